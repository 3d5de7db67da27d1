import { shownName } from '../evaluate/catalogue.ts';
import { describeParameter } from '../evaluate/metric-names.ts';
import { type MetricDefinition, PARAMETERS } from '../evaluate/metrics/definition.ts';
import { METRIC_FAMILIES } from '../evaluate/metrics.ts';
import { EXIT } from '../lib/errors.ts';
import { COMMANDS } from './commands.ts';
import { defaultOf, sectionsOf } from './describe.ts';
import { EXIT_MEANINGS, SIGNAL_MEANING } from './exit-codes.ts';
import { OUTPUTS } from './outputs.ts';
import { facesOf, parameterOf, type SettingRow, variableOf } from './row.ts';
import { SETTINGS } from './spec.ts';
import { expectation } from './values.ts';

/** docs/reference.md. */
export function referencePage(): string {
  const commands = Object.entries(COMMANDS).map(([name, help]) => `| \`${name}\` | ${help} |`);
  const outputs = Object.entries(OUTPUTS).map(([name, help]) => `| \`${name}\` | ${help} |`);
  const exits = Object.entries(EXIT).map(
    ([name, code]) => `| ${code} | ${EXIT_MEANINGS[name as keyof typeof EXIT]} |`,
  );
  return [
    '<!-- Written by scripts/faces.ts from src/settings; change it there. -->',
    '# Reference',
    '',
    '## Commands',
    '',
    'On a terminal: `vector-index <command> [--setting value …]`. In a workflow: the input `command`.',
    '',
    '| command | what it does |',
    '|---|---|',
    ...commands,
    '',
    '## Settings',
    '',
    LOOK_UP,
    ...sectionsOf(SETTINGS, () => true).flatMap(({ title, rows }) => [
      '',
      `### ${title}`,
      ...rows.flatMap(([name, row]) => ['', ...settingEntry(name, row)]),
    ]),
    '',
    '## Metrics',
    '',
    METRICS_AND_RULES,
    ...METRIC_FAMILIES.flatMap(({ title, about, metrics }) => [
      '',
      `### ${title}`,
      '',
      about,
      '',
      '| metric | what it is | range | better |',
      '|---|---|---|---|',
      ...metrics.map(metricRow),
    ]),
    '',
    '## Outputs',
    '',
    'An output that a command has nothing to say about is not set.',
    '',
    '| output | what it holds |',
    '|---|---|',
    ...outputs,
    '',
    '## Exit codes',
    '',
    '| code | meaning |',
    '|---|---|',
    ...exits,
    `| 128 + n | ${SIGNAL_MEANING} |`,
    '',
  ].join('\n');
}

const LOOK_UP = `A setting is looked up in this order; the first that is not empty counts:

1. an input of the workflow step (\`with: epochs: 20\`), a parameter of the orb (\`epochs: "20"\`) or a flag
   (\`--epochs 20\`, \`--epochs=20\`)
2. the environment (\`VECTOR_INDEX_EPOCHS=20\`)
3. the config file (\`epochs: 20\` in \`vector-index.yml\`)
4. the default

An unknown setting, a bad value and a contradiction are errors (exit 2), all reported at once, before anything is read
or written. An input, a parameter or a flag must be one that the command reads; the environment and the config file may hold
settings for all commands. Paths are relative to the working directory, wherever they are given, the config file
included: a path means the same in every place. A boolean flag is set by \`--dry-run\` and unset by \`--no-dry-run\` or
\`--dry-run=false\`. A list is one entry a line in an input, a parameter or a variable, a repeated flag, or
a YAML list. A secret's parameter is the name of the variable that holds it.

Settings that decide a judgement are marked: where the base branch's config file sets them, a pull request is judged by
that value, whatever it brings itself ([security](security.md#what-judges-a-pull-request)).`;

const parameters = Object.keys(PARAMETERS).map((word) => `\`<${word}>\` is ${describeParameter(word)}`);

const METRICS_AND_RULES = `What a rule in \`gates\` can be about: \`metric comparator number\`, the comparator one of \`>=\`, \`>\`, \`<=\`, \`<\`, \`==\`.
For one class, its name stands in brackets, a \`]\` in it as \`\\]\`: \`recall[cat] >= 0.8\`. Of families, any member can be
named: ${parameters.join('; ')}.
Those that are measured without being asked for stand behind the family's name.

Rules about the classifier and the embeddings are the gate's: when one does not hold, the run ends with exit code 3,
before anything is registered or built. Rules about the index and the run are judged when the new generation is
verified, before readers are switched to it: exit code 4. A metric that is not defined on the data at hand is absent,
and a rule about it does not hold.`;

function metricRow(metric: MetricDefinition): string {
  const { min, max, better, help, undefinedWhere, defaults } = metric;
  const name = `\`${shownName(metric)}\`${defaults === undefined ? '' : ` (${defaults.join(', ')})`}`;
  const absent = undefinedWhere === undefined ? '' : ` Not defined where ${undefinedWhere}.`;
  const range = max === Number.POSITIVE_INFINITY ? `${min} or more` : `${min} to ${max}`;
  return `| ${name} | ${help}${absent} | ${range} | ${better === 'neither' ? '' : better} |`;
}

function settingEntry(name: string, row: SettingRow): readonly string[] {
  const ways = facesOf(row).map(
    (face) =>
      ({
        input: 'input',
        parameter: `parameter \`${parameterOf(name)}\``,
        flag: `\`--${name}\``,
        environment: `\`${variableOf(name)}\``,
        file: 'config file',
      })[face],
  );
  const required = row.required?.map((command) => `\`${command}\``).join(', ');
  return [
    `#### \`${name}\``,
    '',
    `${row.help}${row.judges !== undefined ? ' **Decides a judgement.**' : ''}`,
    '',
    `- Value: ${expectation(row)}`,
    `- Default: ${defaultOf(row) ?? 'none'}${required === undefined ? '' : `; needed by ${required}`}`,
    `- Read by: ${row.commands.map((command) => `\`${command}\``).join(', ')}`,
    `- Given as: ${ways.join(', ')}`,
  ];
}
