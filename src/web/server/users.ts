import { scrypt as derive, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { MiddlewareHandler } from 'hono';
import { auth } from 'hono/utils/basic-auth';
import type { Case } from '../../case/index.js';
import { said, UserError, word } from '../../model/index.js';
import { refused } from './refusal.js';
import type { Variables } from './route.js';
import { Tries } from './tries.js';

/** Names with salted hashes of their passwords (scrypt, RFC 7914), as a file of lines `NAME TAB SALT TAB HASH` holds them. */
export type Users = ReadonlyMap<string, { salt: Buffer; hash: Buffer }>;

const scrypt = promisify(derive) as (password: string, salt: Buffer, length: number) => Promise<Buffer>;
const HASH_BYTES = 32;
const SHORTEST_PASSWORD = 12;

/** Reads the users of a server. @throws UserError where the file is missing, empty or of another form. */
export async function readUsers(path: string): Promise<Users> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UserError(
      said`There is no file of users at ${path}. \`atalaya serve --add-user NAME --users ${path}\` makes one.`,
    );
  });
  const users = new Map<string, { salt: Buffer; hash: Buffer }>();
  for (const [at, line] of text.split('\n').entries()) {
    if (!line.trim()) continue;
    const [name, salt, hash] = line.split('\t').map((cell) => cell.trim());
    if (!name || !salt || Buffer.from(hash ?? '', 'base64').length !== HASH_BYTES)
      throw new UserError(said`${path}, line ${at + 1}: not a name, a salt and a hash with tabs between them.`);
    users.set(name, { salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash!, 'base64') });
  }
  if (!users.size)
    throw new UserError(said`${path} names no user. \`atalaya serve --add-user NAME --users ${path}\` adds one.`);
  return users;
}

/** Adds a user to the file, or gives one a new password. @throws UserError where name or password will not do. */
export async function addUser(path: string, name: string, password: string): Promise<void> {
  if (!/^[^\s:]{1,60}$/u.test(name))
    throw new UserError(said`"${name}" will not do as a name: 1 to 60 signs without blanks and colons.`, { exit: 2 });
  if (password.length < SHORTEST_PASSWORD)
    throw new UserError(said`The password is too short: ${SHORTEST_PASSWORD} signs or more.`, { exit: 2 });
  const before = await readFile(path, 'utf8').catch(() => '');
  const others = before.split('\n').filter((line) => line.trim() && line.split('\t')[0] !== name);
  const salt = randomBytes(16);
  const hash = await scrypt(password, salt, HASH_BYTES);
  const lines = [...others, [name, salt.toString('base64'), hash.toString('base64')].join('\t'), ''];
  await writeFile(path, lines.join('\n'), { mode: 0o600 });
}

/** Lets in who gives a known name and password, and lets them work on the case in their own name. */
export function signIn(users: Users, store: Case): MiddlewareHandler<Variables> {
  // Hashing takes a twentieth of a second by design: a password that was right is remembered while the server runs.
  const known = new Map<string, string>();
  const nobody = { salt: randomBytes(16), hash: randomBytes(HASH_BYTES) };
  const tries = new Tries();
  const isRight = async (name: string, password: string): Promise<boolean> => {
    const { salt, hash } = users.get(name) ?? nobody;
    return timingSafeEqual(await scrypt(password, salt, HASH_BYTES), hash);
  };
  return async (context, next) => {
    const given = auth(context.req.raw);
    if (given && known.get(given.username) !== given.password) {
      const { username, password } = given;
      const wait = tries.begin(username);
      if (wait) {
        const told = said`Too many wrong passwords. Wait ${wait} seconds, and try again.`;
        return context.json(refused(told), 429, { 'retry-after': String(wait) });
      }
      const right = await isRight(username, password);
      tries.end(username, right);
      if (right) known.set(username, password);
    }
    if (!given || known.get(given.username) !== given.password)
      return context.json(refused(word('Name or password is wrong.')), 401, {
        'www-authenticate': 'Basic realm="Atalaya", charset="UTF-8"',
      });
    context.set('person', given.username);
    context.set('store', store.as(given.username));
    await next();
    return undefined;
  };
}
