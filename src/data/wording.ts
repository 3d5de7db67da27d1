/** The system's reason without the path, such as `EACCES: permission denied`. */
export function systemReason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split(', ')[0]!;
}

/** `1 image`, `2 images`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
