import { damaged } from '../damaged.ts';

/** UTF-8 → text; a byte order mark in front is left out. @throws CodedError `data.damaged` for bytes that are not UTF-8 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>, shown: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of bytes) {
      const text = decoder.decode(chunk, { stream: true });
      if (text !== '') yield text;
    }
    decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw damaged(shown, 'is not text in UTF-8', 'Save it as UTF-8; spreadsheets call it "CSV UTF-8".');
  }
}
