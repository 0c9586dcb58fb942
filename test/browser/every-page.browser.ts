import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, example, type Served, serveCase, shown, sideways } from './served.js';
import { VIEWS, viewsOf } from './views.js';

/** Before the first page can be used, unpacked and as sent: a tenth above what it is, so that what slips in is seen. */
const MOST_BYTES = 420_000;
const MOST_SENT = 140_000;

/** Every page with its content open, wide and narrow, light and dark. */
describe('every page', () => {
  let served: Served;
  let views: Awaited<ReturnType<typeof viewsOf>>;
  beforeAll(async () => {
    served = await serveCase([example]);
    views = await viewsOf(served.url);
  });
  afterAll(() => served?.close());

  it.each(VIEWS.flatMap((name) => [1400, 390].map((width) => [name, width] as const)))(
    '%s at %i pixels: no fault, no other host, no serious barrier in light or dark, nothing out of reach',
    async (name, width) => {
      const { path, open, main } = views[name];
      const { page, faults } = await served.open(path, { width });
      await shown(page);
      await open?.(page, 'en');
      // What one comes for is reached by scrolling down alone, and nothing lies over it.
      const action = main(page, 'en');
      await action.click({ trial: true });
      const { x, width: own } = (await action.boundingBox())!;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + own).toBeLessThanOrEqual(width + 1);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await barriers(page), colorScheme).toEqual([]);
      }
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  it('loads little before the first page can be used', async () => {
    const { page } = await served.open('');
    await page.getByRole('button', { name: /^Choose files/ }).waitFor();
    const loaded = await page.evaluate<{ path: string; bytes: number; sent: number }[]>(
      `[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
        ({ name, decodedBodySize, transferSize }) => ({ path: new URL(name).pathname, bytes: decodedBodySize, sent: transferSize }),
      )`,
    );
    const bytes = loaded.reduce((sum, one) => sum + one.bytes, 0);
    const sent = loaded.reduce((sum, one) => sum + one.sent, 0);
    console.info(
      `Before the first page can be used: ${bytes} bytes, ${sent} over the wire, in ${loaded.length} answers.`,
    );
    expect(loaded.some(({ path }) => path.endsWith('.js'))).toBe(true);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(MOST_BYTES);
    expect(sent).toBeLessThan(MOST_SENT);
    await page.context().close();
  });
});
