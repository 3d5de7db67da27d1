import type { Entry } from './changelog.ts';

/** Everything in the project, and around it, that says which version this is. */
export interface Statements {
  readonly entry: Entry;
  /** What a file says, by its path: package.json, the lockfile, the program. */
  readonly files: Readonly<Record<string, string>>;
  /** `path:line` → what users are told to write behind `org/vector-index-action@`, such as `v1`. */
  readonly references: Readonly<Record<string, string>>;
  /** The tag that asks for this release; absent where none does. */
  readonly tag?: string;
  /** The commit that `v<version>` names already; absent where there is no such tag. */
  readonly taggedCommit?: string;
  readonly commit: string;
  /** Whether that commit is on the branch main. */
  readonly onMain: boolean;
}

/**
 * Why this must not be released, a line each; none where all say the same. A rehearsal needs neither date nor tag, and
 * takes the version of package.json where the changelog has no number yet.
 */
export function disagreements(
  { entry, files, references, tag, taggedCommit, commit, onMain }: Statements,
  rehearsal: boolean,
): string[] {
  const version = versionOf(entry, files);
  const wanted = `v${version}`;
  const major = version.split('.')[0];
  const problems = [
    ...Object.entries(files).flatMap(([path, stated]) =>
      stated === version ? [] : [`${path} says ${stated}, CHANGELOG.md ${version}`],
    ),
    ...Object.entries(references).flatMap(([place, reference]) =>
      reference.replace(/^v/, '').split('.')[0] === major
        ? []
        : [`${place} tells users to take ${reference}, and this is ${version}`],
    ),
  ];
  if (tag !== undefined && tag !== wanted) problems.push(`the tag is ${tag}, CHANGELOG.md says ${version}`);
  if (rehearsal) return problems;
  if (entry.version === undefined || entry.date === undefined)
    problems.push('CHANGELOG.md calls its topmost section unreleased: give it a version and a date');
  if (version.includes('-'))
    problems.push(`${version} is a pre-release: a published orb is 1.2.3, and nothing else is released`);
  if (tag === undefined) problems.push(`no tag asks for a release: push ${wanted}`);
  if (!onMain) problems.push(`${commit} is not on main: what is released was merged there`);
  if (taggedCommit !== undefined && taggedCommit !== commit)
    problems.push(`the tag ${wanted} exists already, at ${taggedCommit}: a version is released once`);
  return problems;
}

export const versionOf = (entry: Entry, files: Statements['files']): string =>
  entry.version ?? files['package.json'] ?? '';
