import type { Answer, Verdict } from './client.js';
import { percent } from './percent.js';
import { fill, type Texts } from './texts.js';

/** What a host page does next: the job is finished, or is annotated again. */
export type Next = 'finish' | 'reannotate';

/** A button of a dialog: what it tells the API, if anything, and what follows. */
export interface Choice {
  name: 'close' | 'annotate' | 'dismiss' | 'ok' | 'appeal';
  answer: Answer | null;
  next: Next;
}

/** The buttons of each verdict, the main one first. A verdict is answered once: where it was, nothing is left to say. */
export function choicesOf(verdict: Verdict): Choice[] {
  const answered = verdict.response !== null;
  switch (verdict.verdict) {
    case 'accepted':
      return [{ name: 'close', answer: null, next: 'finish' }];
    case 'rejected':
      return answered
        ? [{ name: 'annotate', answer: null, next: 'reannotate' }]
        : [{ name: 'annotate', answer: 'disagree', next: 'reannotate' }, { name: 'dismiss', answer: 'dismiss', next: 'finish' }];
    default: {
      const ok: Choice = { name: 'ok', answer: answered ? null : 'agree', next: 'finish' };
      return verdict.appeals && !answered ? [ok, { name: 'appeal', answer: 'disagree', next: 'finish' }] : [ok];
    }
  }
}

/** Builds the dialog of a verdict. Text goes in as text, never as markup. */
export function dialogOf(verdict: Verdict, texts: Texts, choices: Choice[], language: string): HTMLDialogElement {
  const kind = verdict.verdict === 'finally_rejected' ? 'finally' : verdict.verdict;
  const dialog = make('dialog', { class: verdict.verdict, lang: language, 'aria-labelledby': 'title', 'aria-describedby': 'said' });
  dialog.append(ring(verdict, texts), make('h2', { id: 'title' }, texts[kind]), make('p', { id: 'said' }, texts[`${kind}Text`]));
  if (verdict.score !== null && verdict.required_score !== null) dialog.append(figures(verdict.score, verdict.required_score, texts));
  if (verdict.verdict === 'rejected') dialog.append(make('p', { class: 'attempts' }, attempts(verdict.attempts_remaining, texts, language)));
  if (verdict.hints.length > 0) {
    dialog.append(make('p', { class: 'hints', id: 'hints' }, texts.hints));
    const list = make('ul', { 'aria-labelledby': 'hints' });
    list.append(...verdict.hints.map((hint) => make('li', {}, hint)));
    dialog.append(list);
  }

  if (choices.some((choice) => choice.answer)) {
    const details = make('details');
    details.append(make('summary', {}, texts.comment), make('textarea', { 'aria-label': texts.comment, maxlength: '2000' }));
    dialog.append(details);
  }

  const buttons = make('div', { class: 'buttons' });
  buttons.append(...choices.map((choice, i) => make('button', { type: 'button', name: choice.name, class: i === 0 ? 'main' : '' }, texts[choice.name])));
  dialog.append(make('p', { role: 'alert' }), buttons);
  return dialog;
}

/** The ring: the score as an arc with a tick at the target; full and green when accepted. */
function ring(verdict: Verdict, texts: Texts): SVGElement {
  const { score, required_score: target } = verdict;
  const shown = score === null ? null : percent(score);
  const label = shown === null || target === null ? '' : fill(texts.ring, { score: shown, target: percent(target) });
  const svg = draw('svg', { viewBox: '0 0 120 120', ...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' }) });
  const circle = { cx: 60, cy: 60, r: 50, pathLength: 100 };
  const arc = verdict.verdict === 'accepted' || shown === null ? 100 : shown;
  svg.append(draw('circle', { ...circle, class: 'track' }));
  if (arc > 0) svg.append(draw('circle', { ...circle, class: 'arc', 'stroke-dasharray': `${arc} 100`, transform: 'rotate(-90 60 60)' }));
  if (target !== null && verdict.verdict !== 'accepted') svg.append(draw('line', { class: 'tick', x1: 60, y1: 2, x2: 60, y2: 18, transform: `rotate(${target * 360} 60 60)` }));
  const middle = draw('text', { x: 60, y: 60, 'aria-hidden': 'true' });
  middle.textContent = shown === null ? (verdict.verdict === 'accepted' ? '✓' : '✗') : `${shown} %`;
  svg.append(middle);
  return svg;
}

function figures(score: number, target: number, texts: Texts): HTMLElement {
  const list = make('dl');
  for (const [name, value] of [[texts.score, score], [texts.target, target]] as const) {
    const pair = make('div');
    pair.append(make('dt', {}, name), make('dd', {}, `${percent(value)} %`));
    list.append(pair);
  }

  return list;
}

function attempts(left: number | null, texts: Texts, language: string): string {
  if (left === null) return texts.unlimited;
  const form = new Intl.PluralRules(language).select(left) === 'one' ? 'one' : 'other';
  return fill(texts.attempts[form], { n: left });
}

function make<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Record<string, string> = {}, text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value) element.setAttribute(key, value);
  if (text) element.textContent = text;
  return element;
}

function draw(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
