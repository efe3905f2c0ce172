import type { Kind, SourceType } from '../src/codebook/index.js'
import type { LinePlaceLink } from '../src/report/index.js'

/** Kinds of what happens in an invented war, with words for them. */
export const KINDS: readonly (readonly [kind: Kind, words: string])[] = [
  ['airstrike', 'an air strike hit'],
  ['airstrike', 'warplanes bombed'],
  ['shelling', 'mortar rounds hit'],
  ['shelling', 'artillery shelled'],
  ['assault', 'an attack struck'],
  ['killing', 'gunmen killed'],
  ['clash', 'fighting reached'],
  ['shooting', 'snipers shot at'],
  ['bombing', 'a car bomb hit'],
  ['casualties', 'the toll rose among'],
  ['detention', 'soldiers arrested'],
  ['abduction', 'gunmen kidnapped'],
  ['displacement', 'flight emptied the homes of'],
  ['siege', 'the siege closed on'],
  ['control', 'the front held'],
  ['talks', 'envoys met'],
  ['aid', 'a convoy reached'],
]

const SYLLABLES = 'bar dor fen gal hol ket lum mar nor pel ras sen tor vek wil zan'.split(' ')
export const wordAt = (i: number): string =>
  [i >> 8, i >> 4, i].map((n) => SYLLABLES[n & 15]!).join('') + (i > 4095 ? 'a' : '')
const nameAt = (i: number): string => wordAt(i).replace(/^./, (letter) => letter.toUpperCase())

const placeOf = (
  id: string,
  name: string,
  precision: string,
  [latitude, longitude]: readonly [number, number],
): LinePlaceLink => ({
  id,
  name,
  name_arabic: null,
  country: null,
  admin1: null,
  latitude,
  longitude,
  precision,
  method: 'invented',
})

export const CITY = placeOf('made:city', 'Halvek', 'settlement', [34, 40])
export const QUARTERS = Array.from({ length: 40 }, (_, i) =>
  placeOf(`made:quarter-${i}`, `${nameAt(100 + i)} Quarter`, 'quarter', [
    34 + (i % 7) / 200,
    40 + (i % 5) / 200,
  ]),
)
export const TOWNS = Array.from({ length: 600 }, (_, i) =>
  placeOf(`made:town-${i}`, nameAt(1000 + i), 'settlement', [30 + i / 100, 41 + (i % 17) / 10]),
)

export const PARTIES = Array.from({ length: 12 }, (_, i) => ({
  id: `made/party-${i}`,
  name: `${nameAt(i)} Front`,
}))
export const VICTIMS = ['civilians', 'a bakery', 'the market', 'residents', 'a school', 'farmers', 'soldiers']
export const SOURCES: readonly (readonly [type: SourceType, name: string])[] = Array.from(
  { length: 30 },
  (_, i) => [
    (['monitor', 'aid', 'government', 'military', 'witness', 'io'] as const)[i % 6]!,
    `the ${nameAt(40 + i)} Observatory`,
  ],
)
export const PUBLISHERS = Array.from({ length: 200 }, (_, i) => `${nameAt(200 + i)} Wire`)
