import { badInput } from './errors.ts';
import { liesIn } from './ordinary-file.ts';

type Places = Readonly<Record<string, string>>;

/**
 * Refuses places that lie in others when all links are followed: what anybody may write would be written among what
 * must last.
 * @param places setting → its path
 * @throws CodedError `state.nested` (exit 2) with each pair
 */
export async function checkApart(places: Places, others: Places): Promise<void> {
  const problems: string[] = [];
  for (const [setting, path] of Object.entries(places))
    for (const [other, folder] of Object.entries(others))
      if (await liesIn(path, folder))
        problems.push(
          `\`${setting}\`, ${JSON.stringify(path)}, lies in \`${other}\`, ${JSON.stringify(folder)}`,
        );
  if (problems.length === 0) return;
  throw badInput(
    'state.nested',
    'What this run leaves behind would lie among what must last; nothing was done.',
    {
      problems,
      fix: 'Give each setting a folder of its own, and look where links lead.',
    },
  );
}
