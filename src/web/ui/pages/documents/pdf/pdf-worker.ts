/**
 * The worker in which pages of PDFs are drawn. This file is loaded twice: by the page, for its address only, and by the
 * worker itself, which then listens. A PDF is hostile: what opens it has no access to the page, and the policy of the
 * server lets it load nothing from elsewhere.
 */
export const address = import.meta.url;

/** What the worker is asked for: a page, as wide as this in pixels. */
export interface PageWanted {
  document: string;
  page: number;
  width: number;
}

/** What it answers: the drawn page, or why there is none. */
export type PageDrawn = PageWanted & ({ image: ImageBitmap; pages: number; error?: undefined } | { error: string });

/** What is used of pdf.js. */
interface Pdf {
  numPages: number;
  getPage(page: number): Promise<{
    getViewport(of: { scale: number }): { width: number; height: number };
    render(of: { canvasContext: unknown; viewport: unknown; canvas: null }): { promise: Promise<void> };
    cleanup(): void;
  }>;
}

interface Scope {
  onmessage: ((event: MessageEvent<PageWanted>) => void) | null;
  postMessage(answer: PageDrawn, transfer?: Transferable[]): void;
}

if (typeof document === 'undefined') listen(self as unknown as Scope);

function listen(scope: Scope): void {
  let open: { document: string; pdf: Promise<Pdf> } | undefined;
  scope.onmessage = async ({ data: wanted }) => {
    try {
      if (open?.document !== wanted.document) open = { document: wanted.document, pdf: load(wanted.document) };
      const pdf = await open.pdf;
      const image = await draw(pdf, wanted);
      scope.postMessage({ ...wanted, image, pages: pdf.numPages }, [image]);
    } catch (error) {
      open = undefined;
      scope.postMessage({ ...wanted, error: error instanceof Error ? error.message : String(error) });
    }
  };
}

/** A canvas that is in no page. */
class Canvases {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas, context: canvas.getContext('2d') };
  }
  reset({ canvas }: { canvas: OffscreenCanvas }, width: number, height: number) {
    canvas.width = Math.max(1, width);
    canvas.height = Math.max(1, height);
  }
  destroy({ canvas }: { canvas: OffscreenCanvas }) {
    canvas.width = 0;
    canvas.height = 0;
  }
}

/** Filters of pdf.js need a page; what they change (colours of prints) is left as it is. */
class NoFilters {
  addFilter = () => 'none';
  addHCMFilter = () => 'none';
  addAlphaFilter = () => 'none';
  addLuminosityFilter = () => 'none';
  addHighlightHCMFilter = () => 'none';
  destroy = () => undefined;
}

async function load(id: string): Promise<Pdf> {
  const response = await fetch(`/originals/${id}`);
  if (!response.ok) throw new Error(String(response.status));
  const { getDocument } = (await import('unpdf/pdfjs')) as unknown as {
    getDocument(of: object): { promise: Promise<Pdf> };
  };
  return await getDocument({
    data: new Uint8Array(await response.arrayBuffer()),
    isEvalSupported: false,
    // Letters are drawn as shapes: a worker has no list of fonts.
    disableFontFace: true,
    useSystemFonts: true,
    enableXfa: false,
    stopAtErrors: false,
    CanvasFactory: Canvases,
    FilterFactory: NoFilters,
  }).promise;
}

async function draw(pdf: Pdf, { page: number, width }: PageWanted): Promise<ImageBitmap> {
  const page = await pdf.getPage(Math.min(Math.max(1, number), pdf.numPages));
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const canvasContext = canvas.getContext('2d')!;
  await page.render({ canvasContext, viewport, canvas: null }).promise;
  page.cleanup();
  return canvas.transferToImageBitmap();
}
