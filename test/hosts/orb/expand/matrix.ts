import { refuse } from './config-error.ts';
import { type Bindings, resolve } from './references.ts';
import { asList, asMap, asText, checkKeys, show, type YamlMap, type YamlValue } from './yaml-value.ts';

/** One job of a matrix. */
export interface Cell {
  readonly parameters: ReadonlyMap<string, YamlValue>;
  /** What follows the job's name. */
  readonly suffix: string;
}

export interface Matrix {
  readonly cells: readonly Cell[];
  readonly alias: string;
}

/** Every combination of a matrix' values but those that it excludes, the first parameter changing last. */
export function readMatrix(written: YamlValue, job: string, bindings: Bindings, where: string): Matrix {
  const matrix = asMap(resolve(written, bindings, where), where);
  checkKeys(matrix, ['parameters', 'exclude', 'alias'], where);
  const lists = Object.entries(asMap(matrix.parameters, `${where}.parameters`));
  if (lists.length === 0) refuse(where, 'a matrix needs parameters');
  const excluded = asList(matrix.exclude ?? [], `${where}.exclude`).map((one) => asMap(one, where));
  const cells = lists
    .reduce<readonly YamlMap[]>(
      (made, [name, values]) =>
        made.flatMap((cell) =>
          asList(values, `${where}.parameters.${name}`).map((one) => ({ ...cell, [name]: one })),
        ),
      [{}],
    )
    .filter((cell) => !excluded.some((one) => isSame(one, cell)));
  return {
    alias: matrix.alias === undefined ? job : asText(matrix.alias, `${where}.alias`),
    cells: cells.map((cell) => ({ parameters: new Map(Object.entries(cell)), suffix: suffixOf(cell) })),
  };
}

const isSame = (one: YamlMap, other: YamlMap): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([name, value]) => show(value) === show(other[name]));

/** The values in the order of their parameters' names. */
const suffixOf = (cell: YamlMap): string =>
  Object.entries(cell)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => `-${String(value)}`)
    .join('');
