import type { Beside, RowCells, SheetFormat } from '../format.js'
import { finderIn } from '../guess.js'
import { kindByWords } from '../kinds.js'
import type { CountColumns } from '../mapping.js'
import { countOf } from '../mapping.js'
import { betweenDays } from '../widen.js'
import { COUNTED } from './counted.js'

/** Columns of a range: `killed_children_min` and `killed_children_max`, in either order of words. */
function rangeIn(
  header: readonly string[],
  names: readonly string[],
): Pick<CountColumns, 'low' | 'high'> | null {
  const { one } = finderIn(header)
  const low = one(...names.map((name) => `${name}_min`))
  const high = one(...names.map((name) => `${name}_max`))
  return low === null && high === null ? null : { low, high }
}

/** Numbers of civilians first, of whom men, women and children are parts. */
function countsIn(header: readonly string[]): readonly CountColumns[] {
  return (['killed', 'injured'] as const).flatMap((metric) =>
    COUNTED.flatMap(({ words, ...counted }) => {
      const range = rangeIn(
        header,
        words.flatMap((word) => [`${metric}_${word}`, `${word}_${metric}`]),
      )
      return range === null ? [] : [countOf(metric, { ...range, ...counted })]
    }),
  )
}

/** Numbers that each belligerent concedes, by its own word. */
function besides({ at }: RowCells, header: readonly string[]): readonly Beside[] {
  const { one } = finderIn(header)
  const found: Beside[] = []
  for (let n = 1; ; n++) {
    const source = one(`belligerent_${n}_belligerent_name`, `belligerent_${n}_name`)
    if (source === null) return found
    if (at(source) === null) continue
    const conceded = (metric: 'killed' | 'injured', words: string): readonly CountColumns[] => {
      const range = rangeIn(header, [`belligerent_${n}_${words}_conceded`])
      return range === null ? [] : [countOf(metric, { ...range, status: 'civilian' })]
    }
    found.push({ source, counts: [...conceded('killed', 'deaths'), ...conceded('injured', 'injuries')] })
  }
}

/** Incidents of civilian harm with ranges of killed and injured, as Airwars exports them. */
export const AIRWARS: SheetFormat = {
  slug: 'airwars',
  name: 'Airwars-style',
  about: 'incidents of civilian harm with ranges (…_min, …_max), belligerents and what they concede',
  makes: 'claims',
  marks: ['unique_reference_code', 'incident_date'],
  says: [
    'each row is one incident; its ranges are low and high of killed and injured, without a best',
    'men, women, children and protected persons are parts of the civilians',
    'what a belligerent concedes is a claim of its own beside the row’s, about the same incident',
    'rows without a type of strike are read as assault: an attack whose means is not said',
  ],
  mapping(header) {
    const { all } = finderIn(header)
    const names = header.filter((name) => /^belligerent_\d+_(?:belligerent_)?name$/.test(name.toLowerCase()))
    return {
      format: 'airwars',
      rows: 'incidents',
      publisher: null,
      sourceType: 'monitor',
      columns: {
        id: all('unique_reference_code'),
        kind: all('strike_type', 'type_of_strike', 'incident_type'),
        start: all('incident_date'),
        end: all('incident_date_end', 'incident_end_date'),
        place: all('location', 'location_name', 'geolocation_name', 'town'),
        admin1: all('province', 'governorate', 'admin1'),
        country: all('country'),
        latitude: all('latitude', 'lat'),
        longitude: all('longitude', 'lng', 'lon'),
        place_precision: all('geolocation_accuracy', 'accuracy'),
        title: all('title'),
        words: all('summary', 'description'),
        agents: names,
        source: all('sources', 'source'),
        address: all('url', 'permalink'),
      },
      kinds: { words: AIRWARS_KINDS, otherwise: 'assault' },
      counts: countsIn(header),
      dates: {},
    }
  },
  kindOf: kindByWords,
  daysOf: betweenDays,
  partiesOf: () => ({ agents: ['agents'], targets: [] }),
  precisionOf: ({ said }) => ACCURACY[said('place_precision')?.toLowerCase() ?? ''] ?? null,
  besides,
}

const AIRWARS_KINDS = {
  airstrike: 'airstrike',
  'airstrike and/or artillery': 'assault',
  artillery: 'shelling',
  'drone strike': 'airstrike',
  helicopter: 'airstrike',
  'ground operation': 'assault',
  'small arms and light weapons': 'shooting',
  'vehicle-borne ied': 'bombing',
  ied: 'bombing',
  'naval bombardment': 'shelling',
} as const

/** What a coordinate stands for by its accuracy class. */
const ACCURACY: Readonly<Record<string, string>> = {
  'exact location': 'site',
  'nearby landmark': 'quarter',
  street: 'quarter',
  neighbourhood: 'quarter',
  'neighbourhood/area': 'quarter',
  village: 'settlement',
  town: 'settlement',
  city: 'settlement',
  subdistrict: 'district',
  district: 'district',
  'province/governorate': 'province',
  province: 'province',
  country: 'country',
}
