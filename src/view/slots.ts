import type { Claim, Count, Mention, PartyMention, PlaceMention, TimeMention } from '../claim/index.js'
import type { SlotEvidence } from '../pipeline/index.js'
import type { Report } from '../report/index.js'
import { sayTime } from './dates.js'
import { sayNumber } from './numbers.js'
import type { Ink } from './paint.js'

/** One slot of a claim as `explain` shows it. */
export interface Slot {
  readonly role: string
  readonly ink: Ink | null
  /** The report's words, or null where the slot rests on none. */
  readonly words: string | null
  /** 0 to 1; null where it has none of its own. */
  readonly probability: number | null
  /** What the words were read as, or null. */
  readonly readAs: string | null
  /** Grammar rows, dictionary entries and runners-up, in words. */
  readonly why: readonly string[]
}

interface Context {
  readonly report: Report
  /** Of this claim. */
  readonly evidence: readonly SlotEvidence[]
}

/** Everything that a claim holds, in the order of the codebook, with the evidence beside it. */
export function slotsOf(claim: Claim, { report, evidence }: Context): readonly Slot[] {
  const whyOf = (slot: SlotEvidence['slot'], mention: Mention | null): readonly string[] =>
    evidence.filter((e) => e.slot === slot && sameSpan(e.span, mention)).map((e) => e.why)
  const generally = (slot: SlotEvidence['slot']): readonly string[] =>
    evidence.filter((e) => e.slot === slot && e.span === null).map((e) => e.why)
  const party = (slot: 'agent' | 'target', ink: Ink) => (mention: PartyMention) =>
    wordsSlot(slot, mention, { ink, readAs: sayActor(mention), why: whyOf(slot, mention) })
  const time = (slot: 'time' | 'said', mention: TimeMention | null): readonly Slot[] =>
    mention === null
      ? []
      : [
          wordsSlot(slot, mention.words, {
            ink: 'time',
            readAs: sayDates(mention, report),
            why: whyOf(slot, mention.words),
          }),
        ]
  const { source, place } = claim
  return [
    wordsSlot('trigger', claim.trigger, {
      ink: 'trigger',
      readAs: null,
      why: [...whyOf('kind', claim.trigger), ...whyOf('stance', claim.trigger)],
    }),
    {
      role: 'source',
      ink: 'source',
      words: source.mention?.text ?? null,
      probability: source.probability,
      readAs: [
        source.type === 'narrator' ? 'narrator, the report itself' : source.type,
        sayActor(source.mention),
      ]
        .filter((part) => part !== null)
        .join(', '),
      why: [...(source.mention === null ? [] : whyOf('source', source.mention)), ...generally('source')],
    },
    ...(claim.cue === null ? [] : [wordsSlot('cue', claim.cue, { ink: 'source' })]),
    ...claim.via.map((mention) => wordsSlot('via', mention, { ink: 'source', readAs: sayActor(mention) })),
    ...time('said', claim.said),
    ...claim.agents.map(party('agent', 'agent')),
    ...claim.targets.map(party('target', 'target')),
    ...(place === null
      ? []
      : [wordsSlot('place', place, { ink: 'place', readAs: sayPlace(place), why: whyOf('place', place) })]),
    ...time('time', claim.time),
    ...claim.counts.map((count) =>
      wordsSlot('count', count, { ink: 'count', readAs: sayCount(count), why: whyOf('count', count) }),
    ),
  ]
}

const sameSpan = (span: SlotEvidence['span'], mention: Mention | null): boolean =>
  span !== null && mention !== null && span.start === mention.start && span.end === mention.end

function wordsSlot(
  role: string,
  mention: Mention,
  rest: { readonly ink: Ink; readonly readAs?: string | null; readonly why?: readonly string[] },
): Slot {
  const { ink, readAs = null, why = [] } = rest
  return { role, ink, words: mention.text, probability: mention.probability, readAs, why }
}

function sayActor(mention: PartyMention | null): string | null {
  if (mention === null) return null
  if (mention.actor === null) return mention.label === undefined ? null : 'a label that takes sides'
  const { id, name, loaded } = mention.actor
  return `${name} (${id})${loaded ? ', a label that takes sides' : ''}`
}

function sayPlace({ resolved }: PlaceMention): string | null {
  if (resolved === null) return null
  const { id, name, nameArabic, admin1, country, latitude, longitude, precision, method } = resolved
  const names = [nameArabic === null ? name : `${name} ${nameArabic}`, admin1, country].filter(
    (part) => part !== null,
  )
  return `${names.join(', ')} (${id}), ${latitude.toFixed(3)} ${longitude.toFixed(3)}, ${precision}, ${method}`
}

function sayDates(time: TimeMention, { published }: Report): string {
  if (time.start === null && time.end === null) return 'no dates can be worked out'
  const iso = time.start === time.end ? time.start : `${time.start ?? '…'} to ${time.end ?? '…'}`
  return `${sayTime(time, null)} (${iso})${published === null ? ', the report has no date' : `, report of ${published}`}`
}

function sayCount(count: Count): string {
  const { metric, of, status, group, partOf } = count
  const parts = [
    `${metric} ${sayNumber(count) ?? 'unknown'}`,
    of === null ? null : `of “${of}”`,
    status === 'unknown' ? null : `status ${status}`,
    group === 'unknown' ? null : `group ${group}`,
    partOf === null ? null : `part of count ${partOf + 1}`,
  ]
  return parts.filter((part) => part !== null).join(', ')
}
