import type { Statement } from '../../export/index.js'
import { type Html, html } from './html.js'

/** What all pages of a release share. */
export interface Frame {
  readonly name: string
  readonly statement: Statement
}

interface Page {
  readonly title: string
  /** The page's own path within the site: `index.html`, `incidents/i-….html`. */
  readonly path: string
  readonly body: Html
}

const PAGES = [
  ['index.html', 'Overview'],
  ['timeline.html', 'Timeline'],
  ['map.html', 'Map'],
  ['changes.html', 'Changes'],
  ['downloads.html', 'Downloads'],
  ['method.html', 'Method'],
  ['policy.html', 'Policy and corrections'],
] as const

/** Nothing is loaded from anywhere and nothing runs: one stylesheet, this page. */
const SAFE = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"

/** A whole page. It works from a folder on a disk, without a server and without scripts. */
export function renderPage({ title, path, body }: Page, { name, statement }: Frame): string {
  const up = path.includes('/') ? '../' : ''
  const { project, made, program, codebook, licence } = statement
  return html`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${SAFE}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title === project ? `${project}, ${name}` : `${title} · ${project}, ${name}`}</title>
<link rel="stylesheet" href="${up}style.css">
</head>
<body>
<a class="skip" href="#main">To the text</a>
<header class="top"><div class="wrap">
<a class="title" href="${up}index.html"><bdi>${project}</bdi><small><bdi>${name}</bdi></small></a>
<nav aria-label="Pages"><ul>
${PAGES.map(
  ([file, label]) =>
    html`<li><a href="${up}${file}"${file === path ? html` aria-current="page"` : null}>${label}</a></li>
`,
)}</ul></nav>
</div></header>
<main id="main"><div class="wrap">
${body}
</div></main>
<footer><div class="wrap">
<p>Release <bdi>${name}</bdi> of <bdi>${project}</bdi>, made ${made.slice(0, 10)} with Marsad ${program}, codebook ${codebook}.${licence === null ? null : html` Licence: <bdi>${licence}</bdi>.`}</p>
<p>Numbers are a minimum of what was reported. Claims are their sources’ own.</p>
</div></footer>
</body>
</html>
`.html
}

/** A page at an id that leads elsewhere now; whoever cited it arrives. */
export function renderRedirect(
  { from, to, toPage }: { readonly from: string; readonly to: string; readonly toPage: string },
  frame: Frame,
): string {
  const page = renderPage(
    {
      title: `${from} is now ${to}`,
      path: `incidents/${from}.html`,
      body: html`<h1>${from} is now ${to}</h1>
<p class="lead">The incident that was published under this id was joined with another. Its id is never given again.</p>
<p><a href="${toPage}">To incident ${to}</a> · <a href="../changes.html">What changed and why</a></p>`,
    },
    frame,
  )
  return page.replace(
    '<meta name="referrer"',
    `${html`<meta http-equiv="refresh" content="0; url=${toPage}">`.html}\n<meta name="referrer"`,
  )
}
