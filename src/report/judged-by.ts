import type { JudgedBy } from './outcome.ts';

/** Who judges a pull request, then a sentence for each thing that it would change about that, or that is its own. */
export function judgedByLines(judgedBy: JudgedBy): readonly string[] {
  const { kept, added, own, files } = judgedBy;
  return [
    judge(judgedBy),
    ...kept.map(({ name, value, proposed, source }) =>
      proposed === undefined
        ? `${name} stays ${inline(value)}: the pull request leaves it out.`
        : `${name} stays ${inline(value)}: the pull request says ${inline(proposed)} (${source}).`,
    ),
    ...added.map(
      ({ name, value, source }) => `${name} of the pull request holds as well: ${inline(value)} (${source}).`,
    ),
    ...own.map(
      ({ name, value, source }) =>
        `${name} is the pull request's own, ${inline(value)} (${source}): that file does not set it.`,
    ),
    ...files.flatMap(({ name, path, changed }) => {
      if (changed === false) return [];
      return changed === true
        ? [`${name} ${path}: the pull request changes what is there.`]
        : [`${name} ${path}: whether the pull request changes what is there, this clone cannot tell.`];
    }),
  ];
}

function judge({ commit, branch, file }: JudgedBy): string {
  const where = `${branch ?? 'the base branch'} at ${commit.slice(0, 10)}`;
  return file === undefined
    ? `No config file in ${where}: every setting that judges is the pull request's own.`
    : `Judged by ${file} of ${where}.`;
}

const inline = (value: string): string => value.replaceAll('\n', ', ');
