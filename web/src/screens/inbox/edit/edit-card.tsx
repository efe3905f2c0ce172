import { Button, Group, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { Slot } from '../../../text/marks'
import { TEXT_WORDS } from '../../../text/words'
import { SlotLabel } from '../../../ui/slots'
import { Trouble } from '../../../ui/trouble'
import { useWords } from '../../../words/language'
import { Says } from '../claim-card'
import { DaysField } from './days'
import classes from './edit.module.css'
import { onEscape } from './escape'
import { Head } from './head'
import { NewPin } from './new-pin'
import { Numbers } from './numbers'
import { Actor, PartiesField } from './parties-field'
import { pinFor, wordsFor } from './settings'
import { StandsFor } from './stands-for'
import type { Editing } from './use-edit'
import { EDIT_WORDS } from './words'
import { WordsField } from './words-field'

interface EditCardProps {
  readonly editing: Editing
  readonly onSave: () => void
  readonly onLeave: () => void
}

/** The claim with every slot open to change, and what would be recorded. */
export function EditCard({ editing, onSave, onLeave }: EditCardProps) {
  const words = useWords(EDIT_WORDS)
  const { slots: names } = useWords(TEXT_WORDS)
  const client = useQueryClient()
  const { claim, card, draft, set, error } = editing
  const form = useRef<HTMLFormElement>(null)
  // The next press of Tab comes to the first field, and not to the head of the page.
  useLayoutEffect(() => form.current?.focus({ preventScroll: true }), [])
  const word = (slot: 'trigger' | 'cue', removable: boolean) => (
    <WordsField
      editing={editing}
      what={names[slot]}
      text={claim[slot]?.text ?? null}
      onTake={(chosen) => set(wordsFor(slot, chosen))}
      onRemove={removable ? () => set({ slot, value: '' }) : undefined}
    />
  )
  return (
    <form
      ref={form}
      tabIndex={-1}
      className={classes.card}
      aria-label={words.title}
      data-testid="edit-card"
      onKeyDown={onEscape(onLeave)}
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
    >
      <Head editing={editing} />
      <div className={classes.slots}>
        <Row slot="trigger">{word('trigger', false)}</Row>
        <Row slot="source">
          <div className={classes.party}>
            <WordsField
              editing={editing}
              what={names.source}
              text={claim.source.text === '' ? null : claim.source.text}
              instead={words.narrator}
              onTake={(chosen) => set(wordsFor('source', chosen))}
              onRemove={() => set({ slot: 'source', value: '' })}
            />
            {claim.source.text === '' ? null : (
              <Actor
                text={claim.source.text}
                actor={claim.source.actor}
                onChoose={(id) => set({ slot: 'source.actor', value: id })}
              />
            )}
          </div>
        </Row>
        <Row slot="cue">{word('cue', true)}</Row>
        <Row slot="via">
          <PartiesField editing={editing} slot="via" what={names.via} />
        </Row>
        <Row slot="agents">
          <PartiesField editing={editing} slot="agents" what={names.agents} />
        </Row>
        <Row slot="targets">
          <PartiesField editing={editing} slot="targets" what={names.targets} />
        </Row>
        <Row slot="place">
          <div className={classes.party}>
            <WordsField
              editing={editing}
              what={names.place}
              text={claim.place?.text ?? null}
              onTake={(chosen) => set(wordsFor('place', chosen))}
              onRemove={() => set({ slot: 'place', value: '' })}
            />
            {claim.place === null ? null : (
              <StandsFor
                slot="place"
                text={claim.place.text}
                chosen={claim.place.resolved}
                onChoose={(id) => set({ slot: 'place.id', value: id })}
                make={(close) => (
                  <NewPin
                    onPin={(pin) => {
                      set(pinFor(pin))
                      close()
                    }}
                  />
                )}
              />
            )}
          </div>
        </Row>
        <Row slot="time">
          <DaysField editing={editing} slot="time" what={names.time} />
        </Row>
        <Row slot="said">
          <DaysField editing={editing} slot="said" what={names.said} />
        </Row>
        <Row slot="counts">
          <Numbers editing={editing} />
        </Row>
      </div>
      {error === null ? (
        <Says card={card} />
      ) : (
        <Trouble error={error} again={() => void client.invalidateQueries({ queryKey: ['preview'] })} />
      )}
      <TextInput
        size="xs"
        label={words.whyField}
        description={words.whyHow}
        value={draft.reason}
        onChange={(event) => editing.setReason(event.currentTarget.value)}
        maxLength={2000}
        dir="auto"
      />
      <Group gap="xs" className={classes.foot ?? ''}>
        <Button
          type="submit"
          size="xs"
          loading={editing.saving}
          disabled={draft.settings.length === 0 || error !== null}
        >
          {words.save}
        </Button>
        <Button size="xs" variant="default" onClick={onLeave}>
          {words.cancel}
        </Button>
        {draft.settings.length === 0 ? (
          <Text size="xs" c="dimmed">
            {words.nothing}
          </Text>
        ) : (
          <Button size="xs" variant="subtle" onClick={editing.drop}>
            {words.startOver}
          </Button>
        )}
      </Group>
    </form>
  )
}

const Row = ({ slot, children }: { readonly slot: Slot; readonly children: ReactNode }) => (
  <>
    <div className={classes.name}>
      <SlotLabel slot={slot} />
    </div>
    <div>{children}</div>
  </>
)
