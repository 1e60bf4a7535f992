import type { EChartsOption } from 'echarts';
import { useMemo } from 'preact/hooks';
import { Chart } from '../parts/chart.js';
import type { Report } from '../types.js';

/** Which labels were taken for which, as a heat map; the same as a table for those who do not see it. */
export function Confusion({ matrix }: { matrix: Report['summary']['confusion_matrix'] }) {
  const { labels, rows } = matrix;
  const names = labels.map((label) => (label === 'unmatched' ? 'nothing' : label));
  const option = useMemo<EChartsOption>(() => ({
    xAxis: { type: 'category', data: names, name: 'ground truth', nameLocation: 'middle', nameGap: 28, splitArea: { show: true } },
    yAxis: { type: 'category', data: names, name: 'annotated', inverse: true, splitArea: { show: true } },
    grid: { left: 8, right: 16, top: 32, bottom: 32, containLabel: true },
    visualMap: { show: false, min: 0, max: Math.max(1, ...rows.flat()), inRange: { color: ['#eef4fb', '#0b4f9e'] } },
    series: [{ type: 'heatmap', data: rows.flatMap((row, y) => row.flatMap((count, x) => (count > 0 ? [[x, y, count]] : []))), label: { show: labels.length <= 12 } }],
  }), [matrix]);
  return (
    <section>
      <h2>Confusion of labels</h2>
      <Chart label="Heat map of the table below" option={option} height={Math.max(260, 40 + labels.length * 28)} />
      <details>
        <summary>As a table</summary>
        <div class="scroll" tabIndex={0} role="region" aria-label="Confusion of labels">
          <table>
            <thead><tr><th scope="col">Annotated as</th>{names.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
            <tbody>{rows.map((row, y) => <tr key={y}><th scope="row">{names[y]}</th>{row.map((count, x) => <td key={x} class="number">{count}</td>)}</tr>)}</tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
