import type { RecordedClaim } from '../record/index.js'
import type { LineParty, LineSource } from '../report/index.js'
import { publisherKey } from './families.js'
import type { SpokenName } from './names.js'
import { readSpokenName } from './names.js'

/** Who a claim says it from, and who passed it on, in the same words: many claims have one voice. */
export interface Voice {
  readonly source: LineSource
  readonly via: readonly LineParty[]
  /** Null where the report speaks for itself. */
  readonly spoken: SpokenName | null
  /** Full names that it gives its source. */
  readonly names: readonly string[]
}

export interface Voices {
  /** The same voice for the same words. */
  of(claim: RecordedClaim): Voice
}

export function openVoices(): Voices {
  const known = new Map<string, Voice>()
  return {
    of({ claim: { source, via } }) {
      const words = via.length === 0 ? sayParty(source) : [source, ...via].map(sayParty).join('\n')
      const key = `${source.type}\n${words}`
      const before = known.get(key)
      if (before !== undefined) return before
      const voice = readVoice(source, via)
      known.set(key, voice)
      return voice
    },
  }
}

const sayParty = ({ text, actor }: LineParty | LineSource): string =>
  actor === null ? text : `${text}\t${actor.id}\t${actor.name}`

const isNarrator = ({ type, text }: LineSource): boolean => type === 'narrator' || text.trim() === ''

function readVoice(source: LineSource, via: readonly LineParty[]): Voice {
  if (isNarrator(source)) return { source, via, spoken: null, names: [] }
  const spoken = readSpokenName(source.text, source.type)
  const named = spoken.reach === 'full' ? [spoken.words] : []
  const names =
    source.actor === null || source.type === 'anonymous' ? named : [...named, publisherKey(source.actor.name)]
  return { source, via, spoken, names }
}
