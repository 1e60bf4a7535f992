/** A rectangle as CVAT writes it. */
export interface Box {
  /** Names the box in reports. */
  id: number;
  type: 'rectangle';
  frame: number;
  label_id: number;
  points: [number, number, number, number];
  occluded: boolean;
  z_order: number;
  rotation: number;
  group: number;
  attributes: [];
}

export interface Annotations {
  tags: [];
  shapes: Box[];
  tracks: [];
}

export const job = 'street-1';

/** The annotator's key of a demo. In your page the token is the person's own, from your identity provider. */
export const token = 'demo-annotator-key';

const platformToken = 'demo-key';

/** Reads what was saved last. */
export async function load(): Promise<Annotations> {
  return (await call('GET', `jobs/${job}/annotations`)).json() as Promise<Annotations>;
}

/** Saves. The page does so before it asks for a verdict: where there is none, nothing says that annotations were kept. */
export async function save(annotations: Annotations): Promise<void> {
  await call('PUT', `jobs/${job}/annotations`, annotations);
}

/** How the job stands, as its annotator is told; null once it was given up. */
export async function standing(): Promise<{ state: string; stage: string; assignment: { attempts_remaining: number | null } } | null> {
  const answer = await request('GET', `jobs/${job}`, undefined, token);
  return answer.ok ? ((await answer.json()) as Awaited<ReturnType<typeof standing>>) : null;
}

/** Gives the job to the annotator anew, as a platform's back end would. Only a demo's page knows such a key. */
export async function restart(): Promise<void> {
  const change = (body: object) => request('PATCH', `jobs/${job}`, body, platformToken);
  await change({ assignee: null });
  await change({ assignee: 'demo-annotator', stage: 'annotation', state: 'in progress' });
}

async function call(method: string, path: string, body?: unknown): Promise<Response> {
  const answer = await request(method, path, body, token);
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return answer;
}

const request = (method: string, path: string, body: unknown, as: string): Promise<Response> => fetch(`/v1/${path}`, {
  method,
  headers: { Authorization: `Bearer ${as}`, 'Content-Type': 'application/json' },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});
