import { NO_SLOTS } from '../claim/index.js'
import type { SourceType } from '../codebook/index.js'
import type { RecordedClaim } from '../record/index.js'
import type { LineParty } from '../report/index.js'

/** For tests: who printed what when, and whom it quotes. All of it is invented, save names of agencies. */
export interface Told {
  readonly id: string
  readonly publisher?: string | null
  readonly published?: string | null
  /** `Evening Post, 2024-03-18`: printings of the same text after this one. */
  readonly again?: readonly string[]
  /** Key of its text; its publisher's name where there is none. */
  readonly text?: string
  /** Empty for the report itself. */
  readonly source?: string
  readonly type?: SourceType
  /** `id = name` of the actor that the source stands for. */
  readonly actor?: string
  readonly via?: readonly string[]
}

const wordsOf = (text: string) => ({ text, start: 0, end: text.length, probability: 1 })

function actorOf(words: string | undefined): LineParty['actor'] {
  if (words === undefined) return null
  const [id = '', name = ''] = words.split(' = ')
  return { id, name, loaded: false }
}

export function tell(told: Told): RecordedClaim {
  const { id, publisher = 'Halvek Wire', published = '2024-03-17', source = '', via = [], again = [] } = told
  const { type = source === '' ? 'narrator' : 'government', text = publisher ?? id } = told
  const span = source === '' ? { start: null, end: null } : { start: 0, end: source.length }
  const own = {
    id: `report ${text}`,
    title: null,
    url: null,
    publisher,
    published,
    captured: '2024-04-01T00:00:00.000Z',
  }
  const reprints = again.map((reprint) => {
    const [by = '', on = null] = reprint.split(', ')
    return { ...own, publisher: by, published: on }
  })
  return {
    id,
    report: {
      text,
      ...own,
      language: 'eng',
      ...(again.length === 0 ? {} : { printings: [own, ...reprints] }),
    },
    state: 'accepted',
    decided: null,
    claim: {
      id,
      kind: 'airstrike',
      stance: 'reports',
      phase: null,
      trigger: wordsOf('strike'),
      source: { type, ...span, text: source, probability: 1, actor: actorOf(told.actor) },
      cue: null,
      via: via.map((name) => ({ ...wordsOf(name), actor: null })),
      ...NO_SLOTS,
      probability: 1,
    },
  }
}
