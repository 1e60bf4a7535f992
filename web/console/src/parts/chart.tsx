import type { EChartsOption } from 'echarts';
import { useEffect, useRef } from 'preact/hooks';

/** A chart; `label` says in words what it shows. The library is loaded with the first one. */
export function Chart({ label, option, height = 280 }: { label: string; option: EChartsOption; height?: number }) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<Promise<import('echarts/core').ECharts> | null>(null);
  useEffect(() => {
    const element = place.current!;
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const made = (chart.current = import('./echarts.js').then(({ init }) => init(element, dark ? 'dark' : undefined, { renderer: 'canvas' })));
    const observer = new ResizeObserver(() => void made.then((ready) => { if (!ready.isDisposed()) ready.resize(); }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      void made.then((ready) => ready.dispose());
    };
  }, []);
  useEffect(() => {
    // Rich text instead of HTML: labels are other people's words.
    const whole: EChartsOption = { backgroundColor: 'transparent', animation: false, tooltip: { renderMode: 'richText', confine: true }, grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true }, ...option };
    void chart.current?.then((ready) => { if (!ready.isDisposed()) ready.setOption(whole, { notMerge: true }); });
  }, [option]);
  return <div ref={place} role="img" aria-label={label} class="chart" style={{ height }} />;
}
