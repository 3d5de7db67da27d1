import { createSecrets, type Secrets } from './secrets.ts';

/** A stream's lines, and the secrets that must not stand in them. */
export interface MaskedLines {
  readonly secrets: Secrets;
  /** The line as it is. */
  writeLine(line: string): void;
  /** Without secrets. */
  write(line: string): void;
}

export function maskedLines(stream: NodeJS.WritableStream): MaskedLines {
  const secrets = createSecrets();
  const writeLine = (line: string): void => void stream.write(`${line}\n`);
  return { secrets, writeLine, write: (line) => writeLine(secrets.hide(line)) };
}
