import { useMemo, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { get } from '../api.js';
import { score, time, words } from '../format.js';
import { useLoad } from '../hooks.js';
import { Busy, Trouble } from '../parts/busy.js';
import { DataTable, type Column } from '../parts/data-table.js';
import { Trend, VerdictMark } from '../parts/verdict.js';
import type { Page, Report, Verdict } from '../types.js';
import { Confusion } from './confusion.js';
import { Overlay } from './overlay.js';

interface FrameRow { frame: number; accuracy: number; valid: number; missing: number; extra: number; errors: number; warnings: number; iou: number | null }

/** The whole comparison behind one verdict of a job. */
export function ReportPage({ job, id }: { job: string; id: string }) {
  const address = `/v1/jobs/${encodeURIComponent(job)}/validations`;
  const { value, problem } = useLoad(async () => {
    const [verdict, report, others] = await Promise.all([get<Verdict>(`${address}/${id}`), get<Report>(`${address}/${id}/report`), get<Page<Verdict>>(`${address}?limit=200`)]);
    return { verdict, report, others: others.results };
  }, [job, id]);
  if (problem) return <Trouble problem={problem} />;
  if (!value) return <Busy what="Loading the report" />;
  const { verdict, report, others } = value;
  return (
    <>
      <p><Link href={`/tasks/${encodeURIComponent(verdict.task_id)}`}>← Task {verdict.task_id}</Link></p>
      <h1>Job {job} <VerdictMark verdict={verdict.verdict} /></h1>
      <Facts verdict={verdict} report={report} />
      <History job={job} id={id} verdicts={others} />
      <Frames address={`${address}/${id}`} report={report} />
      <div class="grid">
        <Conflicts report={report} />
        <Confusion matrix={report.summary.confusion_matrix} />
      </div>
    </>
  );
}

function Facts({ verdict, report }: { verdict: Verdict; report: Report }) {
  const { summary } = report;
  const facts: [string, string][] = [
    ['Score', `${score(verdict.score)} of ${score(verdict.required_score)} required (${verdict.metric})`],
    ['Annotator', verdict.assignee ?? 'nobody'],
    ['Attempt', verdict.attempt === null ? 'run of staff' : String(verdict.attempt)],
    ['Judged', time(verdict.created_at) + (verdict.stale ? ', changed since' : '')],
    ['Objects', `${summary.ds_count} annotated, ${summary.gt_count} in the ground truth, ${summary.valid_count} right, ${summary.missing_count} missing, ${summary.extra_count} extra`],
    ['Precision, recall', `${score(summary.precision)}, ${score(summary.recall)}`],
    ['Versions', `settings ${report.settings_version}, ground truth ${report.ground_truth_version}`],
    ['Answer', verdict.response ? `${verdict.response}${verdict.comment ? `: ${verdict.comment}` : ''}` : 'none yet'],
  ];
  return <dl class="facts">{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}

function History({ job, id, verdicts }: { job: string; id: string; verdicts: Verdict[] }) {
  if (verdicts.length < 2) return null;
  return (
    <nav aria-label="Verdicts of this job" class="history">
      <Trend scores={verdicts.map((one) => one.score ?? 0).reverse()} required={verdicts[0]!.required_score} />
      {verdicts.map((one) => (
        <Link key={one.id} href={`/jobs/${encodeURIComponent(job)}/validations/${one.id}`} aria-current={one.id === id ? 'page' : undefined}>
          {one.attempt === null ? 'Staff' : `Attempt ${one.attempt}`}: {score(one.score)}
        </Link>
      ))}
    </nav>
  );
}

/** The frames that were compared, and the one chosen among them as a picture. */
function Frames({ address, report }: { address: string; report: Report }) {
  const rows = useMemo<FrameRow[]>(() => Object.entries(report.frame_results).map(([frame, result]) => ({
    frame: Number(frame),
    accuracy: result.annotations.accuracy,
    valid: result.annotations.valid_count,
    missing: result.annotations.missing_count,
    extra: result.annotations.extra_count,
    errors: result.error_count,
    warnings: result.warning_count,
    iou: result.annotation_components.shape.mean_iou,
  })), [report]);
  const worst = useMemo(() => rows.toSorted((a, b) => b.errors - a.errors || b.warnings - a.warnings)[0]?.frame ?? null, [rows]);
  const [chosen, choose] = useState<number | null>(null);
  const frame = chosen ?? worst;
  const columns = useMemo<Column<FrameRow>[]>(() => [
    { id: 'frame', accessorKey: 'frame', header: 'Frame', meta: { number: true }, cell: ({ row: { original } }) => <button type="button" class="link" aria-pressed={original.frame === frame} onClick={() => choose(original.frame)}>{original.frame}</button> },
    { id: 'accuracy', accessorKey: 'accuracy', header: 'Accuracy', meta: { number: true }, cell: ({ getValue }) => score(getValue() as number) },
    { id: 'valid', accessorKey: 'valid', header: 'Right', meta: { number: true } },
    { id: 'missing', accessorKey: 'missing', header: 'Missing', meta: { number: true } },
    { id: 'extra', accessorKey: 'extra', header: 'Extra', meta: { number: true } },
    { id: 'errors', accessorKey: 'errors', header: 'Errors', meta: { number: true } },
    { id: 'warnings', accessorKey: 'warnings', header: 'Warnings', meta: { number: true } },
    { id: 'overlap', accessorKey: 'iou', header: 'Mean overlap', meta: { number: true }, cell: ({ getValue }) => score(getValue() as number | null) },
  ], [frame]);
  return (
    <div class="grid wide">
      {frame !== null && <Overlay address={address} frame={frame} conflicts={report.conflicts} />}
      <section><h2>Frames</h2><DataTable name="Frames" rows={rows} columns={columns} /></section>
    </div>
  );
}

function Conflicts({ report }: { report: Report }) {
  const kinds = Object.entries(report.summary.conflicts_by_type).sort(([, a], [, b]) => b - a);
  const severity = new Map(report.conflicts.map((conflict) => [conflict.type, conflict.severity]));
  return (
    <section>
      <h2>Conflicts by kind</h2>
      {kinds.length === 0 ? <p class="quiet">There are none.</p> : (
        <table>
          <thead><tr><th scope="col">Kind</th><th scope="col">Weight</th><th scope="col">Number</th></tr></thead>
          <tbody>{kinds.map(([kind, number]) => <tr key={kind}><td>{words(kind)}</td><td>{severity.get(kind) === 'error' ? 'error: lowers the score' : 'warning'}</td><td class="number">{number}</td></tr>)}</tbody>
        </table>
      )}
    </section>
  );
}
