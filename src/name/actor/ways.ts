import { afterName, afterPerson, loyalReadings } from './after-name.js'
import type { NameSense } from './compiled.js'
import {
  compoundEnd,
  hasRole,
  isBreak,
  isPronoun,
  memberRun,
  nameAt,
  nameOf,
  type OrganRun,
  organRun,
  roleEnd,
  skipLeads,
} from './phrase.js'
import { NONE, onlyNation, type Reader, type Reading, reading, type Stretch } from './stretch.js'

/** "President Bashar al-Assad", "Lt. Gen. Mark Kimmitt". */
export function titledPerson(p: Reader, at: Stretch): readonly Reading[] {
  let i = at.lo
  for (;;) {
    const next = roleEnd(p, i, at.hi, 'title')
    if (next === i) break
    i = next
  }
  if (i === at.lo || i >= at.hi) return NONE
  const hit = nameAt(p, i, at.hi)
  if (hit === null) return NONE
  return hit.value
    .filter((s) => s.kind === 'person')
    .flatMap((s) => afterPerson(p, s, hit.end, { ...at, lo: i }, true))
}

/** "former President Saddam Hussein": the person, whoever he spoke for then. */
export function formerPerson(p: Reader, at: Stretch): readonly Reading[] {
  for (let i = at.lo; i < at.hi && !isBreak(p, i) && !hasRole(p, i, 'preposition'); i++) {
    const senses = nameAt(p, i, at.hi)
    const people = senses?.value.filter((s) => s.kind === 'person') ?? []
    if (senses === null || people.length === 0) continue
    const found = people.flatMap((s) => afterPerson(p, s, senses.end, { ...at, lo: i }, false))
    return found.filter((r) => r.rule === 'person').map((r) => ({ ...r, former: true }))
  }
  return NONE
}

interface Head {
  readonly end: number
  readonly run: OrganRun | null
  readonly loaded: boolean
}

/** "a spokesman for the Iraqi army", "fighters of Jaysh al-Islam", "the Government of Iraq", "Police in India". */
export function headOf(p: Reader, at: Stretch): readonly Reading[] {
  const head = headNouns(p, at)
  if (head === null) return NONE
  const loyal = loyalReadings(p, head.end, at.hi, at)
  if (loyal !== null) return loyal
  const of = roleEnd(p, head.end, at.hi, 'of')
  if (of > head.end) {
    if (head.run !== null) {
      const nations = namedNation(p, of, at.hi)
      const organ = head.run.noun.organ
      const own = nations.map((s) =>
        reading('organ', `${s.ref}/${organ}`, { ...at, lo: of }, of, { sense: s, loaded: head.loaded }),
      )
      if (own.length > 0) return own
    }
    const party = p.read({ ...at, lo: of, depth: at.depth + 1 })
    return party
      .filter((r) => r.rule !== 'nation' || head.run !== null)
      .map((r) => ({
        ...r,
        rule: r.rule === 'name' ? ('member' as const) : r.rule,
        loaded: r.loaded || head.loaded,
      }))
  }
  if (head.run?.noun.within === true && p.tokens[head.end]?.key === 'in') {
    const organ = head.run.noun.organ
    return onlyNation(p, head.end + 1, at.hi).map((s) =>
      reading('organ', `${s.ref}/${organ}`, at, head.end, { sense: s, loaded: head.loaded }),
    )
  }
  return NONE
}

function headNouns(p: Reader, at: Stretch): Head | null {
  const run = organRun(p, at.lo, at.hi)
  if (run !== null) return { end: run.end, run, loaded: run.loaded }
  const members = memberRun(p, at.lo, at.hi)
  return members === null || members.end === at.lo
    ? null
    : { end: members.end, run: null, loaded: members.loaded }
}

/** The nation that fills [lo, …) up to a mark or tail: "the Republic of Chad in …". */
function namedNation(p: Reader, lo: number, hi: number): readonly NameSense[] {
  const whole = nameOf(p, skipLeads(p, lo, hi), hi).filter(isNationName)
  if (whole.length > 0) return whole
  const start = roleEnd(p, skipLeads(p, lo, hi), hi, 'style')
  const hit = nameAt(p, start, hi)
  if (hit === null || p.tokens[hit.end - 1]!.possessive || p.tokens[hit.end - 1]!.joined) return []
  const ends =
    hit.end >= hi ||
    isBreak(p, hit.end) ||
    (roleEnd(p, hit.end, hi, 'tail') > hit.end && !hasRole(p, hit.end, 'of'))
  return ends ? hit.value.filter(isNationName) : []
}

const isNationName = (sense: NameSense): boolean => sense.kind === 'nation' && sense.form === 'name'

/** "the Palestinian militant group Hamas", "radical Shi'ite cleric Moqtada al-Sadr": a description, then the name. */
export function describedName(p: Reader, at: Stretch): readonly Reading[] {
  let scope = at.scope
  for (let i = at.lo; i < at.hi; ) {
    if (i > at.lo) {
      const hit = nameAt(p, i, at.hi)
      const senses =
        hit?.value.filter((s) => s.kind === 'actor' || (s.kind === 'person' && s.short !== true)) ?? []
      if (hit !== null && senses.length > 0)
        return afterName(p, { end: hit.end, value: senses }, { ...at, lo: i, scope }, false)
      const nations = hit?.value.filter((s) => s.kind === 'nation' && s.form !== 'seat') ?? []
      if (hit !== null && nations.length > 0) {
        scope = [...scope, ...nations.flatMap((s) => p.lexicon.nations.get(s.ref)?.countries ?? [])]
        i = p.tokens[hit.end - 1]!.joined ? compoundEnd(p, hit.end) : hit.end
        continue
      }
    }
    const next = describes(p, i, at)
    if (next === i) return NONE
    i = next
  }
  return NONE
}

/** Letters of a script without capitals, in which a describing word cannot be told from a name. */
const CASELESS = /[^\p{Ll}\d]/u

function describes(p: Reader, i: number, at: Stretch): number {
  const token = p.tokens[i]!
  if (isBreak(p, i) || token.possessive) return i
  if (isPronoun(p, i) || hasRole(p, i, 'preposition') || roleEnd(p, i, at.hi, 'breaker') > i) return i
  if (token.joined) return compoundEnd(p, i)
  if (token.capitals === 0) return CASELESS.test(token.key) ? i : i + 1
  const known = Math.max(
    ...(['descriptor', 'member', 'title', 'modifier'] as const).map((role) => roleEnd(p, i, at.hi, role)),
  )
  return known
}

/**
 * "Lt. Gen. X, a spokesman for the Iraqi army": what follows a mark, where the part before it gives nothing. A bare
 * nation there is where something lies ("the city of Athens, Greece").
 */
export function laterPart(p: Reader, at: Stretch): readonly Reading[] {
  let lo = at.lo
  for (let i = at.lo; i <= at.hi; i++) {
    if (i < at.hi && !isBreak(p, i)) continue
    const part = lo === at.lo ? NONE : p.read({ ...at, lo, hi: i, depth: at.depth + 1 })
    const readings = part.filter((r) => r.rule !== 'nation')
    if (readings.length > 0) return readings
    lo = i + 1
  }
  return NONE
}
