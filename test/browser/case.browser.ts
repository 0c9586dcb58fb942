import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveCase } from './served.js';

/** The page of the case, from nothing to the bundled example and files of one's own. */
describe('the page of the case', () => {
  let served: Served;
  const folder = mkdtempSync(join(tmpdir(), 'atalaya-files-'));
  beforeAll(async () => {
    served = await serveCase([]);
    writeFileSync(join(folder, 'visit.txt'), 'Ana Prado paid Luis Ferro at the dock of Puerto Umbrío on 3 May 2014.');
    writeFileSync(join(folder, 'nothing.pdf'), '');
  });
  afterAll(async () => {
    await served?.close();
    rmSync(folder, { recursive: true });
  });

  it('empty, says what to do; takes files, and says what failed and what to do about it', async () => {
    const { page, faults } = await served.open('');
    await page.getByRole('heading', { name: 'This case is still empty' }).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files' }).click();
    await (await chooser).setFiles([join(folder, 'visit.txt'), join(folder, 'nothing.pdf')]);
    await page.getByText('1 document added').waitFor();
    await page.getByRole('heading', { name: 'What could not be read' }).waitFor();
    await page.getByText('There is nothing in it. Ask for the file again.').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id),
    ).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('shows decisions in the log, and undoes them there', async () => {
    const [{ id }] = (await served.workspace.store.list()) as unknown as [{ id: string }];
    await served.workspace.store.gradeDocument(id, 'B');
    served.workspace.changed('statements');
    const { page, faults } = await served.open('', { locale: 'es-ES' });
    await page.getByText('calificó una fuente').waitFor();
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await expect.poll(async () => (await served.workspace.store.list())[0]?.reliability).toBe('F');
    await page.getByRole('button', { name: 'Comprobar el caso' }).click();
    await page.getByText(/todo está como se guardó/).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
