import { cpSync } from 'node:fs';
import { join } from 'node:path';

const { STAND_IN_CACHES: caches, INPUT_PATH: path, INPUT_KEY: key, STATE_save: save } = process.env;
if (save === 'true') cpSync(path, join(caches, key), { recursive: true });
