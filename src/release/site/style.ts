/** The one stylesheet: the workbench's colours, the system's own fonts. */
export const STYLE = `:root {
  --page: #f7f6f2;
  --paper: #ffffff;
  --ink: #1d2324;
  --quiet: #5a6466;
  --line: #dcd9d0;
  --teal: #1f5b5e;
  --tint: #eaf5f5;
  --warm: #a3282d;
  --amber: #7a5c00;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif;
  --serif: Georgia, "Noto Serif", "Noto Naskh Arabic", serif;
}

* { box-sizing: border-box; }

html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }

body {
  margin: 0;
  background: var(--page);
  color: var(--ink);
  font: 1rem/1.55 var(--sans);
  overflow-wrap: break-word;
}

a { color: var(--teal); text-underline-offset: 3px; text-decoration-thickness: 1px; }
a:focus-visible { outline: 2px solid var(--teal); outline-offset: 2px; }

.wrap { max-width: 66rem; margin: 0 auto; padding: 0 1.25rem; }
.text { max-width: 42rem; }

header.top { background: var(--paper); border-bottom: 1px solid var(--line); }
header.top .wrap { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 2rem; padding-top: 1rem; padding-bottom: .85rem; }
header.top .title { font-weight: 650; font-size: 1.05rem; color: var(--ink); text-decoration: none; margin-inline-end: auto; }
header.top .title small { font-weight: 400; color: var(--quiet); margin-inline-start: .5rem; font-size: .85rem; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.15rem; margin: 0; padding: 0; font-size: .93rem; }
nav a { text-decoration: none; padding: .2rem 0; display: inline-block; }
nav a:hover { text-decoration: underline; }
nav a[aria-current] { color: var(--ink); font-weight: 600; box-shadow: 0 2px 0 var(--teal); }

.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .5rem .75rem; z-index: 1; }

main { padding: 2.25rem 0 3.5rem; }
h1 { font-size: 1.85rem; line-height: 1.2; letter-spacing: -.01em; margin: 0 0 .6rem; font-weight: 650; text-wrap: balance; }
h2 { font-size: 1.2rem; margin: 2.4rem 0 .7rem; font-weight: 650; }
h3 { font-size: 1rem; margin: 1.6rem 0 .4rem; font-weight: 650; }
p { margin: 0 0 .9rem; }
.lead { font-size: 1.08rem; color: var(--quiet); max-width: 42rem; }
.quiet { color: var(--quiet); }
small, .small { font-size: .875rem; }
.n { font-variant-numeric: tabular-nums lining-nums; unicode-bidi: isolate; direction: ltr; }
code, .hash { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: .82rem; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; font-family: inherit; }
blockquote { margin: .35rem 0 0; padding-inline-start: .8rem; border-inline-start: 3px solid var(--line); font-family: var(--serif); }
blockquote bdi[dir="rtl"], td bdi[dir="rtl"] { font-size: 1.08em; }

.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1px; background: var(--line); border: 1px solid var(--line); border-radius: .35rem; overflow: hidden; margin: 1.6rem 0; padding: 0; }
.figures div { background: var(--paper); padding: .9rem 1.1rem; }
.figures dt { color: var(--quiet); font-size: .875rem; }
.figures dd { margin: .1rem 0 0; font-size: 1.5rem; font-weight: 600; line-height: 1.25; }
.figures dd small { display: block; font-weight: 400; color: var(--quiet); font-size: .83rem; }

.card { background: var(--paper); border: 1px solid var(--line); border-radius: .35rem; padding: 1.1rem 1.25rem; margin: 0 0 1rem; }
.scroll { overflow-x: auto; background: var(--paper); border: 1px solid var(--line); border-radius: .35rem; margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; }
caption { text-align: start; color: var(--quiet); font-size: .875rem; padding: .7rem .9rem 0; }
th, td { text-align: start; vertical-align: top; padding: .5rem .9rem; border-bottom: 1px solid var(--line); }
tr:last-child > td, tr:last-child > th { border-bottom: 0; }
thead th { font-size: .8rem; font-weight: 600; color: var(--quiet); white-space: nowrap; }
tbody th { font-weight: 550; }
th code, td code { white-space: nowrap; }
tbody th .quiet { font-weight: 400; }
td.right, th.right { text-align: end; }
td.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums lining-nums; }

.tag { display: inline-block; font-size: .78rem; line-height: 1.4; padding: .05rem .5rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--paper); color: var(--quiet); white-space: nowrap; }
.tag.good { border-color: #aad1d1; background: var(--tint); color: var(--teal); }
.tag.warn { border-color: #e5d7a6; background: #fdf8e8; color: var(--amber); }
.tag.bad { border-color: #e8c4c5; background: #fdf1f1; color: var(--warm); }
.tags { display: flex; flex-wrap: wrap; gap: .35rem; margin: 0 0 1rem; padding: 0; list-style: none; }

.months { display: flex; align-items: flex-end; gap: 2px; height: 7.5rem; margin: 1.4rem 0 .3rem; padding: 0; list-style: none; border-bottom: 1px solid var(--quiet); overflow-x: auto; }
.months li { flex: 1 1 .75rem; min-width: .5rem; height: 100%; display: flex; align-items: flex-end; }
.months a { display: block; width: 100%; background: var(--teal); opacity: .82; min-height: 2px; border-radius: 2px 2px 0 0; }
.months a:hover { opacity: 1; }
.ends { display: flex; justify-content: space-between; color: var(--quiet); font-size: .83rem; }
${Array.from({ length: 20 }, (_, i) => `.h${(i + 1) * 5} { height: ${(i + 1) * 5}%; }`).join('\n')}
.h0 { height: 0; }

.list { list-style: none; margin: 0 0 1rem; padding: 0; background: var(--paper); border: 1px solid var(--line); border-radius: .35rem; }
.list > li { padding: .8rem 1.1rem; border-bottom: 1px solid var(--line); display: grid; grid-template-columns: 9.5rem 1fr auto; gap: .15rem 1.2rem; align-items: baseline; }
.list > li:last-child { border-bottom: 0; }
.list .when { color: var(--quiet); font-size: .9rem; }
.list .what a { font-weight: 600; text-decoration: none; }
.list .what a:hover { text-decoration: underline; }
.list .toll { text-align: end; font-size: .93rem; }

svg.map { display: block; margin-bottom: .6rem; width: 100%; height: auto; background: var(--paper); border: 1px solid var(--line); border-radius: .35rem; }
svg.map .grid { stroke: var(--line); stroke-width: 1; fill: none; }
svg.map .label { fill: var(--quiet); font: 11px var(--sans); }
svg.map .name { fill: var(--ink); font: 600 12px var(--sans); paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
svg.map .area { fill: var(--warm); fill-opacity: .16; stroke: var(--warm); stroke-width: 1.2; }
svg.map .wide { fill: var(--amber); fill-opacity: .07; stroke: var(--amber); stroke-width: 1; stroke-dasharray: 4 4; }
svg.map a:hover .area, svg.map a:focus .area { fill-opacity: .34; }
svg.map .scale { stroke: var(--ink); stroke-width: 2; }

dl.plain { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.4rem; margin: 0; }
dl.plain dt { color: var(--quiet); }
dl.plain dd { margin: 0; min-width: 0; }
dl.rows dt { font-weight: 600; margin-top: 1rem; }
dl.rows dd { margin: .1rem 0 0; max-width: 42rem; }
.plainlist { padding-inline-start: 1.2rem; }
.plainlist li { margin-bottom: .35rem; }

footer { border-top: 1px solid var(--line); color: var(--quiet); font-size: .875rem; padding: 1.4rem 0 2.4rem; }
footer p { margin: 0 0 .3rem; }

@media (max-width: 40rem) {
  main { padding-top: 1.5rem; }
  h1 { font-size: 1.5rem; }
  .list > li { grid-template-columns: 1fr; }
  .list .toll { text-align: start; }
  svg.map .name { font-size: 25px; stroke-width: 5px; }
  svg.map .label { font-size: 21px; }
  svg.map .area { stroke-width: 2.5; }
  .figures { grid-template-columns: 1fr 1fr; }
  .figures div { padding: .7rem .85rem; }
  .figures dd { font-size: 1.2rem; }
  dl.plain { grid-template-columns: 1fr; gap: 0; }
  dl.plain dd { margin-bottom: .6rem; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  table, caption, tbody, tr, td, th { display: block; }
  tr { padding: .55rem .9rem; border-bottom: 1px solid var(--line); }
  tr:last-child { border-bottom: 0; }
  td, th, tr:last-child > td, tr:last-child > th { border: 0; padding: .12rem 0; }
  td[data-head] { display: grid; grid-template-columns: 6.5rem 1fr; gap: .6rem; }
  td[data-head]::before { content: attr(data-head); color: var(--quiet); font-size: .83rem; }
  td.number { text-align: start; white-space: normal; }
}

@media print {
  nav, .skip { display: none; }
  body { background: #fff; }
}
`
