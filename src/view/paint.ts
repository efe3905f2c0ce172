import { styleText } from 'node:util'

/** What a colour stands for; the same in the table, under `--quotes` and in `explain`. */
export type Ink =
  | 'title'
  | 'faint'
  | 'kind'
  | 'against'
  | 'source'
  | 'agent'
  | 'target'
  | 'place'
  | 'time'
  | 'count'
  | 'trigger'

const STYLES: Readonly<Record<Ink, Parameters<typeof styleText>[0]>> = {
  title: 'bold',
  faint: 'dim',
  kind: 'bold',
  against: 'red',
  source: 'cyan',
  agent: 'yellow',
  target: 'magenta',
  place: 'green',
  time: 'blue',
  count: 'red',
  trigger: ['bold', 'underline'],
}

/** Colours a text, or leaves it as it is. */
export type Paint = (text: string, ink: Ink | null) => string

export const PLAIN: Paint = (text) => text

/** The caller decides whether there are colours; styleText is not left to guess from its own stream. */
export const COLOURED: Paint = (text, ink) =>
  ink === null || text === '' ? text : styleText(STYLES[ink], text, { validateStream: false })
