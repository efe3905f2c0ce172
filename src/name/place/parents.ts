import type { OwnData } from './compile-data.js'
import type { PlaceEntry } from './entry.js'
import { nameKey, withoutArticles } from './keys.js'

/** Finds the towns and provinces that our own rows name as the place around them. */
export interface ParentFinder {
  note(place: number, entry: PlaceEntry): void
  town(name: string, country: string): { readonly place: number; readonly entry: PlaceEntry } | null
  /** Number of a town or province, code of a curated row, or undefined. */
  around(name: string, country: string): number | string | undefined
  miss(fault: string): void
  faults(): readonly string[]
}

/** What may stand around a curated place, in order of preference. */
const PARENTS = ['settlement', 'quarter', 'province'] as const

export function parentFinder(own: OwnData): ParentFinder {
  const wanted = new Set<string>()
  const wantedIn = new Set<string>()
  const curated = new Set(own.curated.flatMap((group) => group.rows.map((row) => row.id)))
  const keyOf = (kind: string, name: string, country: string): string =>
    `${kind} ${country} ${withoutArticles(nameKey(name.replace(/ province$/, '')))}`
  const rows = own.curated.flatMap((group) => group.rows)
  for (const [name, country] of [
    ...rows.flatMap((row) => (row.in === undefined ? [] : [[row.in, row.country] as const])),
    ...own.provinces.rows.map((row) => [row.seat, row.country] as const),
  ]) {
    wantedIn.add(country)
    for (const kind of PARENTS) wanted.add(keyOf(kind, name, country))
  }
  const found = new Map<string, { readonly place: number; readonly entry: PlaceEntry }>()
  const missed: string[] = []
  return {
    note: (place, entry) => {
      if (!wantedIn.has(entry.country) || !PARENTS.some((kind) => kind === entry.kind)) return
      for (const name of [entry.name, ...entry.names]) {
        const key = keyOf(entry.kind, name, entry.country)
        if (!wanted.has(key)) continue
        const before = found.get(key)
        if (before === undefined || before.entry.population < entry.population)
          found.set(key, { place, entry })
      }
    },
    town: (name, country) => found.get(keyOf('settlement', name, country)) ?? null,
    around: (name, country) => {
      if (curated.has(name)) return `curated:${name}`
      const kinds = PARENTS.filter((kind) => kind === 'province' || !name.endsWith(' province'))
      return kinds.map((kind) => found.get(keyOf(kind, name, country))).find((one) => one !== undefined)
        ?.place
    },
    miss: (fault) => void missed.push(fault),
    faults: () => missed,
  }
}
