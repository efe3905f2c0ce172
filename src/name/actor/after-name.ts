import type { NameSense } from './compiled.js'
import {
  compoundEnd,
  hasRole,
  isBreak,
  memberRun,
  nameAt,
  type OrganRun,
  organRun,
  roleEnd,
} from './phrase.js'
import {
  NONE,
  nameReadings,
  onlyNation,
  type Reader,
  type Reading,
  reading,
  type Stretch,
} from './stretch.js'
import type { Hit } from './tables.js'
import { keyOf } from './tokens.js'

/** The whole phrase is a name. */
export function wholeName(
  p: Reader,
  senses: readonly NameSense[],
  stretch: Stretch,
  lo: number,
): readonly Reading[] {
  const { hi } = stretch
  const at = { ...stretch, lo }
  const readings: Reading[] = [...nameReadings(senses, stretch, lo, hi)]
  for (const sense of senses) {
    if (sense.kind === 'person') readings.push(...afterPerson(p, sense, hi, at, false))
    if (sense.kind === 'nation' && standsAlone(p, sense, at, lo > stretch.lo && !isThe(p, stretch.lo)))
      readings.push(reading('nation', `${sense.ref}/government`, at, hi, { sense }))
  }
  return readings
}

const isThe = (p: Reader, at: number): boolean => p.tokens[at]!.key === 'the'

/** "Israel" is the state; "Israeli" so only in stretch of who acts; "Damascus" likewise. */
function standsAlone(p: Reader, sense: NameSense, at: Stretch, counted: boolean): boolean {
  if (sense.form === 'name' || sense.form === 'government') return true
  if (!p.acting || counted || p.tokens[at.hi - 1]!.possessive) return false
  return at.depth === 0
}

export function afterName(
  p: Reader,
  hit: Hit<readonly NameSense[]>,
  at: Stretch,
  led: boolean,
): readonly Reading[] {
  const { hi } = at
  const last = p.tokens[hit.end - 1]!
  if (last.joined) {
    const next = p.tokens[hit.end]
    if (next === undefined || (next.capitals > 0 && !hasRole(p, hit.end, 'link'))) return NONE
    return p.read({ ...at, lo: compoundEnd(p, hit.end), depth: at.depth + 1 })
  }
  const readings: Reading[] = []
  const actors = nameReadings(hit.value, at, at.lo, hit.end)
  const members = actors.length > 0 ? memberRun(p, hit.end, hi) : null
  if (members !== null) {
    const scope = [...at.scope, ...tailCountries(p, members.end, hi)]
    for (const r of actors)
      readings.push({
        ...r,
        rule: members.end > hit.end ? 'member' : 'name',
        scope,
        loaded: r.loaded || members.loaded,
      })
  }
  for (const sense of hit.value) {
    if (sense.kind === 'person') readings.push(...afterPerson(p, sense, hit.end, at, false))
    if (sense.kind === 'nation') readings.push(...afterNation(p, sense, hit.end, at, led))
  }
  return readings.length < 2 ? readings : byPersonNamed(p, readings, hit.end, hi)
}

/** "Congolese President Joseph Kabila": of two nations with one adjective, the one whose leader is named. */
function byPersonNamed(p: Reader, readings: readonly Reading[], lo: number, hi: number): readonly Reading[] {
  for (let i = lo; i < hi; i++) {
    const people = nameAt(p, i, hi)?.value.filter((s) => s.kind === 'person') ?? []
    const parties = people.flatMap(
      (s) => p.lexicon.people.get(s.ref)?.offices.map((o) => o.of.split('/')[0]!) ?? [],
    )
    const named = readings.filter((r) => parties.includes(r.id.split('/')[0]!))
    if (named.length > 0) return named
  }
  return readings
}

function afterNation(
  p: Reader,
  sense: NameSense,
  end: number,
  at: Stretch,
  led: boolean,
): readonly Reading[] {
  const { hi } = at
  const nation = p.lexicon.nations.get(sense.ref)
  if (nation === undefined) return NONE
  if (sense.form === 'government') {
    const members = memberRun(p, end, hi)
    return members === null
      ? NONE
      : [reading('member', `${sense.ref}/government`, at, end, { sense, loaded: members.loaded })]
  }
  const ends = isBreak(p, end) || roleEnd(p, end, hi, 'tail') > end
  if (ends) {
    const stands = sense.form === 'name' && !led && !p.tokens[end - 1]!.possessive
    return stands ? [reading('nation', `${sense.ref}/government`, at, end, { sense })] : NONE
  }
  const run = organRun(p, end, hi)
  if (run !== null) return organReadings(p, run, sense, at, hi)
  if (sense.form === 'seat') return NONE
  const scope = [...at.scope, ...nation.countries]
  return p
    .read({ lo: end, hi, scope, depth: at.depth + 1 })
    .filter((r) => r.rule !== 'nation' && r.rule !== 'organ')
}

const SEAT_ORGANS = ['government', 'police']

function organReadings(
  p: Reader,
  run: OrganRun,
  sense: NameSense,
  at: Stretch,
  hi: number,
): readonly Reading[] {
  if (sense.form === 'seat' && !SEAT_ORGANS.includes(run.noun.organ)) return NONE
  if (sense.form === 'seat' && !run.noun.stem) return NONE
  const loyal = loyalReadings(p, run.end, hi, at)
  if (loyal !== null) return loyal
  return [reading('organ', `${sense.ref}/${run.noun.organ}`, at, run.end, { sense, loaded: run.loaded })]
}

/** "forces loyal to X": those of X, or of X's state. Null where the words do not go on so. */
export function loyalReadings(
  p: Reader,
  at: number,
  hi: number,
  stretch: Stretch,
): readonly Reading[] | null {
  const loyal = roleEnd(p, at, hi, 'loyal')
  if (loyal === at) return null
  const to = p.tokens[loyal]?.key
  const lo = to === 'to' || to === 'with' ? loyal + 1 : loyal
  return p.read({ ...stretch, lo, hi, depth: stretch.depth + 1 }).map((r) => ({
    ...r,
    rule: 'loyal' as const,
    organ: 'armed-forces',
  }))
}

export function afterPerson(
  p: Reader,
  sense: NameSense,
  end: number,
  at: Stretch,
  titled: boolean,
): readonly Reading[] {
  const { hi } = at
  const name = keyOf(p.tokens.slice(at.lo, end))
  const ends = end >= hi || isBreak(p, end) || roleEnd(p, end, hi, 'tail') > end
  if (ends) {
    if (end < hi && p.tokens[end - 1]!.possessive) return NONE
    return [reading('person', sense.ref, at, end, { sense, name, titled })]
  }
  const run = organRun(p, end, hi)
  if (run?.noun.stem && run.noun.organ !== 'intelligence')
    return [
      reading('person-organ', sense.ref, at, end, {
        sense,
        name,
        titled,
        organ: run.noun.organ,
        loaded: run.loaded,
      }),
    ]
  const members = memberRun(p, end, hi)
  if (members !== null && p.tokens[end - 1]!.possessive)
    return [reading('person-organ', sense.ref, at, end, { sense, name, titled, loaded: members.loaded })]
  return NONE
}

const tailCountries = (p: Reader, at: number, hi: number): readonly string[] =>
  at >= hi ? [] : onlyNation(p, at, hi).flatMap((s) => p.lexicon.nations.get(s.ref)?.countries ?? [])
