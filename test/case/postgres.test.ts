import pg from 'pg';
import { test } from 'vitest';
import { contract } from './contract.js';

const server = process.env['ATALAYA_TEST_POSTGRES'];
let places = 0;

if (!server) test.skip('ATALAYA_TEST_POSTGRES is not set: run `bash test/postgres.sh npx vitest run test/case`');
else {
  const run = async (text: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  contract('PostgreSQL', async () => {
    const schema = `contract_${process.pid}_${++places}`;
    return {
      location: `${server}${server.includes('?') ? '&' : '?'}schema=${schema}`,
      tamper: (text) => run(`set search_path to ${schema}; ${text}`),
      remove: () => run(`drop schema if exists ${schema} cascade`),
    };
  });
}
