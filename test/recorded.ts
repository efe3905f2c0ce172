import assert from 'node:assert/strict'
import type { RecordedClaim } from '../src/record/index.js'
import type { CodedClaim, CodedReport, CodedWords, LineClaim } from '../src/report/index.js'
import type { Project } from '../src/work/index.js'
import { addClaim, decideClaims, editClaim } from '../src/work/index.js'

/** How many claims of a report a person took, mended, added and threw out. */
export interface Recorded {
  readonly accepted: number
  readonly edited: number
  readonly added: number
  readonly rejected: number
}

interface Wish {
  readonly slot: string
  readonly value: string
  readonly span?: readonly [number, number]
}

/**
 * Records a coding of a report that is in the project, as a person would who goes through it: accepts what the machine
 * reads alike, mends what it reads otherwise, adds what it missed, and rejects what else it suggests.
 */
export function recordCoding(project: Project, coded: CodedReport): Recorded {
  const open = project.standing().claims.filter((claim) => claim.report.id === coded.id)
  const left = new Set(open)
  const done = { accepted: 0, edited: 0, added: 0, rejected: 0 }
  for (const claim of coded.claims) {
    const read = likest(claim, left)
    if (read === undefined) {
      add(project, coded.id, claim)
      done.added++
      continue
    }
    left.delete(read)
    const settings = wishesFor(claim, read.claim)
    if (settings.length === 0) done.accepted++
    else done.edited++
    const { value, diagnostics } =
      settings.length === 0
        ? decideClaims(project, [read.id], { verdict: 'accepted', reason: null })
        : editClaim(project, read.id, { settings, reason: 'by the gold coding' })
    assert.equal(value.length, 1, diagnostics[0]?.message)
  }
  for (const { id } of left)
    decideClaims(project, [id], { verdict: 'rejected', reason: 'no claim of the gold coding' })
  return { ...done, rejected: left.size }
}

/** The suggestion with the same words for the event; of several the one that says most alike of it. */
function likest(claim: CodedClaim, left: ReadonlySet<RecordedClaim>): RecordedClaim | undefined {
  const alike = ({ claim: read }: RecordedClaim) =>
    Number(read.kind === claim.kind) * 4 +
    Number(read.source.start === claim.source.start) * 2 +
    Number(read.stance === claim.stance)
  return [...left]
    .filter(
      ({ claim: { trigger } }) => trigger.start < claim.trigger.end && claim.trigger.start < trigger.end,
    )
    .sort((a, b) => alike(b) - alike(a))[0]
}

function add(project: Project, report: string, claim: CodedClaim): void {
  const { kind, stance, trigger } = claim
  const asked = { report, kind, stance, trigger: spanOf(trigger), nth: null, reason: null }
  const { value, diagnostics } = addClaim(project, { ...asked, settings: wishesFor(claim, null) })
  assert.equal(value.length, 1, diagnostics[0]?.message)
}

const spanOf = ({ start, end }: CodedWords): readonly [number, number] => [start, end]

const words = (slot: string, given: CodedWords): Wish => ({ slot, value: '', span: spanOf(given) })

const NOTHING = { cue: null, via: [], agents: [], targets: [], place: null, time: null, counts: [] } as const

/** What a person sets so that a claim reads as it was coded; for one that is not there yet, all that is more than nothing. */
function wishesFor(claim: CodedClaim, read: LineClaim | null): readonly Wish[] {
  const now = read ?? {
    ...NOTHING,
    source: { start: null, type: 'narrator' },
    phase: null,
    quoted: 'indirect',
  }
  const wishes: Wish[] = []
  const plain = (slot: string, is: string | null, was: string | null) => {
    if (is !== was) wishes.push({ slot, value: is ?? '' })
  }
  const worded = (slot: string, is: CodedWords | null, was: CodedWords | null) => {
    if (isSame(is, was)) return
    wishes.push(is === null ? { slot, value: '' } : words(slot, is))
  }
  const listed = (slot: 'via' | 'agents' | 'targets') => {
    const [is, was] = [claim[slot], now[slot]]
    if (is.length === was.length && is.every((one, i) => isSame(one, was[i]!))) return
    wishes.push({ slot, value: '' }, ...is.map((one) => words(`${slot}.add`, one)))
  }
  if (read !== null) {
    plain('kind', claim.kind, read.kind)
    plain('stance', claim.stance, read.stance)
    worded('trigger', claim.trigger, read.trigger)
  }
  plain('phase', claim.phase, now.phase)
  plain('quoted', claim.quoted, now.quoted)
  const { start, type } = claim.source
  const said = start === null || start === undefined ? null : (claim.source as CodedWords)
  worded('source', said, now.source.start === null ? null : (now.source as CodedWords))
  if (said !== null) plain('source.type', type, now.source.type)
  worded('cue', claim.cue, now.cue)
  listed('via')
  listed('agents')
  listed('targets')
  worded('place', claim.place, now.place)
  wishes.push(...timeWishes(claim, now.time), ...countWishes(claim, now.counts))
  return wishes
}

const isSame = (a: CodedWords | null, b: CodedWords | null): boolean =>
  a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end)

/** Days are read from the words; a person says only what the words alone do not tell. */
function timeWishes({ time }: CodedClaim, now: LineClaim['time']): readonly Wish[] {
  if (time === null) return now === null ? [] : [{ slot: 'time', value: '' }]
  const ends: readonly Wish[] = [
    { slot: 'time.start', value: time.start ?? '' },
    { slot: 'time.end', value: time.end ?? '' },
  ]
  const isAlike = now !== null && now.span[0] === time.span[0] && now.span[1] === time.span[1]
  if (isAlike && now.start === time.start && now.end === time.end) return []
  return isAlike ? ends : [{ slot: 'time', value: '', span: time.span }, ...ends]
}

/** Numbers are read from the words by the rows; a person says only of which number one is a part. */
function countWishes({ counts }: CodedClaim, now: LineClaim['counts']): readonly Wish[] {
  const isAlike = (i: number) => {
    const [is, was] = [counts[i]!, now[i]!]
    return isSame(is, was) && is.metric === was.metric && is.part_of === was.part_of
  }
  if (counts.length === now.length && counts.every((_, i) => isAlike(i))) return []
  const gone = now.map(() => ({ slot: 'counts.0', value: '' }))
  const added = counts.map((count) => ({ slot: 'counts.add', value: count.metric, span: spanOf(count) }))
  const parts = counts.flatMap(({ part_of }, i) =>
    part_of === null ? [] : [{ slot: `counts.${i}.part_of`, value: String(part_of) }],
  )
  return [...gone, ...added, ...parts]
}
