import {
  isDecided,
  mayCount,
  type Printing,
  printingsOf,
  type RecordedClaim,
  speakerOf,
} from '../record/index.js'
import type { LineParty } from '../report/index.js'
import { addTo, byText } from '../text/index.js'
import { isSame } from './held-utterances.js'
import { quotationFinder } from './quotation.js'
import type { TextOf } from './quote.js'

/** Which word a speaker or a publisher uses for an actor, and when. */
export interface Label {
  /** Id of the actor; null for words that take sides and stand for nobody in the dictionary. */
  readonly actor: string | null
  /** Of the actor; where it is not known, the words themselves. */
  readonly name: string
  /** As it stands in the first report that has it. */
  readonly label: string
  /** True where the word takes sides. */
  readonly loaded: boolean
  /** Whose word it is: the speaker's inside quotation marks, else the publisher's. */
  readonly by: string
  readonly role: 'speaker' | 'publisher'
  /** Whose speech the publisher renders with this word, where not its own: the word may be theirs or not. */
  readonly relaying: string | null
  /**
   * How often it stands in what was printed; the same words of one printing count once, whatever rests on them. A text
   * that several print word for word is a use of each of them on its own day; what is quoted was spoken once.
   */
  readonly times: number
  /** ISO dates of print; null where none is known. */
  readonly first: string | null
  readonly last: string | null
  /** Claims that have it, in the order of the reports' days. */
  readonly claims: readonly string[]
  /** Claims among these that nobody has decided on. */
  readonly suggested: readonly string[]
}

export interface NamingOptions {
  /** Whether claims that nobody has decided on are taken too. */
  readonly suggestions: boolean
  /** Texts of the reports, to see what stands inside quotation marks; without them the claim's own word on it is taken. */
  readonly textOf?: TextOf
  /** Whether words take sides, for those that stand for no known actor. */
  readonly isLoaded?: (words: string) => boolean
}

/** A word for an actor at one place of a report, used by one on one day. */
interface Use {
  /** What uses of one label share: actor, words, user. */
  readonly key: string
  readonly recorded: RecordedClaim
  /** ISO date of print; of a speaker's own word that of the first printing. */
  readonly published: string | null
  readonly party: Pick<LineParty, 'text' | 'actor' | 'start'>
  readonly loaded: boolean
  readonly by: string
  readonly role: Label['role']
  readonly relaying: string | null
}

/** Labels in the order of actor, label and user. */
export const namingOf = (claims: readonly RecordedClaim[], options: NamingOptions): readonly Label[] =>
  openNaming(options).labels(claims, options)

/** Labels of a record as it goes on: those of which there is no new use stay the same values. */
export interface HeldNaming {
  labels(claims: readonly RecordedClaim[], options: Pick<NamingOptions, 'suggestions'>): readonly Label[]
  /** Reads the words of some claims, so that the labels of all are there sooner. */
  readAhead(claims: readonly RecordedClaim[], options: Pick<NamingOptions, 'suggestions'>): void
}

/** A claim that is the same value has the same uses. */
export function openNaming({ textOf, isLoaded }: Omit<NamingOptions, 'suggestions'>): HeldNaming {
  const known = new WeakMap<RecordedClaim, readonly Use[]>()
  let last: ReadonlyMap<string, { readonly uses: readonly Use[]; readonly label: Label }> = new Map()
  const reading = (): ((claim: RecordedClaim) => readonly Use[]) => {
    const isQuoted = quotationFinder(textOf)
    return (claim) => {
      const made = known.get(claim) ?? usesOf(claim, { isQuoted, isLoaded })
      known.set(claim, made)
      return made
    }
  }
  return {
    readAhead(claims, options) {
      const read = reading()
      for (const claim of claims) if (mayCount(claim, options)) read(claim)
    },
    labels(claims, options) {
      const madeIn = reading()
      const counted = new Map(claims.flatMap((one) => (mayCount(one, options) ? [[one.id, one]] : [])))
      const uses = new Map<string, Use[]>()
      for (const claim of counted.values()) for (const use of madeIn(claim)) addTo(uses, use.key, use)
      const before = last
      last = new Map(
        [...uses].map(([key, list]) => {
          const same = before.get(key)
          if (same !== undefined && isSame(same.uses, list)) return [key, same]
          return [key, { uses: list, label: labelFrom(list.toSorted(byReport)) }]
        }),
      )
      return [...last].sort(([a], [b]) => byText(a, b)).map(([, { label }]) => label)
    },
  }
}

const byReport = ({ recorded: a, published: on }: Use, { recorded: b, published: other }: Use): number =>
  byText(on ?? '9', other ?? '9') ||
  byText(a.report.text, b.report.text) ||
  a.claim.trigger.start - b.claim.trigger.start ||
  byText(a.id, b.id)

interface Deciding {
  readonly isQuoted: ReturnType<typeof quotationFinder>
  readonly isLoaded: NamingOptions['isLoaded']
}

/** A party of a claim with who uses the word for it: whoever printed it, where it is not the speaker's own. */
interface Called {
  readonly party: Use['party']
  readonly by: Pick<Use, 'by' | 'role' | 'relaying'> | { readonly relaying: string | null }
}

/** The parties of a claim as its source calls them, and the source and who passed it on as each publisher does. */
function usesOf(recorded: RecordedClaim, { isQuoted, isLoaded }: Deciding): readonly Use[] {
  const { report } = recorded
  const loadedOf = ({ actor, text }: Use['party']): boolean =>
    actor === null ? isLoaded?.(text) === true : actor.loaded
  return calledIn(recorded, isQuoted).flatMap(({ party, by: user }) => {
    const loaded = loadedOf(party)
    if (party.actor === null && !loaded) return []
    const use = (who: Pick<Use, 'by' | 'role' | 'relaying'>, published: string | null): Use => ({
      key: keyOf(party, who),
      ...{ recorded, published, party, loaded },
      ...who,
    })
    if ('by' in user) return [use(user, report.published)]
    return printingsOf(report).map(({ publisher, published }: Printing) =>
      use({ by: publisher ?? 'the report', role: 'publisher', relaying: user.relaying }, published),
    )
  })
}

function calledIn(recorded: RecordedClaim, isQuoted: Deciding['isQuoted']): readonly Called[] {
  const { claim } = recorded
  const speaker = claim.source.text === '' ? null : speakerOf(recorded)
  const printed = (party: Use['party'], relaying: string | null): Called => ({ party, by: { relaying } })
  const said = (party: LineParty): Called =>
    speaker !== null && isQuoted(recorded, party)
      ? { party, by: { by: speaker, role: 'speaker', relaying: null } }
      : printed(party, speaker)
  const { start, text, actor } = claim.source
  const named = start === null ? [] : [printed({ start, text, actor }, null)]
  const parties = [...claim.agents, ...claim.targets].map(said)
  return [...parties, ...named, ...claim.via.map((party) => printed(party, null))]
}

const keyOf = (
  { actor, text }: Use['party'],
  { by, role, relaying }: Pick<Use, 'by' | 'role' | 'relaying'>,
): string => JSON.stringify([actor?.id ?? '', text.toLowerCase(), by, role, relaying])

/** @param uses in the order of the days of print */
function labelFrom(uses: readonly Use[]): Label {
  const { party, loaded, by, role, relaying } = uses[0]!
  const days = uses.flatMap(({ published }) => published ?? []).sort()
  const idsOf = (list: readonly Use[]): readonly string[] => [
    ...new Set(list.map(({ recorded }) => recorded.id)),
  ]
  return {
    actor: party.actor?.id ?? null,
    name: party.actor?.name ?? party.text,
    label: party.text,
    loaded,
    by,
    role,
    relaying,
    times: new Set(
      uses.map(
        ({ recorded, published, party: { start } }) => `${recorded.report.text} ${published} ${start}`,
      ),
    ).size,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    claims: idsOf(uses),
    suggested: idsOf(uses.filter(({ recorded }) => !isDecided(recorded))),
  }
}
