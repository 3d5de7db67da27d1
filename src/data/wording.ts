/** The system's reason without the path, such as `EACCES: permission denied`. */
export function systemReason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split(', ')[0]!;
}
