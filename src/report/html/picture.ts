import { shorten } from '../visible.ts';
import { html, type Markup } from './markup.ts';

const dataUri = /^data:image\/(png|jpeg|webp|gif|avif);base64,[A-Za-z0-9+/]+=*$/;

/** An item's picture, or an empty frame where there is none. Only embedded raster images are let in. */
export function picture(pictures: ReadonlyMap<string, string>, id: string, alt: string): Markup {
  const source = pictures.get(id);
  const title = shorten(id, 200);
  if (source === undefined || !dataUri.test(source))
    return html`<span class="picture empty" role="img" aria-label="${alt} (no picture)" title="${title}"></span>`;
  return html`<img class="picture${isTiny(source) && ' tiny'}" src="${source}" alt="${alt}" title="${title}" decoding="async">`;
}

const png = 'data:image/png;base64,';
const tiny = 48;

/** A PNG of few pixels is shown with sharp ones: its width stands in bytes 16 to 19. */
function isTiny(source: string): boolean {
  if (!source.startsWith(png)) return false;
  const head = Buffer.from(source.slice(png.length, png.length + 32), 'base64');
  return head.length >= 20 && head.readUInt32BE(16) <= tiny;
}
