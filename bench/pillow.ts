import { spawnSync } from 'node:child_process';
import type { Figure } from './figure.ts';

const LOOP = `
import json, pathlib, sys, time
import PIL
from PIL import Image
files = sorted(pathlib.Path(sys.argv[1]).rglob("*.jpg"))
begun = time.perf_counter()
for file in files:
    with Image.open(file) as image:
        image.convert("RGB").tobytes()
print(json.dumps({"images": len(files), "seconds": time.perf_counter() - begun, "version": PIL.__version__}))
`;

interface Answer {
  readonly images: number;
  readonly seconds: number;
  readonly version: string;
}

/** Pillow decoding the same files in a plain loop, where `python3` has it. */
export function benchPillow(folder: string): Figure {
  const name = 'decode, Pillow loop';
  const { status, stdout, stderr, error } = spawnSync('python3', ['-c', LOOP, folder], { encoding: 'utf8' });
  if (status !== 0) {
    const reason = error?.message ?? stderr.trim().split('\n').at(-1);
    return { name, note: `skipped: ${reason}` };
  }
  const { images, seconds, version } = JSON.parse(stdout) as Answer;
  return { name, value: images / seconds, unit: 'images/s', note: `Pillow ${version}, one process` };
}
