import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { z } from 'zod'
import type {
  AddBody,
  BulkBody,
  BulkSample,
  Card,
  DecideBody,
  EditBody,
  FilterWords,
  LastAnswer,
  MergeBody,
  NoteBody,
  SplitBody,
  ToldAnswer,
  UndoBody,
} from '../../../src/server/schema/index.js'
import { get, post, Refused } from './client'
import { decidedHere, forgetHere, lastHere } from './sitting'

export type Told = ToldAnswer
export type Sample = z.infer<typeof BulkSample>
export type EditWish = z.input<typeof EditBody>
export type AddWish = z.input<typeof AddBody>
export type Verdict = z.input<typeof DecideBody>['verdict']
export type State = Card['state']

/** A claim as it was on the screen when somebody decided on it. */
export interface Shown {
  readonly id: string
  readonly shown: string
}

/** One after the other, in the order in which they were pressed. */
const IN_ORDER = { id: 'decisions' } as const

/**
 * Decisions that the server has not confirmed yet, by claim. They are laid over whatever is on the screen, so that an
 * answer that was under way before them does not take them back.
 */
let sent: ReadonlyMap<string, State> = new Map()
const listeners = new Set<() => void>()

function change(entries: readonly (readonly [string, State | null])[]): void {
  const next = new Map(sent)
  for (const [id, state] of entries) {
    if (state === null) next.delete(id)
    else next.set(id, state)
  }
  sent = next
  for (const listener of listeners) listener()
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** States of claims that were sent a moment ago and are not confirmed yet. */
export const useSent = (): ReadonlyMap<string, State> => useSyncExternalStore(listen, () => sent)

/** Many keys are pressed in a row: the pages are asked anew when the hand rests. */
const REST_MS = 150
let resting: ReturnType<typeof setTimeout> | undefined
let confirmed: readonly string[] = []

/** Takes confirmed decisions off again once the pages have caught up with them. */
function settle(client: QueryClient, claims: readonly Shown[]): void {
  confirmed = [...confirmed, ...claims.map(({ id }) => id)]
  clearTimeout(resting)
  resting = setTimeout(() => {
    const done = confirmed
    confirmed = []
    const takeOff = (): void => change(done.map((id) => [id, null]))
    client.invalidateQueries().then(takeOff, takeOff)
  }, REST_MS)
}

interface Decide {
  readonly claims: readonly Shown[]
  readonly verdict: Verdict
  readonly reason?: string | null
}

/** Decides on claims as they were shown; the screen follows at once and goes back if the server refuses. */
export function useDecide() {
  const client = useQueryClient()
  return useMutation({
    scope: IN_ORDER,
    mutationFn: async ({ claims, verdict, reason = null }: Decide) =>
      decidedHere(
        await post<Told>('/decisions', {
          claims: claims.map(({ id }) => id),
          shown: claims.map(({ shown }) => shown),
          verdict,
          reason,
        } satisfies z.input<typeof DecideBody>),
      ),
    onMutate: ({ claims, verdict }) => change(claims.map(({ id }) => [id, verdict])),
    onError: (_, { claims }) => change(claims.map(({ id }) => [id, null])),
    onSuccess: (_, { claims }) => settle(client, claims),
  })
}

/** Sends what changes the record, and asks anew for what is on the screen. */
function useSending<Wish>(
  path: (wish: Wish) => string,
  body: (wish: Wish) => unknown,
  { ofInbox = () => true }: { readonly ofInbox?: (wish: Wish) => boolean } = {},
) {
  const client = useQueryClient()
  return useMutation({
    scope: IN_ORDER,
    mutationFn: async (wish: Wish) => {
      const told = await post<Told>(path(wish), body(wish))
      if (ofInbox(wish)) decidedHere(told)
      await client.invalidateQueries()
      return told
    },
  })
}

const itself = <Wish>(wish: Wish): Wish => wish

/** What an undo came to: what was taken back, or what else it would take back, which nobody decided here. */
export type TakenBack = { readonly told: Told } | { readonly would: LastAnswer }

/**
 * Takes back an entry with what was decided in one go with it; without one the last that was decided on this page. Where
 * none is left, nothing is taken back before somebody has seen what it would be.
 */
export function useUndo() {
  const client = useQueryClient()
  return useMutation({
    scope: IN_ORDER,
    mutationFn: async (given: string | null): Promise<TakenBack> => {
      // Looked up only now: what was pressed before this has been answered by then.
      const entry = given ?? lastHere()
      if (entry === null) return { would: await get<LastAnswer>('/undo') }
      try {
        const told = await post<Told>('/undo', { entry, together: true } satisfies z.input<typeof UndoBody>)
        forgetHere(entry)
        await client.invalidateQueries()
        return { told }
      } catch (error) {
        // It was taken back elsewhere: the next undo goes on with what was decided before it.
        if (error instanceof Refused) forgetHere(entry)
        throw error
      }
    },
  })
}

/** Records a claim with other values than those shown. */
export const useEdit = () =>
  useSending<EditWish & { readonly claim: string }>(
    ({ claim }) => `/claims/${encodeURIComponent(claim)}/edit`,
    ({ claim: _, ...body }) => body,
  )

/** Records a claim that the machine missed. */
export const useAdd = () => useSending<AddWish>(() => '/claims', itself)

/** A note without words of a report. */
export const useNote = () => useSending<z.input<typeof NoteBody>>(() => '/notes', itself)

/** A person's word beside claims: how far a source or a claim is relied on, whether a spot is signed off. */
export const useRate = () =>
  useSending<{ readonly path: string; readonly body: unknown }>(
    ({ path }) => path,
    ({ body }) => body,
    // A source is rated in the dictionary, and not taken back from the inbox.
    { ofInbox: ({ path }) => path.startsWith('/claims/') },
  )

/** Says that claims are about one incident, or about one of their own. */
export const useMerge = () => useSending<z.input<typeof MergeBody>>(() => '/incidents/merge', itself)
export const useSplit = () => useSending<z.input<typeof SplitBody>>(() => '/incidents/split', itself)

/** Decides on all claims of a filter, by the ticket of the sample that was read. */
export const useBulk = () => useSending<z.input<typeof BulkBody>>(() => '/bulk', itself)

/** What an edit would record; nothing is. */
export const previewEdit = (claim: string, body: EditWish): Promise<Card> =>
  post<Card>(`/claims/${encodeURIComponent(claim)}/preview`, body)

/** A sample of a filter's claims, to be read before all of them are decided. */
export const drawSample = (filter: FilterWords): Promise<Sample> => post<Sample>('/bulk/sample', filter)
