/** What a JPEG says of itself before its first scan (ITU-T T.81, annex B). */
export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  /**
   * Both decoders give the same pixels for it: sequential Huffman coding, 8 bits, grey or YCbCr with both chroma
   * channels sampled alike (but not at half height only, where releases of the library differ), no Exif orientation.
   */
  readonly plain: boolean;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly plain: boolean;
  readonly components: number;
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const SEQUENTIAL_FRAMES = new Set([0xc0, 0xc1]);
const PLAIN_LUMA_SAMPLINGS = new Set(['1x1', '2x1', '2x2']);

/** Reads the header, or undefined when it is cut off or not one. Sizes are in pixels, as stored. */
export function readJpegHeader(bytes: Uint8Array): JpegHeader | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  let frame: Frame | undefined;
  let plainSegments = true;
  for (const { marker, content } of segments(bytes)) {
    if (marker === START_OF_SCAN)
      return frame && { width: frame.width, height: frame.height, plain: frame.plain && plainSegments };
    if (isFrame(marker)) frame = readFrame(marker, content);
    else if (isExif(marker, content) || isOtherColour(marker, content)) plainSegments = false;
  }
  return undefined;
}

function* segments(bytes: Uint8Array): Generator<{ marker: number; content: Uint8Array }> {
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END_OF_IMAGE) return;
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!;
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return;
    yield { marker, content: bytes.subarray(at + 4, end) };
    at = end;
  }
}

function isFrame(marker: number): boolean {
  const isTable = marker === 0xc4 || marker === 0xc8 || marker === 0xcc;
  return marker >= 0xc0 && marker <= 0xcf && !isTable;
}

function readFrame(marker: number, content: Uint8Array): Frame | undefined {
  if (content.length < 6) return undefined;
  const components = content[5]!;
  if (content.length < 6 + 3 * components) return undefined;
  const ids: number[] = [];
  const samplings: string[] = [];
  for (let i = 0; i < components; i += 1) {
    ids.push(content[6 + 3 * i]!);
    const factors = content[7 + 3 * i]!;
    samplings.push(`${factors >> 4}x${factors & 15}`);
  }
  return {
    width: (content[3]! << 8) | content[4]!,
    height: (content[1]! << 8) | content[2]!,
    components,
    plain: SEQUENTIAL_FRAMES.has(marker) && content[0] === 8 && arePlain(ids, samplings),
  };
}

function arePlain(ids: readonly number[], [luma, ...chroma]: readonly string[]): boolean {
  if (ids.length === 1) return luma === '1x1';
  if (ids.join() !== '1,2,3' || luma === undefined) return false;
  return PLAIN_LUMA_SAMPLINGS.has(luma) && chroma.every((factors) => factors === '1x1');
}

function isExif(marker: number, content: Uint8Array): boolean {
  return marker === 0xe1 && startsWith(content, 'Exif');
}

/** Adobe's segment with a transform other than YCbCr. */
function isOtherColour(marker: number, content: Uint8Array): boolean {
  return marker === 0xee && startsWith(content, 'Adobe') && content[11] !== 1;
}

function startsWith(content: Uint8Array, text: string): boolean {
  return Buffer.from(content.subarray(0, text.length)).toString('latin1') === text;
}

/** A progressive JPEG has ten as a rule; each is another pass over all pixels, however few its bytes. */
const MAX_SCANS = 100;

/** Has a JPEG more scans than anybody needs? In what is compressed, no marker stands. */
export function hasTooManyScans(bytes: Uint8Array): boolean {
  const marker = Buffer.from([0xff, START_OF_SCAN]);
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let scans = 0;
  for (let at = all.indexOf(marker); at !== -1 && scans <= MAX_SCANS; at = all.indexOf(marker, at + 2))
    scans += 1;
  return scans > MAX_SCANS;
}
