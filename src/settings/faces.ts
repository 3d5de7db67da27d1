import { stringify } from 'yaml';
import { fullHelp } from './describe.ts';
import { OUTPUTS } from './outputs.ts';
import { facesOf, type SettingRow } from './row.ts';
import { SETTINGS } from './spec.ts';
import { expectation } from './values.ts';

/** The part of action.yml that follows from the table: inputs and outputs. No defaults: one would always win over the config file. */
export function actionInputsAndOutputs(): string {
  const rows = Object.entries<SettingRow>(SETTINGS).filter(([, row]) => facesOf(row).includes('input'));
  const inputs = rows.map(
    ([name, row]) => [name, { description: actionHelp(row), required: false }] as const,
  );
  const outputs = Object.entries(OUTPUTS).map(([name, description]) => [name, { description }] as const);
  const yaml = { inputs: Object.fromEntries(inputs), outputs: Object.fromEntries(outputs) };
  return stringify(yaml, { lineWidth: 0, defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' });
}

const actionHelp = (row: SettingRow): string =>
  row.kind === 'list' ? `${fullHelp(row)} One a line.` : fullHelp(row);

/** What editors read beside JSON Schema's own words: help with its backticks, and what is right where a text is not. */
export const EDITOR_WORDS = ['markdownDescription', 'patternErrorMessage'];

/** The JSON Schema (draft-07, which every editor knows) of vector-index.yml. */
export function configSchema(): Record<string, unknown> {
  const rows = Object.entries<SettingRow>(SETTINGS).filter(([, row]) => facesOf(row).includes('file'));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'vector-index.yml',
    description: 'Settings of vector-index-action.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(rows.map(([name, row]) => [name, propertySchema(name, row)])),
  };
}

function propertySchema(name: string, row: SettingRow): Record<string, unknown> {
  const help = fullHelp(row);
  const schema = valueSchema(row);
  return {
    title: name,
    description: help.replaceAll('`', ''),
    ...(help.includes('`') && { markdownDescription: help }),
    ...schema,
    ...('pattern' in schema && { patternErrorMessage: `Expected ${expectation(row).replaceAll('`', '')}.` }),
    ...(row.default !== undefined && row.kind !== 'list' && { default: plainDefault(row.default) }),
  };
}

/** As one writes it in the file. */
const plainDefault = (value: NonNullable<SettingRow['default']>): unknown =>
  Array.isArray(value) ? value.join(', ') : value;

function valueSchema(row: SettingRow): Record<string, unknown> {
  switch (row.kind) {
    case 'integer':
    case 'number': {
      const {
        kind: type,
        min: minimum,
        max: maximum,
        above: exclusiveMinimum,
        below: exclusiveMaximum,
      } = row;
      const bounds = { minimum, maximum, exclusiveMinimum, exclusiveMaximum };
      return {
        type,
        ...Object.fromEntries(Object.entries(bounds).filter(([, bound]) => bound !== undefined)),
      };
    }
    case 'boolean':
      return { type: 'boolean' };
    case 'enum':
      return { enum: row.values };
    case 'choices': {
      const word = `(${row.values.join('|')})`;
      return {
        type: ['string', 'array'],
        pattern: `^\\s*${word}(\\s*,\\s*${word})*\\s*$`,
        items: { enum: row.values },
        uniqueItems: true,
        minItems: 1,
      };
    }
    case 'duration':
      return {
        type: ['string', 'integer'],
        pattern: '^(0+|\\d+(\\.\\d+)?\\s*(ms|s|m|h|d))$',
        maximum: 0,
        minimum: 0,
        examples: ['90s', '1h'],
      };
    case 'list':
      return { type: ['array', 'string'], items: { type: 'string' } };
    case 'numbers':
      return { type: 'array', items: { type: 'number' } };
    default:
      return row.kind !== 'path' && row.pattern !== undefined
        ? { type: ['string', 'number'], pattern: row.pattern.source }
        : { type: ['string', 'number'] };
  }
}
