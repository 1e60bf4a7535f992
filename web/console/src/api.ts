import { signOut, token } from './session.js';
import type { Page } from './types.js';

/** A problem as the API tells it (RFC 9457). */
export class Problem extends Error {
  constructor(readonly status: number, readonly code: string, detail: string, readonly fields: Record<string, string[]> = {}) {
    super(detail);
  }
}

/** Largest page the API gives. */
const pageSize = 1000;

export async function get<T>(path: string): Promise<T> {
  return (await send('GET', path)).json() as Promise<T>;
}

export async function text(path: string): Promise<string> {
  return (await send('GET', path)).text();
}

/** A change by merge patch; `version` is the ETag of what was read, so that nobody's change is overwritten unseen. */
export async function patch<T>(path: string, body: unknown, version?: string): Promise<{ value: T; etag: string | null }> {
  const answer = await send('PATCH', path, body, version ? { 'If-Match': version } : {});
  return { value: (await answer.json()) as T, etag: answer.headers.get('ETag') };
}

export async function getVersioned<T>(path: string): Promise<{ value: T; etag: string | null }> {
  const answer = await send('GET', path);
  return { value: (await answer.json()) as T, etag: answer.headers.get('ETag') };
}

/** Every row of a list, page after page; tells after each how many there are so far. */
export async function all<T>(path: string, sofar: (rows: T[]) => void, limit = pageSize): Promise<T[]> {
  let rows: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await get<Page<T>>(`${path}?limit=${limit}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    rows = rows.concat(page.results);
    cursor = page.next;
    sofar(rows);
  } while (cursor !== null);
  return rows;
}

async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(path, {
      method,
      cache: 'no-store',
      headers: { Authorization: `Bearer ${token() ?? ''}`, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new Problem(0, 'unreachable', 'The gateway cannot be reached.');
  }

  if (answer.ok) return answer;
  if (answer.status === 401) signOut();
  const problem = (await answer.json().catch(() => ({}))) as { code?: string; detail?: string; title?: string; errors?: Record<string, string[]> };
  throw new Problem(answer.status, problem.code ?? 'unknown', problem.detail ?? problem.title ?? `The gateway answered ${answer.status}.`, problem.errors);
}
