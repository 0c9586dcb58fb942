import { memo, useEffect, useRef, useState } from 'react';
import { useWords } from '../../shell/words.js';
import { type Layout, type ShownBlock, type ShownStatement, segmentsOf } from './layout.js';
import type { Stretch } from './text-units.js';
import { DOCUMENTS } from './words.js';

const overlaps = (one: Stretch, other: Stretch): boolean => one.start < other.end && other.start < one.end;

/** Kinds of blocks that head what follows them. */
const HEADINGS = new Set(['title', 'heading']);

interface TextProps {
  layout: Layout;
  /** Statements that are marked. */
  shown: ReadonlySet<string>;
  current: ShownStatement | undefined;
  sought: Stretch | undefined;
  onChoose(statement: ShownStatement): void;
}

/** The text of a document with its marks. What is far from the window is plain text until one comes near. */
export function ReaderText({ layout, shown, current, sought, onChoose }: TextProps) {
  const say = useWords(DOCUMENTS);
  const text = useRef<HTMLElement>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  const stable = useRef((statement: ShownStatement) => choose.current(statement));
  const target = current ? `${current.of.id}` : sought ? `${sought.start}` : undefined;
  useEffect(() => {
    if (target === undefined) return;
    text.current?.querySelector('[data-target]')?.scrollIntoView({ block: 'center' });
  }, [target]);
  return (
    <article ref={text} className="reader-text" id="reader-text" aria-label={say('textOf')}>
      {layout.chunks.map((blocks) => {
        const span = { start: blocks[0]!.start, end: blocks.at(-1)!.end };
        const mine = current && overlaps(current, span) ? current : undefined;
        const here = sought && overlaps(sought, span) ? sought : undefined;
        return (
          <Chunk
            key={span.start}
            text={layout.text}
            blocks={blocks}
            shown={shown}
            current={mine}
            sought={here}
            onChoose={stable.current}
          />
        );
      })}
    </article>
  );
}

interface ChunkProps {
  text: string;
  blocks: ShownBlock[];
  shown: ReadonlySet<string>;
  current: ShownStatement | undefined;
  sought: Stretch | undefined;
  onChoose(statement: ShownStatement): void;
}

const Chunk = memo(function Chunk({ text, blocks, shown, current, sought, onChoose }: ChunkProps) {
  const say = useWords(DOCUMENTS);
  const element = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: '1200px' },
    );
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [near]);
  const drawn = near || current !== undefined || sought !== undefined;
  const target = current ?? sought;
  return (
    <div ref={element} className="reader-chunk">
      {blocks.map((block) => (
        <div key={block.start}>
          {block.opens !== undefined && (
            <div className="reader-page" aria-hidden="true" data-page={block.opens}>
              {say('page', { page: block.opens })}
            </div>
          )}
          <p
            className={`reader-block ${block.kind}`}
            data-start={block.start}
            data-page={block.page}
            // By their role screen readers go from heading to heading; as <h2> they would have its looks.
            {...(HEADINGS.has(block.kind) && { role: 'heading', 'aria-level': block.kind === 'title' ? 2 : 3 })}
          >
            {drawn
              ? segmentsOf(block, sought).map(({ start, end, mention, statements, sought: wanted }) => {
                  const marked = statements.filter(({ of }) => shown.has(of.id));
                  const mine = current && marked.includes(current) ? current : undefined;
                  const isEnd = mine?.ends.some((each) => each.start <= start && end <= each.end);
                  const classes = [
                    mention && `mention ${mention.schema}`,
                    marked.length > 0 &&
                      `stated ${(mine ?? marked[0]!).of.hedge} ${(mine ?? marked[0]!).of.judgement ?? ''}`,
                    mine && 'current',
                    isEnd && 'end',
                    wanted && 'sought',
                  ].filter(Boolean);
                  const words = text.slice(start, end);
                  if (!classes.length) return words;
                  return (
                    // biome-ignore lint/a11y/noStaticElementInteractions: j and k go through the same statements by keyboard.
                    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
                    <span
                      key={start}
                      className={classes.join(' ')}
                      title={mention?.name}
                      data-target={target && start === Math.max(target.start, block.start) ? '' : undefined}
                      onClick={() => marked.length && onChoose(after(marked, current))}
                    >
                      {words}
                    </span>
                  );
                })
              : text.slice(block.start, block.end)}
          </p>
        </div>
      ))}
    </div>
  );
});

/** Of several statements on the same words, the one after the one in hand. */
function after(statements: readonly ShownStatement[], current: ShownStatement | undefined): ShownStatement {
  const at = current ? statements.indexOf(current) : -1;
  return statements[(at + 1) % statements.length]!;
}
