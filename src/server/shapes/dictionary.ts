import {
  KIND_ROWS,
  METRIC_ROWS,
  NUMBER_ROWS,
  PHASE_ROWS,
  SOURCE_TYPE_ROWS,
  STANCE_ROWS,
} from '../../codebook/index.js'
import { openActors } from '../../name/index.js'
import type { OriginBranch } from '../../origin/index.js'
import {
  type OwnTerm,
  printingsOf,
  publishersOf,
  type RecordedReport,
  type Worded,
} from '../../record/index.js'
import type { LinePlaceLink } from '../../report/index.js'
import { byText, foldText } from '../../text/index.js'
import { codebookOfProject, listActors, ownTerm, readSinceOf, scopeOf, statusOf } from '../../work/index.js'
import { pageOf } from '../listed.js'
import type { Actors, Codebook, Places, Session, Sources } from '../schema/index.js'
import type { Served } from '../served.js'
import { ratingOf } from './judged.js'
import { placeOf } from './place.js'

/** Actors that claims name or that people entered, the most named first. */
export function actorsAnswer({ project }: Served): Actors {
  const own = new Map(project.standing().actors.map((edit) => [edit.actor, edit]))
  const shipped = openActors()
  return {
    actors: listActors(project).map(({ actor, name, labels, claims, decided, into }) => {
      const edit = own.get(actor)
      return {
        id: actor,
        name: edit?.name ?? name,
        labels: [...labels],
        aliases: [...new Set([...(edit?.aliases ?? []), ...(shipped.byId(actor)?.names ?? [])])],
        allegiances: (edit?.allegiances ?? []).map((one) => ({ ...one })),
        claims,
        decided,
        into,
        own: edit !== undefined,
        entry: edit?.entry ?? null,
      }
    }),
  }
}

/** Places that claims name and that are known, the most named first. */
export function placesAnswer({ project }: Served): Places {
  const found = new Map<string, PlaceHeard>()
  for (const { claim, state } of project.standing().claims) {
    const { place } = claim
    if (state === 'rejected' || place === null || place.resolved === null) continue
    const { resolved: link, text } = place
    const heard = found.get(link.id) ?? { claims: 0, names: new Map(), labels: new Map(), link }
    heard.claims++
    hear(heard.names, link.name)
    hear(heard.labels, text)
    found.set(link.id, heard)
  }
  return {
    places: [...found.values()]
      .map(placeRow)
      .sort((a, b) => b.claims - a.claims || byText(a.place.name, b.place.name)),
  }
}

/** What claims call a place. */
export interface PlaceHeard {
  claims: number
  /** By how many claims each is borne: names of the links, and words of the reports. */
  readonly names: Map<string, number>
  readonly labels: Map<string, number>
  readonly link: LinePlaceLink
}

const hear = (words: Map<string, number>, word: string): void =>
  void words.set(word, (words.get(word) ?? 0) + 1)

/** The most frequent first; ties by the words themselves. */
const byFrequency = (words: ReadonlyMap<string, number>): readonly string[] =>
  [...words].sort(([a, n], [b, m]) => m - n || byText(a, b)).map(([word]) => word)

const isArabic = (words: string): boolean => /\p{Script=Arabic}/u.test(words)

/** A place of a project's own is called as each report calls it: the page shows what most claims say, by script. */
export function placeRow({ claims, names, labels, link }: PlaceHeard): Places['places'][number] {
  const called = byFrequency(names)
  const arabic = link.name_arabic ?? called.find(isArabic) ?? byFrequency(labels).find(isArabic) ?? null
  const place = placeOf({ text: called[0]!, link })
  const shown = called.find((one) => !isArabic(one)) ?? byFrequency(labels).find((one) => !isArabic(one))
  const name = shown ?? place.name
  return {
    place: { ...place, name, nameArabic: arabic },
    labels: [...new Set([...called, ...byFrequency(labels)])].filter(
      (label) => label !== name && label !== arabic,
    ),
    admin1: link.admin1,
    claims,
  }
}

interface SourcesAsked {
  readonly text?: string | undefined
  readonly limit: number
  readonly offset: number
}

/** A page of the origins with what hangs on them, and publishers with when their first report was received. */
export function sourcesAnswer(served: Served, { text, ...page }: SourcesAsked): Sources {
  const ratings = new Map(served.standing().reliabilities.map((rating) => [rating.about, rating]))
  const wanted = foldText(text ?? '')
  const found = served
    .picture(true)
    .origins.branches.filter(({ origin }) => wanted === '' || foldText(origin.name).includes(wanted))
    .sort((a, b) => b.claims.length - a.claims.length || (a.origin.id < b.origin.id ? -1 : 1))
  return {
    origins: pageOf(found, page).map((branch) => ({
      ...originRow(served, branch),
      reliability: ratingOf(ratings.get(branch.origin.id) ?? null),
    })),
    total: found.length,
    publishers: publishersIn(served),
  }
}

function originRow(served: Served, { origin, claims, reports, why }: OriginBranch) {
  const heads = reports.flatMap((text) => served.reportAt(text)?.report ?? [])
  const days = heads.flatMap(({ published }) => published ?? []).sort()
  const outlets = [...new Set(heads.flatMap(publishersOf))].sort()
  return {
    ...origin,
    branches: [{ why, outlets, reports: reports.length }],
    claims: claims.length,
    first: days[0] ?? null,
  }
}

function publishersIn(served: Served): Sources['publishers'] {
  const found = new Map<string, Sources['publishers'][number]>()
  const readSince = new Map(readSinceOf(served.standing()).map(({ publisher, since }) => [publisher, since]))
  for (const { report } of served.standing().reports) {
    const claims = served.claimsOf(report.text).filter(({ state }) => state !== 'rejected').length
    for (const publisher of publishersOf(report)) {
      const captured = firstCaptured(report, publisher)
      const row = found.get(publisher) ?? {
        publisher,
        reports: 0,
        claims: 0,
        since: captured,
        readSince: readSince.get(publisher) ?? captured.slice(0, 10),
      }
      row.reports++
      row.claims += claims
      if (captured < row.since) row.since = captured
      found.set(publisher, row)
    }
  }
  return [...found.values()].sort((a, b) => b.reports - a.reports || (a.publisher < b.publisher ? -1 : 1))
}

/** When the first copy by a publisher was received. */
const firstCaptured = (report: RecordedReport, publisher: string): string =>
  printingsOf(report)
    .flatMap((printing) => (printing.publisher === publisher ? [printing.captured] : []))
    .sort()[0]!

/** The codebook as it stands in the project's own words, and what the project counts of it. */
export function codebookAnswer({ project }: Served): Codebook {
  const scope = new Set<string>(scopeOf(project))
  const codebook = codebookOfProject(project)
  const { name, own, version, kinds } = codebook
  const inUse = new Set<string>(kinds)
  const termOf = (part: 'kinds' | Worded) => (row: TermRow) => {
    const term = ownTerm(codebook, part, row.slug)
    return { slug: row.slug, label: term?.label ?? null, words: wordsOf(row, term) }
  }
  return {
    name: own ? name : 'Marsad',
    version: own ? version : statusOf(project).codebook,
    kinds: KIND_ROWS.filter(({ slug }) => inUse.has(slug)).map((row) => ({
      ...termOf('kinds')(row),
      group: row.group,
      counted: scope.has(row.slug),
    })),
    stances: STANCE_ROWS.map(termOf('stances')),
    phases: PHASE_ROWS.map(termOf('phases')),
    sourceTypes: SOURCE_TYPE_ROWS.map(termOf('source_types')),
    metrics: METRIC_ROWS.map(termOf('metrics')),
    numbers: NUMBER_ROWS.map(({ phrases, low, high }) => ({ words: phrases.join(', '), low, high })),
  }
}

interface TermRow {
  readonly slug: string
  readonly definition: string
}

/** What a word means; what the project notes beside it, after that. */
function wordsOf({ definition }: TermRow, own: OwnTerm | null): string {
  const means = own?.definition ?? definition
  return own?.note == null ? means : `${means} (${own.note})`
}

/** Vocabularies of a codebook as the pages call them. */
const PARTS: readonly (readonly [part: 'kinds' | Worded, called: string])[] = [
  ['kinds', 'kinds'],
  ['stances', 'stances'],
  ['phases', 'phases'],
  ['source_types', 'sourceTypes'],
  ['metrics', 'metrics'],
]

/** What the project's codebook calls its words, by vocabulary and slug, where that is not Marsad's name. */
export function ownLabels({ project }: Served): Session['labels'] {
  const { terms } = codebookOfProject(project)
  return Object.fromEntries(
    PARTS.map(([part, called]) => [
      called,
      Object.fromEntries(
        (terms[part] ?? []).flatMap(({ slug, label }) => (label === null ? [] : [[slug, label]])),
      ),
    ]),
  )
}
