import { useList } from '../hooks.js';
import { percent } from '../../../element/src/percent.js';
import { time } from '../format.js';
import { Busy, Trouble } from '../parts/busy.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { VerdictMark } from '../parts/verdict.js';
import type { OwnJobRow } from '../types.js';

const share = (value: number | null | undefined) => (value === null || value === undefined ? '–' : `${percent(value)} %`);

const columns: Column<OwnJobRow>[] = [
  { id: 'job', accessorKey: 'id', header: 'Job' },
  { id: 'state', accessorKey: 'state', header: 'State', meta: { choices: true } },
  { id: 'verdict', accessorFn: (job) => job.newest?.verdict ?? null, header: 'Verdict', meta: { choices: true }, cell: ({ row }) => <VerdictMark verdict={row.original.newest?.verdict} /> },
  { id: 'score', accessorFn: (job) => job.newest?.score ?? null, header: 'Score', meta: { number: true }, cell: ({ getValue }) => share(getValue() as number | null) },
  { id: 'target', accessorFn: (job) => job.newest?.required_score ?? null, header: 'Target score', meta: { number: true }, cell: ({ getValue }) => share(getValue() as number | null) },
  { id: 'attempts', accessorKey: 'attempts_used', header: 'Attempts used', meta: { number: true } },
  { id: 'remaining', accessorFn: (job) => job.newest?.attempts_remaining ?? null, header: 'Remaining', meta: { number: true } },
  { id: 'judged', accessorFn: (job) => job.newest?.created_at ?? null, header: 'Judged', cell: ({ getValue }) => { const at = getValue() as string | null; return at ? time(at) : '–'; } },
];

/** A person's own jobs, as the dialog told of them. */
export function OwnJobs() {
  const { rows, done, problem } = useList<OwnJobRow>('/v1/me/jobs');
  return (
    <>
      <h1>My jobs</h1>
      {problem && <Trouble problem={problem} />}
      {!done && <Busy what="Loading jobs" sofar={rows.length} />}
      <DataTable name="My jobs" rows={rows} columns={columns} />
    </>
  );
}
