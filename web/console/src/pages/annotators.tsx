import type { EChartsOption } from 'echarts';
import { useMemo, useState } from 'preact/hooks';
import { score } from '../format.js';
import { useList } from '../hooks.js';
import { Busy, Trouble } from '../parts/busy.js';
import { Chart } from '../parts/chart.js';
import { DataTable, type Column } from '../parts/data-table.js';
import type { VerdictRow } from '../types.js';
import { peopleOf, type Annotator } from './annotators-sum.js';

/** Jobs whose verdicts are read at once. */
const jobsAPage = 200;

/** How people do over time: scores, attempts they need, and what they confuse again and again. */
export function Annotators({ address }: { address: string }) {
  const { rows, done, problem } = useList<VerdictRow>(`${address}/quality/verdicts`, jobsAPage);
  const people = useMemo(() => peopleOf(rows), [rows]);
  const [chosen, choose] = useState<string | null>(null);
  const columns = useMemo<Column<Annotator>[]>(() => [
    { id: 'annotator', accessorKey: 'name', header: 'Annotator', cell: ({ row }) => <button type="button" class="link" aria-pressed={row.original.name === chosen} onClick={() => choose(row.original.name)}>{row.original.name}</button> },
    { id: 'jobs', accessorKey: 'jobs', header: 'Jobs', meta: { number: true } },
    { id: 'verdicts', accessorFn: (one) => one.verdicts.length, header: 'Verdicts', meta: { number: true } },
    { id: 'accepted', accessorKey: 'accepted', header: 'Jobs accepted', meta: { number: true } },
    { id: 'first', accessorKey: 'firstScore', header: 'Mean first score', meta: { number: true }, cell: ({ getValue }) => score(getValue() as number) },
    { id: 'attempts', accessorKey: 'attemptsNeeded', header: 'Attempts to acceptance', meta: { number: true }, cell: ({ getValue }) => { const mean = getValue() as number | null; return mean === null ? '–' : mean.toFixed(1); } },
    { id: 'repeated', accessorFn: (one) => one.repeated.length, header: 'Repeated confusions', meta: { number: true } },
  ], [chosen]);
  const person = people.find((one) => one.name === chosen) ?? people[0];
  return (
    <>
      {problem && <Trouble problem={problem} />}
      {!done && <Busy what="Reading verdicts" sofar={rows.length} />}
      <DataTable name="Annotators" rows={people} columns={columns} />
      {person && <Details person={person} />}
    </>
  );
}

function Details({ person }: { person: Annotator }) {
  const overTime = useMemo<EChartsOption>(() => ({
    xAxis: { type: 'time', axisLabel: { hideOverlap: true } },
    yAxis: { type: 'value', min: 0, max: 100, axisLabel: { formatter: '{value} %' } },
    series: [
      { name: 'Score', type: 'line', symbolSize: 8, data: person.verdicts.map((verdict) => [verdict.created_at, round(verdict.score)]) },
      { name: 'Required', type: 'line', step: 'end', symbol: 'none', lineStyle: { type: 'dashed' }, data: person.verdicts.map((verdict) => [verdict.created_at, round(verdict.required_score)]) },
    ],
    legend: { top: 0 },
  }), [person]);
  const attempts = useMemo<EChartsOption>(() => ({
    xAxis: { type: 'category', data: person.attempts.map((_, i) => String(i + 1)), name: 'attempts', nameLocation: 'middle', nameGap: 24 },
    yAxis: { type: 'value', minInterval: 1 },
    grid: { left: 8, right: 16, top: 32, bottom: 24, containLabel: true },
    series: [{ name: 'Jobs accepted', type: 'bar', data: person.attempts }],
  }), [person]);
  return (
    <section aria-labelledby="person">
      <h2 id="person">{person.name}</h2>
      <div class="grid">
        <figure><figcaption>Score over time</figcaption><Chart label={`Scores of ${person.name} over time: ${person.verdicts.map((verdict) => score(verdict.score)).join(', ')}`} option={overTime} /></figure>
        <figure><figcaption>Attempts that accepted jobs needed</figcaption><Chart label={`Jobs of ${person.name} accepted with 1, 2, … attempts: ${person.attempts.join(', ') || 'none'}`} option={attempts} /></figure>
      </div>
      <h3>Repeated confusions</h3>
      {person.repeated.length === 0 ? <p class="quiet">None came up in more than one verdict.</p> : (
        <table>
          <thead><tr><th scope="col">Is</th><th scope="col">Was called</th><th scope="col">Verdicts</th><th scope="col">Objects</th></tr></thead>
          <tbody>{person.repeated.map((one) => <tr key={one.key}><td>{one.truth}</td><td>{one.annotated}</td><td class="number">{one.verdicts}</td><td class="number">{one.objects}</td></tr>)}</tbody>
        </table>
      )}
    </section>
  );
}

const round = (share: number): number => Math.floor(share * 1000) / 10;
