import { words } from '../format.js';
import type { Outcome } from '../types.js';

/** A verdict as a coloured word. */
export function VerdictMark({ verdict }: { verdict: Outcome | null | undefined }) {
  return verdict ? <span class={`verdict ${verdict}`}>{words(verdict)}</span> : <span class="quiet">none</span>;
}

/** Scores of successive attempts as a small line; the words say the same. */
export function Trend({ scores, required }: { scores: number[]; required: number | null }) {
  if (scores.length === 0) return <span class="quiet">–</span>;
  const [width, height] = [64, 18];
  const x = (i: number) => (scores.length === 1 ? width / 2 : 2 + (i * (width - 4)) / (scores.length - 1));
  const y = (share: number) => 2 + (1 - share) * (height - 4);
  return (
    <svg class="trend" width={width} height={height} role="img" aria-label={`Scores ${scores.map((share) => Math.floor(share * 100)).join(', ')} percent`}>
      {required !== null && <line x1={0} x2={width} y1={y(required)} y2={y(required)} class="required" />}
      <polyline points={scores.map((share, i) => `${x(i)},${y(share)}`).join(' ')} />
      {scores.map((share, i) => <circle key={i} cx={x(i)} cy={y(share)} r={2} />)}
    </svg>
  );
}
