/** A file of a made tar archive. */
export interface TarFile {
  name: string;
  content: Uint8Array;
}

/** A tar archive as POSIX has it: names too long for a header stand in an extended one, as UTF-8. */
export function makeTar(files: readonly TarFile[]): Uint8Array {
  const blocks: Buffer[] = [];
  for (const { name, content } of files) {
    const bytes = Buffer.from(name);
    if (bytes.length > 99) {
      const rest = ` path=${name}\n`;
      let length = Buffer.byteLength(rest) + 2;
      while (String(length).length + Buffer.byteLength(rest) !== length) length++;
      const record = Buffer.from(`${length}${rest}`);
      blocks.push(header('PaxHeader', record.length, 'x'), padded(record));
    }
    blocks.push(header(bytes.subarray(0, 99).toString('latin1'), content.length, '0'), padded(Buffer.from(content)));
  }
  return new Uint8Array(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

function header(name: string, size: number, type: string): Buffer {
  const block = Buffer.alloc(512);
  block.write(name, 0, 'latin1');
  block.write('0000644\0', 100);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write('        ', 148);
  block.write(type, 156);
  block.write('ustar\x0000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function padded(content: Buffer): Buffer {
  return Buffer.concat([content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}
