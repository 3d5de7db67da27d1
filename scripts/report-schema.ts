// Writes (--write) or compares (--check) what is published of a schema in the sources: schema/{report,log}.schema.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { logLineSchema } from '../src/hosts/log-line.ts';
import { outcomeSchema } from '../src/report/outcome-schema.ts';

const SCHEMAS = [
  { name: 'report', title: 'report.json of vector-index-action, version 1', schema: outcomeSchema },
  {
    name: 'log',
    title: 'One line of the log of vector-index-action as JSON, version 1',
    schema: logLineSchema,
  },
];

const [mode] = process.argv.slice(2);
for (const { name, title, schema } of SCHEMAS) {
  const file = new URL(`../schema/${name}.schema.json`, import.meta.url);
  const published = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    ...toJsonSchema(schema, { target: 'draft-2020-12', ignoreActions: ['finite'] }),
  };
  const text = `${JSON.stringify(published, null, 2)}\n`;
  if (mode === '--write') writeFileSync(file, text);
  else if (mode !== '--check') {
    console.error('usage: node scripts/report-schema.ts --check | --write');
    process.exitCode = 2;
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error(`schema/${name}.schema.json is stale. Run: node scripts/report-schema.ts --write`);
    process.exitCode = 1;
  }
}
