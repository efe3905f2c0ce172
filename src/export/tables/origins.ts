import type { Origin, OriginBranch } from '../../origin/index.js'
import { joined, type Table, text } from './table.js'

interface OriginRow {
  readonly origin: Origin
  readonly branch: OriginBranch
}

/** Who claims go back to, and what hangs on them: a tally counts origins, not outlets. */
export const ORIGINS: Table<OriginRow> = {
  name: 'origins',
  title: 'Origins',
  key: ['origin_id', 'why'],
  foreign: [],
  columns: [
    text('origin_id', 'Origin', '', (r) => r.origin.id, { required: true }),
    text('name', 'Name', '', (r) => r.origin.name, { required: true }),
    text(
      'sort',
      'Sort',
      'a named speaker, a text that several printed, or a publisher',
      (r) => r.origin.sort,
      {
        required: true,
        words: ['speaker', 'text', 'publisher'],
      },
    ),
    text('why', 'Why', 'these claims are held to go back to it', (r) => r.branch.why, { required: true }),
    text('outlets', 'Printed by', 'houses, joined by ;', (r) => joined(r.branch.outlets)),
    text('source_ids', 'Reports', 'ids, joined by ;', (r) => joined(r.branch.reports)),
    text('claim_ids', 'Claims', 'ids, joined by ;', (r) => joined(r.branch.claims)),
  ],
  *rows({ origins, claims }) {
    const here = new Set(claims.map(({ id }) => id))
    for (const branch of origins.branches) {
      const kept = branch.claims.filter((id) => here.has(id))
      if (kept.length > 0) yield { origin: branch.origin, branch: { ...branch, claims: kept } }
    }
  },
}
