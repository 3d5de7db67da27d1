/**
 * The name of a metric of one class: `recall[cat]`. A `]` or `\` in a class's name has a `\` before it, so that
 * names stay apart whatever classes are called.
 */
export function metricOfClass(metric: string, className: string): string {
  return `${metric}[${className.replace(/[\]\\]/g, '\\$&')}]`;
}

/** The two parts of such a name; without a class where the metric has none. */
export function splitMetricName(name: string): { readonly metric: string; readonly className?: string } {
  const [, metric, bracketed] = /^([^[]*)\[(.*)\]$/su.exec(name) ?? [];
  return metric === undefined || bracketed === undefined
    ? { metric: name }
    : { metric, className: bracketed.replace(/\\(.)/gsu, '$1') };
}
