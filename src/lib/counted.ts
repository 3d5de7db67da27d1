/** `1 image`, `1,797 images`: how many of what. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${counts.format(count)} ${count === 1 ? one : many}`;
}

const counts = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
