import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, type Served, serveCase, shown, sideways } from './served.js';

const FILES = {
  'registry.txt':
    'Report of 3 March 2015. In 2014 there were 1,746 homicides in Puerto Umbrío. In 2013 there were 1,200 homicides in Puerto Umbrío. Aerial spraying increases violence. Ana Prado leads Los Carrizos. Los Carrizos bribed Luis Ferro in Puerto Umbrío.',
  'ministry.txt':
    'Bulletin of 9 April 2015. In 2014 there were 1,476 homicides in Puerto Umbrío. Of the attack it says: 21 people died: 12 soldiers and 7 policemen. Aerial spraying reduces violence.',
};

/** Where sources disagree, what they claim of policies, and how statements stand, on a case of two invented papers. */
describe('disagreements, claims and standing', () => {
  let served: Served;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atalaya-disagreements-'));
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
    served = await serveCase([folder]);
  });
  afterAll(async () => {
    await served?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows both quotes, takes a decision by keys, prints it and undoes it', async () => {
    const { page, faults } = await served.open('assessment/disagreements', { width: 1400 });
    const figure = page.locator('.disagree-card', { hasText: 'homicides, Puerto Umbrío' });
    await figure.waitFor();
    await page
      .locator('.disagree-kinds')
      .getByRole('button', { name: /^Figures/ })
      .click();
    await expect.poll(() => page.locator('.disagree-card').count()).toBe(1);
    await page.keyboard.press('j');
    await figure.locator('.disagree-side').nth(1).waitFor();
    const text = await figure.innerText();
    expect(text).toContain('there were 1,746 homicides');
    expect(text).toContain('there were 1,476 homicides');
    await expect.poll(() => new URL(page.url()).searchParams.get('open')).toMatch(/^[0-9a-f]{12}$/);

    await page.keyboard.press('s');
    await expect.poll(() => figure.locator('input[type=radio]:focus').count()).toBe(1);
    await page.keyboard.press('Space');
    await page.getByRole('textbox', { name: 'Reason' }).fill('the annex gives 1,746');
    await page.keyboard.press('Control+Enter');
    await figure.getByText(/analyst decided on/).waitFor();
    const printed = async () => await (await fetch(`${served.url}assessment.html`)).text();
    expect(await printed()).toContain('the annex gives 1,746');

    // The address leads another person to the same.
    const other = await served.open(new URL(page.url()).pathname.slice(1) + new URL(page.url()).search);
    await other.page.getByText(/the annex gives 1,746/).waitFor();
    await other.page.context().close();

    await page.locator('h1').click();
    await page.keyboard.press('Control+z');
    await figure.getByRole('button', { name: 'Save the decision' }).waitFor();
    expect(await printed()).not.toContain('the annex gives 1,746');
    await figure.getByText('History').click();
    await figure.getByText(/analyst: taken back/).waitFor();

    await page.getByRole('button', { name: /^other period/ }).click();
    await page.locator('.disagree-pair').getByText('there were 1,200 homicides').first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('draws what policies are claimed to do, and leads to the model that could try it', async () => {
    const { page, faults } = await served.open('assessment/claims', { width: 1400 });
    await page
      .getByRole('button', { name: /aerial spraying → violence: raises \(1\), lowers \(1\); disputed/ })
      .click();
    await page.getByText('Aerial spraying reduces violence.').waitFor();
    await page.getByRole('link', { name: /package of measures/i }).click();
    await expect.poll(() => page.locator('h1').innerText()).toMatch(/Policy|Policies/);
    await expect
      .poll(() =>
        page
          .locator('.policy-packages input')
          .evaluateAll((all) => all.map((one) => (one as { value?: string }).value)),
      )
      .toContain('Aerial spraying');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('examines a statement again from the list and from the reader, with its history', async () => {
    const { page, faults } = await served.open('assessment/claims/standing?find=ferro&kind=relation', { width: 1400 });
    await page.locator('.claims-line', { hasText: 'corrupts' }).click();
    await page.getByRole('button', { name: 'Examine again' }).click();
    await page.getByLabel('It stands as').selectOption('disputed');
    await page.getByLabel('Why').fill('his lawyer denies it');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(/analyst: found disputed — his lawyer denies it/).waitFor();

    await page.locator('.standing .quote a').first().click();
    await page
      .locator('.reader-statement .standing')
      .getByText(/found disputed — his lawyer/)
      .waitFor();
    await page.locator('.reader-statement').getByRole('button', { name: 'Take back' }).click();
    await page.getByText('analyst: decision taken back').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each(['assessment/disagreements', 'assessment/claims', 'assessment/claims/standing'])(
    '%s fits a narrow screen with one open, without barriers in light and dark, in Portuguese',
    async (path) => {
      const { page, faults } = await served.open(path, { width: 390, locale: 'pt-BR' });
      await shown(page);
      await page.locator('.disagree-line, .claims-line').first().click();
      await page.locator('.quote').first().waitFor();
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await barriers(page), colorScheme).toEqual([]);
      }
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );
});
