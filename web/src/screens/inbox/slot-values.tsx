import type { Claim } from '../../../../src/server/schema/index.js'
import { name as isolated, ltr, quoted } from '../../sayings/isolate'
import { SLOTS, type Slot } from '../../text/marks'
import { TEXT_WORDS } from '../../text/words'
import { useNames } from '../../ui/badge'
import { sayRange } from '../../ui/range'
import { useComma, useLanguage, useWords } from '../../words/language'
import { SLOT_WORDS } from './slot-words'
import { INBOX_WORDS } from './words'

const isSlot = (name: string): name is Slot => SLOTS.some((slot) => slot === name)

type Party = Pick<Claim['targets'][number], 'text' | 'actor'>

/**
 * Slots of a claim by their names, and what a claim has in them, in short: words of the report as they stand there, and
 * what they are taken for, so that two that differ in a slot are seen to differ. Plain words with isolates.
 */
export function useSlotValues(): {
  readonly name: (slot: string) => string
  readonly value: (claim: Claim, slot: string) => string
} {
  const text = useWords(TEXT_WORDS)
  const own = useWords(SLOT_WORDS)
  const values = useValues()
  const names: Readonly<Record<string, string>> = own.names
  return {
    name: (slot) => names[slot] ?? (isSlot(slot) ? text.slots[slot] : slot),
    value: (claim, slot) => (slot in values ? values[slot as keyof typeof values](claim) : own.none),
  }
}

function useValues() {
  const words = useWords(INBOX_WORDS)
  const { none, quotes } = useWords(SLOT_WORDS)
  const say = useNames()
  const comma = useComma()
  const arabic = useLanguage().language === 'ar'
  const quote = (text: string): string => (arabic ? quoted(text) : `“${isolated(text)}”`)
  const marked = (given: { readonly text: string } | null): string =>
    given === null ? none : quote(given.text)
  const taken = ({ text, actor }: Party): string =>
    actor === null ? quote(text) : `${quote(text)} = ${isolated(actor.name)}`
  const parties = (list: readonly Party[]): string => list.map(taken).join(comma) || none
  return {
    kind: ({ kind }: Claim) => say('kinds', kind),
    stance: ({ stance }: Claim) => say('stances', stance),
    phase: ({ phase }: Claim) => (phase === null ? none : say('phases', phase)),
    trigger: ({ trigger }: Claim) => marked(trigger),
    source: ({ source }: Claim) =>
      source.text === '' ? words.narrator : `${taken(source)} (${say('sourceTypes', source.type)})`,
    cue: ({ cue }: Claim) => marked(cue),
    via: ({ via }: Claim) => parties(via),
    quoted: (claim: Claim) => quotes[claim.quoted],
    agents: ({ agents }: Claim) => parties(agents),
    targets: ({ targets }: Claim) => parties(targets),
    place({ place }: Claim) {
      if (place === null) return words.noPlace
      const { resolved } = place
      if (resolved === null) return `${quote(place.text)} (${words.unplaced})`
      const name = (arabic ? resolved.name_arabic : null) ?? resolved.name
      const within = [name, resolved.admin1, resolved.country].filter((part) => part !== null)
      return `${quote(place.text)} = ${within.map(isolated).join(comma)} (${say('precisions', resolved.precision)})`
    },
    time: ({ time }: Claim) => sayTime(time),
    said: ({ said }: Claim) => sayTime(said),
    counts: ({ counts }: Claim) =>
      counts
        .map((count) => {
          const more = [
            count.best === null || count.low === count.high ? '' : `${words.best} ${ltr(count.best)}`,
            count.status === 'unknown' ? '' : say('statuses', count.status),
            count.group === 'unknown' ? '' : say('people', count.group),
            count.part_of === null ? '' : words.partOf,
          ].filter((part) => part !== '')
          const rest = more.length === 0 ? '' : ` (${more.join(comma)})`
          return `${say('metrics', count.metric)} ${ltr(sayRange(count))} ${quote(count.text)}${rest}`
        })
        .join(arabic ? '؛ ' : '; ') || none,
  } as const

  function sayTime(time: Claim['time']): string {
    if (time === null) return words.noTime
    const { start, end, holds } = time
    const days =
      start === null && end === null
        ? words.undatable
        : ltr(start === end ? start! : `${start ?? '…'} – ${end ?? '…'}`)
    const how = holds === null || start === end ? '' : `${comma}${words.holds[holds]}`
    return `${quote(time.text)} (${days}${how})`
  }
}
