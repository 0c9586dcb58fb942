import { type Document, isMap, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml';
import { said, UserError } from '../model/index.js';
import type { WrittenItem } from './plan-of-action.js';

/** A plan that has nothing in it yet, as a file. */
export const newPlan = (head: { title: string; by: string; date: string }): string => stringify({ ...head, items: [] });

/** The plan under another title, and as of another day. The rest of the file, its comments too, stays as it is. */
export function retitled(text: string, head: { title?: string; date: string }): string {
  const document = parseDocument(text);
  for (const [name, value] of Object.entries(head)) document.set(name, value);
  return String(document);
}

/** The plan with one more item, at a place or at the end. @throws UserError where the plan has the item already */
export function withItem(text: string, item: WrittenItem, at?: number): string {
  return edited(text, (items, document) => {
    if (items.items.some((one) => idOf(one) === item.id)) throw new UserError(said`The plan has "${item.id}" already.`);
    items.items.splice(at ?? items.items.length, 0, document.createNode(lean(item)));
  });
}

/** The plan with an item as it now is. @throws UserError where the plan has no such item */
export function withChanged(text: string, item: WrittenItem): string {
  return edited(text, (items, document) => {
    items.items[placeOf(items, item.id)] = document.createNode(lean(item));
  });
}

/** The plan without an item. @throws UserError where the plan has no such item */
export function withoutItem(text: string, id: string): string {
  return edited(text, (items) => {
    items.items.splice(placeOf(items, id), 1);
  });
}

/** The plan with its items in another order. @throws UserError where `ids` are not the items of the plan */
export function reordered(text: string, ids: readonly string[]): string {
  return edited(text, (items) => {
    if (new Set(ids).size !== ids.length || ids.length !== items.items.length)
      throw new UserError('Somebody added or struck an item meanwhile. Order them once more.');
    items.items = ids.map((id) => items.items[placeOf(items, id)]);
  });
}

/** An id that no item of the plan has: the next number. */
export function nextId(items: readonly { id: string }[]): string {
  const known = new Set(items.map(({ id }) => id));
  let number = known.size + 1;
  while (known.has(String(number))) number++;
  return String(number);
}

function edited(text: string, edit: (items: YAMLSeq, document: Document) => void): string {
  const document = parseDocument(text);
  if (!isSeq(document.get('items'))) document.set('items', document.createNode([]));
  const items = document.get('items') as YAMLSeq;
  // An empty list is written in brackets; one with items in lines.
  items.flow = false;
  edit(items, document);
  return String(document);
}

const idOf = (node: unknown): string => (isMap(node) ? String(node.get('id')) : '');

function placeOf(items: YAMLSeq, id: string): number {
  const at = items.items.findIndex((node) => idOf(node) === id);
  if (at < 0) throw new UserError(said`The plan has no item "${id}" any more. Somebody struck it.`);
  return at;
}

/** Without what says nothing. */
function lean({ metric, rests, status, ...item }: WrittenItem): object {
  const { margin, measured, ...told } = metric ?? { margin: 0, measured: [] };
  return {
    ...item,
    ...(metric && { metric: { ...told, ...(margin > 0 && { margin }), ...(measured.length > 0 && { measured }) } }),
    ...(status === 'closed' && { status }),
    ...(rests.length > 0 && { rests }),
  };
}
