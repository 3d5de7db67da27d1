// npm scripts run the pinned Node.js that the `node` dev dependency puts on their PATH; without it, nothing else is right.
import { readFileSync } from 'node:fs';

const { devDependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
if (process.versions.node !== devDependencies.node) {
  console.error(
    `These scripts need Node.js ${devDependencies.node}, which "npm ci" installs, but run on ${process.versions.node}. ` +
      'Was npm told to ignore install scripts? "npm rebuild node" puts it in place.',
  );
  process.exit(1);
}
