/** What `/metrics` says of validations at one moment. */
export interface Sample {
  at: number;
  /** Requests so far, by result. */
  results: Record<string, number>;
  /** Requests so far that took at most so many seconds, all results together. */
  buckets: [limit: number, count: number][];
  inProgress: number;
  places: number;
}

/** Reads the lines of the Prometheus text that concern validations. */
export function read(text: string, at: number): Sample {
  const results: Record<string, number> = {};
  const buckets = new Map<number, number>();
  let [inProgress, places] = [0, 0];
  for (const line of text.split('\n')) {
    const [, name, labels = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    if (!name) continue;
    const number = Number(value);
    const label = (key: string) => new RegExp(`${key}="([^"]*)"`).exec(labels)?.[1] ?? '';
    if (name === 'feedback_validations_total') results[label('result')] = number;
    else if (name === 'feedback_validation_seconds_bucket') buckets.set(limitOf(label('le')), (buckets.get(limitOf(label('le'))) ?? 0) + number);
    else if (name === 'feedback_validations_in_progress') inProgress = number;
    else if (name === 'feedback_validations_places') places = number;
  }

  return { at, results, buckets: [...buckets].sort(([a], [b]) => a - b), inProgress, places };
}

/** Requests between two samples, by result. */
export const between = (before: Sample, after: Sample): Record<string, number> =>
  Object.fromEntries(Object.entries(after.results).map(([result, count]) => [result, count - (before.results[result] ?? 0)]));

/** The bound in seconds below which a share of the requests between two samples was answered; null where there were none. */
export function quantile(before: Sample, after: Sample, share: number): number | null {
  const known = new Map(before.buckets);
  const added = after.buckets.map(([limit, count]) => [limit, count - (known.get(limit) ?? 0)] as const);
  const total = added.at(-1)?.[1] ?? 0;
  return total === 0 ? null : added.find(([, count]) => count >= share * total)![0];
}

const limitOf = (text: string): number => (text === '+Inf' ? Infinity : Number(text));
