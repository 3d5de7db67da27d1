import { badInput, EXIT } from '../lib/errors.ts';
import { createFileAtomic, writeFileAtomic } from '../lib/files.ts';
import type { Context } from './context.ts';
import { lookForImages } from './init/find-images.ts';

const SCHEMA = 'https://raw.githubusercontent.com/org/vector-index-action/v1/schema/vector-index.schema.json';

/** Looks at the folder, and writes what a first run needs. */
export async function init({ settings, print }: Context): Promise<number> {
  const path = settings.config ?? 'vector-index.yml';
  const found = settings.data ?? (await lookForImages('.'));
  if (found === undefined)
    throw badInput('init.no-data', 'There is no data here that could be indexed; nothing was written.', {
      fix: 'Put images into folders of their class, such as images/cat/1.jpg, or say where the data is with --data.',
    });
  const text = `# yaml-language-server: $schema=${SCHEMA}\ndata: ${JSON.stringify(found)}\n`;
  if (settings.force) await writeFileAtomic(path, text);
  else if (!(await createFileAtomic(path, text)))
    throw badInput('init.exists', `${path} is there already; nothing was written.`, {
      fix: 'Say --force to replace it.',
    });
  print(`Wrote ${path}.\n`);
  return EXIT.done;
}
