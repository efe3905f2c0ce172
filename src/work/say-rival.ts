import type { LineClaim, LineParty, LineTime } from '../report/index.js'
import type { DecidingFact, Rival, RivalKind, RivalSide, SlotName } from '../review/index.js'
import { sayBounds } from '../tally/index.js'
import { sayValue } from './override.js'

/** Two or more decisions that contradict each other, in English. */
export interface SaidRival {
  readonly kind: RivalKind
  /** Ids of what it is about. */
  readonly about: readonly string[]
  /** `claim c-1f0a`, `c-1f0a and c-77ab`, `killed/all/all/all of i-90fe`. */
  readonly what: string
  readonly differs: readonly string[]
  readonly sides: readonly SaidSide[]
  /** Commands that decide anew. */
  readonly settle: string
}

export interface SaidSide {
  /** `accepted it`, `rejected it`, `held them to be one incident`; names of people on victim lists stay out. */
  readonly says: string
  readonly words: RivalSide['words']
  readonly counts: boolean
}

/** Says who decided what; what is protected stays out. */
export const sayRival = (rival: Rival): SaidRival => {
  const { kind, about, differs, sides } = rival
  return {
    kind,
    about,
    what: WHAT[kind](about),
    differs,
    sides: sides.map((side) => ({ says: sayOf(side, rival), words: side.words, counts: side.counts })),
    settle: SETTLES[kind](about),
  }
}

const WHAT: Readonly<Record<RivalKind, (about: readonly string[]) => string>> = {
  decision: ([claim]) => `claim ${claim}`,
  link: ([one, other]) => `claims ${one} and ${other}`,
  override: ([incident, cell]) => `the number of ${cell} in incident ${incident}`,
  grade: ([incident]) => `the grade of incident ${incident}`,
  responsible: ([incident, party, relation]) => `${party}, ${relation} for incident ${incident}`,
  actor: ([actor]) => `actor ${actor}`,
  victim: ([victim]) => `person ${victim} of a victim list`,
  correction: ([correction]) => `correction ${correction}`,
  reliability: ([source]) => `the reliability of source ${source}`,
  credibility: ([claim]) => `the credibility of claim ${claim}`,
  location: ([claim]) => `the spot of claim ${claim}`,
  consent: ([about]) => `how far ${about} may go`,
}

const SETTLES: Readonly<Record<RivalKind, (about: readonly string[]) => string>> = {
  decision: ([claim]) => `marsad accept, edit or reject ${claim}`,
  link: ([one, other]) => `marsad merge ${one} ${other}, or marsad split ${one}`,
  override: ([incident]) => `marsad override ${incident}`,
  grade: ([incident]) => `marsad grade ${incident}`,
  responsible: ([incident]) => `marsad responsible ${incident}`,
  actor: ([actor]) => `marsad actors add, merge or apart, of ${actor}`,
  victim: ([victim]) => `marsad victim remove ${victim}, or correct them in the workbench`,
  correction: ([correction]) => `marsad correction answer ${correction}`,
  reliability: ([source]) => `marsad grade source ${source}`,
  credibility: ([claim]) => `marsad grade claim ${claim}`,
  location: ([claim]) => `marsad locate ${claim}`,
  consent: ([about]) => `marsad consent ${about}`,
}

/** What a side says; an undo says what it went back to. */
function sayOf({ says, words, through }: RivalSide, { kind, about, differs }: Rival): string {
  const isUndo = words.every(({ undo }) => undo)
  if (says === null) {
    if (kind === 'victim') return 'took them off the list'
    return isUndo ? 'took back what was decided, so that nothing stands' : 'took back what was said'
  }
  const said = sayFact(says, differs)
  const pairs = through.map(([one, other]) => `${one} and ${other}`)
  const by = through.length === 0 ? '' : `, which follows from what was said of ${pairs.join('; ')}`
  const own = says.kind === 'grade' || says.kind === 'override' || says.kind === 'responsible'
  const other = own && says.incident !== about[0] ? ` (as ${says.incident})` : ''
  return `${isUndo ? 'took a later word back, so that what stands is: ' : ''}${said}${by}${other}`
}

const VERDICTS = {
  accepted: 'accepted it',
  edited: 'edited it',
  added: 'coded it by hand',
  unsure: 'left it open',
  rejected: 'rejected it',
} as const

function sayFact(fact: DecidingFact, differs: readonly string[]): string {
  switch (fact.kind) {
    case 'decision': {
      const slots = differs.filter((slot): slot is SlotName => slot in SLOT_WORDS)
      const values = fact.verdict === 'rejected' || fact.verdict === 'unsure' ? [] : slots
      const said = values.map((slot) => `${slot} ${SLOT_WORDS[slot](fact.as)}`)
      return [VERDICTS[fact.verdict], ...said].join('; ')
    }
    case 'link':
      return fact.same === true ? 'held them to be one incident' : 'held them to be two incidents'
    case 'override':
      return fact.value === null ? 'took the number back' : `chose ${sayValue(fact.value)}`
    case 'grade':
      return `graded it ${fact.grade}`
    case 'responsible':
      return fact.holds ? 'held that it is so' : 'held that it is not so'
    case 'actor': {
      const merged = fact.into === null ? 'merged with none' : `merged into ${fact.into}`
      const parts = differs.filter((part) => part !== 'into')
      const others = parts.length === 0 ? '' : `, with other ${parts.join(' and ')}`
      return `${merged}${others}`
    }
    case 'victim':
      return `listed them${differs.includes('taken back') ? '' : `, with other ${differs.join(' and ')}`}`
    case 'correction':
      return `answered: ${fact.outcome}`
    case 'reliability':
      return `rated it ${fact.reliability}`
    case 'credibility':
      return `rated it ${fact.credibility}`
    case 'location':
      return 'signed it off'
    case 'consent':
      return `said: ${fact.scope}`
  }
}

const partiesIn = (parties: readonly LineParty[]): string =>
  parties.length === 0
    ? 'none'
    : parties.map(({ text, actor }) => `“${text}”${actor === null ? '' : ` (${actor.name})`}`).join(', ')

const timeIn = (time: LineTime | null): string => {
  if (time === null) return 'none'
  const { text, start, end } = time
  const days =
    start === null && end === null ? 'no date' : start === end ? start : `${start ?? '…'} to ${end ?? '…'}`
  return `“${text}” (${days})`
}

/** What a claim has in a slot, in a few words. */
const SLOT_WORDS: Readonly<Record<SlotName, (claim: LineClaim) => string>> = {
  kind: ({ kind }) => kind,
  stance: ({ stance }) => stance,
  phase: ({ phase }) => phase ?? 'none',
  trigger: ({ trigger }) => `“${trigger.text}”`,
  source: ({ source }) => (source.text === '' ? 'the report itself' : `“${source.text}” (${source.type})`),
  cue: ({ cue }) => (cue === null ? 'none' : `“${cue.text}”`),
  via: ({ via }) => partiesIn(via),
  quoted: ({ quoted }) => quoted,
  said: ({ said }) => timeIn(said),
  agents: ({ agents }) => partiesIn(agents),
  targets: ({ targets }) => partiesIn(targets),
  place: ({ place }) =>
    place === null ? 'none' : `“${place.text}”${place.resolved === null ? '' : ` (${place.resolved.name})`}`,
  time: ({ time }) => timeIn(time),
  counts: ({ counts }) =>
    counts.length === 0
      ? 'none'
      : counts.map((count) => `${count.metric} ${sayBounds(count) ?? `“${count.text}”`}`).join(', '),
}
