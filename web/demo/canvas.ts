import type { Box } from './api.js';

const smallest = 8;
const svg = 'http://www.w3.org/2000/svg';

/** The picture of a frame with its boxes, drawn, moved and selected with the mouse. */
export class Canvas {
  readonly #element: SVGSVGElement;
  readonly #changed: () => void;
  #selected: Box | null = null;
  #drag: { box: Box; from: DOMPoint; points: Box['points']; fresh: boolean } | null = null;
  boxes: Box[] = [];
  frame = 0;
  label = 1;

  constructor(
    element: SVGSVGElement,
    private readonly size: { width: number; height: number },
    private readonly names: Record<number, string>,
    changed: () => void,
  ) {
    this.#element = element;
    this.#changed = changed;
    element.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
    element.addEventListener('pointerdown', (event) => this.#start(event));
    element.addEventListener('pointermove', (event) => this.#move(event));
    element.addEventListener('pointerup', () => this.#end());
    element.addEventListener('pointercancel', () => this.#end());
  }

  get selected(): Box | null {
    return this.#selected;
  }

  /** The boxes of the frame that is shown. */
  get shown(): Box[] {
    return this.boxes.filter((box) => box.frame === this.frame);
  }

  select(box: Box | null): void {
    this.#selected = box;
    this.draw();
    this.#changed();
  }

  remove(box: Box): void {
    this.boxes = this.boxes.filter((other) => other !== box);
    this.select(null);
  }

  draw(): void {
    const image = make('image', { href: `/demo/street/${this.frame}.svg`, width: this.size.width, height: this.size.height });
    this.#element.replaceChildren(image, ...this.shown.map((box) => {
      const [x0, y0, x1, y1] = box.points;
      const rect = make('rect', { class: `box ${this.names[box.label_id]}${box === this.#selected ? ' selected' : ''}`, x: x0, y: y0, width: x1 - x0, height: y1 - y0 });
      rect.dataset.index = String(this.boxes.indexOf(box));
      return rect;
    }));
  }

  #start(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#element.setPointerCapture(event.pointerId);
    const at = this.#at(event);
    const index = (event.target as SVGElement).dataset.index;
    const hit = index === undefined ? null : this.boxes[Number(index)]!;
    const box: Box = hit ?? { id: 1 + Math.max(0, ...this.boxes.map((other) => other.id)), type: 'rectangle', frame: this.frame, label_id: this.label, points: [at.x, at.y, at.x, at.y], occluded: false, z_order: 0, rotation: 0, group: 0, attributes: [] };
    if (!hit) this.boxes.push(box);
    this.#drag = { box, from: at, points: [...box.points], fresh: !hit };
    this.select(box);
  }

  #move(event: PointerEvent): void {
    if (!this.#drag) return;
    const { box, from, points, fresh } = this.#drag;
    const to = this.#at(event);
    if (fresh) {
      box.points = [Math.min(from.x, to.x), Math.min(from.y, to.y), Math.max(from.x, to.x), Math.max(from.y, to.y)];
    } else {
      const dx = clamp(to.x - from.x, -points[0], this.size.width - points[2]);
      const dy = clamp(to.y - from.y, -points[1], this.size.height - points[3]);
      box.points = [points[0] + dx, points[1] + dy, points[2] + dx, points[3] + dy];
    }

    this.draw();
  }

  #end(): void {
    const drag = this.#drag;
    this.#drag = null;
    if (!drag) return;
    const [x0, y0, x1, y1] = drag.box.points;
    if (drag.fresh && (x1 - x0 < smallest || y1 - y0 < smallest)) this.remove(drag.box);
    else this.select(drag.box);
  }

  #at(event: PointerEvent): DOMPoint {
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(this.#element.getScreenCTM()!.inverse());
    return new DOMPoint(Math.round(clamp(at.x, 0, this.size.width)), Math.round(clamp(at.y, 0, this.size.height)));
  }
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
