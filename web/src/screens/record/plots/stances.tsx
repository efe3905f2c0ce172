import * as Plot from '@observablehq/plot'
import { useCallback, useMemo } from 'react'
import type { Plots } from '../../../../../src/server/schema/index.js'
import { useNames } from '../../../ui/badge'
import { useLanguage, useWords } from '../../../words/language'
import { inkOn, type PlotColours, styleOf, usePlotColours } from './colours'
import { Figure } from './figure'
import { shorten } from './shorten'
import { PLOTS_WORDS } from './words'

type Stance = Plots['stances'][number]

/** Sources that are drawn; the table has all. */
const FIRST = 20

interface StancesPlotProps {
  readonly stances: readonly Stance[]
  /** Sources in all; `stances` has the most heard. */
  readonly all: number
}

/** How often each source takes each stance. */
export function StancesPlot({ stances, all }: StancesPlotProps) {
  const words = useWords(PLOTS_WORDS)
  const say = useNames()
  const { language } = useLanguage()
  const colours = usePlotColours()
  const named = useMemo(
    () => stances.map((row) => ({ ...row, stance: say('stances', row.stance) })),
    [stances, say],
  )
  const sources = useMemo(() => mostFrequent(named, ({ source }) => source), [named])
  const draw = useCallback(
    (width: number) => drawStances(named, { width, colours, sources, words: PLOTS_WORDS[language] }),
    [named, colours, sources, language],
  )
  const rank = new Map(sources.map((source, i) => [source, i]))
  const rows = named.toSorted(
    (a, b) =>
      rank.get(a.source)! - rank.get(b.source)! || b.claims - a.claims || (a.stance < b.stance ? -1 : 1),
  )
  const whole = (n: number): string => n.toLocaleString('en-GB')
  return (
    <Figure
      title={words.stances}
      why={words.stancesWhy}
      note={all > FIRST ? words.firstSources(whole(FIRST), whole(all)) : null}
      draw={draw}
      heads={[words.source, words.stance, words.claims]}
      rows={rows.map(({ source, stance, claims }) => [source, stance, claims])}
    />
  )
}

function mostFrequent(rows: readonly Stance[], of: (row: Stance) => string): readonly string[] {
  const claims = new Map<string, number>()
  for (const row of rows) claims.set(of(row), (claims.get(of(row)) ?? 0) + row.claims)
  return [...claims].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name)
}

interface DrawOptions {
  readonly width: number
  readonly colours: PlotColours
  readonly sources: readonly string[]
  readonly words: (typeof PLOTS_WORDS)['en']
}

function drawStances(stances: readonly Stance[], { width, colours, sources, words }: DrawOptions): Element {
  const shown = sources.slice(0, FIRST)
  const rows = stances.filter(({ source }) => shown.includes(source))
  const most = rows.reduce((n, { claims }) => Math.max(n, claims), 1)
  const order = mostFrequent(rows, ({ stance }) => stance)
  const narrow = width / order.length < 90
  return Plot.plot({
    width,
    height: (narrow ? 78 : 40) + shown.length * 22,
    marginLeft: Math.min(180, width * 0.34),
    marginTop: narrow ? 68 : 30,
    marginRight: 16,
    style: styleOf(colours),
    x: { axis: 'top', label: null, domain: [...order], tickSize: 0, tickRotate: narrow ? -40 : 0 },
    y: { label: null, domain: [...shown], tickFormat: shorten(24), tickSize: 0 },
    color: { type: 'sqrt', domain: [0, most], range: [colours.few, colours.many] },
    marks: [
      Plot.cell(rows, { x: 'stance', y: 'source', fill: 'claims', inset: 1 }),
      Plot.text(rows, {
        x: 'stance',
        y: 'source',
        text: ({ claims }: Stance) => claims.toLocaleString('en-GB'),
        fill: ({ claims }: Stance) => inkOn(colours, Math.sqrt(claims / most)),
      }),
      Plot.tip(
        rows,
        Plot.pointer({
          x: 'stance',
          y: 'source',
          title: ({ source, stance, claims }: Stance) =>
            words.ofSource(source, stance, claims.toLocaleString('en-GB')),
          fill: 'var(--paper)',
          stroke: colours.line,
        }),
      ),
    ],
  })
}
