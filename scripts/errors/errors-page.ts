import { EXIT } from '../../src/lib/errors.ts';
import { EXIT_MEANINGS, SIGNAL_MEANING } from '../../src/settings/exit-codes.ts';
import type { Found, FoundError } from './found.ts';
import { hasWords } from './names.ts';

/** What a code's entry says beside the messages, as Markdown; by code. */
export type Advice = Readonly<Record<string, string>>;

const AREAS: Readonly<Record<string, string>> = {
  settings: 'Settings',
  trust: "A pull request's judge",
  deploy: 'Deploying',
  state: 'Folders and state',
  data: 'Data',
  model: 'The model',
  candidate: 'The candidate',
  engine: 'The engine',
  training: 'Training',
  gate: 'The gate',
  registry: 'The registry',
  index: 'The index',
  store: 'The store',
  pinecone: 'The index in Pinecone',
  search: 'Search',
  reader: 'The reader, in an application',
  github: 'GitHub',
};
const PLACES = Object.keys(AREAS);
const SIGNAL = 'signal';

/** docs/errors.md. */
export function errorsPage({ errors, warnings }: Pick<Found, 'errors' | 'warnings'>, advice: Advice): string {
  const byCode = Map.groupBy(errors, ({ code }) => code);
  const byExit = Map.groupBy([...byCode], ([, ways]) => exitOf(ways));
  const exits = [
    ...Object.keys(EXIT_MEANINGS).map((name) => EXIT[name as keyof typeof EXIT]),
    SIGNAL,
  ] as const;
  return [
    '<!-- Written by scripts/faces.ts from the messages in src and scripts/errors/advice.yml; change it there. -->',
    '# Errors',
    '',
    INTRODUCTION,
    ...exits.flatMap((exit) => {
      const codes = byExit.get(exit);
      return codes === undefined ? [] : ['', `## ${titleOf(exit)}`, ...areasOf(codes, advice)];
    }),
    ...['', '## Warnings', '', WARNINGS, ''],
    ...[...new Set(warnings.map(({ text }) => `- ${shown(text)}`))].sort(),
    '',
  ].join('\n');
}

const INTRODUCTION = `Every error has a code: \`error[data.no-folder]: …\` on a terminal and in a log, \`vector-index: data.no-folder\` over an
annotation, \`code\` in a JSON log, \`error.code\` in \`out/report.json\`. Here is each of them, with its messages, what it may
mean and what to do. In a message, ‹what stands so› is known when the program runs, [what stands so] may be missing, and
(one|another) stands where one of them does. [Troubleshooting](troubleshooting.md) begins with what you see instead.

A run that failed can always be repeated: it takes what is whole and goes on from there. Until a run says that it
switched, readers have what they had (save under \`strategy: recreate\` and \`incremental\`, which say what they have).`;

const WARNINGS = `A warning ends nothing, so it has no code: it says what is not as it might be, and what follows. On GitHub it is an
annotation, in a log a line that begins with \`warning:\`, and the report lists it.`;

type Exit = number | typeof SIGNAL;

/** Where a code can end with several exit codes, the first that is told: its entry names the others. */
const exitOf = (ways: readonly FoundError[]): Exit => exitsOf(ways)[0] ?? SIGNAL;

const exitsOf = (ways: readonly FoundError[]): number[] =>
  [...new Set(ways.flatMap(({ exitCodes }) => exitCodes))].sort((a, b) => a - b);

function titleOf(exit: Exit): string {
  if (exit === SIGNAL) return `Exit 128 + n: ${withoutDot(SIGNAL_MEANING)}`;
  const [name] = Object.entries(EXIT).find(([, code]) => code === exit)!;
  return `Exit ${exit}: ${withoutDot(EXIT_MEANINGS[name as keyof typeof EXIT])}`;
}

const withoutDot = (text: string): string => text.replace(/\.$/, '');

type Entry = readonly [code: string, ways: readonly FoundError[]];

function areasOf(codes: readonly Entry[], advice: Advice): string[] {
  const areas = Map.groupBy(codes, ([code]) => areaOf(code));
  const order = [...areas].sort(([a], [b]) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
  return order.flatMap(([area, entries]) => [
    ...(areas.size > 1 ? ['', `### ${AREAS[area] ?? area}`] : []),
    ...entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([code, ways]) => entryOf(code, ways, advice[code])),
  ]);
}

const areaOf = (code: string): string => code.split('.')[0]!;
const placeOf = (area: string): number => (PLACES.indexOf(area) + PLACES.length + 1) % (PLACES.length + 1);

function entryOf(code: string, ways: readonly FoundError[], advice = ''): string[] {
  const all = (of: (way: FoundError) => readonly string[]): string[] => [...new Set(ways.flatMap(of))];
  const problems = all((way) => way.problems).filter(hasWords);
  const others = exitsOf(ways).slice(1);
  // What is added where something had been written is said once, below.
  const fixes = all((way) => way.fix).filter(
    (fix) => hasWords(fix) && !(others.length > 0 && fix.includes(' Then run again: ')),
  );
  return [
    ...['', `#### <a id="${code}"></a>${code}`, ''],
    ...ways.flatMap(({ message, variants }) => [
      `- ${shown(message)}`,
      ...Object.entries(variants)
        .filter(([, texts]) => texts.length > 0)
        .map(([name, texts]) => `  - ${shown(`‹${name}›`)}: ${texts.map(shown).join(', ')}`),
    ]),
    ...(problems.length > 0 ? ['', 'With a line for each thing that is wrong:', ''] : []),
    ...problems.map((line) => `- ${shown(line)}`),
    ...(fixes.length === 1 ? ['', `What to do: ${prose(fixes[0]!)}`] : []),
    ...(fixes.length > 1
      ? ['', 'What to do, as the message says:', '', ...fixes.map((fix) => `- ${prose(fix)}`)]
      : []),
    ...(advice === '' ? [] : ['', advice.trim()]),
    ...(others.length > 0
      ? [
          '',
          `Where something had been written before, the exit code is ${others.join(' or ')}: run again then.`,
        ]
      : []),
  ];
}

/** A text as it is, with what stands between backticks as code. */
const prose = (text: string): string =>
  text
    .split('`')
    .map((part, i) => (i % 2 === 1 ? part : part.replaceAll(/[<*]/g, '\\$&')))
    .join('`');

/** A text as it is, whatever it holds. */
function shown(text: string): string {
  const line = text.replaceAll(/\s*\n\s*/g, ' ');
  const fence = '`'.repeat(1 + Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length)));
  return /^`|`$/.test(line) ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}
