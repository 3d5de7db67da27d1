const MAX_LISTED = 20;

/** The first 20 lines, and how many more there are. @param count of all, where `lines` are only the first ones */
export function listed(lines: readonly string[], count = lines.length): readonly string[] {
  if (count <= MAX_LISTED) return lines;
  return [...lines.slice(0, MAX_LISTED), `and ${count - MAX_LISTED} more`];
}

/** The system's reason without the path, such as `EACCES: permission denied`. */
export function systemReason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split(', ')[0]!;
}

/** `1 image`, `2 images`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
