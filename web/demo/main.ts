import 'job-feedback';
import { load, restart, save, standing, token, type Box } from './api.js';
import { Canvas } from './canvas.js';
import './style.css';

const names: Record<number, string> = { 1: 'car', 2: 'person' };
const frames = [0, 1, 2];

const find = <T extends Element>(id: string): T => document.querySelector<T>(`#${id}`)!;
const status = find<HTMLElement>('status');
const feedback = find<HTMLElementTagNameMap['job-feedback']>('feedback');
feedback.tokenProvider = () => token;

const canvas = new Canvas(find('canvas'), { width: 640, height: 400 }, names, list);

function show(frame: number): void {
  canvas.frame = frame;
  canvas.select(null);
  find('frames').replaceChildren(...frames.map((number) => {
    const chooser = button(`Picture ${number + 1}`, () => show(number));
    if (number === frame) chooser.setAttribute('aria-current', 'true');
    return chooser;
  }));
}

function list(): void {
  find('boxes').replaceChildren(...canvas.shown.map((box, i) => {
    const item = document.createElement('li');
    const name = `${names[box.label_id]} ${i + 1}`;
    const choose = button(name, () => canvas.select(box));
    choose.setAttribute('aria-pressed', String(box === canvas.selected));
    const change = button('⇄', () => relabel(box));
    change.setAttribute('aria-label', `Change the label of ${name}`);
    const remove = button('✕', () => canvas.remove(box));
    remove.setAttribute('aria-label', `Delete ${name}`);
    item.append(choose, change, remove);
    return item;
  }));
}

function relabel(box: Box): void {
  box.label_id = box.label_id === 1 ? 2 : 1;
  canvas.select(box);
}

function button(text: string, pressed: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', pressed);
  return made;
}

/** What a page does with the element: save, ask, and go on as it says. */
async function finish(): Promise<void> {
  const work = { tags: [], shapes: canvas.boxes, tracks: [] } as { tags: []; shapes: Box[]; tracks: [] };
  find<HTMLButtonElement>('finish').disabled = true;
  status.textContent = 'Asking …';
  try {
    await save(work);
    const next = await feedback.validate({ annotations: work });
    await tell(next === 'reannotate' ? 'Go on annotating.' : 'Finished.');
  } catch {
    status.textContent = 'This job is not yours any more. Start over to get it again.';
  } finally {
    find<HTMLButtonElement>('finish').disabled = false;
  }
}

async function tell(what: string): Promise<void> {
  const job = await standing();
  status.textContent = job
    ? `${what} The job is at stage ${job.stage}, state ${job.state}; attempts remaining: ${job.assignment.attempts_remaining ?? 'not limited'}.`
    : `${what} You gave the job up.`;
}

async function begin(): Promise<void> {
  canvas.boxes = (await load()).shapes;
  show(0);
}

find('label').replaceChildren(...Object.entries(names).map(([id, name]) => new Option(name, id)));
find<HTMLSelectElement>('label').addEventListener('change', (event) => { canvas.label = Number((event.target as HTMLSelectElement).value); });
find('finish').addEventListener('click', () => void finish());
find('restart').addEventListener('click', async () => {
  await restart();
  await begin();
  await tell('The job is yours again.');
});
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('select, job-feedback');
  if ((event.key === 'Delete' || event.key === 'Backspace') && canvas.selected && !typing) canvas.remove(canvas.selected);
});
void begin().catch(() => { status.textContent = 'The job could not be loaded. Start over to get it.'; show(0); });
