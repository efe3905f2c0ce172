import { lazy, Suspense } from 'react'
import type { Card, FilterWords } from '../../../../src/server/schema/index.js'
import type { Told } from '../../api/decisions'
import { useFetchedAhead } from '../../app/ahead'
import type { Acting, Dialog } from './use-acting'

const BulkDialog = lazy(async () => ({ default: (await import('./bulk')).BulkDialog }))
const AddDialog = lazy(async () => ({ default: (await import('./add-reports')).AddDialog }))

const BATCHES = new WeakMap<readonly File[], number>()
let batches = 0

/** Another batch of files is another dialog. */
function batchOf(files: readonly File[]): number {
  const known = BATCHES.get(files) ?? ++batches
  BATCHES.set(files, known)
  return known
}

interface DialogsProps {
  readonly dialog: Dialog | null
  readonly card: Card | undefined
  readonly acts: Acting['acts']
  readonly filter: FilterWords
  readonly files: readonly File[]
  readonly onClose: () => void
  readonly onBulk: (told: Told) => void
  readonly onAdded: () => void
}

/** The dialog that is open, if any; those that a key opens are fetched beforehand, the others when first asked for. */
export function Dialogs({ dialog, card, acts, filter, files, onClose, onBulk, onAdded }: DialogsProps) {
  const keyed = useFetchedAhead(() => import('./dialogs'), { when: card !== undefined })
  const reject = (reason: string | null): void => {
    onClose()
    acts.reject(reason)
  }
  return (
    <Suspense fallback={null}>
      {keyed !== null && dialog === 'reject' && card !== undefined ? (
        <keyed.RejectDialog card={card} onClose={onClose} onReject={reject} />
      ) : null}
      {keyed !== null && dialog === 'note' && card !== undefined ? (
        <keyed.NoteDialog card={card} onClose={onClose} onNote={acts.note} />
      ) : null}
      {keyed !== null && dialog === 'help' ? <keyed.HelpDialog onClose={onClose} /> : null}
      {dialog === 'many' ? <BulkDialog filter={filter} onClose={onClose} onDone={onBulk} /> : null}
      {files.length === 0 ? null : <AddDialog key={batchOf(files)} files={files} onClose={onAdded} />}
    </Suspense>
  )
}
