import type { SheetFormat } from '../format.js'
import { finderIn } from '../guess.js'

/** What the auto-archiver wrote beside each link: where it was kept, when, its hash and its words. */
export const AUTO_ARCHIVER: SheetFormat = {
  slug: 'auto-archiver',
  name: 'auto-archiver',
  about: 'links with what was archived of them: when, where, its hash and its words',
  makes: 'captures',
  marks: ['link', 'archive status', 'archive location'],
  says: [
    'each row with words is kept as a report with its address and the time of the archive; rows without words make none',
    'the hash and the place of the archive are kept as what the sheet says: nothing is fetched and nothing compared',
  ],
  mapping(header) {
    const { all } = finderIn(header)
    return {
      format: 'auto-archiver',
      rows: 'claims',
      publisher: null,
      sourceType: 'media',
      columns: {
        address: all('link'),
        title: all('upload title'),
        published: all('upload timestamp'),
        words: all('text content'),
        fetched: all('archive date'),
        archive: all('archive location', 'wacz'),
        hash: all('hash'),
        kind: all('archive status'),
      },
      kinds: { words: {}, otherwise: null },
      counts: [],
      dates: {},
    }
  },
  kindOf: () => null,
  daysOf: () => ({ start: null, end: null, holds: null, rule: null }),
  partiesOf: () => ({ agents: [], targets: [] }),
  precisionOf: () => null,
}
