import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { get } from '../api.js';
import { words } from '../format.js';
import { useLoad } from '../hooks.js';
import { Busy, Trouble } from '../parts/busy.js';
import type { Conflict, FrameObject, FrameView } from '../types.js';
import { draw, find, nameOf, scaleOf, type Item } from './drawing.js';

/** A frame with ground truth and annotations on one another, and the conflict under the cursor highlighted. */
export function Overlay({ address, frame, conflicts }: { address: string; frame: number; conflicts: Conflict[] }) {
  const { value: view, problem } = useLoad(() => get<FrameView>(`${address}/frames/${frame}`), [address, frame]);
  const [shown, show] = useState({ gt: true, ds: true });
  const [conflict, setConflict] = useState<number | null>(null);
  const [under, setUnder] = useState<Item | null>(null);
  const image = useImage(view?.image_url);
  const canvas = useRef<HTMLCanvasElement>(null);
  const here = useMemo(() => conflicts.filter((one) => one.frame === frame), [conflicts, frame]);
  const items = useMemo(() => (view && view.frame === frame ? itemsOf(view) : []), [view, frame]);
  const lit = useMemo(() => new Set(conflict === null ? [] : here[conflict]?.annotation_ids.map((name) => `${name.source}:${name.type}:${name.obj_id}`)), [here, conflict]);
  useEffect(() => { setConflict(null); setUnder(null); }, [frame, address]);
  useEffect(() => {
    if (canvas.current && view) draw(canvas.current, view, image, items.filter((item) => shown[item.source]), lit);
  }, [view, image, items, shown, lit]);
  if (problem) return <Trouble problem={problem} />;
  if (!view) return <Busy what="Loading the frame" />;
  const move = (event: MouseEvent) => {
    const box = canvas.current!.getBoundingClientRect();
    const item = find(items.filter((one) => shown[one.source]), ((event.clientX - box.left) / box.width) * view.width, ((event.clientY - box.top) / box.height) * view.height);
    setUnder(item);
    const found = item ? here.findIndex((one) => one.annotation_ids.some((name) => `${name.source}:${name.type}:${name.obj_id}` === item.key)) : -1;
    setConflict(found < 0 ? null : found);
  };
  return (
    <section class="overlay" aria-labelledby="overlay-title">
      <h2 id="overlay-title">Frame {frame}{view.real_frame !== frame && ` (honeypot of frame ${view.real_frame})`}</h2>
      <div class="tools">
        {(['gt', 'ds'] as const).map((side) => (
          <label key={side} class={side}><input type="checkbox" checked={shown[side]} onChange={(event) => show({ ...shown, [side]: event.currentTarget.checked })} /> {side === 'gt' ? `Ground truth (${view.ground_truth.length}, dashed)` : `Annotations (${view.annotations.length})`}</label>
        ))}
      </div>
      <canvas ref={canvas} width={view.width * scaleOf(view)} height={view.height * scaleOf(view)} onMouseMove={move} onMouseLeave={() => { setConflict(null); setUnder(null); }} role="img" aria-label={`Frame ${frame} with ${view.ground_truth.length} objects of the ground truth and ${view.annotations.length} annotations; the list below tells the conflicts`} />
      <p role="status" class="quiet under">{under ? `${under.source === 'gt' ? 'Ground truth' : 'Annotation'}: ${under.object.label}${conflict === null ? '' : `, ${words(here[conflict]!.type)}`}` : 'Point at an object to see what is said of it.'}</p>
      <ul class="conflicts" aria-label={`Conflicts on frame ${frame}`}>
        {here.map((one, i) => (
          <li key={i}>
            <button type="button" class={`link ${one.severity}`} aria-pressed={i === conflict} onMouseEnter={() => setConflict(i)} onFocus={() => setConflict(i)} onClick={() => setConflict(i)}>
              {words(one.type)}: {one.annotation_ids.map((name) => describe(name.source, items.find((item) => item.key === `${name.source}:${name.type}:${name.obj_id}`)?.object)).join(' – ')}
            </button>
          </li>
        ))}
        {here.length === 0 && <li class="quiet">No conflicts here.</li>}
      </ul>
    </section>
  );
}

const describe = (source: 'ds' | 'gt', object: FrameObject | undefined): string => `${object?.label ?? 'object'} (${source === 'gt' ? 'ground truth' : 'annotated'})`;

const itemsOf = (view: FrameView): Item[] => [
  ...view.ground_truth.map((object): Item => ({ source: 'gt', object, key: nameOf('gt', object) })),
  ...view.annotations.map((object): Item => ({ source: 'ds', object, key: nameOf('ds', object) })),
];

/** The image once it is there; none, and a blank canvas, where there is none. */
function useImage(address: string | undefined): HTMLImageElement | null {
  const [image, setImage] = useState<HTMLImageElement | null>(null);
  useEffect(() => {
    setImage(null);
    if (!address) return;
    const wanted = new Image();
    wanted.addEventListener('load', () => setImage(wanted));
    wanted.src = address;
    return () => { wanted.src = ''; };
  }, [address]);
  return image;
}
