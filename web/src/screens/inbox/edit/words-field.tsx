import { Button, CloseButton } from '@mantine/core'
import { useLayoutEffect, useRef } from 'react'
import { useWords } from '../../../words/language'
import classes from './edit.module.css'
import type { Editing } from './use-edit'
import { EDIT_WORDS } from './words'

interface WordsFieldProps {
  readonly editing: Editing
  /** Name of the slot, for whoever chooses and whoever listens. */
  readonly what: string
  /** Words that stand there now; null where there are none. */
  readonly text: string | null
  readonly onTake: (chosen: { readonly start: number; readonly end: number; readonly text: string }) => void
  readonly onRemove?: (() => void) | undefined
  /** What the button says where there are no words. */
  readonly label?: string | undefined
  /** Said instead of words that are not there, for a source that is the report itself. */
  readonly instead?: string | undefined
}

/** Words of a slot; pressing them lets others be chosen in the report. */
export function WordsField({ editing, what, text, onTake, onRemove, label, instead }: WordsFieldProps) {
  const words = useWords(EDIT_WORDS)
  const button = useRef<HTMLButtonElement>(null)
  const { wanted, want, claim } = editing
  const wants = wanted?.what === what
  const said = wants ? words.choosing : (text ?? instead ?? label ?? words.choose)
  const wanting = useRef(false)
  useLayoutEffect(() => {
    if (wanting.current && wanted === null) button.current?.focus()
    wanting.current = wants
  }, [wants, wanted])
  return (
    <span className={classes.words}>
      <Button
        ref={button}
        size="compact-sm"
        variant={wants ? 'filled' : text === null ? 'subtle' : 'default'}
        className={classes.wordsButton ?? ''}
        aria-label={`${what}: ${said}`}
        aria-pressed={wants}
        onClick={() =>
          want(
            wants
              ? null
              : {
                  what,
                  from: claim.trigger.start,
                  onTake: (chosen) => {
                    onTake(chosen)
                    want(null)
                  },
                },
          )
        }
      >
        {wants || text === null ? said : <bdi>{text}</bdi>}
      </Button>
      {text === null || onRemove === undefined ? null : (
        <CloseButton size="sm" aria-label={words.remove(text)} onClick={onRemove} />
      )}
    </span>
  )
}
