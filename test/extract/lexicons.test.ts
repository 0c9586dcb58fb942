import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { lexiconFolder } from '../../src/cli/lexicon-folder.js';
import { builtInRows, lexiconNames } from '../../src/extract/lexicon-file.js';
import { LexiconForm } from '../../src/extract/lexicon-form.js';
import { loadOwnLexicons, withOwnRows } from '../../src/extract/own-lexicons.js';

const root = mkdtempSync(join(tmpdir(), 'atalaya-lexicons-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A folder with the given files. */
function folderOf(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(join(root, 'own-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Rows of a lexicon as they are with the user's own. */
function rowsWith(name: string, text: string): string[][] {
  const own = loadOwnLexicons(folderOf({ [name]: text }))!;
  return withOwnRows(builtInRows(name), own.files.get(name)!);
}

/** What a program that was started with `folder` as its lexicons prints of a text. */
async function extracted(text: string, folder: string | undefined): Promise<string> {
  vi.resetModules();
  vi.stubEnv('ATALAYA_LEXICONS', folder);
  const { extractCommand } = await import('../../src/cli/commands/extract.js');
  let printed = '';
  const output = new Writable({
    write(chunk, _, done) {
      printed += String(chunk);
      done();
    },
  });
  const context = { args: ['-'], options: {}, input: Readable.from([Buffer.from(text)]), interactive: false };
  await extractCommand.run({ ...context, output, errors: output });
  return printed;
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe('the examples of docs/lexicons.md', () => {
  const sections = readFileSync(new URL('../../docs/lexicons.md', import.meta.url), 'utf8').split(/^## Example: /m);

  it('are there for each language', () => {
    expect(sections.slice(1).map((section) => section.slice(0, section.indexOf('\n')))).toEqual([
      'English',
      'Spanish',
      'Portuguese',
    ]);
  });

  it.each(sections.slice(1).map((section) => [section.slice(0, section.indexOf('\n')), section]))(
    '%s does what it says, and only with the lexicons',
    async (_language, section) => {
      const note = /```text\n([\s\S]*?)```/.exec(section)![1]!;
      const lines = /```result\n([\s\S]*?)\n```/.exec(section)![1]!.split('\n');
      const files = [...section.matchAll(/`lexicons\/([\w-]+\.tsv)`[^`]*```tsv\n([\s\S]*?)```/g)];
      expect(files.length).toBeGreaterThan(1);
      const folder = folderOf(Object.fromEntries(files.map(([, name, text]) => [name!, text!])));
      const [without, using] = [await extracted(note, undefined), await extracted(note, folder)];
      for (const line of lines) {
        expect(using).toContain(`  ${line}\n`);
        expect(without).not.toContain(line);
      }
    },
  );
});

describe("rows of the user's own", () => {
  it('stand before those of the program', () => {
    const rows = rowsWith('verbs-en.tsv', 'Attack\tkills\tS>O\ttarget=Person\tfrumble\n');
    expect(rows[0]).toEqual(['Attack', 'kills', 'S>O', 'target=Person', 'frumble']);
    expect(rows.slice(1)).toEqual(builtInRows('verbs-en.tsv'));
  });

  it.each([
    ['a word of a list, in the rows that the first cells name', 'titles.tsv', '-\thonorific\t\tdoña', 2, 'doña'],
    ['a word, whatever the first cells are', 'titles.tsv', '-\t\t\tdoña', 2, 'doña'],
    ['a name from a list parted by blanks', 'given-names.tsv', '-\thispanic\tAdelaida', 1, 'Adelaida'],
    ['a verb with its forms', 'verbs-en.tsv', '-\t\t\t\t\tslay{slew|slain}', 4, 'slay{slew|slain}'],
  ])('take out %s', (_title, name, text, column, word) => {
    const words = (rows: string[][]) => rows.flatMap((row) => new LexiconForm(name).words(row[column] ?? ''));
    const [before, after] = [builtInRows(name), rowsWith(name, text)];
    expect(words(before)).toContain(word);
    expect(words(after)).toEqual(words(before).filter((each) => each !== word));
    expect(after.length).toBe(before.length);
  });

  it('take out a whole row, and one that has no word left', () => {
    const groups = builtInRows('groups.tsv');
    const row = groups.find(([country]) => country === 'MX')!;
    expect(rowsWith('groups.tsv', `-\t${row.join('\t')}`)).toEqual(
      groups.filter((each) => each !== row && each[1] !== row[1]),
    );
  });

  it('add a group without a country, whose first cell is "-" too', () => {
    expect(rowsWith('groups.tsv', '-\tHarbour Nine\n')[0]).toEqual(['-', 'Harbour Nine']);
  });

  it('are read with a byte order mark, Windows line ends and comments', () => {
    const rows = rowsWith('groups.tsv', '\uFEFF# ours\r\nMX\tLos Faroles\r\n\r\n');
    expect(rows[0]).toEqual(['MX', 'Los Faroles']);
  });

  it('change the version of the method, and comments do not', () => {
    const version = (text: string) => loadOwnLexicons(folderOf({ 'groups.tsv': text }))?.version;
    expect(version('MX\tLos Faroles\n')).toBe(version('# note\nMX\tLos Faroles\n'));
    expect(version('MX\tLos Faroles\n')).not.toBe(version('MX\tLos Farolitos\n'));
    expect(version('MX\tLos Zetas\n')).not.toBe(version('-\tMX\tLos Zetas\n'));
    expect(version('# only a note\n')).toBeUndefined();
  });

  it('change the version that the extraction gives', async () => {
    const methodWith = async (folder: string | undefined) => {
      vi.resetModules();
      vi.stubEnv('ATALAYA_LEXICONS', folder);
      return (await import('../../src/extract/index.js')).EXTRACTION_METHOD;
    };
    const plain = await methodWith(undefined);
    expect(plain).toMatch(/^text@\d+$/);
    expect(await methodWith(folderOf({ 'groups.tsv': 'MX\tLos Faroles\n' }))).toMatch(/^text@\d+\+[0-9a-f]{8}$/);
  });
});

describe("what is wrong in a lexicon of the user's own", () => {
  it.each([
    [
      'a relation that is none',
      'verbs-en.tsv',
      'Atack\tkills\tS>O\t\tx',
      /verbs-en\.tsv, line 2: "Atack" is no relation/,
    ],
    [
      'an unknown role',
      'verbs-es.tsv',
      'Attack\tmata\tS>O\t\tx',
      /line 2: "mata" is no role of Attack\. It is one of: .*kills/,
    ],
    ['a frame with one side', 'nouns-pt.tsv', 'Attack\tkills\tS\t\tx', /line 2: "S" is no frame/],
    ['a kind that is none', 'verbs-en.tsv', 'Attack\tkills\tS>O\ttarget=Man\tx', /"Man" is no kind of entity.*Person/],
    ['too few cells', 'verbs-en.tsv', 'Attack\tkills', /line 2: 2 of at least 5 cells/],
    ['blanks for tabs', 'verbs-en.tsv', 'Attack   kills   S>O', /parted by a tab/],
    ['a tab too many', 'groups.tsv', 'MX\tLos Faroles\tx', /at most 2: there is a tab too many/],
    [
      'a class that is none',
      'titles.tsv',
      'nobility\tbaron\tbarón\tbarão',
      /"nobility" is not known in column 1.*honorific/,
    ],
    ['the wrong mark between words', 'groups.tsv', 'MX\tLos Faroles; Faroles', /words are parted by "\|"/],
    ['nothing to take out', 'groups.tsv', '-\tMX\tLos Faroles', /to be taken out, but no row of groups\.tsv holds it/],
  ])('is told with file and line: %s', (_title, name, row, message) => {
    const folder = folderOf({ [name]: `# head\n${row}\n` });
    expect(() => loadOwnLexicons(folder)).toThrow(message);
    expect(() => loadOwnLexicons(folder)).toThrow(folder);
  });

  it.each([
    ['a name that no lexicon has', 'verbs-fr.tsv', /verbs-fr\.tsv: no lexicon has this name.*verbs-en\.tsv/],
    ['another ending', 'groups.csv', /groups\.csv: no lexicon has this name/],
    ['a lexicon that was learnt', 'word-bridge.tsv', /a case cannot change this lexicon: the tagger was trained/],
  ])('is told by the file: %s', (_title, name, message) => {
    expect(() => loadOwnLexicons(folderOf({ [name]: '' }))).toThrow(message);
  });

  it('is a file that is not UTF-8', () => {
    const latin1 = Buffer.from('MX\tC\xe1rtel del Faro\n', 'latin1');
    expect(() => loadOwnLexicons(folderOf({ 'groups.tsv': latin1 }))).toThrow(/not written in UTF-8.*Save it/);
  });

  it('is a folder that is not there', () => {
    expect(() => loadOwnLexicons(join(root, 'nowhere'))).toThrow(/nowhere does not exist.*--lexicons/);
  });
});

describe('the folder of lexicons', () => {
  const found = join(root, 'case-with');
  mkdirSync(join(found, 'lexicons'), { recursive: true });

  it.each([
    [['extract', 'a.txt', '--lexicons', 'mine'], 'env', 'mine'],
    [['extract', 'a.txt', '--lexicons=mine'], undefined, 'mine'],
    [['extract', 'a.txt'], 'env', 'env'],
    [['assess', 'docs', '--case', found], undefined, join(found, 'lexicons')],
    [['read', 'docs', `--case=${found}`], 'env', 'env'],
    [['read', 'docs', '--case', join(root, 'other')], undefined, undefined],
    [['read', 'docs', '--case', 'postgres://host/db'], undefined, undefined],
    [['resolve', '--case', found], 'env', undefined],
    [['extract', '--', '--lexicons', 'x'], undefined, undefined],
  ])('of atalaya %j with %s is %s', (args, environment, folder) => {
    expect(lexiconFolder(args, environment)).toBe(folder);
  });

  it('is taken by the command line before anything is read', async () => {
    vi.resetModules();
    const note = join(root, 'note.txt');
    writeFileSync(note, 'Harbour Nine attacked the Senate.\n');
    const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    vi.stubEnv('ATALAYA_LEXICONS', undefined);
    const { main } = await import('../../src/cli/main.js');
    await main(['extract', note, '--lexicons', folderOf({ 'groups.tsv': '-\tHarbour Nine\n' })]);
    const output = printed.mock.calls.map(([text]) => String(text)).join('');
    printed.mockRestore();
    expect(output).toContain('Harbour Nine - Attack (attacks) - Senate');
  });
});

describe('the list of lexicons', () => {
  it('tells of each what it holds, and what was added', async () => {
    vi.resetModules();
    vi.stubEnv('ATALAYA_LEXICONS', folderOf({ 'groups.tsv': 'MX\tLos Faroles\n' }));
    const { lexicons, folder } = (await import('../../src/extract/index.js')).listLexicons();
    expect(lexicons.map(({ name }) => name)).toEqual(lexiconNames());
    expect(lexicons.filter(({ holds }) => holds === '')).toEqual([]);
    expect(lexicons.find(({ name }) => name === 'groups.tsv')!.rows).toBe(builtInRows('groups.tsv').length);
    expect(lexicons.filter(({ added }) => added > 0).map(({ name }) => name)).toEqual(['groups.tsv']);
    expect(readFileSync(join(folder, 'groups.tsv'), 'utf8')).toContain('criminal groups');
  });
});
