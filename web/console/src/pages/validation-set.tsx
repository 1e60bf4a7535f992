import { useMemo } from 'preact/hooks';
import { get } from '../api.js';
import { useLoad } from '../hooks.js';
import { Busy, Trouble } from '../parts/busy.js';
import { DataTable, type Column } from '../parts/data-table.js';
import type { GroundTruth, Task } from '../types.js';

interface FrameRow { frame: number; name: string; size: string; use: string; objects: number }

const columns: Column<FrameRow>[] = [
  { id: 'frame', accessorKey: 'frame', header: 'Frame', meta: { number: true } },
  { id: 'name', accessorKey: 'name', header: 'Image' },
  { id: 'size', accessorKey: 'size', header: 'Size' },
  { id: 'use', accessorKey: 'use', header: 'Use', meta: { choices: true } },
  { id: 'objects', accessorKey: 'objects', header: 'Objects drawn', meta: { number: true } },
];

/** What jobs are compared with. Reading it stands in the audit record. */
export function ValidationSet({ address, task }: { address: string; task: Task }) {
  const { value: truth, problem } = useLoad(() => get<GroundTruth>(`${address}/ground_truth`), [address]);
  const rows = useMemo(() => (truth ? rowsOf(truth, task) : []), [truth, task]);
  if (problem?.status === 404) return <p>This task has no ground truth yet.</p>;
  if (problem) return <Trouble problem={problem} />;
  if (!truth) return <Busy what="Loading the validation set" />;
  return (
    <>
      <dl class="facts">
        <div><dt>Version</dt><dd>{truth.version}</dd></div>
        <div><dt>Ground-truth job</dt><dd>{truth.stage}, {truth.state}</dd></div>
        <div><dt>Compared with</dt><dd>{truth.configured ? 'yes' : 'no, until it is accepted and completed'}</dd></div>
        <div><dt>Mode</dt><dd>{truth.mode === 'gt_pool' ? 'pool shown through honeypots' : 'frames of the task'}</dd></div>
        <div><dt>Frames</dt><dd>{truth.validation_frames.length}, of which {truth.disabled_frames?.length ?? 0} disabled</dd></div>
      </dl>
      <DataTable name="Validation frames" rows={rows} columns={columns} />
    </>
  );
}

function rowsOf(truth: GroundTruth, task: Task): FrameRow[] {
  const frames = new Map(task.frames.map((frame) => [frame.frame, frame]));
  const disabled = new Set(truth.disabled_frames ?? []);
  const deleted = new Set(task.deleted_frames);
  const objects = new Map<number, number>();
  for (const { frame } of [...truth.annotations.tags, ...truth.annotations.shapes, ...truth.annotations.tracks]) objects.set(frame, (objects.get(frame) ?? 0) + 1);
  return truth.validation_frames.map((number) => {
    const frame = frames.get(number);
    return {
      frame: number,
      name: frame?.name ?? '',
      size: frame ? `${frame.width} × ${frame.height}` : '',
      use: deleted.has(number) ? 'deleted in the task' : disabled.has(number) ? 'disabled' : 'compared',
      objects: objects.get(number) ?? 0,
    };
  });
}
