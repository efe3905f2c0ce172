import type { Material } from '../../export/index.js'
import type { ManifestFile } from '../manifest.js'
import type { Taken } from '../redact.js'
import { html, pageOf, told } from './html.js'
import { incidentBody } from './incident.js'
import { mapBody } from './map.js'
import { type Answered, changesBody, downloadsBody, methodBody, policyBody } from './notes.js'
import { overviewBody } from './overview.js'
import { type Frame, renderPage, renderRedirect } from './page.js'
import { STYLE } from './style.js'
import { monthPages, timelineBody } from './timeline.js'
import { plainTitle } from './words.js'

export type { Answered } from './notes.js'

export interface SiteOptions {
  readonly name: string
  readonly taken: readonly Taken[]
  /** Mail address or web address; null where none was given. */
  readonly correctionsTo: string | null
  readonly previous: string | null
  readonly answered: readonly Answered[]
  readonly downloads: readonly ManifestFile[]
}

/** Every page of a release, one after the other: path and text. */
export function* sitePages(
  material: Material,
  options: SiteOptions,
): Iterable<{ readonly path: string; readonly text: string }> {
  const { name, taken, correctionsTo, previous, answered, downloads } = options
  const frame: Frame = { name, statement: material.statement }
  const page = (path: string, title: string, body: Parameters<typeof renderPage>[0]['body']) => ({
    path,
    text: renderPage({ title, path, body }, frame),
  })
  yield { path: 'style.css', text: STYLE }
  yield page('index.html', material.statement.project, overviewBody(material, { name }))
  yield page('timeline.html', 'Timeline', timelineBody(material))
  yield page('map.html', 'Map', mapBody(material))
  yield page('changes.html', 'Changes', changesBody(material, { previous, answered }))
  yield page('downloads.html', 'Downloads', downloadsBody(downloads))
  yield page('method.html', 'Method', methodBody(material))
  yield page('policy.html', 'Policy and corrections', policyBody(material, { taken, correctionsTo, name }))
  for (const { path, title, body } of monthPages(material)) yield page(path, title, body)
  for (const [at, incident] of material.incidents.entries()) {
    yield page(`incidents/${pageOf(incident.id)}`, plainTitle(incident), incidentBody(at, material))
    for (const from of incident.former)
      yield {
        path: `incidents/${pageOf(from)}`,
        text: renderRedirect({ from, to: incident.id, toPage: pageOf(incident.id) }, frame),
      }
  }
  for (const { incident, change, before, reason } of material.changes)
    if (change === 'withdrawn')
      yield page(
        `incidents/${pageOf(incident)}`,
        `${incident} was withdrawn`,
        html`<h1>${incident} was withdrawn</h1>
<p class="lead">It stood in an earlier release${before === null ? null : html` as: ${told(before)}`}. ${reason === null ? 'No reason was given.' : html`Why: ${told(reason)}.`}</p>
<p>Its id is never given again. <a href="../changes.html">All changes</a></p>`,
      )
}
