import { verdictOn, type Verdict } from './verdicts';

/** Where CVAT asks before it marks a job as completed, and after it has saved the annotations. */
const place = 'annotationPage.header.menu.beforeJobFinish';

/** Seconds to wait for a verdict; then the job is finished without a dialog. */
const patience = 20;

/** What CVAT hands to a plugin, as far as this one needs it. */
interface Tools {
  dispatch(action: unknown): void;
  actionCreators: {
    addUICallback(place: string, callback: () => Promise<Answer>): unknown;
    removeUICallback(place: string, callback: () => Promise<Answer>): unknown;
  };
  store: { getState(): { annotation: { job: { instance?: { id: number; type?: string } | null } } } };
}

interface Plugin {
  name: string;
  destructor(): void;
}

/** What a callback tells CVAT. */
interface Answer {
  preventJobStatusChange: boolean;
}

/** The dialog element of the gateway, as far as it is used here. */
interface Dialog extends HTMLElement {
  source: { validate(): Promise<Verdict | null> } | null;
  validate(): Promise<'finish' | 'reannotate'>;
}

declare global {
  interface Window {
    cvatUI?: { registerComponent(builder: (tools: Tools) => Plugin): unknown };
  }
}

const finish: Answer = { preventJobStatusChange: false };
const stay: Answer = { preventJobStatusChange: true };

/** Registers the plugin, now or as soon as CVAT takes plugins. */
export function register(gateway: string): void {
  const now = (): unknown => window.cvatUI?.registerComponent((tools) => plugin(gateway, tools));
  if (window.cvatUI) now();
  else window.addEventListener('plugins.ready', now, { once: true });
}

function plugin(gateway: string, { dispatch, actionCreators, store }: Tools): Plugin {
  // Whatever goes wrong in here, the job is finished as if there were no feedback: an exception would break CVAT's own button.
  const callback = async (): Promise<Answer> => {
    try {
      const job = store.getState().annotation.job.instance;
      if (!job || (job.type ?? 'annotation') !== 'annotation') return finish;
      const [element, verdict] = await Promise.all([dialog(gateway), verdictOn(gateway, job.id, patience)]);
      if (!element || !verdict) return finish;
      element.source = { validate: () => Promise.resolve(verdict) };
      return (await element.validate()) === 'reannotate' ? stay : finish;
    } catch {
      return finish;
    }
  };
  dispatch(actionCreators.addUICallback(place, callback));
  return { name: 'Job feedback', destructor: () => dispatch(actionCreators.removeUICallback(place, callback)) };
}

/** The dialog, fetched from the gateway when it is needed first; null if it cannot be had. */
async function dialog(gateway: string): Promise<Dialog | null> {
  const known = document.querySelector<Dialog>('job-feedback#feedback-of-cvat');
  if (known) return known;
  try {
    await import(/* webpackIgnore: true */ /* @vite-ignore */ `${gateway}/element/job-feedback.js`);
    const element = document.createElement('job-feedback') as unknown as Dialog;
    element.id = 'feedback-of-cvat';
    document.body.append(element);
    return element;
  } catch {
    return null;
  }
}
