import type { NameSense } from './compiled.js'
import { nameAt, type Phrase } from './phrase.js'

/** How the words led to an actor; each has its sentence in `explain.ts`. */
export type ReadingRule = 'name' | 'member' | 'organ' | 'nation' | 'person' | 'person-organ' | 'loyal'

/** One actor that the words by themselves may mean; the date and the report's context decide later. */
export interface Reading {
  /** Id of an actor, an organ or a person. */
  readonly id: string
  readonly rule: ReadingRule
  readonly sense: NameSense | null
  /** The name as it was found, folded; empty where it is no person's. */
  readonly name: string
  /** For `person-organ`: the organ asked for ("Assad's forces"). */
  readonly organ: string | null
  /** Named with a title, so that a surname may do in a report on that country. */
  readonly titled: boolean
  /** Said to be former, so that the name stands for the person alone. */
  readonly former: boolean
  /** Countries that the phrase itself names. */
  readonly scope: readonly string[]
  readonly loaded: boolean
  /** Half-open token range of the name. */
  readonly start: number
  readonly end: number
}

/** Token range under reading, with what the words around it have told. */
export interface Stretch {
  readonly lo: number
  readonly hi: number
  readonly scope: readonly string[]
  readonly depth: number
}

/** A phrase together with the way to read a part of it again. */
export interface Reader extends Phrase {
  read(stretch: Stretch): readonly Reading[]
}

export const NONE: readonly Reading[] = []

export const reading = (
  rule: ReadingRule,
  id: string,
  stretch: Stretch,
  end: number,
  more: Partial<Reading> = {},
): Reading => ({
  id,
  rule,
  sense: null,
  name: '',
  organ: null,
  titled: false,
  former: false,
  scope: stretch.scope,
  loaded: more.sense?.loaded === true,
  start: stretch.lo,
  end,
  ...more,
})

export function nameReadings(
  senses: readonly NameSense[],
  stretch: Stretch,
  start: number,
  end: number,
): readonly Reading[] {
  return senses
    .filter((s) => s.kind === 'actor')
    .map((sense) => reading('name', sense.ref, { ...stretch, lo: start }, end, { sense }))
}

/** The one nation named in [lo, hi), by name or adjective; none where two are. */
export function onlyNation(p: Phrase, lo: number, hi: number): readonly NameSense[] {
  let found: readonly NameSense[] = []
  for (let i = lo; i < hi; i++) {
    const hit = nameAt(p, i, hi)
    const nations =
      hit?.value.filter((s) => s.kind === 'nation' && (s.form === 'name' || s.form === 'adjective')) ?? []
    if (hit === null || nations.length === 0) continue
    if (found.length > 0 && !found.some((f) => nations.some((n) => n.ref === f.ref))) return []
    found = nations
    i = hit.end - 1
  }
  return found
}
