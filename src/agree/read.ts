import { type Diagnostic, errorOf, type Outcome, warningOf } from '../diagnostic/index.js'
import type { Coding } from './coding.js'
import { type Complain, type Fields, isFields, readClaim } from './read-claim.js'

/** Faults that do not take a claim or a report out of the score. */
const MILD = new Set(['coding/missing-key', 'coding/offsets', 'coding/value'])

/**
 * Reads a coding in JSONL, one report a line (schema/report.schema.json). Lines, claims and counts that cannot be
 * scored are left out and reported as errors; missing keys are read as empty and reported as warnings. Of two lines
 * with one id the later stands.
 */
export function readCodings(
  jsonl: string,
  { where }: { readonly where: string },
): Outcome<readonly Coding[]> {
  const codings = new Map<string, Coding>()
  const diagnostics: Diagnostic[] = []
  jsonl
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '') return
      const at = `${where}:${index + 1}`
      const { value, diagnostics: met } = readLine(line, at)
      diagnostics.push(...met)
      if (value === null) return
      if (codings.has(value.id)) {
        diagnostics.push(
          errorOf('coding/repeated-id', `id "${value.id}" came before; the earlier line is left out`, at),
        )
      }
      codings.set(value.id, value)
    })
  if (codings.size === 0) {
    diagnostics.push(
      errorOf('coding/empty', 'no report could be read; give one report a line, as JSON', where),
    )
  }
  return { value: [...codings.values()], diagnostics }
}

function readLine(line: string, at: string): Outcome<Coding | null> {
  const value = parseJson(line)
  if (!isFields(value) || typeof value.id !== 'string') {
    const seen = value === undefined ? 'the line is no JSON' : 'the line is no report with an "id"'
    return { value: null, diagnostics: [errorOf('coding/broken-line', `${seen}; it is left out`, at)] }
  }
  const faults = new Map<string, { readonly code: string; readonly what: string; readonly times: number }>()
  const complain: Complain = (code, what) => {
    const key = `${code} ${what}`
    faults.set(key, { code, what, times: (faults.get(key)?.times ?? 0) + 1 })
  }
  const coding = readReport(value.id, value, complain)
  const diagnostics = [...faults.values()].map(({ code, what, times }) =>
    (MILD.has(code) ? warningOf : errorOf)(code, times === 1 ? what : `${what} (${times} times)`, at),
  )
  return { value: coding, diagnostics }
}

/** Undefined where the line is no JSON. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function readReport(id: string, value: Fields, complain: Complain): Coding {
  const text = typeof value.text === 'string' ? value.text : ''
  const sentences = Array.isArray(value.sentences) ? value.sentences.filter(isPair) : []
  const claims: readonly unknown[] = Array.isArray(value.claims) ? value.claims : []
  for (const key of ['text', 'sentences', 'claims']) {
    if (value[key] === undefined) complain('coding/missing-key', `"${key}" is missing; read as empty`)
  }
  if (Array.isArray(value.sentences) && sentences.length < value.sentences.length) {
    complain('coding/value', 'some sentences are no pairs of start and end; left out')
  }
  const points = [...text]
  return {
    id,
    text,
    sentences,
    claims: claims.map((claim) => readClaim(claim, points, complain)).filter((claim) => claim !== null),
  }
}

const isPair = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isInteger)
