import fc from 'fast-check';
import type { NumberRow, SettingRow } from '../../../src/settings/row.ts';
import { readValue, WRONG } from '../../../src/settings/values.ts';

/** What shells, YAML, CI services and paths might each take for something of their own. */
const AWKWARD = `it's "so" $HOME $(id) \`id\` \\n %41 %PATH% \${{ 1 }} << pipeline.id >> #1 &a *b {c: [d]} 图片!`;

/** Stands in another setting's text, too: whoever got it whole writes `***` there. */
export const SECRET = 'k3y"$HOME%41\'`id`\\';

/** A file name in which nothing but a file system should read anything. */
export const CONFIG_FILES = ['vector-index.yml', 'it\'s "so" $HOME %41 图.yml'] as const;

/** Texts that must have a form, or that other settings must fit. */
const OF_ONE: Readonly<Record<string, readonly string[]>> = {
  config: [CONFIG_FILES[0], ` ${CONFIG_FILES[1]} `],
  name: ['digits', '  9.a_B-c\n'],
  index: ['digits', '  9-a  '],
  alias: ['live', ' A.9_x-y'],
  'log-level': ['debug', ' debug '],
  'trace-id': ['4bf92f3577b34da6a3ce929d0e0e4736', ' 00000000000000000000000000000001 '],
  'text-column': ['title', `notes of ${SECRET}, ${AWKWARD}`],
  'model-name': ['text-embedding-3-small', ` ${AWKWARD} `],
  'model-revision': ['2', `-${AWKWARD}`],
  engine: ['wasm', ' tensorflow ,wasm', 'tensorflow\n\n wasm\n'],
  registry: ['git:models/"$HOME"%41-图', '.vector-index/registry', ` ${AWKWARD} `, 'git'],
  'registry-remote': ['upstream', ` ${AWKWARD.replaceAll(/[\\:\n]/g, '')} `],
  's3-endpoint': ['https://s3.example.com', ' https://s3.example.com:9000/a%20b '],
  'pinecone-api-key': ['pcsk_1', SECRET],
  'pinecone-host': ['https://api.example.com', ' http://127.0.0.1:9/ '],
  'pinecone-index-host': ['i-1.svc.example.com', ' http://[::1]:9 '],
  'rate-limit': ['default', ' 20 ', 'none'],
  adopted: ['__default__', ` it's "so" $HOME $(id) %41 # {c} `],
};

/** Texts that a setting takes, the usual one first; those behind it are for parsers to stumble over. */
export function samplesOf(name: string, row: SettingRow): readonly string[] {
  const samples = OF_ONE[name] ?? samplesOfKind(row);
  for (const sample of samples)
    if (readValue(row, sample) === WRONG) throw new Error(`${name} does not take ${JSON.stringify(sample)}`);
  return samples;
}

/** A text that the setting does not take, a likely one first; undefined where it takes any. */
export function wrongSampleOf(row: SettingRow): string | undefined {
  const near = 'values' in row ? row.values.map((value) => ` ${value}s`) : [];
  const wrongs = [...near, '-1e9', ' 1,5 %\n图', 'https://example.com/"a" $HOME'];
  return wrongs.find((text) => readValue(row, text) === WRONG);
}

function samplesOfKind(row: SettingRow): readonly string[] {
  switch (row.kind) {
    case 'integer':
    case 'number':
      return samplesOfNumber(row);
    case 'duration':
      return ['90s', ' 1.5 m ', '0', '2h'];
    case 'boolean':
      return ['true', 'false', 'True', 'FALSE', ' true '];
    case 'enum':
      return [...row.values, ` ${row.values.at(-1)}\n`];
    case 'choices':
      return [...row.values, ` ${[...row.values].reverse().join(' ,\n\n ')} `];
    case 'list':
      return ['one', `one/*.csv\n\n  \n  ${AWKWARD}  \r\n\n-dash\n`, ` ${AWKWARD} `];
    case 'numbers':
      return ['[0.1, -2, 3]', ' [1e-3,\n -0.0] '];
    case 'path':
      return ['data/pictures', ` -my "data"/it's $HOME/%41/图片 & {a: [b]} `];
    case 'secret':
      return ['k3y', SECRET];
    default:
      return row.pattern === undefined
        ? ['title', ` ${AWKWARD} `, `-${AWKWARD}\n two  lines`, '007']
        : samplesOfPattern(row, row.pattern.source);
  }
}

/** For patterns that cannot be drawn from. */
const WORDS = ['main', ' release/1.x_y ', 'https://example.com/a', '20', '0'.repeat(31).concat('1')];

function samplesOfPattern(row: SettingRow, source: string): readonly string[] {
  if (!/\(\?<?[=!]/.test(source))
    return fc.sample(fc.stringMatching(new RegExp(source)), { seed: 1, numRuns: 2 });
  const words = WORDS.filter((word) => readValue(row, word) !== WRONG);
  if (words.length === 0) throw new Error(`what does ${source} let through? Say it in OF_ONE`);
  return words;
}

function samplesOfNumber(row: NumberRow): readonly string[] {
  const { min = row.above ?? 0, max = row.below ?? 9 } = row;
  if (row.kind === 'number') {
    const middle = Math.round(100 * Math.min((min + max) / 2, min + 0.25)) / 100;
    const bare = String(middle).replace(/^0/, '');
    return [String(middle), `+${bare}0`, `${middle * 100}e-2`, ` ${bare} `];
  }
  const whole = Math.min(min + 5, max);
  return [String(whole), `+${whole}`, `00${whole}`, ` ${whole} `];
}
