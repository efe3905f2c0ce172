import type { Change } from '../material.js'
import { type Table, text } from './table.js'

/** What changed since the release before. */
export const CHANGES: Table<Change> = {
  name: 'changes',
  title: 'Changes since the release before',
  key: ['incident_id', 'change', 'before'],
  foreign: [],
  columns: [
    text('incident_id', 'Incident', '', (r) => r.incident, { required: true }),
    text('change', 'Change', '', (r) => r.change, {
      required: true,
      words: ['added', 'revised', 'merged', 'split', 'withdrawn'],
    }),
    text('before', 'Before', '', (r) => r.before),
    text('after', 'After', '', (r) => r.after),
    text('reason', 'Reason', '', (r) => r.reason),
  ],
  *rows({ changes }) {
    yield* changes
  },
}
