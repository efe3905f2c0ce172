import type { ExpressionSpecification } from 'maplibre-gl'

/** Colours of the ground; light and dark. */
export interface MapColours {
  readonly sea: string
  readonly land: string
  readonly border: string
  readonly label: string
  readonly ink: string
  readonly paper: string
  readonly accent: string
  readonly grey: string
}

export const MAP_COLOURS: Readonly<Record<'light' | 'dark', MapColours>> = {
  light: {
    sea: '#dce4e6',
    land: '#faf9f5',
    border: '#bdb8a9',
    label: '#6a7174',
    ink: '#1d2324',
    paper: '#ffffff',
    accent: '#1f5b5e',
    grey: '#7d8587',
  },
  dark: {
    sea: '#12171a',
    land: '#22292b',
    border: '#4a5355',
    label: '#9aa4a4',
    ink: '#e6e8e6',
    paper: '#1d2223',
    accent: '#55a5a7',
    grey: '#8b9496',
  },
}

export const FONT = ['IBM Plex Sans', 'IBM Plex Sans Arabic']
const LAST_ZOOM = 14

/** Pixels from the middle to the edge of an area, from which on it is drawn as an area and no longer as a sign. */
export const GROWN = 20

type Shade = number | readonly unknown[]

/** One shade while an area is too small to be seen (`grown`: the zoom at which it is not), another from there on. */
export const whileSmall = (small: Shade, grown: Shade): ExpressionSpecification =>
  [
    'step',
    ['zoom'],
    ['case', ['<=', ['get', 'grown'], 0], grown, small],
    ...Array.from({ length: LAST_ZOOM * 2 }, (_, i) => (i + 1) / 2).flatMap((zoom) => [
      zoom,
      ['case', ['<=', ['get', 'grown'], zoom], grown, small],
    ]),
  ] as unknown as ExpressionSpecification
