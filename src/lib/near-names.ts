import { distance } from 'fastest-levenshtein';

/** Names that a wrong one may have been meant for, nearest first; none where all are far. */
export function nearNames(wrong: string, known: Iterable<string>): readonly string[] {
  return [...known]
    .map((name) => ({ name, edits: distance(wrong.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, edits }) => edits <= allowedEdits(Math.min(name.length, wrong.length)))
    .sort((a, b) => a.edits - b.edits)
    .map(({ name }) => name);
}

/** Two letters that changed places count as two. */
function allowedEdits(length: number): number {
  return Math.min(length - 1, Math.max(2, Math.ceil(length / 3)));
}
