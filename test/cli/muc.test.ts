import { describe, expect, it } from 'vitest';
import { mucExtracts, readMucMessages } from '../../src/cli/muc-form.js';
import { extract } from '../../src/extract/index.js';
import { UserError } from '../../src/model/index.js';
import { readBytes } from '../../src/read/index.js';

async function muc(text: string) {
  const document = await readBytes('message.txt', Buffer.from(text));
  return mucExtracts(document.text, extract(document));
}

describe('the MUC-4 form', () => {
  it('names each role of the incidents once, without articles or numbers, victims by name', async () => {
    const extracts = await muc(
      'unidentified individuals murdered mayor anselmo querejeta today in monteluz. three guerrillas of the farabundo ' +
        'marti national liberation front placed a powerful bomb at the velarde bank, and another bomb destroyed two ' +
        'buses. the fmln claimed responsibility for the attacks.',
    );
    expect(extracts.PerpInd).toContainEqual(['unidentified individuals']);
    expect(extracts.PerpOrg).toHaveLength(1);
    expect(extracts.Victim).toEqual([['anselmo querejeta']]);
    expect(extracts.Weapon).toEqual([['bomb']]);
    expect(extracts.Target).toContainEqual(['buses']);
  });

  it('has all roles, empty where nothing is told', async () => {
    expect(await muc('the council met in monteluz today and discussed the price of coffee.')).toEqual({
      PerpInd: [],
      PerpOrg: [],
      Target: [],
      Victim: [],
      Weapon: [],
    });
  });

  it('reads messages and leaves blank lines out', () => {
    expect(readMucMessages('{"docid":"a","doctext":"x"}\n\n{"docid":"b","doctext":""}\n', 'news.jsonl')).toEqual([
      { docid: 'a', doctext: 'x' },
      { docid: 'b', doctext: '' },
    ]);
  });

  it.each([
    ['no JSON', 'x'],
    ['no object', '3'],
    ['null', 'null'],
    ['no text', '{"docid":"a"}'],
    ['an id that is no string', '{"docid":1,"doctext":"x"}'],
  ])('names the line that is wrong: %s', (_, line) => {
    const read = () => readMucMessages(`{"docid":"a","doctext":"x"}\n${line}\n`, 'news.jsonl');
    expect(read).toThrow(UserError);
    expect(read).toThrow(/Line 2 of news\.jsonl/);
  });
});
