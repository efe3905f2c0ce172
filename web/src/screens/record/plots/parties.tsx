import * as Plot from '@observablehq/plot'
import { useCallback, useMemo } from 'react'
import type { Plots } from '../../../../../src/server/schema/index.js'
import { sayRange } from '../../../ui/range'
import { leftToRight } from '../../../ui/say-count'
import { useLanguage, useWords } from '../../../words/language'
import { type PlotColours, styleOf, usePlotColours } from './colours'
import { Figure } from './figure'
import classes from './plots.module.css'
import { shorten } from './shorten'
import { type PartyWord, PLOTS_WORDS } from './words'

type Party = Plots['parties'][number]

const WORDS: readonly PartyWord[] = ['claimed', 'alleged', 'conceded']
const SYMBOLS = { claimed: 'square', alleged: 'circle', conceded: 'diamond' } as const

/** What the tally calls whoever is not named. */
const PLACEHOLDER = 'nobody by name'

/** Parties that are drawn; the table has all. */
const FIRST = 12

/** Killed by party, once for each whose word it is: beside each other, never added. */
export function PartiesPlot({ parties: given }: { readonly parties: readonly Party[] }) {
  const words = useWords(PLOTS_WORDS)
  const parties = useMemo(
    () => given.map((row) => (row.party === PLACEHOLDER ? { ...row, party: words.nobody } : row)),
    [given, words],
  )
  const { language } = useLanguage()
  const colours = usePlotColours()
  const order = useMemo(() => orderOf(parties), [parties])
  const draw = useCallback(
    (width: number) => drawParties(parties, { width, colours, order, words: PLOTS_WORDS[language] }),
    [parties, colours, order, language],
  )
  const rows = order.flatMap((party) =>
    WORDS.flatMap((word) => parties.filter((one) => one.party === party && one.word === word)),
  )
  const used = WORDS.filter((word) => parties.some((one) => one.word === word))
  const whole = (n: number): string => n.toLocaleString('en-GB')
  return (
    <Figure
      title={words.parties}
      why={words.partiesWhy}
      note={order.length > FIRST ? words.firstParties(whole(FIRST), whole(order.length)) : null}
      legend={<Legend words={used} colours={colours} />}
      draw={draw}
      heads={[words.party, words.byWord, words.low, words.high, words.incidents]}
      rows={rows.map(({ party, word, low, high, incidents }) => [
        party,
        words.words[word],
        low ?? '?',
        high ?? words.open,
        incidents,
      ])}
    />
  )
}

const SIGNS: Readonly<Record<PartyWord, string>> = {
  claimed: 'M1 1h8v8H1z',
  alleged: 'M5 0.5a4.5 4.5 0 1 0 0.01 0z',
  conceded: 'M5 0L8.5 5L5 10L1.5 5z',
}

function Legend({
  words: used,
  colours,
}: {
  readonly words: readonly PartyWord[]
  readonly colours: PlotColours
}) {
  const words = useWords(PLOTS_WORDS)
  return (
    <ul className={classes.legend}>
      {used.map((word) => (
        <li key={word}>
          <svg width="10" height="10" aria-hidden="true">
            <path d={SIGNS[word]} fill={colours.words[word]} />
          </svg>
          {words.words[word]}
        </li>
      ))}
    </ul>
  )
}

/** The largest number first, whoever's word it is. */
function orderOf(parties: readonly Party[]): readonly string[] {
  const most = new Map<string, number>()
  for (const { party, low, high } of parties) {
    most.set(party, Math.max(most.get(party) ?? 0, low ?? high ?? 0))
  }
  return [...most].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([party]) => party)
}

interface DrawOptions {
  readonly width: number
  readonly colours: PlotColours
  readonly order: readonly string[]
  readonly words: (typeof PLOTS_WORDS)['en']
}

function drawParties(parties: readonly Party[], { width, colours, order, words }: DrawOptions): Element {
  const shown = order.slice(0, FIRST)
  // A row without any number has no place on the scale; it is in the table.
  const rows = parties.filter(
    ({ party, low, high }) => shown.includes(party) && (low !== null || high !== null),
  )
  const used = WORDS.filter((word) => rows.some((row) => row.word === word))
  const top = rows.reduce((n, { low, high }) => Math.max(n, high ?? low ?? 0), 1)
  const long = top * 0.05
  const from = ({ low, high }: Party): number => low ?? high ?? 0
  const stroke = ({ word }: Party): string => colours.words[word]
  const open = rows.filter(({ low, high }) => high === null || low === null)
  const known = rows.filter(({ low }) => low !== null)
  const place = { y: 'word', fy: 'party' } as const
  return Plot.plot({
    width,
    height: 44 + shown.length * (10 + used.length * 14),
    marginLeft: Math.min(180, width * 0.34),
    marginRight: 16,
    marginBottom: 34,
    style: styleOf(colours),
    x: { label: words.killed, grid: true, domain: [0, top * 1.1], labelArrow: 'none' },
    y: { axis: null, domain: [...used] },
    fy: { domain: shown, label: null, padding: 0.12, axis: null },
    marks: [
      Plot.ruleX([0], { stroke: colours.line }),
      Plot.axisFy({ anchor: 'left', label: null, tickFormat: shorten(24), fill: colours.ink }),
      Plot.link(
        rows.filter(({ low, high }) => low !== null && high !== null),
        { ...place, x1: from, x2: 'high', y1: 'word', y2: 'word', stroke, strokeWidth: 4 },
      ),
      Plot.arrow(open, {
        ...place,
        x1: from,
        // Open upwards, or, where only the high is known, downwards.
        x2: (row: Party) => (row.high === null ? from(row) + long : Math.max(0, from(row) - long)),
        y1: 'word',
        y2: 'word',
        stroke,
        strokeWidth: 2,
        headLength: 7,
      }),
      Plot.dot(known, { ...place, x: from, fill: stroke, symbol: ({ word }: Party) => SYMBOLS[word], r: 4 }),
      Plot.tip(
        rows,
        Plot.pointer({
          ...place,
          x: from,
          title: (row: Party) =>
            words.ofParty(
              row.party,
              words.words[row.word],
              leftToRight(sayRange(row)),
              row.incidents.toLocaleString('en-GB'),
            ),
          fill: 'var(--paper)',
          stroke: colours.line,
        }),
      ),
    ],
  })
}
