// The bundle keeps WebAssembly and its loaders, unchanged, in dist/assets; the sources use the same copies.
// (`new URL('…', import.meta.url)` in one expression would be rewritten by the bundler; a bare import.meta.url is not.)
const here = import.meta.url;
const fromSource = here.endsWith('.ts');
const assetRoot = new URL(fromSource ? '../../dist/assets/' : './assets/', here);

/** Address of a file in dist/assets, for reading or importing. */
export function assetUrl(name: string): URL {
  return new URL(name, assetRoot);
}

/** Imports a JavaScript loader from dist/assets as it stands, past the bundler. */
export function importAsset(name: string): Promise<Record<string, unknown>> {
  return import(/* webpackIgnore: true */ /* @vite-ignore */ assetUrl(name).href);
}

/** The file a worker thread starts with: the program's own entry, which then looks at `workerData.role`. */
export function workerEntry(): URL {
  return new URL(fromSource ? '../main.ts' : './index.js', here);
}
