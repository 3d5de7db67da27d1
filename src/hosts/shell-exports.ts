/** What Linux and Windows take as one variable, with room to spare; a longer one would let no program start. */
const LONGEST = 32_000;

/**
 * Lines for a file that `sh` and `bash` read: `export VI_MODEL_VERSION='1.2.0'`, byte for byte the same value there.
 * What has no value is unset, so that nothing of an earlier step is taken for this one's.
 */
export function exportLines(values: Readonly<Record<string, string | undefined>>): {
  readonly text: string;
  /** Names of what was left out. */
  readonly tooLong: readonly string[];
} {
  const tooLong = Object.keys(values).filter((name) => Buffer.byteLength(values[name] ?? '') > LONGEST);
  const lines = Object.entries(values).map(([name, value]) =>
    value === undefined || tooLong.includes(name)
      ? `unset ${variableName(name)}`
      : `export ${variableName(name)}='${value.replaceAll("'", `'\\''`)}'`,
  );
  // The line before may lack its end.
  return { text: `\n${lines.map((line) => `${line}\n`).join('')}`, tooLong };
}

/** `model-version` → `VI_MODEL_VERSION` */
export const variableName = (output: string): string => `VI_${output.toUpperCase().replaceAll('-', '_')}`;
