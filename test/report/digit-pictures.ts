import { crc32, deflateSync } from 'node:zlib';

// 5 × 7 dots, a row a letter: bits 16…1 from left to right in base 32.
const glyphs = [
  'ehjlphe',
  '4c4444e',
  'eh1248v',
  'v2421he',
  '26aiv22',
  'vgu11he',
  '68guhhe',
  'v124888',
  'ehhehhe',
  'ehhf12c',
];

/** A small grey PNG of a digit with some noise, as a `data:` URI. Equal arguments give equal bytes. */
export function digitPicture(digit: number, seed: number): string {
  const size = 9;
  const rows: Buffer[] = [];
  let state = (seed + 1) * 2_654_435_761;
  const noise = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const shift = seed % 3;
  const up = seed % 2;
  for (let y = 0; y < size; y++) {
    const row = Buffer.alloc(size + 1);
    const bits = Number.parseInt(glyphs[digit]?.[y - 1 + up] ?? '0', 32);
    for (let x = 0; x < size; x++) {
      const lit = (bits >> (4 - (x - 1 - shift))) & (x - 1 - shift >= 0 && x - 1 - shift < 5 ? 1 : 0);
      row[x + 1] = Math.round(lit === 1 ? 150 + 105 * noise() : 40 * noise() ** 3);
    }
    rows.push(row);
  }
  const header = Buffer.from([0, 0, 0, size, 0, 0, 0, size, 8, 0, 0, 0, 0]);
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return `data:image/png;base64,${png.toString('base64')}`;
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
