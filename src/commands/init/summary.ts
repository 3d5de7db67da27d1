import { type Painting, paint, renderColumns } from '../../report/terminal-text.ts';
import { type CiService, SERVICE_NAMES } from './ci-service.ts';
import { describeData } from './find-data.ts';
import type { FoundData, Surroundings } from './found.ts';
import { quoted } from './quoted.ts';
import type { Written } from './writing.ts';

export interface Done {
  readonly data: FoundData;
  /** What else could have been indexed. */
  readonly others: readonly FoundData[];
  readonly surroundings: Surroundings;
  readonly service: CiService;
  readonly written: readonly Written[];
  readonly byHand?: string;
  /** Nobody said what computed the vectors. */
  readonly guessedModel?: boolean;
  /** Data that git ignores: paths. */
  readonly ignored?: readonly string[];
}

/** What was found, what was written, and what to do next, in order. */
export function renderDone(done: Done, painting?: Painting): string {
  const title = (text: string): string => paint('bold', text, painting);
  const { written, byHand } = done;
  const touched = written.filter(({ how }) => how !== 'kept');
  const kept = written.flatMap(({ path, how }) => (how === 'kept' ? [path] : []));
  return [
    title('Found'),
    ...renderColumns(foundRows(done), ['left', 'left']),
    '',
    title('Wrote'),
    ...(touched.length === 0 ? ['  nothing: all is there'] : writtenRows(touched)),
    '',
    ...(kept.length === 0 ? [] : [...kept.map((path) => `  kept ${path}, as it was`), '']),
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

const writtenRows = (written: readonly Written[]): readonly string[] =>
  renderColumns(
    written.map(({ path, how, copy }) => [
      path,
      how === 'made' ? '' : copy === undefined ? how : `replaced; what it was: ${copy}`,
    ]),
    ['left', 'left'],
  );

const indented = (line: string): string => (line === '' ? '' : `  ${line}`);

function foundRows({
  data,
  others,
  surroundings,
  service,
  ignored = [],
}: Done): readonly (readonly string[])[] {
  const { repository, remote, branch } = surroundings;
  return [
    ['data', describeData(data)],
    ...others.slice(0, 5).map((other) => ['', `not taken: ${describeData(other)}`]),
    [
      'git',
      repository ? `${remote ?? 'a repository without a remote'}, default branch ${branch}` : 'no repository',
    ],
    ...ignored.map((path) => ['', `ignores ${path}: CI will not have it, unless another step brings it`]),
    ['ci', SERVICE_NAMES[service]],
  ];
}

/** In order; each is of one line or more. */
export function nextSteps(done: Done): readonly string[] {
  const { data, service, written, surroundings, byHand } = done;
  const trains =
    data.kind === 'vectors'
      ? 'builds, verifies and switches'
      : 'trains, judges, builds, verifies and switches';
  const keptConfig = written.some(({ path, how }) => path === CONFIG && how === 'kept');
  return [
    ...(done.guessedModel === true && !keptConfig
      ? [`say in ${CONFIG} at \`model-name\` what computed the vectors: that name is a guess`]
      : []),
    `vector-index run\n${trains}, here; out/report.html says how it went`,
    `vector-index ${searchFor(data)}`,
    ...(data.kind === 'images' && !keptConfig
      ? [`raise the rule under \`gates\` in ${CONFIG} to what you ask of a model`]
      : []),
    ...(surroundings.repository
      ? [...(byHand === undefined ? [] : ['what stands under "By hand"']), commitStep(done)]
      : []),
    ...(service === 'none' && surroundings.remote !== undefined
      ? [`run it in CI, where you like: ${OTHER_SERVICES} tells how`]
      : []),
    ...(service === 'circleci'
      ? [
          'in CircleCI, set the project up\nand allow its orb: Organization Settings → Security → Allow Uncertified Orbs',
        ]
      : []),
  ];
}

const CONFIG = 'vector-index.yml';
const OTHER_SERVICES = 'https://github.com/org/vector-index-action/blob/v1/docs/hosts.md';

function searchFor({ kind, ...data }: FoundData): string {
  const example = 'example' in data ? data.example : undefined;
  if (example === undefined) return 'status';
  return kind === 'images'
    ? `search --image ${quoted(example)} --top-k 5`
    : `search --id ${quoted(example)} --top-k 5`;
}

/** What a push does is said only where what does it is there. */
function commitStep({ written, surroundings, service, byHand, ignored = [] }: Done): string {
  const add = `git add ${written.map(({ path }) => quoted(path)).join(' ')}\ncommit it${ignored.length === 0 ? ' with the data' : ''}`;
  return service === 'none' || byHand !== undefined
    ? add
    : `${add}, and push: ${surroundings.branch} builds and switches, a pull request is judged`;
}
