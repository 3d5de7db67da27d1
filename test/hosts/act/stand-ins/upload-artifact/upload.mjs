import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const { STAND_IN_ARTIFACTS: artifacts, INPUT_PATH: path, INPUT_NAME: name } = process.env;
if (existsSync(path)) cpSync(path, join(artifacts, name), { recursive: true });
else process.stdout.write(`::warning::No files were found with the provided path: ${path}\n`);
