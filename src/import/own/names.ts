import type { CountedGroup, CountedStatus } from '../../claim/index.js'
import type { Metric } from '../../codebook/index.js'
import type { SheetSlot } from '../mapping.js'

/** Names that people give to columns, the best first; compared in small letters, without marks between words. */
export const NAMES: Readonly<Partial<Record<SheetSlot, readonly string[]>>> = {
  id: [
    'id',
    'incident id',
    'event id',
    'incident',
    'code',
    'ref',
    'reference',
    'no',
    'number',
    'رقم',
    'الرقم',
  ],
  kind: [
    'kind',
    'event type',
    'type of event',
    'incident type',
    'type',
    'event',
    'category',
    'نوع الحادث',
    'النوع',
  ],
  start: [
    'date',
    'start',
    'start date',
    'date start',
    'from',
    'incident date',
    'event date',
    'day',
    'date of incident',
    'التاريخ',
    'تاريخ',
  ],
  end: ['end', 'end date', 'date end', 'until', 'to', 'date to'],
  place: [
    'place',
    'location',
    'site',
    'neighbourhood',
    'neighborhood',
    'village',
    'town',
    'city',
    'where',
    'المكان',
    'المدينة',
    'البلدة',
  ],
  admin1: ['admin1', 'admin 1', 'province', 'governorate', 'region', 'state', 'المحافظة'],
  country: ['country', 'country name', 'البلد', 'الدولة'],
  latitude: ['latitude', 'lat', 'y'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'x'],
  place_precision: ['geo precision', 'precision', 'place precision'],
  source: ['source', 'sources', 'said by', 'according to', 'reported by', 'المصدر', 'المصادر'],
  via: ['via', 'passed on by'],
  publisher: ['publisher', 'outlet', 'media'],
  published: ['published', 'publication date', 'date published', 'report date'],
  address: ['url', 'link', 'address', 'source url', 'source link', 'الرابط'],
  title: ['title', 'headline'],
  agents: [
    'perpetrator',
    'perpetrators',
    'attacker',
    'agent',
    'agents',
    'actor',
    'actor1',
    'responsible',
    'alleged perpetrator',
    'الجهة المسؤولة',
    'الفاعل',
  ],
  targets: ['target', 'targets', 'victim group', 'victims of', 'الهدف'],
  words: ['description', 'notes', 'note', 'summary', 'details', 'event description', 'الوصف', 'ملاحظات'],
}

/** Names of columns that count people, by what happened to them. */
export const METRIC_NAMES: Readonly<Partial<Record<Metric, readonly string[]>>> = {
  killed: [
    'killed',
    'deaths',
    'dead',
    'fatalities',
    'deaths total',
    'killed total',
    'total killed',
    'القتلى',
    'قتلى',
    'عدد القتلى',
    'الشهداء',
  ],
  injured: ['injured', 'wounded', 'injuries', 'الجرحى', 'جرحى', 'عدد الجرحى'],
  missing: ['missing', 'المفقودين'],
  detained: ['detained', 'arrested', 'detainees', 'المعتقلين'],
  abducted: ['abducted', 'kidnapped', 'المخطوفين'],
  displaced: ['displaced', 'idps', 'النازحين'],
}

interface CountedName {
  readonly words: readonly string[]
  readonly status?: CountedStatus
  readonly group?: CountedGroup
}

/** Words beside them that say who was counted. */
export const COUNTED_NAMES: readonly CountedName[] = [
  { words: ['civilian', 'civilians', 'civilian non combatants', 'مدنيين'], status: 'civilian' },
  { words: ['combatant', 'combatants', 'fighters', 'belligerents', 'military'], status: 'combatant' },
  { words: ['women', 'نساء'], group: 'women' },
  { words: ['men', 'رجال'], group: 'men' },
  { words: ['children', 'child', 'minors', 'أطفال'], group: 'children' },
]
