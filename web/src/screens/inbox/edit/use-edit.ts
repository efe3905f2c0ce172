import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Card, Claim, SettingWish } from '../../../../../src/server/schema/index.js'
import { previewEdit, type Told, useEdit } from '../../../api/decisions'
import { useDraft } from '../use-draft'
import { isAfterShift, type Settings, typedFor, withSetting } from './settings'

interface Draft {
  readonly settings: Settings
  readonly reason: string
}

const EMPTY: Draft = { settings: [], reason: '' }
const PAUSE_MS = 200

/** What is being chosen in the report, and what to do with the words. */
export interface Wanted {
  readonly what: string
  readonly from: number
  readonly onTake: (chosen: { readonly start: number; readonly end: number; readonly text: string }) => void
}

export interface Editing {
  readonly draft: Draft
  /** What a field shows: what was typed, even before the answer is here, else what the claim has. */
  readonly typed: (slot: string, shown: string | number | null) => string
  /** The claim as it would be recorded. */
  readonly card: Card
  readonly claim: Claim
  readonly wanted: Wanted | null
  readonly set: (setting: SettingWish) => void
  readonly setAll: (settings: Settings) => void
  readonly setReason: (reason: string) => void
  /** Asks for words of the report; null leaves. */
  readonly want: (wanted: Wanted | null) => void
  /** Why it cannot be recorded as it stands. */
  readonly error: unknown
  readonly saving: boolean
  readonly save: (how: {
    readonly onDone: (told: Told) => void
    readonly onError: (error: unknown) => void
  }) => void
  /** Forgets what was typed. */
  readonly drop: () => void
}

/** Edits of one claim, with the claim as it would be recorded. */
export function useEditing(card: Card | null): Editing | null {
  const [draft, keep, drop] = useDraft<Draft>(`edit:${card?.id ?? ''}`, EMPTY)
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const edit = useEdit()
  const { settings, reason } = draft
  const [asked] = useDebouncedValue(settings, PAUSE_MS)
  const preview = useQuery({
    queryKey: ['preview', card?.id, card?.shown, asked],
    queryFn: () => previewEdit(card!.id, { settings: [...asked], shown: card!.shown }),
    enabled: card !== null && asked.length > 0,
    placeholderData: keepPreviousData,
  })
  if (card === null) return null
  const shown = settings.length === 0 ? card : (preview.data ?? card)
  const settled = settings.length === 0 || (settings === asked && !preview.isPlaceholderData)
  const set = (setting: SettingWish): void => {
    if (typedFor(settings, setting.slot) === setting.value && setting.span === undefined) return
    // Places in a list are those on the screen: until it has caught up with what came or went, they are not those meant.
    if (!settled && isAfterShift(settings, setting)) return
    keep({ ...draft, settings: withSetting(settings, setting) })
  }
  return {
    draft,
    typed: (slot, shownThere) => typedFor(settings, slot) ?? String(shownThere ?? ''),
    card: shown,
    claim: shown.claim,
    wanted,
    set,
    setAll: (all: readonly SettingWish[]) =>
      keep({ ...draft, settings: all.reduce<Settings>(withSetting, settings) }),
    setReason: (text: string) => keep({ ...draft, reason: text }),
    want: (next: Wanted | null) => setWanted(next),
    drop,
    error: settings.length === 0 ? null : preview.error,
    saving: edit.isPending,
    save: ({
      onDone,
      onError,
    }: {
      readonly onDone: (told: Told) => void
      readonly onError: (error: unknown) => void
    }) =>
      edit.mutate(
        {
          claim: card.id,
          settings: [...settings],
          reason: reason.trim() === '' ? null : reason.trim(),
          shown: card.shown,
        },
        {
          onSuccess: (told) => {
            drop()
            onDone(told)
          },
          onError,
        },
      ),
  }
}
