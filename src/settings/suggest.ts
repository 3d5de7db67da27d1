import { distance } from 'fastest-levenshtein';

/**
 * `; did you mean "epochs"?` for the nearest of `known`, or nothing when none is near.
 * @param show how it is written where the mistake was made
 */
export function didYouMean(
  wrong: string,
  known: Iterable<string>,
  show: (name: string) => string = (name) => name,
): string {
  const wanted = wrong.toLowerCase().replaceAll('_', '-');
  const near = [...known]
    .map((name) => ({ name, edits: distance(wanted, name.toLowerCase()) }))
    .filter(({ name, edits }) => edits <= allowedEdits(Math.min(name.length, wanted.length)))
    .sort((a, b) => a.edits - b.edits)[0];
  return near === undefined ? '' : `; did you mean "${show(near.name)}"?`;
}

/** Two letters changed places count as two edits. */
const allowedEdits = (length: number): number => (length < 4 ? 1 : Math.ceil(length / 3));
