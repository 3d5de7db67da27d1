import { stringify } from 'yaml';
import { counted } from '../../lib/counted.ts';
import type { Columns, FoundData, ImageFolder } from './found.ts';

const RAW = 'https://raw.githubusercontent.com/org/vector-index-action/v1';
const PAGES = 'https://github.com/org/vector-index-action/blob/v1';

export const FIRST_LINE = `# yaml-language-server: $schema=${RAW}/schema/vector-index.schema.json`;

export interface ConfigWishes {
  readonly index: string;
  readonly data: FoundData;
  /** Of vectors: what computed them. */
  readonly modelName: string;
  /** Nobody said so. */
  readonly guessedModel?: boolean;
}

/** A line of the file: setting, value, and what is said of it. */
type Line = readonly [setting: string, value: string | number, comment?: string];

/** A config file with which a first run works, and no more than is worth setting. Pure. */
export function configText({ index, data, modelName, guessedModel }: ConfigWishes): string {
  return [
    FIRST_LINE,
    `# Every setting: ${PAGES}/docs/reference.md`,
    ...aligned([['index', index], ...linesOf(data, modelName, guessedModel === true)]),
    ...gatesOf(data),
    '',
  ].join('\n');
}

function linesOf(data: FoundData, modelName: string, guessedModel: boolean): readonly Line[] {
  switch (data.kind) {
    case 'images':
      return [
        ['data', data.path, '<class>/<file>'],
        ...(data.testPath === undefined ? [] : [['test-data', data.testPath] as const]),
        ...trainingLines(data),
      ];
    case 'image-table':
      return [['data', data.path, 'a table of images'], ...columnLines(data.columns)];
    case 'vectors':
      return [
        ['data', data.path, 'ready vectors, which are indexed as they are'],
        ...(data.beside === undefined
          ? []
          : [['vectors', data.beside, "those of the table's rows"] as const]),
        ...columnLines(data.columns),
        [
          'model-name',
          modelName,
          `${guessedModel ? 'a guess, to be replaced: name ' : ''}what computed the vectors: those of two models never share an index`,
        ],
      ];
  }
}

function trainingLines({ side, images, classes }: ImageFolder): readonly Line[] {
  const size = imageSizeFor(side);
  const enough = images >= Math.max(200, 20 * classes);
  return [
    ...(size === undefined
      ? []
      : [['image-size', size, `pixels that the network sees; the images have about ${side}`] as const]),
    ...(enough
      ? ([
          ['epochs', 30],
          ['validation-split', 0.1, 'steers training, which stops when it no longer gets better'],
        ] as const)
      : []),
  ];
}

/** The default is 32. Smaller images say nothing more when they are enlarged to it; the network needs 10. */
export function imageSizeFor(side: number | undefined): number | undefined {
  return side === undefined || side >= 32 ? undefined : Math.max(16, side);
}

const columnLines = (columns: Columns | undefined): readonly Line[] =>
  (['id', 'label', 'image', 'vector'] as const).flatMap((role) => {
    const name = columns?.[role];
    return name === undefined ? [] : [[`${role}-column`, name] as const];
  });

/** Rules that a first run can hold. */
function gatesOf(data: FoundData): readonly string[] {
  if (data.kind === 'images') {
    const guessing = Math.floor(100 / data.classes) / 100;
    return [
      'gates:',
      `  - accuracy >= ${guessing} # guessing among ${counted(data.classes, 'class', 'classes')}; raise it to what a first run reaches`,
    ];
  }
  return [
    '# Rules that must hold before readers get a new index; a first run tells what there is to ask for.',
    '# gates:',
    data.kind === 'image-table' ? '#   - accuracy >= 0.9' : '#   - precision@10 >= 0.6',
  ];
}

function aligned(lines: readonly Line[]): readonly string[] {
  const texts = lines.map(([setting, value]) => `${setting}: ${scalar(value)}`);
  const width = Math.max(
    ...texts
      .filter((text, i) => lines[i]?.[2] !== undefined && text.length <= 40)
      .map(({ length }) => length),
    0,
  );
  return texts.map((text, i) => {
    const comment = lines[i]?.[2];
    return comment === undefined ? text : `${text.padEnd(width)} # ${comment}`;
  });
}

const scalar = (value: string | number): string => stringify(value, { lineWidth: 0 }).trimEnd();
