import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { LineClaim, LineParty } from '../report/index.js'
import type { Change, Wish } from './slot-words.js'
import { nearTrigger, partyFor, wordsAt } from './slot-words.js'

type PartySlot = 'agents' | 'targets' | 'via'

const partsOf = (value: string): readonly string[] =>
  value.split(';').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))

const slotOf = ({ parts }: Wish): PartySlot => parts[0] as PartySlot

/** All parties of a slot by their words; those that are there already stay as they are. A span adds one. */
export const setParties: Change = (claim, wish) => {
  const slot = slotOf(wish)
  if (wish.span !== null) {
    const added = partyFor(claim, wish, slot)
    return 'code' in added ? added : { ...claim, [slot]: withParty(claim[slot], added) }
  }
  const left = [...claim[slot]]
  const parties: LineParty[] = []
  for (const value of partsOf(wish.value)) {
    const at = left.findIndex(({ text }) => text === value)
    const party = at === -1 ? partyFor(claim, { ...wish, value }, slot) : left.splice(at, 1)[0]!
    if ('code' in party) return party
    parties.push(party)
  }
  return { ...claim, [slot]: parties }
}

/** One party more, in the stead of those whose words it overlaps, in the order of the text. */
const withParty = (parties: readonly LineParty[], added: LineParty): readonly LineParty[] =>
  [...parties.filter(({ start, end }) => end <= added.start || start >= added.end), added].sort(
    (a, b) => a.start - b.start,
  )

/** Adds a party beside those that are there: `agents.add`. */
export const addParty: Change = (claim, wish) => {
  const slot = slotOf(wish)
  const added = partyFor(claim, wish, slot)
  return 'code' in added ? added : { ...claim, [slot]: withParty(claim[slot], added) }
}

/** Replaces one party, or takes it out: `agents.0`. */
export const setParty: Change = (claim, wish) => {
  const slot = slotOf(wish)
  const at = partyAt(claim, wish)
  if (typeof at !== 'number') return at
  if (wish.value === '' && wish.span === null)
    return { ...claim, [slot]: claim[slot].filter((_, i) => i !== at) }
  const party = partyFor(claim, wish, slot)
  return 'code' in party ? party : { ...claim, [slot]: claim[slot].map((old, i) => (i === at ? party : old)) }
}

/** Says which actor a party stands for; nothing: none that is known. `agents.0.actor`. */
export const setPartyActor: Change = (claim, wish) => {
  const slot = slotOf(wish)
  const at = partyAt(claim, wish)
  if (typeof at !== 'number') return at
  const actor = actorFor(wish, claim[slot][at]!.text)
  if (actor !== null && 'code' in actor) return actor
  return { ...claim, [slot]: claim[slot].map((old, i) => (i === at ? { ...old, actor } : old)) }
}

function partyAt(claim: LineClaim, wish: Wish): number | Diagnostic {
  const [slot, at = ''] = wish.parts
  const parties = claim[slotOf(wish)]
  if (Number(at) < parties.length) return Number(at)
  return errorOf(
    'edit/party',
    `${slot}.${at}: there are ${parties.length}, counted from 0; not recorded; load the claim again`,
  )
}

const actorFor = (wish: Wish, words: string) =>
  wish.value === '' ? null : wish.names.actorById(wish.value, words)

/** Who vouches: words of the report, or the narrator. */
export const setSource: Change = (claim, wish) => {
  const { value, span, names } = wish
  if (span === null && (value === '' || value === 'narrator')) {
    const bare = nearTrigger(claim, {}, wish)
    if ('code' in bare) return bare
    const { source, cue, via } = bare
    return { ...claim, source, cue, via }
  }
  const type = claim.source.type === 'narrator' ? 'person' : claim.source.type
  if (span !== null) {
    const words = wordsAt(wish.text, span)
    if ('code' in words) return words
    return { ...claim, source: { ...words, type, actor: names.actorOf(words.text) } }
  }
  const found = nearTrigger(claim, { source: { type, words: value } }, wish)
  return 'code' in found ? found : { ...claim, source: found.source }
}

export const setSourceType: Change = (claim, { value }) => ({
  ...claim,
  source: { ...claim.source, type: value as LineClaim['source']['type'] },
})

export const setSourceActor: Change = (claim, wish) => {
  if (claim.source.text === '')
    return errorOf('edit/source', 'the narrator has no words; not recorded; select who says so first')
  const actor = actorFor(wish, claim.source.text)
  if (actor !== null && 'code' in actor) return actor
  return { ...claim, source: { ...claim.source, actor } }
}
