import type { Incident } from '../../incident/index.js'
import { type TallyRow, type Toll, tally } from '../../tally/index.js'
import type { Material } from '../material.js'
import { gridLines } from './grid.js'
import { begun, plain, statusWords } from './words.js'

/** Areas with a row of their own; whatever else there is stands together in the data. */
const AREAS = 30

const METRICS = ['killed', 'injured'] as const

/** Killed and wounded in all, by area, by who they were and by who is held to have done it; never added up across. */
export function numberLines(material: Material): string {
  const { tally: all, incidents } = material
  if (all.rows.length === 0) return ''
  const { rows, more } = areaRows(material)
  const parts = [
    ['## In numbers', ''],
    rows.length < 2
      ? []
      : [
          ...gridLines([['Area', 'Incidents', 'Killed', 'Injured'], ...rows, allRow(all.rows, incidents)]),
          '',
        ],
    more === 0
      ? []
      : [`Areas with fewer incidents: ${more.toLocaleString('en-GB')} more, in the csv package.`, ''],
    tableOf('Who they were', whomRows(all.rows)),
    tableOf('Held responsible', partyRows(all.rows)),
    ['Rows look at the same people from several sides and are never added to each other.', '', ''],
  ]
  return parts.flat().join('\n')
}

const tableOf = (head: string, rows: readonly (readonly string[])[]): readonly string[] =>
  rows.length === 0 ? [] : [...gridLines([[head, 'Killed', 'Injured'], ...rows]), '']

const allRow = (rows: readonly TallyRow[], incidents: readonly Incident[]): readonly string[] => [
  'All areas',
  incidents.length.toLocaleString('en-GB'),
  ...METRICS.map((metric) => sayRow(rows.find((row) => row.metric === metric && isOfAll(row)))),
]

/** Province or the like where it is known, else the place itself. */
export const areaOf = ({ place }: Incident): string | null =>
  place === null ? null : (place.link?.admin1 ?? place.link?.name ?? place.text)

function areaRows({ incidents, tolls, origins }: Material) {
  const areas = new Map<string | null, Toll[]>()
  for (const [i, incident] of incidents.entries()) {
    const area = areaOf(incident)
    const own = areas.get(area)
    if (own === undefined) areas.set(area, [tolls[i]!])
    else own.push(tolls[i]!)
  }
  const inOrder = [...areas].sort(
    ([a, one], [b, two]) => two.length - one.length || ((a ?? '~') < (b ?? '~') ? -1 : 1),
  )
  const rows = inOrder.slice(0, AREAS).map(([area, own]) => {
    const { rows: sums } = tally(own, { origins })
    return [
      area === null ? 'place not named' : plain(area),
      own.length.toLocaleString('en-GB'),
      ...METRICS.map((metric) => sayRow(sums.find((row) => row.metric === metric && isOfAll(row)))),
    ]
  })
  return { rows, more: Math.max(0, inOrder.length - AREAS) }
}

const isOfEverybody = ({ cause, group, word, party }: TallyRow): boolean =>
  cause === 'direct' && group === 'all' && word === 'all' && party === 'all'

const isOfAll = (row: TallyRow): boolean => isOfEverybody(row) && row.status === 'all' && row.side === 'all'

/** Rows of one sort under one name, killed beside injured. */
function paired(
  rows: readonly TallyRow[],
  nameOf: (row: TallyRow) => string,
): readonly (readonly string[])[] {
  const names = new Map<string, Map<string, TallyRow>>()
  for (const row of rows) {
    const own = names.get(nameOf(row)) ?? new Map<string, TallyRow>()
    names.set(nameOf(row), own.set(row.metric, row))
  }
  return [...names].flatMap(([name, own]) =>
    METRICS.some((metric) => own.has(metric))
      ? [[name, ...METRICS.map((metric) => sayRow(own.get(metric)))]]
      : [],
  )
}

const whomRows = (rows: readonly TallyRow[]): readonly (readonly string[])[] => [
  ...paired(
    rows.filter((row) => isOfEverybody(row) && row.side === 'all' && row.status !== 'all'),
    ({ status }) => begun(statusWords(status)),
  ),
  ...paired(
    rows.filter((row) => isOfEverybody(row) && row.status === 'all' && typeof row.side !== 'string'),
    ({ side }) => (typeof side === 'string' ? side : `Of ${plain(side.name)}`),
  ),
]

const WORD_WORDS: Readonly<Record<TallyRow['word'], string>> = {
  all: '',
  alleged: 'blamed or suspected by others',
  claimed: 'by its own claim',
  conceded: 'conceded, in its own numbers',
  nobody: 'nobody is named',
}

const partyRows = (rows: readonly TallyRow[]): readonly (readonly string[])[] =>
  paired(
    rows.filter(
      ({ cause, status, group, side, word }) =>
        cause === 'direct' && status === 'all' && group === 'all' && side === 'all' && word !== 'all',
    ),
    ({ party, word }) =>
      typeof party === 'string'
        ? begun(WORD_WORDS[word])
        : `${begun(plain(party.name))}, ${WORD_WORDS[word]}`,
  )

/** "9", "4 to 34", "21 or more", "up to 4"; a line where nobody gives a number, which is not zero. */
export function sayRow(row: TallyRow | undefined): string {
  if (row === undefined) return '–'
  const [low, high] = [row.low, row.high].map((n) => n?.toLocaleString('en-GB') ?? null)
  if (low === null || low === undefined) return high == null ? 'not known' : `up to ${high}`
  if (high == null) return `${low} or more`
  return low === high ? low : `${low} to ${high}`
}

/** What all incidents come to, for the first lines: "19 to 49 killed, 37 or more injured". */
export const totalWords = ({ tally: { rows } }: Material): string =>
  METRICS.flatMap((metric) => {
    const row = rows.find((one) => one.metric === metric && isOfAll(one))
    return row === undefined ? [] : [`${sayRow(row)} ${metric}`]
  }).join(', ')
