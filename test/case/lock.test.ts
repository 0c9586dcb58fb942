import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openFolder } from '../../src/case/folder.js';
import { openCase } from '../../src/case/index.js';
import { UserError } from '../../src/model/index.js';
import { buildImporter, startImporter } from './processes.js';

let importer: Awaited<ReturnType<typeof buildImporter>>;
beforeAll(async () => {
  importer = await buildImporter();
});
afterAll(() => importer.remove());

let folder: string;
let location: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atalaya-lock-'));
  location = join(folder, 'case');
  return () => rmSync(folder, { recursive: true, force: true });
});

const create = async () => (await openCase(location, { create: true })).close();

describe('the lock of a folder', () => {
  test('a second process is refused, told which process has the case, and does no harm', async () => {
    const holder = startImporter(importer.script, location, 1, true);
    await holder.line((line) => line === 'imported 0');
    const second = startImporter(importer.script, location, 2);
    const { status, errors } = await second.ended;
    expect(status).toBe(1);
    expect(errors).toContain(`process ${holder.process.pid} on ${hostname()}`);
    expect(errors).toContain(join(location, 'lock'));
    await expect(openCase(location)).rejects.toThrow(UserError);
    await expect(openCase(location)).rejects.toThrow(new RegExp(`process ${holder.process.pid} `));
    holder.process.kill('SIGKILL');
    await holder.ended;
    const store = await openCase(location);
    expect(await store.counts()).toMatchObject({ documents: 1 });
    await store.close();
    expect(readdirSync(location)).toEqual(['db']);
  });

  test('this process is refused its own second opening', async () => {
    const store = await openCase(location, { create: true });
    await expect(openCase(location)).rejects.toThrow(new RegExp(`process ${process.pid} `));
    await store.close();
    await (await openCase(location)).close();
  });

  test('of several processes at once, over the lock of a dead one, exactly one gets the case', async () => {
    const dead = startImporter(importer.script, location, 1, true);
    await dead.line((line) => line === 'imported 0');
    dead.process.kill('SIGKILL');
    await dead.ended;
    expect(existsSync(join(location, 'lock'))).toBe(true);
    const rivals = Array.from({ length: 6 }, () => startImporter(importer.script, location, 1, true));
    const won = await Promise.all(rivals.map(async (rival) => (await rival.line((line) => line === 'open')) !== null));
    expect(won.filter(Boolean)).toHaveLength(1);
    for (const rival of rivals) rival.process.kill('SIGKILL');
    await Promise.all(rivals.map((rival) => rival.ended));
  });

  test.each([
    [
      'a process id used again',
      () => ({ pid: process.pid, host: hostname(), started: 'another boot 1', nonce: 'a' }),
      true,
    ],
    ['a process that does not exist', () => ({ pid: 2 ** 30, host: hostname(), started: '', nonce: 'b' }), true],
    ['another computer', () => ({ pid: 2 ** 30, host: 'elsewhere', started: '', nonce: 'c' }), false],
  ])('a lock of %s', async (_, holder, opens) => {
    await create();
    writeFileSync(join(location, 'lock'), JSON.stringify(holder()));
    if (opens) await (await openCase(location)).close();
    else await expect(openCase(location)).rejects.toThrow(/elsewhere.*delete/);
  });

  test('a lock file that says nothing is named, to be deleted', async () => {
    await create();
    writeFileSync(join(location, 'lock'), '');
    await expect(openCase(location)).rejects.toThrow(/lock cannot be understood.*delete/);
  });
});

describe('a folder that cannot be opened', () => {
  test('one that is not there, is a file, or is no case is an error that says so', async () => {
    await expect(openCase(location)).rejects.toThrow(/does not exist/);
    writeFileSync(location, 'x');
    await expect(openCase(location, { create: true })).rejects.toThrow(/is a file/);
    rmSync(location);
    mkdirSync(location);
    await expect(openCase(location)).rejects.toThrow(/is not a case/);
    writeFileSync(join(location, 'thesis.doc'), 'x');
    await expect(openCase(location, { create: true })).rejects.toThrow(/holds other files/);
    expect(readdirSync(location)).toEqual(['thesis.doc']);
  });

  test('one that cannot be made is an error that says so', async () => {
    writeFileSync(join(folder, 'file'), 'x');
    await expect(openCase(join(folder, 'file', 'case'), { create: true })).rejects.toThrow(UserError);
    await expect(openCase(join(folder, 'file', 'case'), { create: true })).rejects.toThrow(/cannot be used.*ENOTDIR/);
  });

  test.skipIf(userInfo().uid === 0)('one that may not be written to is an error that says so', async () => {
    mkdirSync(location);
    chmodSync(location, 0o500);
    await expect(openCase(location, { create: true })).rejects.toThrow(/cannot be used for a case \(EACCES\)/);
  });

  test('a disk without space for what is to be written is an error that says so, before anything is', async () => {
    const store = await openFolder(location, { create: true, who: 'mara', now: () => '2031-01-01T00:00:00Z' });
    const write = store.write(async () => expect.unreachable(), 2 ** 60);
    await expect(write).rejects.toThrow(/disk of .* has only \d+ MB left/);
    await store.close();
  });

  test.skipIf(process.platform === 'win32')('nobody else on the computer can read a case', async () => {
    mkdirSync(location, { mode: 0o755 });
    await create();
    expect(statSync(join(location, 'db')).mode & 0o077).toBe(0);
  });

  test('a broken database is an error that says what to do, and gives the lock back', async () => {
    await create();
    rmSync(join(location, 'db/global'), { recursive: true });
    await expect(openCase(location)).rejects.toThrow(UserError);
    await expect(openCase(location)).rejects.toThrow(/does not open.*backup/);
    expect(existsSync(join(location, 'lock'))).toBe(false);
  });

  test.each(['mysql://me:secret@host/db', 'http://host/case'])('%s is no address of a case', async (address) => {
    await expect(openCase(address)).rejects.toThrow(/no address of a case/);
    await expect(openCase(address)).rejects.not.toThrow(/secret/);
  });

  test.each([
    ['postgres://me:secret@127.0.0.1:1/db', /127.0.0.1:1.*no server answers/],
    ['postgres://me:secret@host.invalid/db', /host.invalid.*(no computer|looked up)/],
    ['postgres://me@127.0.0.1:notaport/db', /no address/],
    ['postgres://me:secret@127.0.0.1:1/db?schema=Bad-Name', /Bad-Name.*no name/],
  ])('%s is refused with what to do, without the password', async (address, message) => {
    const error = await openCase(address).catch((error) => error);
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('secret');
  });
});
