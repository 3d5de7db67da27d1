import { oneLine, visible } from '../visible.ts';

/** HTML that is safe to place in a page. Only `html` makes it, and `trusted` for our own constants. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Content = Markup | string | number | undefined | false | readonly Content[];

/** Template tag: every value that is not Markup is escaped, for text and for quoted attributes alike. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(strings.reduce((text, string, i) => text + render(values[i - 1]) + string));
}

/** Text of our own (a style sheet) that is HTML as it stands. Never for data. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** A name from the data: kept apart from the writing direction around it, shortened with the whole in its title. */
export function name(text: string, most = 48): Markup {
  const short = oneLine(text, most);
  const whole = oneLine(text, 1000);
  return short === whole ? html`<bdi>${whole}</bdi>` : html`<bdi title="${whole}">${short}</bdi>`;
}

/** A digest, id or other machine's word. */
export function code(text: string, most = 64): Markup {
  return html`<code>${name(text, most)}</code>`;
}

function render(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(render).join('');
  return visible(String(content)).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
