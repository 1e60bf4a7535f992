/** A verdict as the API gives it to an annotator. Scores are null where the task discloses none. */
export interface Verdict {
  id: string;
  job_id: string;
  verdict: 'accepted' | 'rejected' | 'finally_rejected';
  attempts_remaining: number | null;
  score: number | null;
  required_score: number | null;
  hints: string[];
  /** True on a final rejection that the task takes appeals against. */
  appeals?: boolean;
  /** What the annotator answered before, where the same work was judged again. */
  response: Answer | null;
}

/** What an annotator can answer. */
export type Answer = 'agree' | 'disagree' | 'dismiss';

/** Where to ask, and as whom. */
export interface Connection {
  /** Address of the API without a slash at its end; empty for the page's own origin. */
  api: string;
  job: string;
  /** Milliseconds to wait for an answer. */
  patience: number;
  token(): Promise<string | null>;
}

/** Asks for a verdict. Null for everything else that can happen: no feedback, an error, no answer in time. Never throws. */
export async function validate(to: Connection, body: { annotations?: unknown; timeout?: number }): Promise<Verdict | null> {
  try {
    const answer = await call(to, 'POST', 'validations', body);
    if (answer.status !== 200) return null;
    const verdict = (await answer.json()) as Verdict;
    if (!['accepted', 'rejected', 'finally_rejected'].includes(verdict.verdict)) return null;
    return verdict.verdict === 'accepted' ? verdict : { ...verdict, response: await answered(to, verdict) };
  } catch {
    return null;
  }
}

/** What was answered already: the same work judged again gives the first verdict as it was given then, and a verdict is answered once. */
async function answered(to: Connection, verdict: Verdict): Promise<Answer | null> {
  try {
    const answer = await call(to, 'GET', `validations/${encodeURIComponent(verdict.id)}`);
    return answer.ok ? ((await answer.json()) as Verdict).response : null;
  } catch {
    return null;
  }
}

/** Sends the annotator's answer. False if it is worth trying again; true as well where it came too late to be taken. */
export async function respond(to: Connection, verdict: Verdict, response: Answer, comment: string): Promise<boolean> {
  try {
    const body = comment ? { response, comment } : { response };
    const answer = await call(to, 'POST', `validations/${encodeURIComponent(verdict.id)}/response`, body);
    return answer.ok || [403, 404, 409].includes(answer.status);
  } catch {
    return false;
  }
}

async function call(to: Connection, method: string, path: string, body?: unknown): Promise<Response> {
  const signal = AbortSignal.timeout(to.patience);
  const token = await Promise.race([to.token(), aborted(signal)]);
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  if (token) headers.Authorization = `Bearer ${token}`;
  return fetch(`${to.api}/v1/jobs/${encodeURIComponent(to.job)}/${path}`, {
    method, headers, signal, ...(body === undefined ? {} : { body: JSON.stringify(body) }), cache: 'no-store', credentials: 'omit',
  });
}

/** A token provider may hang as well as a server. */
const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));
