/** The look of the page: system fonts, figures under each other, light and dark. */
export const stylesheet = `
:root {
  --paper: #fdfcfa; --ink: #1d1f21; --soft: #5f6368; --line: #e4e1db;
  --a: #1f5f8b; --b: #6ba3c8; --c: #a9c4d6; --up: #17703a; --down: #a8321f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181b; --ink: #eceae6; --soft: #a3a7ab; --line: #33373c;
    --a: #4596cf; --b: #356a90; --c: #3b566a; --up: #74cf95; --down: #f0937f;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 3rem 1.5rem 4rem; max-width: 58rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
}
h1 { margin: 0 0 .5rem; font-size: 2.1rem; line-height: 1.15; letter-spacing: -.02em; }
header p { margin: 0; max-width: 42rem; color: var(--soft); }
section { margin-top: 3.25rem; }
h2 { margin: 0 0 .35rem; font-size: 1.3rem; letter-spacing: -.01em; }
section > p { margin: 0 0 1.5rem; max-width: 42rem; font-size: 1.05rem; }
section > .note { margin: 1.25rem 0 0; color: var(--soft); font-size: .875rem; }
figure { margin: 2.5rem 0 0; }
svg { display: block; width: 100%; height: auto; font-family: inherit; }
figcaption strong { color: var(--ink); font-size: 1rem; }
figcaption { margin-bottom: 1rem; color: var(--soft); font-size: .875rem; }
.scroll { overflow-x: auto; margin-top: 1.5rem; }
table { border-collapse: collapse; font-size: .9375rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
caption { padding-bottom: .5rem; text-align: left; color: var(--soft); font-size: .875rem; }
th, td { padding: .3rem 0 .3rem 1.5rem; font-weight: normal; text-align: left; border-bottom: 1px solid var(--line); }
th:first-child { padding-left: 0; }
thead th { color: var(--soft); font-size: .8125rem; border-bottom-color: var(--soft); vertical-align: bottom; }
tbody th { font-weight: 600; }
tfoot tr:first-child > * { border-top: 1px solid var(--soft); }
tfoot { color: var(--soft); }
.right { text-align: right; }
.better { color: var(--up); }
.worse { color: var(--down); }
.same { font-weight: 600; }
footer { margin-top: 4rem; color: var(--soft); font-size: .875rem; }
@media print { body { padding: 0; } section { break-inside: avoid; } }
`;
