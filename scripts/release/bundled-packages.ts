/** Of webpack's statistics (`ncc --stats-out`), what tells where the code of a bundle comes from. */
export interface BundlerStats {
  readonly modules: readonly BundledModule[];
}
interface BundledModule {
  /** A file; absent for what is no file. */
  readonly nameForCondition?: string | null;
  /** Empty where the module was read, but nothing of it is in the bundle. */
  readonly chunks?: readonly unknown[];
  /** Modules that were joined into this one. */
  readonly modules?: readonly BundledModule[];
}

const PACKAGE = /.*\/(node_modules\/(?:@[^/]+\/)?[^/]+)/;

/**
 * The folders of the packages whose code is in a bundle, as a lockfile names them
 * (`node_modules/a/node_modules/@b/c`), sorted.
 */
export function packagesIn({ modules }: BundlerStats): string[] {
  const files = modules
    .filter(({ chunks }) => chunks !== undefined && chunks.length > 0)
    .flatMap((module) => [module, ...(module.modules ?? [])])
    .flatMap(({ nameForCondition }) => (nameForCondition ? [nameForCondition.replaceAll('\\', '/')] : []));
  const folders = files.flatMap((file) => {
    const [folder, last] = PACKAGE.exec(file) ?? [];
    return folder && last ? [folder.slice(file.indexOf('/node_modules/') + 1)] : [];
  });
  return [...new Set(folders)].sort();
}
