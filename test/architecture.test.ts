import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The order of the journey: a stage may use the ones before it, by their face only. */
const ORDER = ['read', 'extract', 'resolve', 'connect', 'locate', 'simulate', 'plan', 'report'];

/** Files outside any stage that everything may not reach into: the command line and the server are the last users. */
const OUTSIDE = ['cli', 'web'];

const rules: IForbiddenRuleType[] = [
  ...ORDER.map((stage, place) => ({
    name: `${stage}-imports-nothing-later`,
    severity: 'error' as const,
    from: { path: `^src/${stage}/` },
    to: { path: `^src/(${[...ORDER.slice(place + 1), ...OUTSIDE].join('|')}|journey\\.ts|table-meaning\\.ts)` },
  })),
  {
    name: 'a-stage-is-used-by-its-face',
    severity: 'error',
    from: { path: `^src/([^/]+)/` },
    to: { path: `^src/(${ORDER.join('|')}|case|model)/`, pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
  },
  {
    name: 'the-journey-uses-faces',
    severity: 'error',
    // What the columns of a table mean is a part of the journey, in a file of its own.
    from: { path: '^src/(journey|table-meaning)\\.ts$' },
    to: { path: '^src/', pathNot: ['^src/[^/]+/index\\.ts$', '^src/table-meaning\\.ts$'] },
  },
  {
    name: 'case-stands-on-model',
    severity: 'error',
    from: { path: '^src/case/' },
    to: { path: `^src/(${[...ORDER, ...OUTSIDE].join('|')})/` },
  },
  { name: 'model-stands-alone', severity: 'error', from: { path: '^src/model/' }, to: { path: '^src/(?!model/)' } },
  {
    // The page runs in a browser: of the program it may know the shapes of what it asks for, as types, and nothing else.
    name: 'the-page-knows-the-api-only',
    severity: 'error',
    from: { path: '^src/web/ui/' },
    to: { path: '^src/', pathNot: '^src/web/ui/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'the-page-knows-the-api-only',
    severity: 'error',
    from: { path: '^src/web/ui/' },
    to: { path: '^src/', pathNot: '^src/web/(ui|api)/' },
  },
  {
    name: 'the-server-knows-no-command',
    severity: 'error',
    from: { path: '^src/web/' },
    to: { path: '^src/cli/' },
  },
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
];

async function check(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(
    ['src'],
    {
      baseDir,
      ruleSet: { forbidden: rules },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
    },
    // Sources import `./x.js`, as Node wants it, and mean `./x.ts`.
    { extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } } as never,
  );
  return output as ICruiseResult;
}

describe('the rule on imports', () => {
  const planted = mkdtempSync(join(tmpdir(), 'atalaya-architecture-'));
  afterAll(() => rmSync(planted, { recursive: true }));

  it('holds for every module', async () => {
    const { summary, modules } = await check(root);
    expect(summary.violations.map((found) => `${found.from} -> ${found.to}: ${found.rule.name}`)).toEqual([]);
    // A rule that looked at nothing holds for nothing.
    const own = modules.filter((module) => module.source.startsWith('src/'));
    expect(own.length).toBeGreaterThan(50);
    expect(own.filter((module) => module.source.endsWith('.tsx')).length).toBeGreaterThan(20);
    expect(own.some((module) => module.dependencies.some((used) => used.resolved === 'src/model/index.ts'))).toBe(true);
  });

  it.each([
    [
      'read uses extract, which is later',
      'src/read/a.ts',
      "import '../extract/index.js';",
      'read-imports-nothing-later',
    ],
    [
      'report reaches behind the face of connect',
      'src/report/a.ts',
      "import '../connect/deep.js';",
      'a-stage-is-used-by-its-face',
    ],
    [
      'a type is no excuse',
      'src/report/a.ts',
      "import type { x } from '../connect/deep.js';",
      'a-stage-is-used-by-its-face',
    ],
    ['the model uses the case', 'src/model/a.ts', "import '../case/index.js';", 'model-stands-alone'],
    ['a stage uses the command line', 'src/connect/a.ts', "import '../cli/main.js';", 'connect-imports-nothing-later'],
    [
      'the command line reaches behind a face',
      'src/cli/a.ts',
      "import '../connect/deep.js';",
      'a-stage-is-used-by-its-face',
    ],
    ['the page uses a stage', 'src/web/ui/a.tsx', "import '../../connect/index.js';", 'the-page-knows-the-api-only'],
    ['the page runs code of the server', 'src/web/ui/a.tsx', "import '../api/x.js';", 'the-page-knows-the-api-only'],
    ['the server uses a command', 'src/web/server/a.ts', "import '../../cli/main.js';", 'the-server-knows-no-command'],
  ])('catches a planted violation: %s', async (_title, file, line, rule) => {
    const folder = mkdtempSync(join(planted, 'case-'));
    const files = {
      'src/extract/index.ts': '',
      'src/connect/index.ts': '',
      'src/connect/deep.ts': 'export type x = 1;',
      'src/case/index.ts': '',
      'src/cli/main.ts': '',
      'src/web/api/x.ts': '',
      [file]: line,
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const { summary } = await check(folder);
    expect(summary.violations.map((found) => found.rule.name)).toContain(rule);
  });
});
