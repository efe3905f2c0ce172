import { publishersOf, type ReviewState, speakerOf } from '../../record/index.js'
import { holds } from '../../tally/index.js'
import type { Material } from '../material.js'
import { ACTORS, INCIDENTS } from '../tables/index.js'

export interface Entity {
  readonly id: string
  readonly schema: string
  /** Every property is a list of words. */
  readonly properties: Readonly<Record<string, readonly string[]>>
}

type Given = Readonly<Record<string, string | null | readonly (string | null)[]>>

/** An entity without what is not said. */
function entity(id: string, schema: string, given: Given): Entity {
  const properties = Object.entries(given).flatMap(([name, value]) => {
    const list = (Array.isArray(value) ? value : [value]).filter((one) => one !== null && one !== '')
    return list.length === 0 ? [] : [[name, list] as const]
  })
  return { id, schema, properties: Object.fromEntries(properties) }
}

/** Of claims that nobody has decided on, what is said of them. */
const UNDECIDED: { readonly [K in ReviewState]?: string } = {
  suggested: 'suggested by a machine; nobody has decided',
  unsure: 'suggested; somebody looked at it and left it open',
}

const reportId = (text: string): string => `marsad-report-${text.slice(0, 24)}`
const actorId = (id: string): string => `marsad-actor-${id.replace(/[^A-Za-z0-9._-]+/g, '-')}`
const incidentId = (id: string): string => `marsad-incident-${id}`

/** FollowTheMoney lists languages by ISO 639-3, and of those that hold several, the one that holds them. */
const LISTED_LANGUAGES: Readonly<Record<string, string>> = { arb: 'ara', pes: 'fas', cmn: 'zho' }

const languageOf = (language: string): string | null =>
  language === 'und' ? null : (LISTED_LANGUAGES[language] ?? language)

export function* reportEntities({ reports }: Material): Iterable<Entity> {
  for (const report of reports)
    yield entity(reportId(report.text), 'Article', {
      title: report.title,
      fileName: report.id,
      sourceUrl: report.url,
      publisher: publishersOf(report),
      publishedAt: report.published,
      // Schemata know no fractions of seconds.
      retrievedAt: report.captured.slice(0, 19),
      language: languageOf(report.language),
      keywords: `sha256:${report.text}`,
    })
}

export function* actorEntities(material: Material): Iterable<Entity> {
  for (const { id, name, labels } of ACTORS.rows(material))
    yield entity(actorId(id), 'Organization', { name, weakAlias: labels, notes: `marsad:${id}` })
  for (const { actor, allegiances } of material.actors)
    for (const { to, from, until } of allegiances)
      yield entity(`${actorId(actor)}-with-${actorId(to)}-${from ?? ''}`, 'Membership', {
        member: actorId(actor),
        organization: actorId(to),
        startDate: from,
        endDate: until,
        role: 'allegiance',
      })
}

const ROLES = {
  claimed: 'claimed responsibility',
  blamed: 'alleged perpetrator',
  suspected: 'suspected perpetrator',
  denied: 'denied responsibility',
  conceded: 'conceded responsibility',
} as const

export function* incidentEntities(material: Material): Iterable<Entity> {
  for (const { incident, toll, grade, killed, injured } of INCIDENTS.rows(material)) {
    const link = incident.place?.link ?? null
    const id = incidentId(incident.id)
    const held = toll.responsibility.held.filter((one) => holds(one) && one.party.sort === 'actor')
    yield entity(id, 'Event', {
      name: `${incident.kind}${incident.place === null ? '' : `, ${incident.place.text}`}`,
      startDate: incident.start,
      endDate: incident.end,
      location: incident.place?.text ?? null,
      country: link?.country?.toLowerCase() ?? null,
      recordId: incident.id,
      keywords: [incident.kind, grade === null ? null : `grade: ${grade.grade}`],
      involved: [...new Set(held.map(({ party }) => actorId(party.id)))],
      notes: [
        killed === null ? null : `killed: ${killed.explain}`,
        injured === null ? null : `injured: ${injured.explain}`,
        link === null ? null : `the coordinate stands for a ${link.precision}`,
      ],
      addressEntity: link === null ? null : `${id}-place`,
    })
    if (link !== null)
      yield entity(`${id}-place`, 'Address', {
        full: link.name,
        state: link.admin1,
        country: link.country?.toLowerCase() ?? null,
        latitude: String(link.latitude),
        longitude: String(link.longitude),
      })
    for (const { party, relation } of held)
      yield entity(`${id}-${relation}-${actorId(party.id)}`, 'UnknownLink', {
        subject: actorId(party.id),
        object: id,
        role: ROLES[relation],
      })
  }
}

export function* claimEntities({ claims, incidentOf }: Material): Iterable<Entity> {
  for (const recorded of claims) {
    const { id, report, claim, state } = recorded
    const incident = incidentOf(id)
    if (incident === null) continue
    const counts = claim.counts.map(({ metric, low, high }) => `${metric} ${low ?? '?'} to ${high ?? '?'}`)
    yield entity(`marsad-claim-${id}`, 'Documentation', {
      document: reportId(report.text),
      entity: incidentId(incident),
      role: [`${speakerOf(recorded)} ${claim.stance}`, ...counts].join(': '),
      summary: claim.trigger.text,
      date: report.published,
      recordId: id,
      description: UNDECIDED[state] ?? `decided: ${state}`,
    })
  }
}
