/** What this process holds in memory, threads included, in bytes. */
export interface Memory {
  resident(): number;
  /** The most there ever was. */
  peak(): number;
}

export const systemMemory: Memory = {
  resident: () => process.memoryUsage.rss(),
  peak: () => process.resourceUsage().maxRSS * 1024,
};
