import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example, type Served, serveCase } from './served.js';

/** The page where the assessment is written, on the bundled case. */
describe('writing the assessment', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveCase([example]);
  });
  afterAll(() => served?.close());

  it('orders, rewords and leaves out findings, cites by click, undoes, and prints it all', async () => {
    const { page, faults } = await served.open('assessment', { width: 1400 });
    const cards = page.locator('.assessment-finding');
    await cards.first().waitFor();
    const headline = async (at: number) => (await cards.nth(at).locator('h3').innerText()).replace(/^F\d+ /, '');
    const [first, second] = [await headline(0), await headline(1)];

    await cards.nth(1).getByRole('button', { name: 'Move up' }).click();
    await expect.poll(() => headline(0)).toBe(second);
    await page.keyboard.press('Control+z');
    await expect.poll(() => headline(0)).toBe(first);

    await cards.first().getByRole('button', { name: 'Write' }).click();
    await page.getByLabel('Headline').fill('The fixer is the hinge');
    await page.locator('.assessment-entry').nth(2).getByRole('button', { name: 'Cite', exact: true }).click();
    await page.keyboard.type(' says why.');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => headline(0)).toBe('The fixer is the hinge');
    await cards.first().getByText('Note by analyst').waitFor();

    await cards.nth(1).getByRole('button', { name: 'Leave out' }).click();
    await page.getByLabel('Why is it left out?').fill('told in another report');
    await page.getByRole('button', { name: 'Leave it out' }).click();
    await expect.poll(() => headline(1)).not.toBe(second);
    await page.getByText('told in another report').waitFor();

    await page.getByRole('button', { name: 'Add a paragraph' }).click();
    await page.getByLabel('Title of the paragraph').fill('What it means');
    await page.getByLabel('Text', { exact: true }).fill('The port decides. <b>Nobody</b> says why [99].');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('[99]');
    await page.getByLabel('Text', { exact: true }).fill('The port decides [1]. <b>Nobody</b> says why.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'What it means' }).waitFor();

    const printed = await (await fetch(`${served.url}assessment.html`)).text();
    expect(printed).toContain('The fixer is the hinge');
    expect(printed).toMatch(/told in another report/i);
    expect(printed).toContain('&lt;b&gt;Nobody&lt;/b&gt;');
    const pdf = await fetch(`${served.url}assessment.pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect((await pdf.arrayBuffer()).byteLength).toBeGreaterThan(20_000);

    await page.getByRole('button', { name: 'Preview' }).click();
    await page.frameLocator('iframe').getByText('The fixer is the hinge').first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('warns when what a passage cites was set aside', async () => {
    const { store } = served.workspace;
    const { statements } = (await served.workspace.resolved()).snapshot;
    const cited = statements.find(({ kind }) => kind === 'relation')!;
    await store.writePassage('warned', {
      position: 9,
      text: `Mine [[${cited.id}]].`,
      headline: 'Warned',
      handling: 'TLP:GREEN',
    });
    await store.judgeStatement(cited.id, 'rejected');
    served.workspace.changed('statements');
    const { page } = await served.open('assessment', { locale: 'es-CO' });
    await page.getByRole('heading', { name: /su atención antes de firmar/ }).waitFor();
    await page.getByText('Cita una declaración rechazada').waitFor();
    await page.context().close();
  });
});
