const MOST = 20;

/** The first 20 lines, and how many more there are. @param count of all, where `lines` are only the first ones */
export function listed(lines: readonly string[], count = lines.length): readonly string[] {
  return count <= MOST ? lines : [...lines.slice(0, MOST), `and ${count - MOST} more`];
}
