import pg from 'pg';
import { test } from 'vitest';
import { contract } from './contract.js';

const server = process.env['ATALAYA_TEST_POSTGRES'];
let places = 0;

if (!server) test.skip('ATALAYA_TEST_POSTGRES is not set: run `bash test/postgres.sh npx vitest run test/case`');
else {
  contract('PostgreSQL', async () => {
    const schema = `contract_${process.pid}_${++places}`;
    return {
      location: `${server}${server.includes('?') ? '&' : '?'}schema=${schema}`,
      remove: async () => {
        const client = new pg.Client({ connectionString: server });
        await client.connect();
        await client.query(`drop schema if exists "${schema}" cascade`);
        await client.end();
      },
    };
  });
}
