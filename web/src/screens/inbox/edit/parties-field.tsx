import { useWords } from '../../../words/language'
import classes from './edit.module.css'
import { NewActor } from './new-actor'
import { type PartySlot, wordsFor } from './settings'
import { StandsFor } from './stands-for'
import type { Editing } from './use-edit'
import { EDIT_WORDS } from './words'
import { WordsField } from './words-field'

interface PartiesFieldProps {
  readonly editing: Editing
  readonly slot: PartySlot
  readonly what: string
}

/** Parties of a slot, each with the entry that it stands for, and a way to add one. */
export function PartiesField({ editing, slot, what }: PartiesFieldProps) {
  const words = useWords(EDIT_WORDS)
  const { claim, set } = editing
  return (
    <div className={classes.stack}>
      {claim[slot].map((party, nth) => (
        <div key={`${party.start} ${party.text}`} className={classes.party}>
          <WordsField
            editing={editing}
            what={`${what} ${nth + 1}`}
            text={party.text}
            onTake={(chosen) => set(wordsFor(`${slot}.${nth}`, chosen))}
            onRemove={() => set({ slot: `${slot}.${nth}`, value: '' })}
          />
          {slot === 'via' ? null : (
            <Actor
              text={party.text}
              actor={party.actor}
              onChoose={(id) => set({ slot: `${slot}.${nth}.actor`, value: id })}
            />
          )}
        </div>
      ))}
      <WordsField
        editing={editing}
        what={what}
        text={null}
        label={claim[slot].length === 0 ? words.choose : words.another}
        onTake={(chosen) => set(wordsFor(`${slot}.add`, chosen))}
      />
    </div>
  )
}

/** Whom the words stand for. */
export function Actor({
  text,
  actor,
  onChoose,
}: {
  readonly text: string
  readonly actor: { readonly id: string; readonly name: string } | null
  readonly onChoose: (id: string) => void
}) {
  return (
    <StandsFor
      slot="actor"
      text={text}
      chosen={actor}
      onChoose={onChoose}
      make={(close) => (
        <NewActor
          text={text}
          onMade={(id) => {
            onChoose(id)
            close()
          }}
        />
      )}
    />
  )
}
