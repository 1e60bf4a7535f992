import type { FrameObject, FrameView } from '../types.js';

/** An object of one side, under the name that conflicts call it by. */
export interface Item { source: 'gt' | 'ds'; object: FrameObject; key: string }

export const colours = { gt: '#00c853', ds: '#2979ff', lit: '#ff1744' };

export const nameOf = (source: string, object: FrameObject): string => `${source}:${object.type}:${object.obj_id}`;

const near = 6;

/** Small frames are drawn larger, so that lines stay sharp. */
const leastWidth = 1000;

export const scaleOf = (view: FrameView): number => Math.max(1, Math.ceil(leastWidth / view.width));

/** Draws a frame: the image or a blank, then both sides; what belongs to the highlighted conflict in red, the rest paler. */
export function draw(canvas: HTMLCanvasElement, view: FrameView, image: HTMLImageElement | null, items: Item[], lit: Set<string | undefined>): void {
  const context = canvas.getContext('2d')!;
  const scale = scaleOf(view);
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.fillStyle = '#f4f4f4';
  context.fillRect(0, 0, view.width, view.height);
  if (image) context.drawImage(image, 0, 0, view.width, view.height);
  const unit = view.width / 640;
  for (const item of items.toSorted((a, b) => Number(lit.has(a.key)) - Number(lit.has(b.key)))) {
    const bright = lit.has(item.key);
    context.strokeStyle = context.fillStyle = bright ? colours.lit : colours[item.source];
    context.lineWidth = (bright ? 4 : 2.5) * unit;
    context.globalAlpha = lit.size > 0 && !bright ? 0.35 : 1;
    context.setLineDash(item.source === 'gt' ? [8 * unit, 5 * unit] : []);
    outline(context, item.object, unit);
    context.globalAlpha = 1;
  }
}

function outline(context: CanvasRenderingContext2D, { shape_type: type, points, rotation = 0 }: FrameObject, unit: number): void {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points;
  context.save();
  context.beginPath();
  switch (type) {
    case 'rectangle':
    case 'ellipse':
      context.translate((x0 + x1) / 2, (y0 + y1) / 2);
      context.rotate((rotation * Math.PI) / 180);
      if (type === 'rectangle') context.rect((x0 - x1) / 2, (y0 - y1) / 2, x1 - x0, y1 - y0);
      else context.ellipse(0, 0, Math.abs(x1 - x0) / 2, Math.abs(y1 - y0) / 2, 0, 0, 2 * Math.PI);
      context.stroke();
      break;
    case 'polygon':
    case 'polyline':
      pairs(points).forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
      if (type === 'polygon') context.closePath();
      context.stroke();
      break;
    case 'points':
    case 'skeleton':
      for (const [x, y] of pairs(points)) {
        context.moveTo(x + 4 * unit, y);
        context.arc(x, y, 4 * unit, 0, 2 * Math.PI);
      }
      context.stroke();
      break;
    case 'mask':
      context.globalAlpha *= 0.5;
      for (const [x, y, length] of runs(points)) context.fillRect(x, y, length, 1);
      break;
  }
  context.restore();
}

/** The smallest object at a point, or next to it. */
export function find(items: Item[], x: number, y: number): Item | null {
  const hits = items.map((item) => ({ item, box: boxOf(item.object) })).filter(({ box }) => box && x >= box[0] - near && x <= box[2] + near && y >= box[1] - near && y <= box[3] + near);
  hits.sort((a, b) => area(a.box!) - area(b.box!));
  return hits[0]?.item ?? null;
}

type Box = [number, number, number, number];

const area = ([x0, y0, x1, y1]: Box): number => (x1 - x0) * (y1 - y0);

function boxOf({ shape_type: type, points, rotation = 0 }: FrameObject): Box | null {
  if (points.length < 2) return null;
  if (type === 'mask') return points.slice(-4) as Box;
  const corners = type === 'rectangle' || type === 'ellipse' ? turned(points as Box, rotation) : pairs(points);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function turned([x0, y0, x1, y1]: Box, degrees: number): [number, number][] {
  const [cx, cy, angle] = [(x0 + x1) / 2, (y0 + y1) / 2, (degrees * Math.PI) / 180];
  return ([[x0, y0], [x1, y0], [x1, y1], [x0, y1]] as [number, number][]).map(([x, y]) => [
    cx + (x - cx) * Math.cos(angle) - (y - cy) * Math.sin(angle),
    cy + (x - cx) * Math.sin(angle) + (y - cy) * Math.cos(angle),
  ]);
}

const pairs = (points: number[]): [number, number][] => Array.from({ length: points.length >> 1 }, (_, i) => [points[2 * i]!, points[2 * i + 1]!]);

/** Runs of a mask: lengths of off and on in turn, row by row within its box, which stands at the end. */
function* runs(points: number[]): Generator<[x: number, y: number, length: number]> {
  const [left = 0, top = 0, right = 0] = points.slice(-4);
  const width = right - left + 1;
  let at = 0;
  for (let i = 0; i < points.length - 4; i++) {
    let rest = points[i]!;
    while (rest > 0) {
      const [column, row] = [at % width, Math.floor(at / width)];
      const length = Math.min(rest, width - column);
      if (i % 2 === 1) yield [left + column, top + row, length];
      at += length;
      rest -= length;
    }
  }
}
