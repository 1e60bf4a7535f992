import { respond, validate, type Connection, type Verdict } from './client.js';
import { css } from './styles.js';
import { textsOf, type Texts } from './texts.js';
import { choicesOf, dialogOf, type Choice, type Next } from './view.js';

export type { Next };

/** Gives the bearer token of the person at the screen, for every request anew. */
export type TokenProvider = () => string | null | Promise<string | null>;

/** Where verdicts come from, where it is not our own API. Nobody takes answers there: the dialog asks for no comment and sends nothing. */
export interface Source {
  validate(work: { annotations?: unknown }): Promise<Verdict | null>;
}

const defaultTimeout = 20;
const margin = 1;

/**
 * `<job-feedback api job token-provider timeout lang theme>`: asks whether a finished job is good enough and shows the answer.
 *
 * - `api`: address of the API; the page's own origin if missing.
 * - `job`: id of the job.
 * - `token-provider`: name of a global function that gives the token; or set the property `tokenProvider`.
 * - `timeout`: seconds to wait for a verdict, 20 if missing. After it the job is finished without a dialog.
 * - `lang`, `dir`: language and direction of the texts; those of the page if missing. `theme`: `light` or `dark`; otherwise the system's.
 *
 * Fires `feedback-verdict` (detail: the verdict) when a dialog opens and `feedback-answer` (detail: `{verdict, choice, next}`) when it closes.
 */
export class JobFeedback extends HTMLElement {
  /** Gives the token; goes before the attribute `token-provider`. */
  tokenProvider: TokenProvider | null = null;

  /** Own texts, or a further language. */
  texts: Partial<Texts> = {};

  /** Another source of verdicts than our own API. */
  source: Source | null = null;

  #running: Promise<Next> | null = null;

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
  }

  /**
   * Judges the job and shows the verdict. Resolves to `finish` or `reannotate` once the dialog is closed, and to `finish` at once and without
   * any dialog where there is no feedback: switched off, an error, no answer in time. Never rejects. A second call while one runs is the same call.
   * @param work `annotations`: a CVAT annotations document, saved and judged; without it the last saved one is judged.
   */
  validate(work: { annotations?: unknown } = {}): Promise<Next> {
    return (this.#running ??= this.#run(work).finally(() => (this.#running = null)));
  }

  async #run(work: { annotations?: unknown }): Promise<Next> {
    try {
      const timeout = Number(this.getAttribute('timeout')) || undefined;
      const verdict = this.source ? await this.source.validate(work) : await validate(this.#connection(), { annotations: work.annotations, timeout });
      return verdict ? await this.#show(verdict) : 'finish';
    } catch {
      return 'finish';
    }
  }

  #show(verdict: Verdict): Promise<Next> {
    const language = this.closest('[lang]')?.getAttribute('lang') || navigator.language;
    const texts = textsOf(language, this.texts);
    const choices = choicesOf(verdict).map((choice) => (this.source ? { ...choice, answer: null } : choice));
    const dialog = dialogOf(verdict, texts, choices, language);
    dialog.dir = getComputedStyle(this).direction;
    this.shadowRoot!.replaceChildren(dialog);
    const before = document.activeElement;
    return new Promise((resolve) => {
      const close = (choice: Choice | null, next: Next) => {
        dialog.close();
        dialog.remove();
        if (before instanceof HTMLElement) before.focus();
        this.#tell('feedback-answer', { verdict, choice: choice?.name ?? null, next });
        resolve(next);
      };
      // Escape answers nothing: an accepted or finally rejected job is finished as it stands, a rejected one stays with the annotator.
      dialog.addEventListener('cancel', (event) => {
        event.preventDefault();
        if (!dialog.querySelector('button:disabled')) close(null, verdict.verdict === 'rejected' ? 'reannotate' : 'finish');
      });
      dialog.addEventListener('keydown', (event) => keepInside(dialog, event));
      for (const choice of choices) {
        dialog.querySelector(`button[name=${choice.name}]`)!.addEventListener('click', async () => {
          if (await this.#answer(dialog, verdict, choice, texts)) close(choice, choice.next);
        });
      }

      dialog.showModal();
      dialog.querySelector<HTMLElement>('button.main')!.focus();
      this.#tell('feedback-verdict', verdict);
    });
  }

  /** Sends the answer. The dialog stays open, with a message, where it could not be sent. */
  async #answer(dialog: HTMLDialogElement, verdict: Verdict, choice: Choice, texts: Texts): Promise<boolean> {
    if (!choice.answer) return true;
    const buttons = [...dialog.querySelectorAll('button')];
    const alert = dialog.querySelector('[role=alert]')!;
    alert.textContent = '';
    for (const button of buttons) button.disabled = true;
    const sent = await respond(this.#connection(), verdict, choice.answer, dialog.querySelector('textarea')?.value.trim() ?? '');
    for (const button of buttons) button.disabled = false;
    if (sent) return true;
    alert.textContent = texts.notSent;
    dialog.querySelector<HTMLElement>(`button[name=${choice.name}]`)!.focus();
    return false;
  }

  #connection(): Connection {
    const seconds = Number(this.getAttribute('timeout')) || defaultTimeout;
    return {
      api: (this.getAttribute('api') ?? '').replace(/\/+$/, ''),
      job: this.getAttribute('job') ?? '',
      patience: (seconds + margin) * 1000,
      token: async () => (await (this.tokenProvider ?? this.#named())?.()) ?? null,
    };
  }

  #named(): TokenProvider | null {
    const name = this.getAttribute('token-provider');
    const found: unknown = name ? (globalThis as Record<string, unknown>)[name] : null;
    return typeof found === 'function' ? (found as TokenProvider) : null;
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** Tab goes round within the dialog instead of out to the browser's own controls. */
function keepInside(dialog: HTMLDialogElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab') return;
  const stops = [...dialog.querySelectorAll<HTMLElement>('summary, details[open] textarea, button')];
  const [first, last] = [stops[0], stops.at(-1)];
  const active = (dialog.getRootNode() as ShadowRoot).activeElement;
  if (active !== (event.shiftKey ? first : last)) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
