/** Secrets that must not stand in anything we print. */
export interface Secrets {
  add(secret: string): void;
  /** The text with every secret replaced by `***`. */
  hide(text: string): string;
}

export function createSecrets(): Secrets {
  let known: readonly string[] = [];
  return {
    add(secret) {
      const longestFirst = [...new Set([...known, ...secretParts(secret)])];
      known = longestFirst.sort((a, b) => b.length - a.length);
    },
    hide: (text) => known.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text),
  };
}

/** A secret, and its longer lines: a log prints line by line. A short line such as `{` gives nothing away. */
export function secretParts(secret: string): readonly string[] {
  const lines = secret.split(/\r\n|\r|\n/).map((line) => line.trim());
  const parts = [secret, secret.trim(), ...lines.filter((line) => line.length >= 8)];
  return [...new Set(parts)].filter((part) => part.trim() !== '');
}
