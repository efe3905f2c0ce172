import type { Filter } from '../src/store/index.js'

/** Filters as a person sets them; each page is measured, and the slowest is told. */
export const PAGES: Readonly<Record<string, Filter>> = {
  all: { states: ['suggested', 'accepted', 'edited', 'added', 'unsure'] },
  city: { places: ['made:city'] },
  'air strikes in the city': { places: ['Halvek'], kinds: ['airstrike'] },
  'a party in a year': { actors: ['made/party-3'], from: '2021-01-01', until: '2021-12-31' },
  'one week': { from: '2021-03-01', until: '2021-03-07' },
  'waiting for a decision': { states: ['suggested'] },
  'a small town': { places: ['made:town-7'] },
  'denials in the city': { stances: ['denies'], places: ['made:city'] },
}

/** Searches as a person types them. */
export const SEARCHES: Readonly<Record<string, Filter>> = {
  'one word': { text: 'market' },
  'two words': { text: 'bakery Halvek' },
  'a phrase without a word': { text: '"car bomb" -market' },
  'a word that nobody uses': { text: 'nowhere' },
}
