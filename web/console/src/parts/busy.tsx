import type { Problem } from '../api.js';
import { count } from '../format.js';

/** Something takes a while; `sofar` says how much there is already. */
export function Busy({ what, sofar }: { what: string; sofar?: number }) {
  return (
    <p role="status" class="busy">
      <progress aria-label={what} /> {what}{sofar ? `: ${count(sofar)} so far` : ''} …
    </p>
  );
}

/** What went wrong, in the API's own words. */
export function Trouble({ problem }: { problem: Problem }) {
  return <p role="alert" class="trouble">{problem.message}</p>;
}
