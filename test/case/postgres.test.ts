import pg from 'pg';
import { expect, test } from 'vitest';
import { openCase } from '../../src/case/index.js';
import { UserError } from '../../src/model/index.js';
import { contract } from './contract.js';
import { synthetic } from './samples.js';

const server = process.env['ATALAYA_TEST_POSTGRES'];
let places = 0;

if (!server) test.skip('ATALAYA_TEST_POSTGRES is not set: run `bash test/postgres.sh npx vitest run test/case`');
else {
  const run = async (text: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  const newPlace = async () => {
    const schema = `contract_${process.pid}_${++places}`;
    return {
      location: `${server}${server.includes('?') ? '&' : '?'}schema=${schema}`,
      tamper: (text: string) => run(`set search_path to ${schema}; ${text}`),
      remove: () => run(`drop schema if exists ${schema} cascade`),
    };
  };
  contract('PostgreSQL', newPlace);

  test('several at once create one case and work on it together', async () => {
    const { location, remove } = await newPlace();
    const cases = await Promise.all(Array.from({ length: 5 }, () => openCase(location, { create: true })));
    await Promise.all(
      cases.map(async (store, at) => {
        for (let index = 0; index < 6; index++) {
          const { document, bytes, found } = synthetic((index + at) % 6);
          await store.addDocument(document, bytes, '/in');
          await store.saveExtraction(document.id, 'rules@1', found);
        }
      }),
    );
    const expected = Array.from({ length: 6 }, (_, index) => synthetic(index).found.statements.length);
    expect(await cases[0]!.counts()).toMatchObject({
      documents: 6,
      statements: expected.reduce((sum, many) => sum + many),
    });
    expect(await cases[1]!.custody()).toHaveLength(6);
    expect((await cases[2]!.verify()).faults).toEqual([]);
    await Promise.all(cases.map((store) => store.close()));
    await remove();
  });

  test.each([
    [(url: string) => url.replace(/\/[^/]*$/, '/nowhere'), /no such database/],
    [(url: string) => url.replace(/\/\/[^@]*@/, '//nobody@'), /does not let this user in/],
    [(url: string) => `${url}?schema=nothing_here`, /no case in the schema "nothing_here"/],
  ])('an address that leads to no case is an error that says what to do (%#)', async (spoil, message) => {
    await expect(openCase(spoil(server))).rejects.toThrow(UserError);
    await expect(openCase(spoil(server))).rejects.toThrow(message);
  });
}
