import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractImages, type getDocumentProxy } from 'unpdf';
import { canonical } from './decode.js';

/** An open PDF. */
export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

const LANGUAGES = ['eng', 'spa', 'por'];
const PAGE_TIMEOUT = 120_000;
/** Images smaller than this are logos, not pages. */
const SMALLEST_SIDE = 300;

/**
 * Paragraphs of the pages of a PDF that hold an image and no text, as tesseract reads them. Where tesseract is not
 * installed, or reads nothing, the pages are named in `warnings` and left out of the answer.
 */
export async function recognisePages(
  name: string,
  pdf: Pdf,
  pages: readonly number[],
  warnings: string[],
): Promise<Map<number, string[]>> {
  const recognised = new Map<number, string[]>();
  if (pages.length === 0) return recognised;
  const languages = await installedLanguages();
  if (languages) {
    for (const page of pages) {
      const words = await recognisePage(pdf, page, languages).catch(() => []);
      if (words.length > 0) recognised.set(page, words);
    }
  }
  const missing = pages.filter((page) => !recognised.has(page));
  if (missing.length > 0) {
    const hint = languages ? '' : '; they would be read if tesseract were installed';
    warnings.push(`no text on page${missing.length > 1 ? 's' : ''} ${ranges(missing)} of ${name}${hint}`);
  }
  if (recognised.size > 0)
    warnings.push(
      `page${recognised.size > 1 ? 's' : ''} ${ranges([...recognised.keys()])} were recognised from images: expect misread letters`,
    );
  return recognised;
}

/** Paragraphs of an image file; undefined where tesseract is not installed or reads nothing. */
export async function recogniseImage(bytes: Uint8Array): Promise<string[] | undefined> {
  const languages = await installedLanguages();
  if (!languages) return undefined;
  const words = await inFolder((folder) => recognise(folder, 'image', bytes, languages));
  return words.length > 0 ? words : undefined;
}

/** 1, 2, 3, 7 as "1-3, 7". */
export function ranges(numbers: readonly number[]): string {
  const result: [number, number][] = [];
  for (const number of [...numbers].sort((left, right) => left - right)) {
    const last = result.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else result.push([number, number]);
  }
  return result.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

async function recognisePage(pdf: Pdf, page: number, languages: string): Promise<string[]> {
  const images = (await extractImages(pdf, page)).filter(
    (image) => Math.min(image.width, image.height) >= SMALLEST_SIDE,
  );
  const words: string[] = [];
  for (const image of images) {
    words.push(...(await inFolder((folder) => recognise(folder, 'page.pnm', toPnm(image), languages))));
  }
  return words;
}

async function recognise(folder: string, file: string, bytes: Uint8Array, languages: string): Promise<string[]> {
  await writeFile(join(folder, file), bytes);
  const text = canonical(await run(['tesseract', join(folder, file), 'stdout', '-l', languages], PAGE_TIMEOUT));
  return text
    .split(/\n\s*\n/)
    .map((words) => words.trim())
    .filter(Boolean);
}

/** Of our languages those that tesseract has; undefined where there is no tesseract. */
async function installedLanguages(): Promise<string | undefined> {
  const listed = await run(['tesseract', '--list-langs'], 10_000).catch(() => undefined);
  if (listed === undefined) return undefined;
  const found = LANGUAGES.filter((language) => listed.split(/\s+/).includes(language));
  return found.length > 0 ? found.join('+') : 'eng';
}

function run([program, ...args]: string[], timeout: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program!, args, { stdio: ['ignore', 'pipe', 'ignore'], timeout });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(Buffer.concat(chunks).toString('utf8')) : reject(new Error(`${program} ended with ${code}`)),
    );
  });
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'atalaya-ocr-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The simplest image format that tesseract reads: grey or colour, without an alpha channel. */
function toPnm(image: { data: Uint8ClampedArray; width: number; height: number; channels: 1 | 3 | 4 }): Uint8Array {
  const { data, width, height, channels } = image;
  const kept = channels === 1 ? 1 : 3;
  const pixels = Buffer.alloc(width * height * kept);
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let channel = 0; channel < kept; channel++) pixels[pixel * kept + channel] = data[pixel * channels + channel]!;
  }
  return Buffer.concat([Buffer.from(`P${kept === 1 ? 5 : 6}\n${width} ${height}\n255\n`), pixels]);
}
