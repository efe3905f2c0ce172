import { Button, Checkbox, Group, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FilterWords } from '../../../../src/server/schema/index.js'
import { drawSample, type Told, useBulk } from '../../api/decisions'
import { KindName, StanceBadge } from '../../ui/badge'
import { DialogBox } from '../../ui/dialog-box'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import classes from './bulk.module.css'
import { BULK_WORDS } from './bulk-words'
import { Says } from './claim-card'
import { SentenceOf } from './sentence'
import { useCard, usePage } from './use-open'
import { INBOX_WORDS } from './words'

interface BulkProps {
  /** What the list shows. */
  readonly filter: FilterWords
  readonly onClose: () => void
  readonly onDone: (told: Told) => void
}

/** Decides on many claims at once, after a sample of them has been read. */
export function BulkDialog({ filter, onClose, onDone }: BulkProps) {
  const words = useWords(BULK_WORDS)
  const sample = useQuery({
    queryKey: ['bulk', filter],
    queryFn: () => drawSample(filter),
    // A ticket is for the sample that was read: nothing draws another one meanwhile.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
    enabled: (query) => query.state.data === undefined,
    gcTime: 0,
  })
  return (
    <DialogBox onClose={onClose} title={words.title} size="xl">
      {sample.error ? <Trouble error={sample.error} again={sample.refetch} /> : null}
      {sample.data === undefined ? null : sample.data.total === 0 ? (
        <Text>{words.none(sample.data.leftOut)}</Text>
      ) : (
        <Decide key={sample.data.ticket} sample={sample.data} {...{ filter, onClose, onDone }} />
      )}
    </DialogBox>
  )
}

function Decide({
  sample,
  filter,
  onClose,
  onDone,
}: BulkProps & { readonly sample: Awaited<ReturnType<typeof drawSample>> }) {
  const words = useWords(BULK_WORDS)
  const inbox = useWords(INBOX_WORDS)
  const bulk = useBulk()
  const [read, setRead] = useState<ReadonlySet<string>>(new Set())
  const [verdict, setVerdict] = useState<'accepted' | 'rejected'>('accepted')
  const [reason, setReason] = useState('')
  const left = sample.claims.filter((id) => !read.has(id)).length
  const tick = (id: string): void =>
    setRead((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const hand = (): void =>
    bulk.mutate(
      { filter, ticket: sample.ticket, verdict, reason: reason.trim() === '' ? null : reason.trim() },
      { onSuccess: onDone },
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        hand()
      }}
    >
      <Stack gap="md">
        <ul className={classes.facts}>
          <li>{words.takesIn(sample.total)}</li>
          <li>{words.wrong(sample.expectedWrong, sample.total)}</li>
          {sample.leftOut === 0 ? null : <li>{words.leftOut(sample.leftOut)}</li>}
          <li>{words.marked}</li>
        </ul>
        <section aria-label={words.sample}>
          <Text fw={600} size="sm">
            {words.sample} <span className="number">{`${read.size} / ${sample.claims.length}`}</span>
          </Text>
          <ol className={classes.sample}>
            {sample.claims.map((id) => (
              <SampleClaim key={id} id={id} read={read.has(id)} onRead={() => tick(id)} />
            ))}
          </ol>
        </section>
        <Radio.Group
          label={words.verdict}
          value={verdict}
          onChange={(value) => setVerdict(value === 'rejected' ? 'rejected' : 'accepted')}
        >
          <Group gap="lg" mt={4}>
            <Radio value="accepted" label={inbox.actions.accept} />
            <Radio value="rejected" label={inbox.actions.reject} />
          </Group>
        </Radio.Group>
        <TextInput
          label={words.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={2000}
          dir="auto"
        />
        {bulk.error === null ? null : <Trouble error={bulk.error} again={hand} />}
        <Group gap="xs" justify="end">
          {left === 0 ? null : (
            <Text size="sm" c="dimmed">
              {words.stillToRead(left)}
            </Text>
          )}
          <Button variant="default" onClick={onClose}>
            {inbox.cancel}
          </Button>
          <Button type="submit" disabled={left > 0} loading={bulk.isPending}>
            {verdict === 'accepted' ? words.acceptAll(sample.total) : words.rejectAll(sample.total)}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** One claim of the sample with the sentence that it rests on. */
function SampleClaim({
  id,
  read,
  onRead,
}: {
  readonly id: string
  readonly read: boolean
  readonly onRead: () => void
}) {
  const words = useWords(BULK_WORDS)
  const { data: card } = useCard(id)
  const { data: page } = usePage(card?.report.text ?? null)
  if (card === undefined || page === undefined) return <li className={classes.one} />
  return (
    <li className={classes.one} data-testid="sample-claim">
      <Group gap={8}>
        <KindName kind={card.claim.kind} phase={card.claim.phase} />
        <StanceBadge stance={card.claim.stance} />
        <Checkbox
          className={classes.tick ?? ''}
          size="xs"
          label={words.read}
          checked={read}
          onChange={onRead}
          aria-label={`${words.read}: ${card.claim.trigger.text}`}
        />
      </Group>
      <SentenceOf page={page} claim={card.claim} />
      <Says card={card} />
    </li>
  )
}
