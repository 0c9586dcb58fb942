import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveCase } from './served.js';

const CONTRACTS = `Alcaldía de Peñarroya, contratos 2021;;
Contratista;Valor;Fecha
Naviera Brisa S.A.;1200;03/04/2021
Muelles Rada Ltda.;800;05/04/2021
TOTAL;2000;
`;

/** A table without a mapping, explained in the page. */
describe('what the columns of a table mean', () => {
  let served: Served;
  const folder = mkdtempSync(join(tmpdir(), 'atalaya-tables-'));
  beforeAll(async () => {
    writeFileSync(join(folder, 'contratos.csv'), CONTRACTS);
    served = await serveCase([folder]);
  });
  afterAll(async () => {
    await served?.close();
    rmSync(folder, { recursive: true });
  });
  const payments = async () => {
    const [document] = await served.workspace.store.list();
    const { statements } = await served.workspace.store.contents(document!.id);
    return statements.filter(({ schema }) => schema === 'Payment').length;
  };

  it('is guessed, corrected, kept and undone, in Spanish on a small screen', async () => {
    const { page, faults } = await served.open('', { width: 390, locale: 'es-CO' });
    await page.getByRole('link', { name: 'contratos.csv' }).click();
    await page.getByRole('heading', { name: 'Qué significan las columnas' }).waitFor();
    await page.getByText('sin nombrar — pagó a — Naviera Brisa S.A.').waitFor();
    await page.getByText('1 fila no dice nada').waitFor();

    const payer = page.getByLabel('quien paga', { exact: true });
    await payer.fill('Alcaldía de Otra Parte');
    await payer.press('Enter');
    await page.getByText('no aparece en el documento').waitFor();
    await payer.fill('Alcaldía de Peñarroya');
    await payer.press('Enter');
    await page.getByText('Alcaldía de Peñarroya — pagó a — Naviera Brisa S.A.').waitFor();
    await page.getByLabel('Fecha', { exact: true }).selectOption({ label: 'no se usa; queda en la cita' });
    await expect.poll(() => page.getByText('2021-04-03').count()).toBe(0);
    await page.getByLabel('Fecha', { exact: true }).selectOption({ label: 'fecha' });
    await page.getByText('2021-04-03').waitFor();

    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(390);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id),
    ).toEqual([]);

    await page.getByRole('button', { name: 'Guardar y leer así las filas' }).click();
    await page.getByText('Una persona dijo qué significan las columnas').waitFor();
    const undo = page.getByRole('button', { name: 'Deshacer' });
    await undo.hover();
    expect(await payments()).toBe(2);
    await undo.click();
    await page.getByText('Nadie ha dicho qué significan las columnas').waitFor();
    expect(await payments()).toBe(0);
    // One answer is a refusal that this test asks for.
    expect(faults.filter((fault) => !fault.includes('400'))).toEqual([]);
    await page.context().close();
  });
});
