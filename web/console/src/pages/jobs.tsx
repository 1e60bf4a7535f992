import { Link } from 'wouter-preact';
import { score, time } from '../format.js';
import { useList } from '../hooks.js';
import { Busy, Trouble } from '../parts/busy.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Trend, VerdictMark } from '../parts/verdict.js';
import type { JobRow } from '../types.js';

const columns: Column<JobRow>[] = [
  { id: 'job', accessorKey: 'id', header: 'Job', cell: ({ row: { original: job } }) => (job.newest ? <Link href={`/jobs/${encodeURIComponent(job.id)}/validations/${job.newest.id}`}>{job.id}</Link> : job.id) },
  { id: 'assignee', accessorKey: 'assignee', header: 'Annotator' },
  { id: 'stage', accessorKey: 'stage', header: 'Stage', meta: { choices: true } },
  { id: 'state', accessorKey: 'state', header: 'State', meta: { choices: true } },
  { id: 'verdict', accessorFn: (job) => job.newest?.verdict ?? null, header: 'Verdict', meta: { choices: true }, cell: ({ row }) => <VerdictMark verdict={row.original.newest?.verdict} /> },
  { id: 'score', accessorFn: (job) => job.newest?.score ?? null, header: 'Score', meta: { number: true }, cell: ({ getValue }) => score(getValue() as number | null) },
  { id: 'trend', accessorFn: (job) => job.scores.join(' '), header: 'Trend', enableSorting: false, cell: ({ row }) => <Trend scores={row.original.scores} required={row.original.newest?.required_score ?? null} /> },
  { id: 'attempts', accessorKey: 'attempts_used', header: 'Attempts', meta: { number: true } },
  { id: 'answer', accessorFn: (job) => job.newest?.response ?? null, header: 'Answer', meta: { choices: true } },
  { id: 'comment', accessorFn: (job) => job.newest?.comment ?? null, header: 'Comment' },
  { id: 'review', accessorFn: (job) => (job.newest?.review ? 'yes' : ''), header: 'Review' },
  { id: 'judged', accessorFn: (job) => job.newest?.created_at ?? null, header: 'Judged', cell: ({ getValue }) => { const at = getValue() as string | null; return at ? time(at) : '–'; } },
];

/** The jobs of a task with what was said of them. */
export function Jobs({ address }: { address: string }) {
  const { rows, done, problem } = useList<JobRow>(`${address}/jobs`);
  return (
    <>
      {problem && <Trouble problem={problem} />}
      {!done && <Busy what="Loading jobs" sofar={rows.length} />}
      <DataTable name="Jobs" rows={rows} columns={columns} />
    </>
  );
}
