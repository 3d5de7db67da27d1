/**
 * The name of a metric of one class: `recall[cat]`. A `]` or `\` in a class's name has a `\` before it, so that
 * names stay apart whatever classes are called.
 */
export function metricOfClass(metric: string, className: string): string {
  return `${metric}[${className.replace(/[\]\\]/g, '\\$&')}]`;
}
