import { JobFeedback } from './job-feedback.js';

export { JobFeedback };
export type { Next, Source, TokenProvider } from './job-feedback.js';
export type { Verdict } from './client.js';
export type { Texts } from './texts.js';

if (!customElements.get('job-feedback')) customElements.define('job-feedback', JobFeedback);

declare global {
  interface HTMLElementTagNameMap {
    'job-feedback': JobFeedback;
  }
}
