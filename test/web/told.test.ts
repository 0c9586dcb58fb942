import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inEnglish, RELATION_TYPES, type Said } from '../../src/model/index.js';
import type { Job } from '../../src/web/api/index.js';
import { FILES } from '../../src/web/ui/told/files.js';
import { formIn, SENTENCES } from '../../src/web/ui/told/index.js';
import { tell } from '../../src/web/ui/told/tell.js';
import { TERMS } from '../../src/web/ui/told/terms.js';
import { saidIn } from './said-in.js';
import { type Asked, askedCase } from './served-case.js';

const ROOT = new URL('../../src', import.meta.url).pathname;

/** What only commands say, and what is kept in English in the case and told by the sentences of reading. */
const ELSEWHERE = [
  /^(?:cli|web\/ui)\//,
  /^case\/(?:case|extraction|folder|list|lock|migrate|quotes|server)\.ts$/,
  /^connect\/(?:adjacency-matrix|analyses\/counted|claims)\.ts$|^connect\/(?:contacts|exchange|sensitivity|two-mode)\//,
  /^extract\/(?:own-lexicons|table-guess)\.ts$|^extract\/model-reader\//,
  /^locate\/(?:watching|reading)\/|^locate\/indexing\/read-indicators\.ts$/,
  /^report\/edition-diff\/|^resolve\/read-list\.ts$|^simulate\/claims\/read-claims\.ts$/,
  /^web\/server\/(?:finding-thread|listen|uploads)\.ts$/,
];
/** Told where the server is started, before there is any page. */
const AT_THE_START = /--users|a salt and a hash|will not do as a name|password is too short/;

const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const said = sources
  .filter((file) => !ELSEWHERE.some((pattern) => pattern.test(file)))
  .flatMap((file) => saidIn(join(ROOT, file)).map((form) => [file, form] as const));

const isTold = (form: string): boolean => (['es', 'pt'] as const).every((language) => formIn(form, language) !== form);

describe('what the program says to a person of the workbench', () => {
  it('has a sentence in Spanish and Portuguese', () => {
    expect(said.length).toBeGreaterThan(150);
    expect(said.filter(([, form]) => !isTold(form) && !AT_THE_START.test(form))).toEqual([]);
  });

  it('is what the sentences are for: none of them is left over', () => {
    const everywhere = new Set(
      sources.filter((file) => !file.startsWith('web/ui')).flatMap((file) => saidIn(join(ROOT, file))),
    );
    const ofData = new Set([...FILES, ...TERMS].map(([form]) => form).concat(KINDS));
    const leftOver = SENTENCES.map(([form]) => form).filter((form) => !everywhere.has(form) && !ofData.has(form));
    expect(leftOver).toEqual([]);
  });

  it('keeps its values in each language, and stands there once', () => {
    const values = (form: string) => form.match(/\{\d+/g) ?? [];
    for (const [en, ...others] of SENTENCES) {
      for (const other of others)
        expect([other, values(en)]).toEqual([expect.stringMatching(/\S/), expect.arrayContaining(values(other))]);
      expect([en, SENTENCES.filter(([form]) => form === en).length]).toEqual([en, 1]);
    }
  });
});

describe('a term that data bring', () => {
  const firstColumn = (file: string): string[] => {
    const rows = readFileSync(join(ROOT, 'connect', file), 'utf8').split('\n');
    const [, ...terms] = rows.filter((row) => row && !row.startsWith('#')).map((row) => row.split('\t')[0]!);
    return terms;
  };

  it.each([
    'functions.tsv',
    'knowledge.tsv',
    'methods.tsv',
    'tie-types.tsv',
    'layers/layers.tsv',
    'splits/kinds.tsv',
    'state/branches.tsv',
    'state/forms.tsv',
    'supply/goods.tsv',
    'supply/stages.tsv',
  ])('of %s has a name in Spanish and Portuguese', (file) => {
    const named = new Set(TERMS.map(([en]) => en));
    expect(firstColumn(file).length).toBeGreaterThan(1);
    expect(firstColumn(file).filter((term) => !named.has(term))).toEqual([]);
  });

  it('writes a fraction as the language does, and parts no year', () => {
    const share = { form: '{1} %, {2}', values: [6.5, 2014] };
    expect([tell(share, 'en', formIn), tell(share, 'es', formIn)]).toEqual(['6.5 %, 2014', '6,5 %, 2014']);
  });

  it('tells a relation as the vocabulary has it', () => {
    for (const { means } of RELATION_TYPES)
      expect([formIn(means.en, 'es'), formIn(means.en, 'pt')]).toEqual([means.es, means.pt]);
  });
});

/** Words that data bring: kinds of entities, fields of a plan, marks of decimals. */
const KINDS =
  'Person Organization PublicBody Company Place Event Incident deliverable power accountable resources metric review comma point days weeks months years'.split(
    ' ',
  );

describe('a refusal in the language of the page', () => {
  let asked: Asked;
  beforeAll(async () => {
    asked = await askedCase({
      'one.txt': 'Ana Oduber leads the Fiscalía. The Fiscalía charged Luis Prado with bribery.',
    });
  });
  afterAll(() => asked?.close());

  type Refused = { status: number; body: { error: string; said: Said } };
  const told = ({ body }: Refused) =>
    (['en', 'es', 'pt'] as const).map((language) => tell(body.said, language, formIn));

  const get = (path: string) => () => asked.get<Refused['body']>(path);
  const change =
    (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, headers?: Record<string, string>) => () =>
      asked.change<Refused['body']>(method, path, body, headers);

  it.each<readonly [what: string, ask: () => Promise<Refused>, es: RegExp, pt: RegExp]>([
    ['nothing there', get('/nowhere'), /^No hay nada en \/api\/nowhere\.$/, /^Não há nada em \/api\/nowhere\.$/],
    [
      'an old page',
      change('POST', '/case/example', {}, { 'x-atalaya-token': 'old' }),
      /^La página es de un arranque anterior del servidor/,
      /^A página é de uma execução anterior do servidor/,
    ],
    [
      'another site',
      change('POST', '/case/example', {}, { origin: 'http://elsewhere.example' }),
      /^Esto lo envió otro sitio/,
      /^Isto foi enviado por outro site/,
    ],
    ['a job', change('POST', '/jobs/77/cancel'), /^No hay ningún trabajo 77;/, /^Não há nenhum trabalho 77;/],
    [
      'a form of a request',
      get('/network/paths'),
      /^No se entiende lo que se pide en «\w+»/,
      /^Não se entende o que se pede em “\w+”/,
    ],
    [
      'an entity',
      get('/entities/nobody/profile'),
      /^El caso no tiene la entidad nobody\. Puede/,
      /^O caso não tem a entidade nobody\. Talvez/,
    ],
    [
      'an actor',
      get('/network/actors/nobody'),
      /^No hay ningún actor nobody en la red/,
      /^Não há nenhum ator nobody na rede/,
    ],
    [
      'a path to nobody',
      get('/network/paths?from=Ana%20Oduber&to=Zzyzx'),
      /^Nadie en esta red se llama «Zzyzx»\. Ningún nombre se le parece\.$/,
      /^Ninguém nesta rede se chama “Zzyzx”\. Nenhum nome se parece com esse\.$/,
    ],
    [
      'a statement',
      change('PUT', '/statements/none/judgement', { verdict: 'accepted' }),
      /^El caso no tiene la declaración none\./,
      /^O caso não tem a declaração none\./,
    ],
    [
      'a threat on nothing',
      change('POST', '/threats/deeds', { do: 'strike', threat: 'T9' }),
      /^El registro no tiene la amenaza «T9»\./,
      /^O registro não tem a ameaça “T9”\./,
    ],
    [
      'no plan',
      change('POST', '/plan/items', { item: { deliverable: 'a boat' } }),
      /^El caso ya no tiene un plan/,
      /^O caso já não tem um plano/,
    ],
    [
      'an indicator',
      get('/map/territories/example/values?indicator=nothing'),
      /^La tabla no tiene el indicador «nothing»\. Tiene /,
      /^A tabela não tem o indicador “nothing”\. Tem /,
    ],
  ])('%s', async (_, ask, es, pt) => {
    const answer = await ask();
    const [en, inSpanish, inPortuguese] = told(answer);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(en).toBe(answer.body.error);
    expect(inSpanish).toMatch(es);
    expect(inPortuguese).toMatch(pt);
  });

  it('says every fault of a scenario file with its line', async () => {
    const yaml = 'model: package\nhorizon: -2\nscenarios:\n  one: {}\n';
    const answer = await asked.change<Refused['body']>('POST', '/policy/plan-of-file', { name: 'mine.yaml', yaml });
    const [en, es, pt] = told(answer);
    expect(en).toBe('The scenario file mine.yaml cannot be used:\n  line 2: horizon: -2 is no time from 0 on');
    expect(es).toBe(
      'No se puede usar mine.yaml (archivo de escenarios):\n  línea 2: horizon: -2 no es un tiempo desde 0',
    );
    expect(pt).toBe(
      'Não é possível usar mine.yaml (arquivo de cenários):\n  linha 2: horizon: -2 não é um tempo a partir de 0',
    );
  });

  it('tells why a job failed', async () => {
    const job: Job = asked.workspace.jobs.start('x', 'x', () => {
      asked.workspace.jobs.get('none');
      return Promise.resolve();
    });
    const { error, said: why } = await asked.ended(job);
    expect(inEnglish(why!)).toBe(error);
    expect(tell(why!, 'es', formIn)).toMatch(/^No hay ningún trabajo none/);
  });
});
