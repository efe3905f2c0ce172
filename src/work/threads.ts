import type { Kind, Phase, Stance } from '../codebook/index.js'
import { openActors } from '../name/index.js'
import type { RecordedClaim } from '../record/index.js'
import { isDecided, speakerOf } from '../record/index.js'
import type { CodedWords } from '../report/index.js'
import { foldText } from '../text/index.js'
import type { Announced, HeldNaming, Label, Position, Thread, Ultimatum } from '../thread/index.js'
import {
  agendaOf,
  openNaming,
  positionQuoter,
  positionsOf,
  quoteFinder,
  ultimatumsOf,
} from '../thread/index.js'
import type { Project } from './project.js'
import { payloadsOf } from './record.js'
import { sidesOf } from './sides.js'

interface ThreadOptions {
  /** Whether claims that nobody has decided on are taken too. */
  readonly suggestions: boolean
}

/** A claim in short: who says what of which matter, and in which words. */
export interface QuotedClaim {
  readonly claim: string
  readonly kind: Kind
  readonly stance: Stance
  readonly phase: Phase | null
  readonly by: string
  /** Who passed it on, outermost last. */
  readonly via: readonly string[]
  /** ISO date: when it was said, else of the report; null where neither is known. */
  readonly on: string | null
  readonly place: string | null
  /** The words of the event; offsets here and in the sentence count code points of the report's text. */
  readonly words: CodedWords
  /** The sentence that holds them; null where the text was erased. */
  readonly quote: CodedWords | null
  /** Hash of the report's text, and the id that it was received under. */
  readonly text: string
  readonly report: string
  readonly publisher: string | null
  /** Nobody has decided on it yet. */
  readonly suggested: boolean
}

/** A position with the sentence that it was taken in; null where the text was erased. */
export interface QuotedPosition extends Position {
  readonly sentence: string | null
}

/** A thread with the words of what was cited, came of it and lies near it. */
export interface QuotedThread extends Omit<Thread, 'positions'> {
  readonly positions: readonly QuotedPosition[]
  /** Claims named by the thread that are no position in it: precedents, what came after them, outcomes. */
  readonly quotes: readonly QuotedClaim[]
  /** What the related threads are about, in their order; `suggested` where nobody has decided on some of it. */
  readonly relatedTo: readonly {
    readonly thread: string
    readonly about: string
    readonly suggested: boolean
  }[]
}

/** What parties say to a matter over time, with the sentences. `matter` keeps the threads that have these words. */
export function listPositions(
  project: Project,
  options: ThreadOptions & { readonly matter?: string | null },
): readonly QuotedThread[] {
  const quote = threadQuoter(project)
  const threads = positionsOf(project.standing().claims, knownOf(project, options))
  const byId = new Map(threads.map((thread) => [thread.id, thread]))
  const { matter = null } = options
  return threads
    .filter((thread) => matter === null || isAbout(thread, matter))
    .map((thread) => ({
      ...quote(thread),
      relatedTo: thread.related.map((id) => {
        const { about, positions } = byId.get(id)!
        return { thread: id, about, suggested: positions.some(({ suggested }) => suggested) }
      }),
    }))
}

/** Gives threads the sentences of their positions and of the claims that they name. */
export function threadQuoter(
  project: Project,
  claimAt?: ClaimAt,
): (thread: Thread) => Omit<QuotedThread, 'relatedTo'> {
  const quote = claimQuoter(project, claimAt)
  const withQuote = positionQuoter(payloadsOf(project.objects).textOf)
  return (thread) => ({
    ...thread,
    positions: thread.positions.map((position) => {
      const quoted = position.quote === null ? withQuote(position) : position
      return { ...quoted, sentence: quoted.quote?.text ?? null }
    }),
    quotes: quote([...thread.precedents, ...thread.afterPrecedents, ...thread.outcomes]),
  })
}

/** Words begin alike: "pardon" finds "pardons". */
function isAbout({ kind, about, parties, positions }: Thread, matter: string): boolean {
  const words = foldText(matter)
  const said = positions.flatMap(({ party, words: own, quote }) => [party, own, quote?.text ?? ''])
  const texts = [kind, about, ...parties, ...said]
  return (
    words !== '' &&
    texts.some((text) => ` ${foldText(text)}`.replace(/[^\p{L}\p{N}]+/gu, ' ').includes(` ${words}`))
  )
}

/** Something announced, with the words of it and of what later claims say. */
export interface QuotedAnnounced extends Announced {
  readonly quotes: readonly QuotedClaim[]
}

export interface QuotedUltimatum extends Ultimatum {
  readonly quotes: readonly QuotedClaim[]
}

export interface Agenda {
  /** ISO date of asking. */
  readonly today: string
  readonly announced: readonly QuotedAnnounced[]
  /** Ultimatums that set no day; those with a day are among what was announced. */
  readonly ultimatums: readonly QuotedUltimatum[]
}

/** What was announced, and what later reports say came of it. */
export function listAgenda(project: Project, options: ThreadOptions): Agenda {
  const { claims } = project.standing()
  const quote = claimQuoter(project)
  const today = project.clock().toISOString().slice(0, 10)
  const known = { ...knownOf(project, options), today }
  const quotesOf = ({ claim, alsoBy, later }: Pick<Announced, 'claim' | 'alsoBy' | 'later'>) =>
    quote([claim, ...alsoBy, ...later.map((word) => word.claim)])
  return {
    today,
    announced: agendaOf(claims, known).map((row) => ({ ...row, quotes: quotesOf(row) })),
    ultimatums: ultimatumsOf(claims, known).map((row) => ({ ...row, quotes: quotesOf(row) })),
  }
}

/** Who calls whom by which words. */
export const listNaming = (project: Project, { suggestions }: ThreadOptions): readonly Label[] =>
  namingFor(project).labels(project.standing().claims, { suggestions })

/** Labels of a project as it goes on. */
export const namingFor = (project: Project): HeldNaming =>
  openNaming({
    textOf: payloadsOf(project.objects).textOf,
    isLoaded: (words) => openActors().findLoaded(words) !== null,
  })

/** What the project knows beside its claims: texts of the reports, and the side that an actor stood on. */
const knownOf = (project: Project, { suggestions }: ThreadOptions) => ({
  suggestions,
  textOf: payloadsOf(project.objects).textOf,
  sideOf: sidesOf(project.standing().actors),
})

/** A claim of the record by its id. */
type ClaimAt = (id: string) => RecordedClaim | null

function claimsById(project: Project): ClaimAt {
  const byId = new Map(project.standing().claims.map((recorded) => [recorded.id, recorded]))
  return (id) => byId.get(id) ?? null
}

/** Gives claims with their words, each once, in the order of the ids. */
export function claimQuoter(
  project: Project,
  claimAt: ClaimAt = claimsById(project),
): (ids: readonly string[]) => readonly QuotedClaim[] {
  const quoteOf = quoteFinder(payloadsOf(project.objects).textOf)
  const shorten = (id: string): QuotedClaim => {
    const recorded = claimAt(id)!
    const { claim, report } = recorded
    const { start, end, text } = claim.trigger
    return {
      claim: id,
      kind: claim.kind,
      stance: claim.stance,
      phase: claim.phase,
      by: speakerOf(recorded),
      via: claim.via.map((party) => party.actor?.name ?? party.text),
      on: claim.said?.start ?? report.published,
      place: claim.place?.resolved?.name ?? claim.place?.text ?? null,
      words: { start, end, text },
      quote: quoteOf(report.text, start),
      text: report.text,
      report: report.id,
      publisher: report.publisher,
      suggested: !isDecided(recorded),
    }
  }
  return (ids) => [...new Set(ids)].map(shorten)
}
