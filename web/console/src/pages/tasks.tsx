import { Link } from 'wouter-preact';
import { useList } from '../hooks.js';
import { Busy, Trouble } from '../parts/busy.js';
import { DataTable, type Column } from '../parts/data-table.js';
import type { TaskRow } from '../types.js';

const columns: Column<TaskRow>[] = [
  { id: 'task', accessorKey: 'id', header: 'Task', cell: ({ row }) => <Link href={`/tasks/${encodeURIComponent(row.original.id)}`}>{row.original.id}</Link> },
  { id: 'name', accessorKey: 'name', header: 'Name' },
  { id: 'project', accessorKey: 'project_id', header: 'Project', cell: ({ row }) => row.original.project_id && <Link href={`/projects/${encodeURIComponent(row.original.project_id)}`}>{row.original.project_id}</Link> },
  { id: 'frames', accessorKey: 'frames', header: 'Frames', meta: { number: true } },
  { id: 'ground truth', accessorFn: (task) => (task.ground_truth_version === 0 ? 'none' : task.configured ? 'in force' : 'not ready'), header: 'Ground truth', meta: { choices: true } },
  { id: 'feedback', accessorFn: (task) => (task.max_validations_per_job === 0 ? 'off' : 'on'), header: 'Feedback', meta: { choices: true } },
  { id: 'attempts', accessorKey: 'max_validations_per_job', header: 'Attempts', meta: { number: true } },
];

/** All tasks whose quality the person may see. */
export function Tasks() {
  const { rows, done, problem } = useList<TaskRow>('/v1/tasks');
  return (
    <>
      <h1>Tasks</h1>
      {problem && <Trouble problem={problem} />}
      {!done && <Busy what="Loading tasks" sofar={rows.length} />}
      <DataTable name="Tasks" rows={rows} columns={columns} />
    </>
  );
}
