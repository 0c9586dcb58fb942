import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asked, askedCase } from './served-case.js';

type Schema = Record<string, unknown>;
interface Operation {
  summary?: string;
  parameters?: { in: string; name: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>;
}

/** Answers that are no part of what programs ask: the page, its files, and the description itself. */
const OF_THE_PAGE = new Set(['GET /*', 'GET /ui/*', 'GET /api/openapi.json']);

describe('the description of the server', () => {
  let it_: Asked;
  let document: { openapi: string; info: Schema; paths: Record<string, Record<string, Operation>> };
  let operations: [name: string, Operation][];
  beforeAll(async () => {
    it_ = await askedCase();
    document = (await it_.get<typeof document>('/openapi.json')).body;
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, Operation] => [
        `${method.toUpperCase()} ${path}`,
        operation,
      ]),
    );
  });
  afterAll(() => it_.close());

  it('names every route that is registered, and no other', () => {
    const registered = it_.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(\{.*?\})?(?=\/|$)/g, '{$1}')}`)
      .filter((route) => !OF_THE_PAGE.has(route));
    expect(registered.length).toBeGreaterThan(100);
    expect(operations.map(([name]) => name).sort()).toEqual([...new Set(registered)].sort());
  });

  it('says of each what it does, what it needs and what it answers', () => {
    expect(document.openapi).toBe('3.1.0');
    for (const [name, { summary, parameters = [], requestBody, responses }] of operations) {
      expect(summary, name).toMatch(/\w/);
      // As OpenAPI has it: a parameter of the path is named in the path, and never left out.
      const inPath = [...name.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const described = parameters.filter((parameter) => parameter.in === 'path');
      expect(described.map((parameter) => parameter.name).sort(), name).toEqual(inPath.sort());
      expect(
        described.every(({ required }) => required === true),
        name,
      ).toBe(true);
      expect(new Set(parameters.map((parameter) => `${parameter.in} ${parameter.name}`)).size, name).toBe(
        parameters.length,
      );
      for (const [status, answer] of Object.entries(responses)) {
        expect(answer.description, `${name} ${status}`).toMatch(/\w/);
        expect(Object.keys(answer.content ?? {}), `${name} ${status}`).toHaveLength(1);
      }
      expect(Object.keys(responses), name).toEqual(expect.arrayContaining(['200', '400']));
      if (requestBody) expect(Object.keys(requestBody.content), name).toHaveLength(1);
    }
  });

  it('refers to nothing that it does not hold', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!);
    expect(references.length).toBeGreaterThan(100);
    for (const path of new Set(references)) {
      const found = path.split('/').reduce<unknown>((at, key) => (at as Schema | undefined)?.[key], document);
      expect(found, path).toBeTypeOf('object');
    }
  });
});
