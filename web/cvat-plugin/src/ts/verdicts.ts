/** A verdict in the words of the dialog. */
export interface Verdict {
  id: string;
  job_id: string;
  verdict: 'accepted' | 'rejected' | 'finally_rejected';
  attempts_remaining: number | null;
  score: number | null;
  required_score: number | null;
  hints: string[];
  response: null;
}

/** A validation in the words of CVAT's API. */
interface JobValidation {
  id: number;
  job_id: number;
  status: 'disabled' | 'accepted' | 'rejected';
  attempts_remaining: number | null;
  actual_score: number | null;
  required_score: number;
  messages: string[] | null;
}

const firstPause = 200;
const longestPause = 1000;

/** Asks the gateway to judge a job, with the CVAT session of this page: create, poll, fetch. Null for everything that is no verdict; never throws. */
export async function verdictOn(gateway: string, job: number, seconds: number): Promise<Verdict | null> {
  try {
    const signal = AbortSignal.timeout((seconds + 1) * 1000);
    const call = async (method: string, path: string, body?: unknown): Promise<Response> => fetch(`${gateway}/api/${path}`, {
      method, signal, cache: 'no-store', credentials: 'same-origin',
      headers: { Accept: 'application/vnd.cvat+json', 'Content-Type': 'application/json', 'X-Feedback': '1' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const created = await call('POST', 'quality/job_validations', { job_id: job, timeout: seconds });
    if (created.status === 200) return verdictOf((await created.json()) as JobValidation);
    if (created.status !== 202) return null;
    const { rq_id: name } = (await created.json()) as { rq_id: string };
    for (let pause = firstPause; ; pause = Math.min(pause * 1.5, longestPause)) {
      const answer = await call('GET', `requests/${encodeURIComponent(name)}`);
      if (!answer.ok) return null;
      const request = (await answer.json()) as { status: string; result_id: number | null };
      if (request.status === 'finished') {
        const result = await call('GET', `quality/job_validations/${request.result_id}`);
        return result.ok ? verdictOf((await result.json()) as JobValidation) : null;
      }

      if (request.status === 'failed') return null;
      await slept(pause, signal);
    }
  } catch {
    return null;
  }
}

/** CVAT's API knows no final rejection: it is one without an attempt left. */
function verdictOf(result: JobValidation): Verdict | null {
  if (result.status !== 'accepted' && result.status !== 'rejected') return null;
  const final = result.status === 'rejected' && result.attempts_remaining === 0;
  return {
    id: String(result.id),
    job_id: String(result.job_id),
    verdict: final ? 'finally_rejected' : result.status,
    attempts_remaining: result.attempts_remaining,
    score: result.actual_score,
    required_score: result.actual_score === null ? null : result.required_score,
    hints: result.messages ?? [],
    response: null,
  };
}

const slept = (milliseconds: number, signal: AbortSignal): Promise<void> => new Promise((resolve, reject) => {
  const timer = setTimeout(resolve, milliseconds);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    reject(signal.reason as Error);
  }, { once: true });
});
