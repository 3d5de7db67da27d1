import { HIDDEN_CHARACTERS } from '../lib/hidden-characters.ts';

/**
 * One line in which nothing hides: line breaks become spaces, every other hidden character `�` (some can make one
 * name look like another).
 */
export function visible(text: string): string {
  return text.replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ').replace(HIDDEN_CHARACTERS, '\ufffd');
}

/** At most `most` characters (code points), cut in the middle: names differ at their ends. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const head = Math.ceil((most - 1) / 2);
  const tail = most - 1 - head;
  return `${characters.slice(0, head).join('')}…${tail === 0 ? '' : characters.slice(-tail).join('')}`;
}

/** Both: a name or sentence from the data on one line of its own length. */
export function oneLine(text: string, most: number): string {
  return shorten(visible(text), most);
}
