import { refuse } from './config-error.ts';
import { evaluateExpression, type LookUp } from './expressions.ts';
import { isList, isMap, show, type YamlMap, type YamlValue } from './yaml-value.ts';

/** What `<< … >>` may refer to where it stands. */
export interface Bindings {
  /** Of the element in whose body it stands; nothing of whoever calls that. */
  readonly parameters: ReadonlyMap<string, YamlValue>;
  /** Parameters of the types steps and executor: expanded already, where they were given. */
  readonly steps: ReadonlyMap<string, readonly YamlMap[]>;
  readonly executors: ReadonlyMap<string, YamlMap>;
  /** Of a workflow's matrix. */
  readonly matrix?: ReadonlyMap<string, YamlValue>;
  /** Of `pipeline.…`. */
  readonly pipeline: LookUp;
}

/** Backslashes, then `<<`; where their number is odd, the last one escapes it. */
const MARK = /(\\*)<<(?:((?:(?!<<|>>).)*)>>)?/gs;
const WHOLE = /^<<((?:(?!<<|>>).)*)>>$/s;

/** The parameter that is the whole of a value, if it is one. */
export const wholeParameter = (value: YamlValue | undefined): string | undefined =>
  typeof value === 'string' ? /^<<\s*parameters\.([\w-]+)\s*>>$/.exec(value)?.[1] : undefined;

/**
 * Replaces all references in a value. One that is the whole text keeps its type; one inside of a text becomes text.
 * What is put in is not looked at again.
 */
export function resolve(value: YamlValue, bindings: Bindings, where: string): YamlValue {
  if (typeof value === 'string') return resolveText(value, bindings, where);
  if (isList(value)) return value.map((one, index) => resolve(one, bindings, `${where}[${index}]`));
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, resolve(one, bindings, `${where}.${key}`)]),
  );
}

function resolveText(text: string, bindings: Bindings, where: string): YamlValue {
  const whole = WHOLE.exec(text);
  if (whole !== null) return look(whole[1] ?? '', bindings, where);
  let resolved = '';
  let at = 0;
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match !== null; match = MARK.exec(text)) {
    const [all, backslashes = '', reference] = match;
    resolved += text.slice(at, match.index) + '\\'.repeat(backslashes.length >> 1);
    at = match.index + all.length;
    if (backslashes.length % 2 === 1) {
      resolved += '<<';
      at = match.index + backslashes.length + 2;
      MARK.lastIndex = at;
    } else if (reference === undefined) {
      return refuse(where, `\`<<\` begins no reference in ${show(text)}; write \`\\<<\` for the characters`);
    } else resolved += asInsertedText(look(reference, bindings, where), where);
  }
  return resolved + text.slice(at);
}

function look(reference: string, bindings: Bindings, where: string): YamlValue {
  const name = reference.trim();
  const [, family, key] = /^(parameters|matrix)\.([\w-]+)$/.exec(name) ?? [];
  if (family === undefined) return evaluateExpression(name, pipelineOnly(bindings, where), where);
  const known = family === 'matrix' ? bindings.matrix : bindings.parameters;
  const value = known?.get(key ?? '');
  if (value !== undefined) return value;
  return refuse(where, `Arguments referenced without declared parameters: ${name}`);
}

const pipelineOnly =
  ({ pipeline }: Bindings, where: string): LookUp =>
  (name) =>
    name.startsWith('pipeline.')
      ? pipeline(name)
      : refuse(where, `\`<< ${name} >>\` refers to nothing; write \`\\<<\` for the characters`);

function asInsertedText(value: YamlValue, where: string): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  return refuse(where, `${show(value)} cannot stand inside of a text`);
}
