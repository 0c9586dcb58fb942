/** Where the nodes of a case stood when it was last drawn, by id; kept by the browser, so that a drawing is known again. */
export type Kept = Map<string, readonly [x: number, y: number]>;

const NAME = 'atalaya-network';
const STORE = 'positions';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const request = work(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    database.close();
  }
}

/** What this page has read or written already, by case. */
const read = new Map<string, Kept>();

/** The positions kept of a case; none where the browser keeps nothing. */
export async function keptPositions(of: string): Promise<Kept> {
  const known = read.get(of);
  if (known) return known;
  const kept =
    (await within<Kept | undefined>('readonly', (store) => store.get(of)).catch(() => undefined)) ?? new Map();
  read.set(of, kept);
  return kept;
}

/** The same, where this page has read them before; undefined where it has not. */
export const positionsAtHand = (of: string): Kept | undefined => read.get(of);

/** Keeps the positions of a case. A browser that keeps nothing lays the same network out alike all the same. */
export async function keepPositions(of: string, positions: Kept): Promise<void> {
  read.set(of, positions);
  await within('readwrite', (store) => store.put(positions, of)).catch(() => undefined);
}

/** Forgets them, so that the next drawing starts anew. */
export async function forgetPositions(of: string): Promise<void> {
  read.delete(of);
  await within('readwrite', (store) => store.delete(of)).catch(() => undefined);
}
