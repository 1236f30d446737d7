"""What an exported HTML page looks like, on a screen in light and dark, and on paper."""

STYLE = """\
:root { color-scheme: light dark; --ink: #1d1d1f; --paper: #ffffff; --quiet: #55585c; --line: #c9ccd1;
  --mark: #1f5f99; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8ea; --paper: #18191b; --quiet: #b3b6bb; --line: #45484d; --mark: #8fc1f0; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.5;
  font-family: system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main { max-width: 50rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.75rem; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; margin: 2.25rem 0 .5rem; padding-top: .75rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .35rem; }
p { margin: .5rem 0; }
ul { margin: .5rem 0; padding-left: 1.25rem; }
li { margin: .2rem 0; }
figure { margin: .5rem 0 1rem; }
blockquote { margin: 0; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--mark); }
blockquote p { margin: .2rem 0; font-family: Georgia, "Times New Roman", serif; }
blockquote small { font-family: system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
figcaption, small { color: var(--quiet); font-size: .9rem; }
figcaption { padding-left: 1.2rem; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; margin: .75rem 0; }
th, td { border: 1px solid var(--line); padding: .4rem .5rem; text-align: left; vertical-align: top;
  overflow-wrap: break-word; }
.blank { table-layout: fixed; }
.blank td { height: 5rem; }
@media (max-width: 50rem) {
  table { font-size: .8rem; }
  th, td { padding: .25rem; overflow-wrap: anywhere; }
}
@media print {
  @page { margin: 18mm 16mm; }
  :root { color-scheme: light; --ink: #000; --paper: #fff; --quiet: #333; --line: #999; --mark: #333; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h1, h2, h3, h2 + p { break-after: avoid; }
  figure, li, tr { break-inside: avoid; }
  table { font-size: 8pt; width: calc(100% - 1px); }
  thead { display: table-header-group; }
}
"""
