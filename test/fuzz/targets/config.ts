import { writeFile } from 'node:fs/promises';
import { readConfig } from '../../../src/fronts/config.ts';
import { parseSettings } from '../../../src/settings/parse.ts';
import { spoilBytes, spoilText } from '../chance.ts';
import type { Target } from '../target.ts';

const FILE = `# A config file that has a bit of everything.
data: images
test-split: 0.25
seed: &seed 7
split-seed: *seed
gates: &rules
  - accuracy >= 0.9
  - "recall[cat] >= 0.5"
on-bad-item: 'skip'
`;
const PARTS = [
  '&a ',
  '*a',
  '[',
  '{',
  '}',
  ']',
  '? ',
  '- ',
  ': ',
  '"',
  "'",
  '|\n',
  '\t',
  '!!binary ',
  '<<: ',
  '__proto__: 1\n',
  '%',
  '\u0000',
];

/** Config files, as text with something between, or as bytes. */
export const configFiles: Target = {
  name: 'config',
  async prepare(folder) {
    const path = `${folder}.yml`;
    return {
      async spoil(chance) {
        const text = spoilText(FILE, PARTS, chance);
        await writeFile(path, chance.below(2) === 0 ? spoilBytes(Buffer.from(text), chance) : text);
        return 'a changed text';
      },
      async read() {
        const given = new Map([['config', path]]);
        const raw = { given, givenAs: 'flag', environment: new Map(), problems: [] } as const;
        parseSettings('run', raw, await readConfig(raw), { cores: 2 });
      },
    };
  },
};
