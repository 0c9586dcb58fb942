import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MARKUP, makeHostilePdf } from '../read/make-hostile-pdf.js';
import { type Served, serveCase, shown } from './served.js';

/** Documents that are made to do harm, as the pages show them. */
describe('hostile documents', () => {
  let folder: string;
  let served: Served;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atalaya-hostile-'));
    await writeFile(join(folder, 'report.pdf'), makeHostilePdf());
    await writeFile(join(folder, '<img src=x onerror=alert(1)>.txt'), `${MARKUP.join('\n\n')}\n`);
    await writeFile(
      join(folder, 'table.csv'),
      `name;note\n<b onclick=alert(1)>Ana</b>;=HYPERLINK("http://a.example")\n`,
    );
    served = await serveCase([folder]);
  });
  afterAll(async () => {
    await served?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('a PDF that scripts, links, launches and embeds is shown beside its page as letters and a picture', async () => {
    const [pdf] = (await served.workspace.store.list()).filter(({ mediaType }) => mediaType === 'application/pdf');
    const { page, faults } = await served.open(`documents/${pdf!.id}?pdf=1`);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const text = page.locator('.reader-text');
    await text.waitFor();
    for (const line of MARKUP) await expect.poll(() => text.textContent()).toContain(line);
    await page.locator('.reader-pdf [role=status]', { hasText: 'Page 1 of 1' }).waitFor();
    // The page was drawn: some of it is dark.
    await expect
      .poll(() =>
        page.evaluate<number>(`(() => {
          const canvas = document.querySelector('.reader-pdf canvas');
          const copy = document.createElement('canvas');
          copy.width = canvas.width; copy.height = canvas.height;
          const context = copy.getContext('2d');
          context.drawImage(canvas, 0, 0);
          return context.getImageData(0, 0, copy.width, copy.height).data.filter((value, at) => at % 4 === 0 && value < 100).length;
        })()`),
      )
      .toBeGreaterThan(200);
    expect(await page.locator('.reader a[href^="javascript"], .reader a[href*="evil"], .reader iframe').count()).toBe(
      0,
    );
    expect(await page.locator('#root script, #root img, #root svg[onload]').count()).toBe(0);
    expect(await page.title()).not.toMatch(/^(?:run|1)$/);
    expect([dialogs, faults]).toEqual([[], []]);
    await page.context().close();
  });

  it('markup in names, texts and cells is letters on every page that lists them', async () => {
    for (const path of ['', 'documents', 'documents?words=Prado', 'entities']) {
      const { page, faults } = await served.open(path);
      await shown(page);
      expect(await page.locator('#root script, #root img, #root [onclick]').count()).toBe(0);
      expect([path, faults]).toEqual([path, []]);
      await page.context().close();
    }
  });
});
