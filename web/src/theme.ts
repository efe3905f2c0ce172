import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Deep teal: readable on paper and on night grey, and no party's colour. */
const marsad: MantineColorsTuple = [
  '#eaf5f5',
  '#d6e8e8',
  '#aad1d1',
  '#7bb9ba',
  '#55a5a7',
  '#3d999b',
  '#2f8587',
  '#206d70',
  '#1f5b5e',
  '#0f4a4d',
]

const SANS = '"IBM Plex Sans", "IBM Plex Sans Arabic", system-ui, sans-serif'

export const theme = createTheme({
  primaryColor: 'marsad',
  primaryShade: { light: 8, dark: 7 },
  colors: { marsad },
  autoContrast: true,
  fontFamily: SANS,
  headings: { fontFamily: SANS, fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
})
