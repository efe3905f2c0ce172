import type { Kind, Phase } from '../codebook/index.js'
import { kindRow } from '../codebook/index.js'
import { AGENDA_ROWS, hasWord } from './deadline.js'
import type { Days, Utterance } from './utterance.js'

/** Kinds that tell that an announced one came to pass, beside itself. */
export interface OutcomeRow {
  readonly id: string
  readonly announced: Kind
  readonly by: readonly Kind[]
  readonly example: string
  readonly source: string
}

const ATTACKS: readonly Kind[] = [
  'assault',
  'shelling',
  'airstrike',
  'bombing',
  'shooting',
  'clash',
  'capture',
]

export const OUTCOME_ROWS: readonly OutcomeRow[] = [
  {
    id: 'outcome/assault',
    announced: 'assault',
    by: ATTACKS,
    example: 'an assault threatened, the town shelled',
    source: 'codebook section 9.1: assault may be a vaguer word for what has a means',
  },
  {
    id: 'outcome/clash',
    announced: 'clash',
    by: ATTACKS,
    example: 'a vow to fight, an assault',
    source: 'codebook ruling 15: a vow to fight an enemy is a clash, threatened',
  },
  {
    id: 'outcome/capture',
    announced: 'capture',
    by: ['control'],
    example: 'a capture threatened, the town under control',
    source: 'codebook section 3, control',
  },
  {
    id: 'outcome/talks',
    announced: 'talks',
    by: ['agreement'],
    example: 'talks announced, an accord signed there',
    source: 'codebook section 3, talk',
  },
]

/** Announced kinds that a kind may tell of, itself first. */
export const announcedBy = (kind: Kind): readonly Kind[] => [
  kind,
  ...OUTCOME_ROWS.filter(({ by, announced }) => by.includes(kind) && announced !== kind).map(
    ({ announced }) => announced,
  ),
]

/** Something announced, with the days that it is for: a deadline from the day on which it was set. */
export interface Awaited {
  readonly utterance: Utterance
  readonly phase: Phase | null
  /** Null for an ultimatum without a day. */
  readonly days: Days | null
}

/** What a later claim says of something announced. */
export interface Word {
  readonly says: 'came to pass' | 'did not' | 'put off' | 'refused'
  readonly why: string
}

/** Days beside an announced day on which it may still be what was meant. */
const NEAR = 1
/** Days after its report within which a claim without a date may be about what was due. */
const SOON = 7

/** What a later claim says of something announced; null where it is about something else or says nothing of it. */
export function wordOf(later: Utterance, awaited: Awaited): Word | null {
  const why = sameMatter(later, awaited.utterance)
  if (why === null || !phasesFit(later, awaited)) return null
  const says = sayingOf(later, awaited)
  return says === null ? null : { says, why }
}

function sayingOf(later: Utterance, awaited: Awaited): Word['says'] | null {
  const { stance, trigger, kind } = later.claim.claim
  const when = whenOf(later, awaited)
  if (stance === 'reports') return when === 'then' ? 'came to pass' : null
  if (kind !== awaited.utterance.claim.claim.kind) return null
  const off = hasWord(AGENDA_ROWS.putOff, trigger.text)
  if (stance === 'denies') return when === 'later' ? null : off ? 'put off' : 'did not'
  if (stance === 'rejects') return when === 'later' ? null : 'refused'
  const moved = stance === 'plans' || stance === 'accepts' || stance === 'offers'
  if (!moved || awaited.days === null) return null
  const open = later.on !== null && later.on <= awaited.days.last + NEAR
  return off || (when === 'later' && open) ? 'put off' : null
}

/** Whether a claim is about the announced days, or about later ones. */
function whenOf({ days, on }: Utterance, { days: due, utterance }: Awaited): 'then' | 'later' | 'before' {
  const first = due?.first ?? utterance.on ?? -Infinity
  const last = due === null ? first + SOON : due.last
  if (days !== null) {
    if (days.first > last + NEAR) return 'later'
    return days.first < first - NEAR ? 'before' : 'then'
  }
  if (on === null) return 'before'
  return on < first ? 'before' : on <= last + SOON ? 'then' : 'later'
}

/** An end that was announced is told by an end; a beginning by anything but an end. */
function phasesFit({ claim }: Utterance, { phase }: Awaited): boolean {
  const told = claim.claim.phase
  if (phase === null || told === null || claim.claim.stance !== 'reports') return true
  return phase === 'ends' ? told === 'ends' : told !== 'ends'
}

/** Why two claims are held to be about one thing: the same place and no other parties, or the same parties. */
function sameMatter(later: Utterance, announced: Utterance): string | null {
  const place =
    later.place === null || announced.place === null
      ? null
      : later.place === announced.place ||
        later.place.startsWith(`${announced.place}/`) ||
        announced.place.startsWith(`${later.place}/`)
  if (place === false) return null
  const [agents, targets] = [
    sharedOf(later.agents, announced.agents),
    sharedOf(later.targets, announced.targets),
  ]
  const parties = agents + targets
  const named = (u: Utterance): number => u.agents.length + u.targets.length
  if (place === true) {
    if (parties > 0) return 'same place and parties'
    return named(later) === 0 || named(announced) === 0 ? 'same place' : null
  }
  if (kindRow(announced.claim.claim.kind).reciprocal)
    return parties > 1 || (parties > 0 && Math.min(named(later), named(announced)) === 1)
      ? 'same parties'
      : null
  return agents > 0 && targets > 0 ? 'same parties' : null
}

const sharedOf = (a: readonly string[], b: readonly string[]): number =>
  a.filter((key) => b.includes(key)).length
