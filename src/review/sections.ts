import type { Diagnostic } from '../diagnostic/index.js'
import type { Fact } from '../record/index.js'
import { gradesOf, overridesOf, responsibleOf, victimsOf } from './incident-words.js'
import { agreementsOf, consentsOf, credibilitiesOf, locationsOf, reliabilitiesOf } from './judged.js'
import { linksOf, namesOf, notesOf } from './links.js'
import { correctionsOf, releasesOf } from './releases.js'
import { OF_OTHERS } from './rival-kinds.js'
import { type RivalGround, rivalsIn } from './rivals-of.js'
import { isUndone, saysOf } from './said-of.js'
import type { GivenName, Rival, Standing } from './standing.js'
import { givenBy, type Held } from './words.js'

export type FactKind = Fact['kind']

type FactOf<K extends FactKind> = Extract<Fact, { readonly kind: K }>

/** What is said about no one text: computed anew only where an entry touched its kind. */
export type Sections = Pick<
  Standing,
  | 'withoutText'
  | 'links'
  | 'named'
  | 'overrides'
  | 'grades'
  | 'responsible'
  | 'actors'
  | 'victims'
  | 'notes'
  | 'releases'
  | 'corrections'
  | 'reliabilities'
  | 'credibilities'
  | 'locations'
  | 'consents'
  | 'agreements'
  | 'codebooks'
> & {
  readonly linkDiagnostics: readonly Diagnostic[]
  readonly actorDiagnostics: readonly Diagnostic[]
  /** Of those kinds whose words are about no text and no incident. */
  readonly rivalsOf: Readonly<Record<(typeof OF_OTHERS)[number], readonly Rival[]>>
}

/** Of a log without entries. */
export const NO_SECTIONS: Sections = {
  withoutText: [],
  links: [],
  named: [],
  overrides: [],
  grades: [],
  responsible: [],
  actors: [],
  victims: [],
  notes: [],
  releases: [],
  corrections: [],
  reliabilities: [],
  credibilities: [],
  locations: [],
  consents: [],
  agreements: [],
  codebooks: [],
  linkDiagnostics: [],
  actorDiagnostics: [],
  rivalsOf: {
    link: [],
    actor: [],
    correction: [],
    reliability: [],
    credibility: [],
    location: [],
    consent: [],
  },
}

/** Those parts of a fold that sections are computed from. */
interface SectionGround extends RivalGround {
  readonly sections: Sections
}

/** The same with what these kinds say taken anew; the project's own actors and codebooks stay as they are. */
export function sectionsAnew(ground: SectionGround, touched: ReadonlySet<FactKind>): Sections {
  const { sections, ids } = ground
  const held = <K extends FactKind>(kind: K): readonly Held<FactOf<K>>[] => heldOf(ground, kind)
  const keptId = (claim: string): string | null => ids.get(claim) ?? null
  const changed: { -readonly [K in keyof Sections]?: Sections[K] } = {}
  if (touched.has('capture')) {
    changed.withoutText = held('capture').map(({ fact, entry }) => ({ ...fact, ...givenBy(entry) }))
  }
  if (touched.has('link')) {
    const links = linksOf(held('link'), keptId)
    changed.links = links.value
    changed.linkDiagnostics = links.diagnostics
  }
  if (touched.has('note')) changed.notes = notesOf(held('note'), keptId)
  Object.assign(changed, onIncidents(ground, touched))
  if (touched.has('release')) changed.releases = releasesOf(held('release'))
  if (touched.has('correction')) changed.corrections = correctionsOf(held('correction'))
  if (touched.has('reliability')) changed.reliabilities = reliabilitiesOf(held('reliability'))
  if (touched.has('credibility')) changed.credibilities = credibilitiesOf(held('credibility'), keptId)
  if (touched.has('agreement')) changed.agreements = agreementsOf(held('agreement'))
  if (touched.has('victim')) changed.victims = victimsOf(held('victim'))
  const anew = OF_OTHERS.filter((kind) => touched.has(kind))
  const rivals = anew.map((kind) => [kind, rivalsIn(ground, kind)] as const)
  const rivalsOf = { ...sections.rivalsOf, ...Object.fromEntries(rivals) }
  if (touched.has('location')) changed.locations = locationsOf(held('location'), keptId, rivalsOf.location)
  if (touched.has('consent')) changed.consents = consentsOf(held('consent'), keptId, rivalsOf.consent)
  return { ...sections, ...changed, rivalsOf }
}

/** Names, and the words on incidents, which rest on what an incident was named with, and that on links. */
function onIncidents(ground: SectionGround, touched: ReadonlySet<FactKind>): Partial<Sections> {
  const held = <K extends FactKind>(kind: K): readonly Held<FactOf<K>>[] => heldOf(ground, kind)
  const { sections, ids } = ground
  const isNamedAnew = touched.has('named') || (touched.has('link') && sections.named.some(restsOnLinks))
  const anew = <T>(kind: FactKind, before: readonly unknown[], make: () => T): T | null =>
    touched.has(kind) || (isNamedAnew && before.length > 0) ? make() : null
  const of = saysOf(ground)
  const overrides = anew('override', sections.overrides, () => overridesOf(held('override'), of))
  const grades = anew('grade', sections.grades, () => gradesOf(held('grade'), of))
  const responsible = anew('responsible', sections.responsible, () => responsibleOf(held('responsible'), of))
  const named = isNamedAnew
    ? namesOf(
        held('named'),
        (claim) => ids.get(claim) ?? null,
        (name) => isUndone(name, ground),
      )
    : null
  return {
    ...(named === null ? {} : { named }),
    ...(overrides === null ? {} : { overrides }),
    ...(grades === null ? {} : { grades }),
    ...(responsible === null ? {} : { responsible }),
  }
}

const restsOnLinks = ({ links = [] }: GivenName): boolean => links.length > 0

const isOf = <K extends FactKind>(fact: Fact | null, kind: K): fact is FactOf<K> => fact?.kind === kind

/** Words of a kind that hold, in the order of the log. */
export const heldOf = <K extends FactKind>(
  { holding, kinds }: Pick<RivalGround, 'holding' | 'kinds'>,
  kind: K,
): readonly Held<FactOf<K>>[] =>
  (kinds.get(kind) ?? []).flatMap((position) => {
    const entry = holding.entries[position]!
    return isOf(entry.fact, kind) && holding.holds(position) ? [{ fact: entry.fact, entry }] : []
  })
