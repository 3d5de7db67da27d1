/** Words as lines of at most `width` characters; a longer word stands alone on its line. One empty line where there is none. */
export function wrapWords(words: readonly string[], width: number): readonly string[] {
  const lines = [''];
  for (const word of words) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
