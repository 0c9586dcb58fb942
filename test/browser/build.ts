import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Builds once before the tests in Chromium: the page that they open is the bundled one. And makes the folder in which a case
 * that several of them work on is kept during the run (served.ts).
 */
export default function setup(): () => void {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../bin/build.js', import.meta.url))], { stdio: 'inherit' });
  const cases = mkdtempSync(join(tmpdir(), 'atalaya-browser-cases-'));
  process.env['ATALAYA_BROWSER_CASES'] = cases;
  return () => rmSync(cases, { recursive: true, force: true });
}
