/** The look. Colours are custom properties, so that a page can set its own on the element. */
export const css = `
:host { display: contents; color-scheme: light dark; }
:host([theme=light]) { color-scheme: light; }
:host([theme=dark]) { color-scheme: dark; }
dialog {
  --good: var(--feedback-good, light-dark(#1a7f37, #3fb950));
  --poor: var(--feedback-poor, light-dark(#b54708, #f0883e));
  --bad: var(--feedback-bad, light-dark(#c01c28, #ff7b72));
  --face: var(--feedback-face, light-dark(#fff, #1c2128));
  --ink: var(--feedback-ink, light-dark(#1f2328, #e6edf3));
  --quiet: var(--feedback-quiet, light-dark(#57606a, #a8b3bf));
  --line: light-dark(#d0d7de, #444c56);
  box-sizing: border-box; width: min(26rem, calc(100vw - 2rem)); max-height: calc(100dvh - 2rem); overflow: auto;
  padding: 1.5rem; border: 1px solid var(--line); border-radius: .75rem;
  background: var(--face); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; text-align: center;
  box-shadow: 0 1rem 3rem #0006; animation: appear .2s ease-out;
}
dialog::backdrop { background: #0008; }
.accepted { --mark: var(--good); }
.rejected { --mark: var(--poor); }
.finally_rejected { --mark: var(--bad); }
h2 { margin: 0 0 .25rem; font-size: 1.25rem; color: var(--mark); }
p { margin: 0 0 .75rem; }
svg { display: block; width: 9rem; height: 9rem; margin: 0 auto 1rem; }
circle { fill: none; stroke-width: 9; }
.track { stroke: var(--line); }
.arc { stroke: var(--mark); stroke-linecap: round; animation: sweep .6s ease-out; }
.tick { stroke: var(--ink); stroke-width: 2; }
text { fill: var(--ink); font: 600 24px system-ui, sans-serif; text-anchor: middle; dominant-baseline: central; }
dl { display: flex; justify-content: center; gap: 2rem; margin: 0 0 .75rem; }
dt { color: var(--quiet); font-size: .875rem; }
dd, text { direction: ltr; unicode-bidi: isolate; }
dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; }
ul { margin: 0 0 .75rem; padding-inline-start: 1.25rem; text-align: start; }
.hints { text-align: start; margin: 0; font-weight: 600; }
details { margin: 0 0 1rem; text-align: start; }
summary { cursor: pointer; color: var(--quiet); }
textarea { box-sizing: border-box; width: 100%; min-height: 4rem; margin-top: .5rem; padding: .5rem; border: 1px solid var(--quiet); border-radius: .375rem;
  background: transparent; color: inherit; font: inherit; resize: vertical; }
.buttons { display: flex; flex-wrap: wrap; justify-content: center; gap: .75rem; }
button { min-width: 7rem; padding: .5rem 1rem; border: 1px solid var(--quiet); border-radius: .375rem; background: transparent; color: inherit; font: inherit; cursor: pointer; }
button.main { border-color: var(--mark); background: var(--mark); color: var(--face); font-weight: 600; }
button:disabled { cursor: progress; opacity: .6; }
:focus-visible { outline: 3px solid light-dark(#0550ae, #79c0ff); outline-offset: 2px; }
[role=alert]:empty { display: none; }
[role=alert] { color: var(--bad); }
@keyframes appear { from { opacity: 0; transform: translateY(.5rem); } }
@keyframes sweep { from { stroke-dasharray: 0 100; } }
@media (prefers-reduced-motion: reduce) { dialog, .arc { animation: none; } }
@media (forced-colors: active) { .arc { stroke: Highlight; } .track { stroke: GrayText; } }
`;
