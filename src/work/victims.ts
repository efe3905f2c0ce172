import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf, warningOf } from '../diagnostic/index.js'
import { plainName } from '../name/index.js'
import type { Fact, Note, Victim } from '../record/index.js'
import type { GivenVictim, Standing } from '../review/index.js'
import { findAll, findClaim, findOne } from './find.js'
import type { Meant, Told } from './on-incident.js'
import { idsOf, meantIncident, tellOf } from './on-incident.js'
import { everythingOf } from './picture.js'
import type { Project } from './project.js'
import type { SamePerson } from './same-person.js'
import { samePeople } from './same-person.js'
import { scriptOf } from './script.js'

export const VICTIM_METRICS = ['killed', 'injured', 'missing', 'detained', 'abducted'] as const
export const VICTIM_SEXES = ['woman', 'man', 'unknown'] as const
export const VICTIM_STATUSES = ['civilian', 'combatant', 'protected', 'unknown'] as const

/** Years of age that somebody may have had. */
export const OLDEST = 130

/** One person as whoever lists them knows them. Unknown is null, or the word *unknown*. */
export interface Listing {
  /** Every spelling, each in its own script (ISO 15924); a script that is not given is that of the letters. */
  readonly names: readonly { readonly text: string; readonly script: string | null }[]
  readonly age: number | null
  readonly sex: Victim['sex']
  readonly status: Victim['status']
  readonly metric: Victim['metric']
}

/** What came of listing people. */
export interface ListedPeople extends Told {
  /** Ids of those who were listed, in the order in which they were given. */
  readonly victims: readonly string[]
  /** How many were on the list already, with all that was given, and were left as they are. */
  readonly known: number
  /** Entries of the incident that may be one person, as far as one of them is new. */
  readonly same: readonly SamePerson[]
}

/** On whose word people are listed: a claim, words for a source, or nobody's that is known. */
export interface Word {
  readonly claim?: string | null
  readonly source?: string | null
}

/** Puts people on the victim list of an incident, all of them or none. */
export function listPeople(
  project: Project,
  given: string,
  { people, word }: { readonly people: readonly Listing[]; readonly word: Word },
): Outcome<ListedPeople | null> {
  const meant = meantIncident(project, given)
  if ('code' in meant) return { value: null, diagnostics: [meant] }
  const said = saidBy(project, meant, word)
  const faults = people.flatMap((person, i) =>
    faultsOf(person).map((fault) => faultAt(fault, i, people.length)),
  )
  const errors = [...said.diagnostics.filter(({ severity }) => severity === 'error'), ...faults]
  if (errors.length > 0) return { value: null, diagnostics: errors }
  const there = victimsAt(project.standing(), idsOf(meant))
  const seen = new Set(there.map(keyOf))
  const fresh = people.map((person) => victimOf(project, person, { incident: meant.id, said: said.value }))
  const added = fresh.filter((victim) => !seen.has(keyOf(victim)) && seen.add(keyOf(victim)))
  if (added.length === 0) {
    const told: Told = { incident: meant.id, named: false, entries: [] }
    const known = { ...told, victims: [], known: people.length, same: [] }
    return { value: known, diagnostics: said.diagnostics }
  }
  const told = tellOf(project, meant, added)
  const ids = new Set(added.map(({ victim }) => victim))
  const same = samePeople(victimsAt(project.standing(), idsOf(meant))).filter(({ victims }) =>
    victims.some((id) => ids.has(id)),
  )
  return {
    value: { ...told.value, victims: [...ids], known: people.length - added.length, same },
    diagnostics: [...said.diagnostics, ...told.diagnostics],
  }
}

const faultAt = (fault: string, i: number, of: number): Diagnostic =>
  errorOf('victim/fault', `${of > 1 ? `person ${i + 1}: ` : ''}${fault}; nobody was listed`)

/** What speaks against listing somebody as given. Names are not repeated: messages are no protected place. */
export function faultsOf({ names, age }: Listing): readonly string[] {
  return [
    ...(names.some(({ text }) => plainName(text) !== '') ? [] : ['no name with letters was given']),
    ...(age === null || (Number.isInteger(age) && age >= 0 && age <= OLDEST)
      ? []
      : [`the age ${age} is no whole number of years from 0 to ${OLDEST}`]),
  ]
}

/** The word that a listing stands on, with what is to be said of it. */
function saidBy(project: Project, { incident }: Meant, { claim, source }: Word): Outcome<string | null> {
  if (claim == null) return { value: source?.trim() || null, diagnostics: [] }
  const found = findClaim(project, claim)
  if ('code' in found) return { value: null, diagnostics: [found] }
  const isHere = incident.claims.some(({ id }) => id === found.id)
  const elsewhere = `${found.id} is no claim of this incident; recorded so; take it back with: marsad undo`
  return { value: found.id, diagnostics: isHere ? [] : [warningOf('victim/elsewhere', elsewhere)] }
}

/** Every spelling once, each with its script. */
export const namesOf = ({ names }: Pick<Listing, 'names'>): Victim['names'] =>
  names
    .map(({ text, script }) => ({ text: text.trim().normalize('NFC'), script: script ?? scriptOf(text) }))
    .filter(({ text }, i, all) => text !== '' && all.findIndex((one) => one.text === text) === i)

const victimOf = (
  project: Project,
  { names, age, sex, status, metric }: Listing,
  { incident, said }: { readonly incident: string; readonly said: string | null },
): Victim => ({
  kind: 'victim',
  victim: `v-${Buffer.from(project.random(6)).toString('hex')}`,
  incident,
  names: namesOf({ names }),
  age,
  sex,
  status,
  metric,
  saidBy: said,
  listed: true,
})

/** All that a listing says of a person: who is listed twice with the same is listed once. */
const keyOf = ({ names, age, sex, status, metric, saidBy = null }: Victim): string =>
  JSON.stringify([names.map(({ text }) => plainName(text)).sort(), age, sex, status, metric, saidBy])

/** People listed for an incident under any of its ids, in the order of their own ids. */
const victimsAt = ({ victims }: Standing, ids: readonly string[]): readonly GivenVictim[] =>
  victims.filter(({ incident }) => ids.includes(incident))

/** Takes somebody off a list; the entry stays in the log, and an undo brings it back. */
export function unlistPerson(
  project: Project,
  given: string,
  { reason }: { readonly reason: string | null },
): Outcome<{ readonly victim: string; readonly incident: string; readonly entry: string } | null> {
  const listed = findOne(project.standing().victims, given, {
    what: 'person listed',
    idOf: ({ victim }) => victim,
  })
  if ('code' in listed) return { value: null, diagnostics: [listed] }
  const { victim, incident } = listed
  const why: readonly Note[] = reason === null ? [] : [{ kind: 'note', about: victim, text: reason }]
  // The note first: "undo" takes back what was said last.
  const facts: readonly Fact[] = [...why, { ...plainVictim(listed), listed: false }]
  const { value, diagnostics } = project.log.append(facts, { seal: true })
  return { value: { victim, incident, entry: value.at(-1)!.hash }, diagnostics }
}

/**
 * Decides that two entries are one person: the first stays, with every name of both, and what it leaves unknown is taken
 * from the second, which is taken off.
 */
export function joinPeople(
  project: Project,
  given: readonly [string, string],
  { reason }: { readonly reason: string | null },
): Outcome<{ readonly victim: string; readonly off: string; readonly entries: readonly string[] } | null> {
  const { found, faults } = findAll(given, (id) =>
    findOne(project.standing().victims, id, { what: 'person listed', idOf: ({ victim }) => victim }),
  )
  if (faults.length > 0) return { value: null, diagnostics: faults }
  const [kept, off] = found
  if (kept === undefined || off === undefined)
    return { value: null, diagnostics: [errorOf('victim/one', 'these are one entry already; name two')] }
  const why: readonly Note[] = reason === null ? [] : [{ kind: 'note', about: kept.victim, text: reason }]
  const facts: readonly Fact[] = [...why, { ...plainVictim(off), listed: false }, joined(kept, off)]
  const { value, diagnostics } = project.log.append(facts, { seal: true })
  const entries = value.slice(why.length).map(({ hash }) => hash)
  return { value: { victim: kept.victim, off: off.victim, entries }, diagnostics }
}

const joined = (kept: GivenVictim, off: GivenVictim): Victim => ({
  ...plainVictim(kept),
  names: [...kept.names, ...off.names].filter(
    ({ text }, i, all) => all.findIndex((one) => one.text === text) === i,
  ),
  age: kept.age ?? off.age,
  sex: kept.sex === 'unknown' ? off.sex : kept.sex,
  status: kept.status === 'unknown' ? off.status : kept.status,
  saidBy: kept.saidBy ?? off.saidBy ?? null,
})

export const plainVictim = ({ entry: _, by: __, at: ___, ...victim }: GivenVictim): Victim => victim

/** Somebody on a list, as far as it may be shown. */
export interface VictimRow {
  readonly victim: string
  readonly incident: string
  /** Null unless names were asked for. */
  readonly names: Victim['names'] | null
  /** First letters of the first name's words. */
  readonly initials: string
  readonly age: number | null
  readonly sex: Victim['sex']
  readonly status: Victim['status']
  readonly metric: Victim['metric']
  /** Id of a claim; words of a source only where names were asked for; null where nobody's is known. */
  readonly saidBy: string | null
  /** Who listed them, and when (UTC, ISO 8601). */
  readonly by: string
  readonly at: string
  /** Others of the incident who may be the same person. */
  readonly same: readonly { readonly victim: string; readonly by: SamePerson['by'] }[]
}

/** Stands where words of a source are kept back. */
export const KEPT_BACK = 'a source'

/** The victim list of an incident, or of all; names stay back unless they are asked for. */
export function listVictims(
  project: Project,
  { incident, names: showNames }: { readonly incident: string | null; readonly names: boolean },
): Outcome<readonly VictimRow[]> {
  const record = project.standing()
  const meant = incident === null ? null : meantIncident(project, incident)
  if (meant !== null && 'code' in meant) return { value: [], diagnostics: [meant] }
  const victims = meant === null ? record.victims : victimsAt(record, idsOf(meant))
  const leads = meant === null && victims.length > 0 ? redirectsOf(project) : new Map<string, string | null>()
  const incidentOf = ({ incident: id }: GivenVictim): string => meant?.id ?? leads.get(id) ?? id
  const pairs = [...groupsOf(victims, incidentOf).values()].flatMap(samePeople)
  const rows = victims.map((victim): VictimRow => {
    const { names, saidBy: said = null, age, sex, status, metric, by, at } = victim
    return {
      victim: victim.victim,
      incident: incidentOf(victim),
      names: showNames ? names : null,
      initials: initialsOf(names[0]?.text ?? ''),
      ...{ age, sex, status, metric, by, at },
      saidBy: said === null || showNames || isClaim(said) ? said : KEPT_BACK,
      same: pairs.flatMap(({ victims: [a, b], by }) =>
        a === victim.victim ? [{ victim: b, by }] : b === victim.victim ? [{ victim: a, by }] : [],
      ),
    }
  })
  return { value: rows, diagnostics: [] }
}

/** Where each permanent id leads now. */
const redirectsOf = (project: Project): ReadonlyMap<string, string | null> =>
  everythingOf(project).incidents.redirects

function groupsOf(
  victims: readonly GivenVictim[],
  incidentOf: (victim: GivenVictim) => string,
): ReadonlyMap<string, readonly GivenVictim[]> {
  const groups = new Map<string, GivenVictim[]>()
  for (const victim of victims) {
    const group = groups.get(incidentOf(victim))
    if (group === undefined) groups.set(incidentOf(victim), [victim])
    else group.push(victim)
  }
  return groups
}

const isClaim = (said: string): boolean => /^c-[0-9a-f]+$/.test(said)

/** `S. H.` */
export const initialsOf = (name: string): string =>
  name
    .split(/[^\p{L}\p{M}]+/u)
    .flatMap((word) => (word === '' ? [] : [`${[...word][0]!.toLocaleUpperCase('en')}.`]))
    .join(' ')
