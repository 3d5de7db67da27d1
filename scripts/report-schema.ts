// Writes (--write) or compares (--check) schema/report.schema.json, the published form of src/report/outcome-schema.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { outcomeSchema } from '../src/report/outcome-schema.ts';

const file = new URL('../schema/report.schema.json', import.meta.url);
const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'report.json of vector-index-action, version 1',
  ...toJsonSchema(outcomeSchema, { target: 'draft-2020-12', ignoreActions: ['finite'] }),
};
const text = `${JSON.stringify(schema, null, 2)}\n`;

const [mode] = process.argv.slice(2);
if (mode === '--write') writeFileSync(file, text);
else if (mode !== '--check') {
  console.error('usage: node scripts/report-schema.ts --check | --write');
  process.exitCode = 2;
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('schema/report.schema.json is stale. Run: node scripts/report-schema.ts --write');
  process.exitCode = 1;
}
