import { time, words } from '../format.js';
import { useList } from '../hooks.js';
import { Busy, Trouble } from '../parts/busy.js';
import { DataTable, type Column } from '../parts/data-table.js';
import type { AuditLine } from '../types.js';

const columns: Column<AuditLine>[] = [
  { id: 'number', accessorKey: 'number', header: 'No.', meta: { number: true } },
  { id: 'at', accessorKey: 'at', header: 'When', cell: ({ getValue }) => time(getValue() as string) },
  { id: 'by', accessorKey: 'by', header: 'Who' },
  { id: 'kind', accessorFn: (line) => words(line.kind), header: 'What', meta: { choices: true } },
  { id: 'job', accessorKey: 'job_id', header: 'Job' },
  { id: 'verdict', accessorKey: 'validation_id', header: 'Verdict' },
  { id: 'attempt', accessorKey: 'attempt', header: 'Attempt', meta: { number: true } },
  { id: 'result', accessorFn: (line) => words(line.result ?? line.cause ?? '') + (line.times ? ` × ${line.times}` : ''), header: 'Result', meta: { choices: true } },
  { id: 'settings', accessorKey: 'settings_version', header: 'Settings', meta: { number: true } },
  { id: 'ground truth', accessorKey: 'ground_truth_version', header: 'Ground truth', meta: { number: true } },
];

/** Everything that was decided about the task and everybody who read its ground truth. */
export function Audit({ address }: { address: string }) {
  const { rows, done, problem } = useList<AuditLine>(`${address}/audit`);
  return (
    <>
      {problem && <Trouble problem={problem} />}
      {!done && <Busy what="Loading the audit log" sofar={rows.length} />}
      <DataTable name="Audit log" rows={rows} columns={columns} sorting={[{ id: 'number', desc: true }]} />
    </>
  );
}
