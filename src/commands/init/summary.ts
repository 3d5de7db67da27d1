import { type Painting, paint, renderColumns } from '../../report/terminal-text.ts';
import { type CiService, SERVICE_NAMES } from './ci-service.ts';
import { describeData } from './find-data.ts';
import type { FoundData, Surroundings } from './found.ts';
import type { Written } from './writing.ts';

export interface Done {
  readonly data: FoundData;
  /** What else could have been indexed. */
  readonly others: readonly FoundData[];
  readonly surroundings: Surroundings;
  readonly service: CiService;
  readonly written: readonly Written[];
  readonly byHand?: string;
}

/** What was found, what was written, and what to do next, in order. */
export function renderDone(done: Done, painting?: Painting): string {
  const title = (text: string): string => paint('bold', text, painting);
  const { written, byHand } = done;
  return [
    title('Found'),
    ...renderColumns(foundRows(done), ['left', 'left']),
    '',
    title('Wrote'),
    ...renderColumns(
      written.map(({ path, how }) => [path, how === 'made' ? '' : how]),
      ['left', 'left'],
    ),
    '',
    ...(byHand === undefined ? [] : [title('By hand'), ...byHand.trimEnd().split('\n').map(indented), '']),
    title('Next'),
    ...nextSteps(done).flatMap((step, i) =>
      step.split('\n').map((line, part) => `  ${part === 0 ? `${i + 1}.` : '  '} ${line}`),
    ),
    '',
    '  `vector-index doctor` looks at all that a run needs, and says what to do.',
    '',
  ].join('\n');
}

const indented = (line: string): string => (line === '' ? '' : `  ${line}`);

function foundRows({ data, others, surroundings, service }: Done): readonly (readonly string[])[] {
  const { repository, remote, branch } = surroundings;
  return [
    ['data', describeData(data)],
    ...others.slice(0, 5).map((other) => ['', `not taken: ${describeData(other)}`]),
    [
      'git',
      repository ? `${remote ?? 'a repository without a remote'}, default branch ${branch}` : 'no repository',
    ],
    ['ci', SERVICE_NAMES[service]],
  ];
}

/** In order; each is of one line or more. */
export function nextSteps({ data, service, written, surroundings, byHand }: Done): readonly string[] {
  const example = data.kind === 'images' && data.example !== undefined ? data.example : undefined;
  const search = example === undefined ? 'status' : `search --image ${quoted(example)} --top-k 5`;
  const paths = written.map(({ path }) => path);
  const trains =
    data.kind === 'vectors'
      ? 'builds, verifies and switches'
      : 'trains, judges, builds, verifies and switches';
  return [
    `vector-index run\n${trains}, here; out/report.html says how it went`,
    `vector-index ${search}`,
    ...(data.kind === 'images'
      ? ['raise the rule under `gates` in vector-index.yml to what you ask of a model']
      : []),
    ...(service === 'none' || !surroundings.repository
      ? []
      : [
          ...(byHand === undefined ? [] : ['what stands under "By hand"']),
          `git add ${paths.map(quoted).join(' ')}\ncommit it with the data, and push: ${surroundings.branch} builds and switches, a pull request is judged`,
        ]),
    ...(service === 'circleci'
      ? [
          'in CircleCI, set the project up\nand allow its orb: Organization Settings → Security → Allow Uncertified Orbs',
        ]
      : []),
  ];
}

const quoted = (path: string): string =>
  /^[\w./@+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
