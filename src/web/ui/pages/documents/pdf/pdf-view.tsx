import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../../shell/words.js';
import { DOCUMENTS } from '../words.js';
import { address, type PageDrawn, type PageWanted } from './pdf-worker.js';

/** Pixels of a drawn page for each of the window's: readable when it is enlarged. */
const SHARPNESS = 1.5;

/** A page of the PDF as it looks, drawn by a worker. */
export default function PdfView(props: { document: string; page: number; pages: number; onPage(page: number): void }) {
  const { document, page, pages, onPage } = props;
  const say = useWords(DOCUMENTS);
  const worker = useRef<Worker>(undefined);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<{ drawn?: number; error?: string }>({});
  const [shown, setShown] = useState(Math.min(page, pages));
  useEffect(() => setShown(page), [page]);
  useEffect(() => {
    const thread = new Worker(address, { type: 'module' });
    worker.current = thread;
    thread.onerror = (event) => setState({ error: event.message });
    thread.onmessage = ({ data }: MessageEvent<PageDrawn>) => {
      // What draws PDFs sends words of its own, too.
      if (data?.page === undefined) return;
      if (data.error !== undefined) return setState({ error: data.error });
      const target = canvas.current;
      if (!target) return;
      target.width = data.image.width;
      target.height = data.image.height;
      target.getContext('bitmaprenderer')!.transferFromImageBitmap(data.image);
      setState({ drawn: data.page });
    };
    return () => thread.terminate();
  }, []);
  useEffect(() => {
    setState({});
    const width = Math.round((canvas.current?.parentElement?.clientWidth || 600) * SHARPNESS * devicePixelRatio);
    worker.current?.postMessage({ document, page: shown, width: Math.min(width, 2400) } satisfies PageWanted);
  }, [document, shown]);
  const go = (to: number) => {
    setShown(to);
    onPage(to);
  };
  return (
    <section className="reader-pdf" aria-label={say('pdf')}>
      <div className="reader-steps">
        <button type="button" aria-label={say('pdfPrevious')} disabled={shown <= 1} onClick={() => go(shown - 1)}>
          ‹
        </button>
        <span role="status">
          {state.error
            ? say('pdfFailed', { why: state.error })
            : state.drawn === shown
              ? say('pdfPage', { page: shown, pages })
              : say('pdfLoading')}
        </span>
        <button type="button" aria-label={say('pdfNext')} disabled={shown >= pages} onClick={() => go(shown + 1)}>
          ›
        </button>
      </div>
      <canvas ref={canvas} role="img" aria-label={say('pdfPage', { page: shown, pages })} />
    </section>
  );
}
