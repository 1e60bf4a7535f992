import type { VerdictRow } from '../types.js';

/** What one person's verdicts add up to. */
export interface Annotator {
  name: string;
  /** In order of time. */
  verdicts: VerdictRow[];
  jobs: number;
  /** Jobs that were accepted. */
  accepted: number;
  /** Mean score of the first attempts at jobs. */
  firstScore: number;
  /** Mean number of attempts that accepted jobs needed; null where none was accepted. */
  attemptsNeeded: number | null;
  /** Jobs accepted with 1, 2, … attempts. */
  attempts: number[];
  /** Confusions seen in more than one verdict, the most frequent first. */
  repeated: { key: string; truth: string; annotated: string; verdicts: number; objects: number }[];
}

/** Sums verdicts up by person, in order of names. */
export function peopleOf(rows: VerdictRow[]): Annotator[] {
  const byPerson = Map.groupBy(rows.filter((row) => row.assignee !== null), (row) => row.assignee!);
  return [...byPerson].map(([name, verdicts]) => sum(name, verdicts)).sort((a, b) => a.name.localeCompare(b.name));
}

function sum(name: string, rows: VerdictRow[]): Annotator {
  const verdicts = rows.toSorted((a, b) => a.created_at.localeCompare(b.created_at));
  const firsts = verdicts.filter((row) => row.attempt === 1).map((row) => row.score);
  const needed = verdicts.filter((row) => row.verdict === 'accepted').map((row) => row.attempt);
  const attempts: number[] = [];
  for (const n of needed) {
    while (attempts.length < n) attempts.push(0);
    attempts[n - 1]!++;
  }

  return {
    name,
    verdicts,
    jobs: new Set(verdicts.map((row) => row.job_id)).size,
    accepted: needed.length,
    firstScore: mean(firsts) ?? 0,
    attemptsNeeded: mean(needed),
    attempts,
    repeated: repeated(verdicts),
  };
}

function repeated(verdicts: VerdictRow[]): Annotator['repeated'] {
  const seen = new Map<string, Annotator['repeated'][number]>();
  for (const { confusions } of verdicts) {
    for (const { ground_truth: truth, annotated, count } of confusions) {
      const key = JSON.stringify([truth, annotated]);
      const one = seen.get(key) ?? { key, truth: truth === 'unmatched' ? 'nothing' : truth, annotated: annotated === 'unmatched' ? 'missed' : annotated, verdicts: 0, objects: 0 };
      one.verdicts++;
      one.objects += count;
      seen.set(key, one);
    }
  }

  return [...seen.values()].filter((one) => one.verdicts > 1).sort((a, b) => b.objects - a.objects);
}

const mean = (numbers: number[]): number | null => (numbers.length === 0 ? null : numbers.reduce((a, b) => a + b) / numbers.length);
