import { type Material, radiusOf } from '../../export/index.js'
import type { Incident } from '../../incident/index.js'
import type { LinePlaceLink } from '../../report/index.js'
import { type Html, html, many, pageOf, table, told } from './html.js'

interface Spot {
  /** Names of all places in this area, in the order of incidents. */
  readonly names: readonly string[]
  readonly link: LinePlaceLink
  readonly incidents: readonly Incident[]
}

/** Width of the drawing in its own units; a phone shows the same drawing smaller. */
const WIDTH = 960
const MARGIN = 40
/** Kilometres in a degree of latitude. */
const DEGREE = 111.2
/** Radius below which an area could not be seen or touched, in units of the drawing. */
const LEAST = 5
/** Classes that are drawn with a broken line: they say no more than which part of a country. */
const WIDE = new Set(['district', 'province', 'country', 'region'])

/** Areas by what each coordinate stands for; no pin, no ground that somebody else's server would have to send. */
export function mapBody(material: Material): Html {
  const spots = spotsOf(material)
  const without = material.incidents.filter(({ place }) => (place?.link ?? null) === null)
  return html`<h1>Map</h1>
<p class="lead">Each area is as large as what is known of the place: nothing here marks a house. Where several incidents share an area it is drawn once.</p>
${spots.length === 0 ? html`<p>No incident has a place that can be drawn.</p>` : drawing(spots)}
<p class="quiet small">Full lines: a quarter or a settlement. Broken lines: a district, a province or more. An area that would be too small to see is drawn larger than it is.</p>
<h2>Places</h2>
${table(
  [{ head: 'Place' }, { head: 'Precision' }, { head: 'Radius' }, { head: 'Incidents' }],
  spots.map(({ link, names, incidents }) => ({
    id: anchorOf(link),
    cells: [
      html`${names.map((name, i) => [i > 0 ? ', ' : null, told(name)])}${link.name_arabic === null ? null : html` <span class="quiet">${told(link.name_arabic)}</span>`}`,
      link.precision,
      `${(radiusOf(link.precision) ?? 0) / 1000} km`,
      listed(incidents, ({ start, id }) => start ?? id),
    ],
  })),
)}
${without.length === 0 ? null : html`<p>${many(without.length, 'incident')} without a place that can be drawn: ${listed(without, ({ id }) => id)}.</p>`}`
}

/** Incidents that are named beside one place; the timeline has all. */
const NAMED = 30

const listed = (incidents: readonly Incident[], say: (one: Incident) => string): Html =>
  html`${incidents
    .slice(0, NAMED)
    .map((one, i) => [
      i > 0 ? ', ' : null,
      html`<a href="incidents/${pageOf(one.id)}">${say(one)}</a>`,
    ])}${incidents.length <= NAMED ? null : html` <span class="quiet">and ${many(incidents.length - NAMED, 'more', 'more')} in the <a href="timeline.html">timeline</a></span>`}`

const anchorOf = ({ id }: LinePlaceLink): string => `place-${id.replace(/[^\w-]/g, '-')}`

/** Places with their incidents: the widest first, so that small areas lie on top. */
function spotsOf({ incidents }: Material): readonly Spot[] {
  const spots = new Map<
    string,
    { readonly link: LinePlaceLink; readonly names: string[]; readonly incidents: Incident[] }
  >()
  for (const incident of incidents) {
    const link = incident.place?.link ?? null
    if (link === null || radiusOf(link.precision) === null) continue
    const spot = spots.get(link.id) ?? { link, names: [], incidents: [] }
    spot.incidents.push(incident)
    if (!spot.names.includes(link.name)) spot.names.push(link.name)
    spots.set(link.id, spot)
  }
  return [...spots.values()].sort(
    (a, b) =>
      radiusOf(b.link.precision)! - radiusOf(a.link.precision)! ||
      (a.link.name < b.link.name ? -1 : a.link.name > b.link.name ? 1 : a.link.id < b.link.id ? -1 : 1),
  )
}

interface View {
  readonly x: (longitude: number) => number
  readonly y: (latitude: number) => number
  /** Units of the drawing in a kilometre. */
  readonly scale: number
  readonly height: number
  /** Degrees: west, south, east, north. */
  readonly box: readonly [number, number, number, number]
}

/** Equirectangular about the middle latitude: true to scale within a country or so. */
function viewOf(spots: readonly Spot[]): View {
  const near = spots.filter(({ link }) => !WIDE.has(link.precision))
  const shown = near.length > 0 ? near : spots
  const latitudes = shown.map(({ link }) => link.latitude)
  const longitudes = shown.map(({ link }) => link.longitude)
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2
  const squeeze = Math.max(0.1, Math.cos((middle * Math.PI) / 180))
  const room = Math.max(...shown.map(({ link }) => radiusOf(link.precision)! / 1000)) * 1.6 + 2
  const south = Math.min(...latitudes) - room / DEGREE
  const north = Math.max(...latitudes) + room / DEGREE
  const centre = (Math.min(...longitudes) + Math.max(...longitudes)) / 2
  const half = Math.max(
    (Math.max(...longitudes) - Math.min(...longitudes)) / 2 + room / (DEGREE * squeeze),
    ((north - south) * 0.9) / squeeze,
  )
  const [west, east] = [centre - half, centre + half]
  const scale = (WIDTH - 2 * MARGIN) / (2 * half * DEGREE * squeeze)
  return {
    x: (longitude) => MARGIN + (longitude - west) * DEGREE * squeeze * scale,
    y: (latitude) => MARGIN + (north - latitude) * DEGREE * scale,
    scale,
    height: 2 * MARGIN + (north - south) * DEGREE * scale,
    box: [west, south, east, north],
  }
}

function drawing(spots: readonly Spot[]): Html {
  const view = viewOf(spots)
  const { x, y, scale, height } = view
  return html`<svg class="map" viewBox="0 0 ${WIDTH} ${height.toFixed(0)}" role="group" aria-label="Map of areas in which incidents are placed">
${graticule(view)}
${spots.map(({ link, names, incidents }) => {
  const radius = Math.max(LEAST, (radiusOf(link.precision)! / 1000) * scale)
  const label = `${names.join(', ')}, ${link.precision}: ${many(incidents.length, 'incident')}`
  return html`<a href="#${anchorOf(link)}" aria-label="${label}"><circle class="area${WIDE.has(link.precision) ? ' wide' : ''}" cx="${x(link.longitude).toFixed(1)}" cy="${y(link.latitude).toFixed(1)}" r="${radius.toFixed(1)}"><title>${label}</title></circle></a>
`
})}${labels(spots, view)}
${scaleBar(view)}
</svg>`
}

/** Names beside their areas, those of most incidents first; one that would cover another is left out. */
function labels(spots: readonly Spot[], { x, y }: View): readonly Html[] {
  const placed: { readonly left: number; readonly top: number; readonly wide: number }[] = []
  const byCount = spots
    .filter(({ link }) => !WIDE.has(link.precision))
    .toSorted((a, b) => b.incidents.length - a.incidents.length)
  return byCount.flatMap(({ link, names, incidents }) => {
    const [first = ''] = names
    const text = incidents.length === 1 ? first : `${first} (${incidents.length})`
    const wide = text.length * 7
    const left = x(link.longitude) - wide / 2
    const top = y(link.latitude) - 6
    const clash = placed.some(
      (one) => Math.abs(one.top - top) < 15 && left < one.left + one.wide && one.left < left + wide,
    )
    if (clash) return []
    placed.push({ left, top, wide })
    return [
      html`<text class="name" x="${x(link.longitude).toFixed(1)}" y="${(top + 10).toFixed(1)}" text-anchor="middle">${text}</text>
`,
    ]
  })
}

const STEPS = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 45]

function graticule({ x, y, height, box: [west, south, east, north] }: View): Html {
  const step = STEPS.find((one) => (east - west) / one <= 8) ?? 45
  const lines = (from: number, to: number): readonly number[] =>
    Array.from(
      { length: Math.max(0, Math.floor(to / step) - Math.ceil(from / step) + 1) },
      (_, i) => (Math.ceil(from / step) + i) * step,
    )
  const say = (degrees: number, positive: string, negative: string): string =>
    `${Math.abs(degrees).toFixed(step < 0.1 ? 2 : step < 1 ? 1 : 0)}° ${degrees < 0 ? negative : positive}`
  return html`${lines(west, east).map(
    (
      one,
    ) => html`<path class="grid" d="M${x(one).toFixed(1)} ${MARGIN}V${(height - MARGIN).toFixed(1)}"/><text class="label" x="${x(one).toFixed(1)}" y="${(height - MARGIN + 16).toFixed(1)}" text-anchor="middle">${say(one, 'E', 'W')}</text>
`,
  )}${lines(south, north).map(
    (
      one,
    ) => html`<path class="grid" d="M${MARGIN} ${y(one).toFixed(1)}H${WIDTH - MARGIN}"/><text class="label" x="${MARGIN + 4}" y="${(y(one) - 4).toFixed(1)}">${say(one, 'N', 'S')}</text>
`,
  )}`
}

const BARS = [1, 2, 5, 10, 20, 50, 100, 200, 500]

function scaleBar({ scale, height }: View): Html {
  const length = BARS.findLast((one) => one * scale <= 220) ?? 1
  const right = WIDTH - MARGIN - 8
  const left = right - length * scale
  const at = height - MARGIN - 10
  return html`<path class="scale" d="M${left.toFixed(1)} ${at.toFixed(1)}H${right}"/><text class="label" x="${((left + right) / 2).toFixed(1)}" y="${(at - 6).toFixed(1)}" text-anchor="middle">${length} km</text>`
}
