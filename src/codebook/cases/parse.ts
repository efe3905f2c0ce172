import { errorOf, type Outcome } from '../../diagnostic/index.js'
import { isKind, isStance } from '../registry.js'
import type { Case, ExpectedClaim } from './case.js'
import { SLOT_READERS, splitItems } from './slots.js'

const ARROW = '==>'
const NOTHING = 'nothing'

/**
 * Reads a `cases.txt`. A case is a title after `#`, optional lines `date:` and `publisher:`, the text, `==>`, then one
 * line a claim or the word `nothing`:
 *
 *     # A denial is not an absence
 *     The ministry denied that the strike killed anyone.
 *     ==>
 *     airstrike  denies  source="The ministry"  cue=denied
 *
 * A claim without `source` has the narrator. Other slots: type, phase, trigger, cue, via, quoted, said, agents,
 * targets, place, time, start, end, counts. `-` means that the slot must be empty; a slot not named is not asked. What
 * cannot be read is left out and reported.
 */
export function parseCases(file: string, { where }: { readonly where: string }): Outcome<readonly Case[]> {
  const lines = file.split('\n').map((line, index) => ({ text: line.trim(), number: index + 1 }))
  const outcomes = splitAtTitles(lines).map((block) => parseCase(block, where))
  return {
    value: outcomes.flatMap((outcome) => (outcome.value === null ? [] : [outcome.value])),
    diagnostics: outcomes.flatMap((outcome) => outcome.diagnostics),
  }
}

interface Line {
  readonly text: string
  readonly number: number
}

function splitAtTitles(lines: readonly Line[]): readonly (readonly [Line, ...Line[]])[] {
  const blocks: [Line, ...Line[]][] = []
  for (const line of lines) {
    const open = blocks.at(-1)
    if (line.text === '') continue
    if (open === undefined || line.text.startsWith('# ')) blocks.push([line])
    else open.push(line)
  }
  return blocks
}

function parseCase([title, ...rest]: readonly [Line, ...Line[]], where: string): Outcome<Case | null> {
  const arrow = rest.findIndex((line) => line.text === ARROW)
  const heads = new Map(rest.slice(0, Math.max(0, arrow)).flatMap(headOf))
  if (!title.text.startsWith('# ') || arrow <= heads.size || arrow === rest.length - 1) {
    const seen = `"${title.text}" is no title with a text, ${ARROW} and at least one line below it`
    return refused('case/shape', `${seen}; the case is left out`, `${where}:${title.number}`)
  }
  const text = rest
    .slice(heads.size, arrow)
    .map((line) => line.text)
    .join('\n')
  const outcomes = rest
    .slice(arrow + 1)
    .filter((line) => line.text !== NOTHING)
    .map((line) => parseClaim(line, { text, where }))
  return {
    value: {
      title: title.text.slice(2).trim(),
      line: title.number,
      date: heads.get('date') ?? null,
      publisher: heads.get('publisher') ?? null,
      text,
      claims: outcomes.flatMap((outcome) => (outcome.value === null ? [] : [outcome.value])),
    },
    diagnostics: outcomes.flatMap((outcome) => outcome.diagnostics),
  }
}

function headOf(line: Line): readonly (readonly [string, string])[] {
  const match = /^(date|publisher): *(\S.*)$/.exec(line.text)
  return match === null ? [] : [[match[1]!, match[2]!]]
}

/** The line as a claim; all its words must stand in the case's text. */
function parseClaim(
  line: Line,
  { text, where }: { readonly text: string; readonly where: string },
): Outcome<ExpectedClaim | null> {
  const refuse = (code: string, seen: string): Outcome<null> =>
    refused(code, `${seen}; the line is left out`, `${where}:${line.number}`)
  const [kind, stance, ...slots] = line.text.match(/(?:"[^"]*"|[^\s"])+/g) ?? []
  if (!isKind(kind)) return refuse('case/unknown-kind', `"${kind}" is no kind of the codebook`)
  if (!isStance(stance)) return refuse('case/unknown-stance', `"${stance}" is no stance of the codebook`)
  let claim: ExpectedClaim = { ...UNASKED, line: line.number, kind, stance }
  for (const slot of slots) {
    const name = slot.slice(0, Math.max(0, slot.indexOf('=')))
    const read = Object.hasOwn(SLOT_READERS, name) ? SLOT_READERS[name] : undefined
    if (read === undefined) return refuse('case/unknown-slot', `"${slot}" names no slot of a claim`)
    const items = splitItems(slot.slice(name.length + 1))
    const value = items === null ? undefined : read(items)
    if (value === undefined) return refuse('case/value', `"${slot}" cannot be read`)
    claim = { ...claim, ...value }
  }
  const absent = wordsOf(claim).find((words) => !text.includes(words))
  if (absent !== undefined) return refuse('case/words', `"${absent}" does not stand in the text`)
  return { value: claim, diagnostics: [] }
}

const UNASKED = {
  source: null,
  sourceType: undefined,
  phase: undefined,
  trigger: undefined,
  cue: undefined,
  quoted: undefined,
  said: undefined,
  place: undefined,
  time: undefined,
  start: undefined,
  end: undefined,
  via: undefined,
  agents: undefined,
  targets: undefined,
  counts: undefined,
} as const

function wordsOf(claim: ExpectedClaim): readonly string[] {
  const { source, trigger, cue, said, place, time, via, agents, targets, counts } = claim
  const phrases = [source, trigger, cue, said, place, time, ...(counts ?? []).map((count) => count.of)]
  return [...phrases, ...(via ?? []), ...(agents ?? []), ...(targets ?? [])].filter(
    (words) => words !== null && words !== undefined,
  )
}

const refused = (code: string, message: string, where: string): Outcome<null> => ({
  value: null,
  diagnostics: [errorOf(code, message, where)],
})
