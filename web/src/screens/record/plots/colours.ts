import { useComputedColorScheme } from '@mantine/core'
import type { PartyWord } from './words'

/** Colours of the plots: those of the page, and three that people who see few colours can tell apart. */
export interface PlotColours {
  readonly ink: string
  readonly quiet: string
  readonly line: string
  readonly accent: string
  readonly words: Readonly<Record<PartyWord, string>>
  /** From few to many. */
  readonly few: string
  readonly many: string
}

const LIGHT: PlotColours = {
  ink: '#1d2324',
  quiet: '#5a6466',
  line: '#dcd9d0',
  accent: '#1f5b5e',
  words: { alleged: '#b3541e', claimed: '#1f5b5e', conceded: '#6a4aa5' },
  few: '#e3eeee',
  many: '#1f5b5e',
}

const DARK: PlotColours = {
  ink: '#e6e8e6',
  quiet: '#a5aeae',
  line: '#353c3d',
  accent: '#55a5a7',
  words: { alleged: '#f0a070', claimed: '#6cc0c2', conceded: '#bba6f0' },
  few: '#263435',
  many: '#7bc3c5',
}

export const usePlotColours = (): PlotColours => (useComputedColorScheme('light') === 'dark' ? DARK : LIGHT)

/** The look that all plots share. */
export const styleOf = ({ ink }: PlotColours) => ({
  color: ink,
  background: 'transparent',
  fontFamily: '"IBM Plex Sans", "IBM Plex Sans Arabic", sans-serif',
  fontSize: '12px',
  overflow: 'visible',
})

const channelsOf = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** Black or white, whichever reads better on the colour that lies at `part` (0 to 1) between few and many. */
export function inkOn({ few, many }: PlotColours, part: number): string {
  const from = channelsOf(few)
  const to = channelsOf(many)
  const [r = 0, g = 0, b = 0] = from.map((channel, i) => {
    const value = (channel + part * (to[i]! - channel)) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? '#000000' : '#ffffff'
}
