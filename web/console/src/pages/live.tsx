import type { EChartsOption } from 'echarts';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Problem, text } from '../api.js';
import { count, words } from '../format.js';
import { Busy, Trouble } from '../parts/busy.js';
import { Chart } from '../parts/chart.js';
import { between, quantile, read, type Sample } from './prometheus.js';

const every = 2000;
const kept = 150;
const causes = ['disabled', 'not_configured', 'not_regular', 'nothing_to_compare', 'too_large', 'overloaded', 'timed_out', 'platform_unavailable', 'unassigned'];

/** What this gateway does right now, from its own metrics. */
export function LivePage() {
  const { samples, problem } = useSamples();
  const [first, last] = [samples[0], samples.at(-1)];
  const rate = useMemo<EChartsOption>(() => ({
    xAxis: { type: 'time', axisLabel: { hideOverlap: true } },
    yAxis: { type: 'value', min: 0 },
    series: [{ name: 'Requests a second', type: 'line', showSymbol: false, areaStyle: {}, data: steps(samples).map(([a, b]) => [b.at, total(between(a, b)) / ((b.at - a.at) / 1000)]) }],
  }), [samples]);
  const latency = useMemo<EChartsOption>(() => ({
    xAxis: { type: 'time', axisLabel: { hideOverlap: true } },
    yAxis: { type: 'log', axisLabel: { formatter: '{value} ms' } },
    legend: { top: 0 },
    series: [0.5, 0.99].map((share) => ({ name: `${share * 100} % within`, type: 'line', showSymbol: false, connectNulls: true, data: steps(samples).map(([a, b]) => [b.at, finite(quantile(a, b, share))]) })),
  }), [samples]);
  const places = useMemo<EChartsOption>(() => ({
    xAxis: { type: 'time', axisLabel: { hideOverlap: true } },
    yAxis: { type: 'value', min: 0, max: Math.max(1, last?.places ?? 1) },
    series: [{ name: 'In use', type: 'line', step: 'end', showSymbol: false, areaStyle: {}, data: samples.map((sample) => [sample.at, sample.inProgress]) }],
  }), [samples]);
  if (!first || !last) return problem ? <Trouble problem={problem} /> : <Busy what="Asking for metrics" />;
  const recent = between(first, last);
  const slowest = quantile(first, last, 0.99);
  return (
    <>
      <h1>Live</h1>
      {problem && <Trouble problem={problem} />}
      <p class="quiet">This gateway, every {every / 1000} seconds, for the last {Math.round((last.at - first.at) / 1000)} s.</p>
      <dl class="facts">
        <div><dt>Requests since the start</dt><dd id="requests">{count(total(last.results))}</dd></div>
        <div><dt>In the time shown</dt><dd>{count(total(recent))}</dd></div>
        <div><dt>99 % answered within</dt><dd>{slowest === null ? '–' : Number.isFinite(slowest) ? `${slowest * 1000} ms` : 'more than 20 s'}</dd></div>
        <div><dt>Cap in use</dt><dd id="cap">{last.inProgress} of {last.places}</dd></div>
      </dl>
      <div class="grid">
        <figure><figcaption>Requests a second</figcaption><Chart label={`Requests for validation a second; ${total(recent)} in the time shown`} option={rate} /></figure>
        <figure><figcaption>Time to answer</figcaption><Chart label="Half and 99 percent of requests were answered within this time" option={latency} /></figure>
        <figure><figcaption>Cap in use</figcaption><Chart label={`${last.inProgress} of ${last.places} places in use`} option={places} /></figure>
      </div>
      <div class="grid">
        <Tally title="Verdicts and refusals" results={Object.keys(last.results).filter((result) => !causes.includes(result)).sort()} last={last} recent={recent} />
        <Tally title="Unavailable by cause" results={causes} last={last} recent={recent} />
      </div>
    </>
  );
}

function Tally({ title, results, last, recent }: { title: string; results: string[]; last: Sample; recent: Record<string, number> }) {
  return (
    <section>
      <h2>{title}</h2>
      <table>
        <thead><tr><th scope="col">Result</th><th scope="col">In the time shown</th><th scope="col">Since the start</th></tr></thead>
        <tbody>{results.map((result) => <tr key={result}><td>{words(result)}</td><td class="number">{count(recent[result] ?? 0)}</td><td class="number">{count(last.results[result] ?? 0)}</td></tr>)}</tbody>
      </table>
    </section>
  );
}

function useSamples(): { samples: Sample[]; problem: Problem | null } {
  const [samples, setSamples] = useState<Sample[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    const ask = () => text('/metrics').then(
      (answer) => { setProblem(null); setSamples((before) => [...before, read(answer, Date.now())].slice(-kept)); },
      (failure: unknown) => setProblem(failure as Problem),
    );
    void ask();
    const timer = setInterval(() => void ask(), every);
    return () => clearInterval(timer);
  }, []);
  return { samples, problem };
}

const steps = (samples: Sample[]): [Sample, Sample][] => samples.slice(1).map((sample, i) => [samples[i]!, sample]);
const total = (results: Record<string, number>): number => Object.values(results).reduce((a, b) => a + b, 0);
const finite = (seconds: number | null): number | null => (seconds === null ? null : Number.isFinite(seconds) ? seconds * 1000 : 20_000);
