import { NativeSelect } from '@mantine/core'
import { useWords } from '../../../words/language'
import { SLOT_WORDS } from '../slot-words'
import classes from './edit.module.css'
import type { Editing } from './use-edit'
import { Vocabulary } from './vocabulary'
import { EDIT_WORDS } from './words'

/** Kind, phase, stance and what sort of source it is: words of the codebook. */
export function Head({ editing: { claim, set, setAll, typed } }: { readonly editing: Editing }) {
  const words = useWords(EDIT_WORDS)
  const { quotes } = useWords(SLOT_WORDS)
  return (
    <div className={classes.head}>
      <Vocabulary
        part="kinds"
        label={words.kind}
        value={typed('kind', claim.kind)}
        // Another kind may take no phase; one that does asks for it again.
        onPick={(kind) =>
          setAll([
            { slot: 'kind', value: kind },
            { slot: 'phase', value: '' },
          ])
        }
      />
      <Vocabulary
        part="stances"
        label={words.stance}
        value={typed('stance', claim.stance)}
        onPick={(value) => set({ slot: 'stance', value })}
      />
      <Vocabulary
        part="phases"
        label={words.phase}
        none={words.none}
        value={typed('phase', claim.phase)}
        onPick={(value) => set({ slot: 'phase', value })}
      />
      <Vocabulary
        part="sourceTypes"
        label={words.sourceType}
        value={typed('source.type', claim.source.type)}
        disabled={claim.source.text === ''}
        onPick={(value) => set({ slot: 'source.type', value })}
      />
      <NativeSelect
        size="xs"
        label={words.quoted}
        value={typed('quoted', claim.quoted)}
        onChange={(event) => set({ slot: 'quoted', value: event.currentTarget.value })}
        data={(['indirect', 'direct'] as const).map((value) => ({ value, label: quotes[value] }))}
      />
    </div>
  )
}
