import { METRICS } from '../codebook/index.js'
import type { Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { LineClaim } from '../report/index.js'
import { addCount, setCount, setCountPart, setMetric } from './slot-counts.js'
import {
  addParty,
  setParties,
  setParty,
  setPartyActor,
  setSource,
  setSourceActor,
  setSourceType,
} from './slot-parties.js'
import { setPin, setPlace, setPlaceEntry } from './slot-place.js'
import { setTime, setTimePart } from './slot-time.js'
import type { Change, PointSpan, SetOptions } from './slot-words.js'
import { wordsFor } from './slot-words.js'

export type { SetOptions } from './slot-words.js'

/** A slot and what a person sets it to; nothing after the sign takes the value out. */
export interface Setting {
  readonly slot: string
  readonly value: string
  /** Where the words were selected, code points; without it they are looked up near the trigger. */
  readonly span?: PointSpan | null | undefined
}

/** `slot=value` as it was typed; null where there is no sign. */
export function readSetting(given: string): Setting | null {
  const at = given.indexOf('=')
  return at < 1 ? null : { slot: given.slice(0, at).trim(), value: given.slice(at + 1).trim() }
}

interface SlotRow {
  readonly name: RegExp
  readonly set: Change
  /** How people are told of it, and what it takes; null where another row tells of it. */
  readonly help: readonly [string, string] | null
}

const metrics = METRICS.join('|')

const slot = (name: string, set: Change, help: SlotRow['help'] = null): SlotRow => ({
  name: new RegExp(`^(?:${name})$`),
  set,
  help,
})

/** Words that the codebook judges when the claim is recorded. */
const setPlain: Change = (claim, { parts, value }) => ({
  ...claim,
  [parts[0]!]: value === '' ? null : value,
})

const setTrigger: Change = (claim, wish) => {
  const words = wordsFor(claim, wish, 'trigger')
  return 'code' in words ? words : { ...claim, trigger: words }
}

const setCue: Change = (claim, wish) => {
  if (wish.value === '' && wish.span === null) return { ...claim, cue: null }
  const words = wordsFor(claim, wish, 'cue')
  return 'code' in words ? words : { ...claim, cue: words }
}

/** Every slot that can be set, in the order of the help. */
const SLOT_ROWS: readonly SlotRow[] = [
  slot('kind|stance|phase|quoted', setPlain, [
    'kind, stance, phase, quoted, source.type',
    'a word of the codebook',
  ]),
  slot('source\\.type', setSourceType),
  slot('trigger', setTrigger, ['trigger, source, cue, place, time, said', 'words of the report']),
  slot('source', setSource),
  slot('cue', setCue),
  slot('place', setPlace),
  slot('time|said', setTime),
  slot('agents|targets|via', setParties, [
    'agents, targets, via',
    'words of the report, parties apart by ";"',
  ]),
  slot('(?:agents|targets|via)\\.add', addParty, ['agents.add', 'words of one party more']),
  slot('(?:agents|targets|via)\\.\\d+', setParty, ['agents.0', 'other words of one party, counted from 0']),
  slot('(?:agents|targets|via)\\.\\d+\\.actor', setPartyActor, [
    'source.actor, agents.0.actor',
    'id of the actor that the words stand for',
  ]),
  slot('source\\.actor', setSourceActor),
  slot('place\\.id', setPlaceEntry, ['place.id', 'id of an entry of the gazetteer']),
  slot('place\\.pin', setPin, ['place.pin', 'latitude,longitude,precision']),
  slot('(?:time|said)\\.(?:start|end|holds)', setTimePart, [
    'time.start, time.end, time.holds',
    'a day (YYYY-MM-DD), or throughout or within',
  ]),
  slot(metrics, setMetric, ['killed, injured, displaced …', 'words of the report with the number']),
  slot(`(?:${metrics})\\.(?:low|best|high|of|status|group)`, setCountPart, [
    'killed.low, killed.best, killed.high',
    'a whole number',
  ]),
  slot('counts\\.\\d+\\.(?:low|best|high|of|status|group|part_of|metric)', setCountPart, [
    'killed.of, killed.status, killed.group',
    'words for those counted, or a word of the codebook',
  ]),
  slot('counts\\.\\d+', setCount, ['counts.1, counts.1.low', 'one number of several, counted from 0']),
  slot('counts\\.add', addCount),
]

/** What each slot takes, for the help. */
export const SLOTS: readonly (readonly [string, string])[] = SLOT_ROWS.flatMap(({ help }) =>
  help === null ? [] : [help],
)

/** Sets slots one after the other; words are looked up in the report, numbers and days in them read by the rows. */
export function setSlots(
  claim: LineClaim,
  settings: readonly Setting[],
  options: SetOptions,
): Outcome<LineClaim | null> {
  let now = claim
  for (const { slot: name, value, span = null } of settings) {
    const row = SLOT_ROWS.find((one) => one.name.test(name))
    const next =
      row === undefined
        ? unknownSlot(name)
        : row.set(now, { ...options, parts: name.split('.'), value, span })
    if ('code' in next) return { value: null, diagnostics: [next] }
    now = next
  }
  return { value: now, diagnostics: [] }
}

const unknownSlot = (name: string) =>
  errorOf(
    'edit/slot',
    `no slot "${name}"; not recorded; the slots are ${SLOTS.map(([names]) => names).join(', ')}`,
  )
