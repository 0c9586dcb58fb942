import type { Locator, Page } from 'playwright-core';
import type { CitableList, DocumentList, EntityList, NetworkDrawing, PairQueue } from '../../src/web/api/index.js';

type Spoken = 'en' | 'es';

/** The views that are looked at, some of a page with different things open. */
export const VIEWS = [
  'case',
  'documents',
  'search',
  'reader',
  'reader, a statement of one’s own',
  'reader beside the PDF',
  'entities',
  'profile',
  'compare',
  'queue',
  'network, filters',
  'network, measures',
  'network, findings',
  'network, what-if',
  'network, actors',
  'network, a path',
  'map',
  'map, a place and the table',
  'map, territories',
  'map, an indicator',
  'map, an index',
  'map, where to go first',
  'map, costs',
  'policy',
  'assessment',
  'assessment, preview',
  'assessment, disagreements',
  'assessment, claims',
  'assessment, standing',
  'assessment, threats',
  'assessment, explanations',
  'assessment, plan',
  'assessment, vetting',
  'assessment, a dossier',
] as const;

/** A view of the workbench with something open in it, by its address. */
export interface View {
  path: string;
  /** Opens what the address alone does not, and waits until it stands. */
  open?(page: Page, language: Spoken): Promise<void>;
  /** What one comes to this view to do. */
  main(page: Page, language: Spoken): Locator;
}

/** Every page of the workbench served at `url`, as it is when somebody works on it. */
export async function viewsOf(url: string): Promise<Record<(typeof VIEWS)[number], View>> {
  const get = async <T>(path: string): Promise<T> => (await (await fetch(`${url}api${path}`)).json()) as T;
  const { documents } = await get<DocumentList>('/documents');
  const { statements } = await get<CitableList>('/citable?words=calafates&handling=TLP:RED');
  const { rows } = await get<EntityList>('/entities?query=Baltasar Nemeth');
  const { pairs } = await get<PairQueue>('/pairs');
  const { actors, lines } = await get<NetworkDrawing>('/network');
  const cited = statements[0]!;
  const pdf = documents.find(({ name }) => name.endsWith('.pdf'))!;
  const [pair, entity] = [pairs[0]!, rows[0]!];
  const ends = `source=${actors.id[lines.source[0]!]}&target=${actors.id[lines.target[0]!]}`;
  const settled = (page: Page) => page.locator('.network-canvas[data-settled="true"]').waitFor();
  const button = (en: RegExp, es: RegExp) => (page: Page, language: Spoken) =>
    page.getByRole('button', { name: { en, es }[language] }).first();
  const heading = (page: Page) => page.locator('h1');
  const firstSummary = (page: Page) => page.locator('main summary').first();
  const panel = (name: string): View => ({
    path: `network?panel=${name}`,
    open: settled,
    main: (page) => page.locator('.network-frame'),
  });
  return {
    'assessment, plan': { path: 'assessment/plan', main: button(/^Start a plan/, /^Empezar un plan/) },
    'assessment, vetting': { path: 'assessment/vetting', main: (page) => page.locator('#vetting-search') },
    'assessment, a dossier': {
      path: `assessment/vetting/${entity.id}`,
      open: (page) => page.locator('#vetting-decide').waitFor(),
      main: button(/^Log the decision/, /^Registrar la decisión/),
    },
    'assessment, threats': { path: 'assessment/threats', main: button(/^Propose threats/, /^Proponer amenazas/) },
    'assessment, explanations': {
      path: 'assessment/explanations',
      main: button(/^Begin with a question/, /^Empezar con una pregunta/),
    },
    case: { path: '', main: button(/^Choose files/, /^Elegir archivos/) },
    documents: { path: 'documents', main: (page) => page.locator('#documents-words') },
    search: {
      path: 'documents?words=larreina',
      open: (page) => page.locator('.documents-found mark').first().waitFor(),
      main: (page) => page.locator('.documents-found a').first(),
    },
    reader: {
      path: `documents/${cited.document.id}?statement=${cited.id}`,
      open: (page) => page.locator('.reader-statement').waitFor(),
      main: button(/^Accept/, /^Aceptar/),
    },
    'reader, a statement of one’s own': {
      path: `documents/${cited.document.id}?statement=${cited.id}`,
      open: async (page) => {
        await page.locator('.reader-statement').waitFor();
        await page.keyboard.press('n');
        await page.locator('.reader-form').waitFor();
      },
      main: (page) => page.locator('.reader-form select').first(),
    },
    'reader beside the PDF': {
      path: `documents/${pdf.id}?pdf=1`,
      open: (page) => page.locator('canvas').first().waitFor(),
      main: button(/^Next statement/, /^Declaración siguiente/),
    },
    entities: { path: 'entities', main: (page) => page.locator('.entities-search') },
    profile: { path: `entities/${entity.id}`, main: heading },
    compare: {
      path: `entities/compare?left=${pair.left}&right=${pair.right}`,
      main: button(/^Same/, /^La misma/),
    },
    queue: { path: 'entities/queue', main: button(/^Same/, /^La misma/) },
    'network, filters': panel('filters'),
    'network, measures': panel('measures'),
    'network, findings': panel('findings'),
    'network, what-if': panel('what-if'),
    'network, actors': panel('actors'),
    'network, a path': {
      path: `network?panel=paths&any=yes&${ends}`,
      open: async (page) => {
        await settled(page);
        await page.locator('.network-results button').first().waitFor();
      },
      main: (page) => page.locator('.network-results button').first(),
    },
    map: { path: 'map', open: (page) => page.locator('.map-place').first().waitFor(), main: firstSummary },
    'map, a place and the table': {
      path: 'map',
      open: async (page) => {
        await firstSummary(page).click();
        await page.locator('.map-table tbody button').first().click();
        await page.locator('.map-panel-head').waitFor();
      },
      main: (page) => page.locator('.map-panel-head button'),
    },
    'map, territories': { path: 'map/territories', main: (page) => page.locator('.map-open .primary') },
    'map, an indicator': {
      path: 'map/territories/example',
      open: (page) => page.locator('.map-drawing').first().waitFor(),
      main: (page) => page.locator('.map-table tbody button').first(),
    },
    'map, an index': {
      path: 'map/territories/example?view=index',
      open: async (page) => {
        await page.locator('.map-weights').waitFor();
        await page.locator('.map-drawing').first().waitFor();
      },
      main: (page) => page.locator('.map-weights input').first(),
    },
    'map, where to go first': {
      path: 'map/territories/example?view=focus',
      open: async (page) => {
        await page.locator('.map-found').waitFor();
        await page.locator('.map-drawing').first().waitFor();
      },
      main: (page) => page.locator('.map-focus-form input').first(),
    },
    'map, costs': { path: 'map/costs', main: button(/^Look at the example/, /^Ver el ejemplo/) },
    policy: {
      path: 'policy',
      open: async (page, language) => {
        await page.getByLabel({ en: 'Runs', es: 'Corridas' }[language], { exact: true }).fill('2');
        await page.locator('.policy-actions .primary').click();
        await page.locator('.policy-charts svg').first().waitFor();
      },
      main: (page) => page.locator('.policy-actions .primary'),
    },
    assessment: {
      path: 'assessment',
      open: async (page, language) => {
        await page.locator('.assessment-finding').first().waitFor();
        await page.getByRole('button', { name: { en: 'Add a paragraph', es: 'Agregar un párrafo' }[language] }).click();
        await page.locator('.assessment-editor').waitFor();
      },
      main: (page) => page.locator('.assessment-editor textarea'),
    },
    'assessment, preview': {
      path: 'assessment?preview=1',
      open: (page) => page.frameLocator('iframe').locator('h1').waitFor(),
      main: (page) => page.locator('.assessment-preview'),
    },
    'assessment, disagreements': {
      path: 'assessment/disagreements',
      main: (page) => page.locator('.disagree-line, .empty .button').first(),
    },
    'assessment, claims': {
      path: 'assessment/claims',
      main: (page) => page.locator('.claims-line, .empty .button').first(),
    },
    'assessment, standing': {
      path: 'assessment/claims/standing',
      open: async (page) => {
        await page.locator('.claims-line').first().click();
        await page.locator('.standing .quote').first().waitFor();
      },
      main: button(/^Examine again/, /^Examinar de nuevo/),
    },
  };
}
