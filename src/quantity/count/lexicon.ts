import { type PhraseTable, phraseTable } from './phrases.js'
import { type Row, rowsOf, rowsWith } from './rows.js'

export type Effect = 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'about' | 'exact'
const EFFECTS: readonly string[] = ['at-least', 'more-than', 'at-most', 'less-than', 'about', 'exact']

export interface Hedge {
  readonly effect: Effect
  readonly rule: string
  /** Words after which this is no hedge ("talks about 12 hostages"). */
  readonly notAfter: ReadonlySet<string>
}

/** A word or phrase with a fixed number. */
export interface Numeral {
  readonly n: number
  readonly rule: string
}

/** The rows of numbers.yml and hedges.yml, ready for look-up. */
export interface Lexicon {
  readonly units: ReadonlyMap<string, number>
  readonly tens: ReadonlyMap<string, number>
  readonly scales: ReadonlyMap<string, number>
  readonly dozens: ReadonlyMap<string, number>
  readonly shortScales: ReadonlyMap<string, number>
  readonly sets: ReadonlyMap<string, number>
  readonly fewWords: ReadonlySet<string>
  readonly halves: ReadonlySet<string>
  readonly strength: ReadonlySet<string>
  readonly rises: ReadonlySet<string>
  readonly ordinals: ReadonlySet<string>
  readonly percent: PhraseTable<string>
  readonly several: PhraseTable<Numeral>
  readonly vague: PhraseTable<Numeral>
  readonly vaguePairs: PhraseTable<string>
  readonly ranges: PhraseTable<string>
  readonly between: PhraseTable<string>
  readonly openRanges: PhraseTable<string>
  readonly zeros: PhraseTable<string>
  readonly singles: PhraseTable<string>
  readonly shares: PhraseTable<string>
  readonly ratios: PhraseTable<string>
  readonly sums: PhraseTable<string>
  readonly unhurt: ReadonlySet<string>
  readonly unhurtMetrics: ReadonlySet<string>
  readonly hedges: PhraseTable<Hedge>
  readonly hedgesAfter: PhraseTable<Hedge>
}

let built: Lexicon | null = null

export function lexiconOf(): Lexicon {
  built ??= buildLexicon()
  return built
}

function buildLexicon(): Lexicon {
  const one = (role: string): Row => rowsWith('numbers', role)[0]!
  const values = (role: string): ReadonlyMap<string, number> => new Map(Object.entries(one(role).values))
  const words = (role: string): ReadonlySet<string> => new Set(one(role).words)
  const rules = (role: string): PhraseTable<string> =>
    phraseTable(rowsWith('numbers', role).flatMap((row) => row.words.map((word) => [word, row.id] as const)))
  const several = one('several')
  const vague = one('vague')
  const unhurt = one('unhurt')
  return {
    units: values('unit'),
    tens: values('tens'),
    scales: values('scale'),
    dozens: values('dozen'),
    shortScales: values('short'),
    sets: values('set'),
    fewWords: words('several-scale'),
    halves: words('half'),
    strength: words('strength'),
    rises: words('rise'),
    ordinals: words('ordinal-single'),
    percent: rules('percent'),
    several: phraseTable(several.words.map((word) => [word, { n: several.low ?? 0, rule: several.id }])),
    vague: phraseTable(Object.entries(vague.values).map(([word, n]) => [word, { n, rule: vague.id }])),
    vaguePairs: rules('vague-pair'),
    ranges: rules('range'),
    between: rules('between'),
    openRanges: rules('open-range'),
    zeros: rules('zero'),
    singles: rules('single'),
    shares: rules('share'),
    ratios: rules('ratio'),
    sums: rules('sum'),
    unhurt: new Set(unhurt.words),
    unhurtMetrics: new Set(unhurt.metrics),
    hedges: hedgesBy((row) => row.words),
    hedgesAfter: hedgesBy((row) => row.after),
  }
}

function hedgesBy(wordsOf: (row: Row) => readonly string[]): PhraseTable<Hedge> {
  return phraseTable(
    rowsOf('hedges').flatMap((row) => {
      const hedge: Hedge = { effect: effectOf(row), rule: row.id, notAfter: new Set(row.notAfter) }
      return wordsOf(row).map((word) => [word, hedge] as const)
    }),
  )
}

function effectOf(row: Row): Effect {
  const effect = row.effect ?? ''
  if (!isEffect(effect)) throw new Error(`hedges.yml: ${row.id} has no effect that we know`)
  return effect
}

const isEffect = (word: string): word is Effect => EFFECTS.includes(word)
