import { csvLines } from '../src/export/index.js'
import { randomOf } from './random.js'

const COLUMNS =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp'.split(
    ',',
  )

const TYPES = [
  ['Battles', 'Armed clash'],
  ['Explosions/Remote violence', 'Air/drone strike'],
  ['Explosions/Remote violence', 'Shelling/artillery/missile attack'],
  ['Violence against civilians', 'Attack'],
  ['Protests', 'Peaceful protest'],
  ['Riots', 'Mob violence'],
  ['Strategic developments', 'Arrests'],
] as const

const DAY = 86_400_000
const TOWNS = 4000
const TOGETHER = 1000

/** A sheet of an invented war in the columns of ACLED: eight years, a fifth of its rows in twenty towns. */
export function madeSheet(rows: number): Buffer {
  const random = randomOf(7)
  const whole = (n: number): number => Math.floor(random.next() * n)
  const towns = Array.from(
    { length: TOWNS },
    (_, i) =>
      [`Town ${i}`, (30 + random.next() * 5).toFixed(4), (35 + random.next() * 8).toFixed(4)] as const,
  )
  const rowOf = (n: number): readonly (string | number)[] => {
    const day = new Date(Date.UTC(2023, 0, 1) + whole(2900) * DAY).toISOString().slice(0, 10)
    const [event, type] = random.pick(TYPES)
    const [town, latitude, longitude] = towns[random.chance(0.2) ? whole(20) : whole(TOWNS)]!
    const dead = random.pick([0, 0, 0, 0, 1, 2, 3, 7, 12])
    const other = type === 'Attack' ? 'Civilians (Varnia)' : `Unit ${whole(300)}`
    const notes =
      `On ${day}, fighters and soldiers fought near ${town}; ${dead} people were said to have been killed, ` +
      'and the hospital took in several more over the night.'
    return [
      ...[`VAR${n}`, day, day.slice(0, 4), random.pick([1, 1, 1, 1, 1, 1, 1, 1, 1, 2]), 'Political violence'],
      ...[event, type, `Military Forces of Varnia (${whole(40)})`, '', 1, other, '', 2, 12, ''],
      ...[999, 'Middle East', 'Varnia', 'Senn', 'Halvek District', '', town, latitude, longitude],
      ...[random.pick([1, 1, 2]), random.pick(['Halvek Wire', 'Meridian Press', 'Senn Radio; Halvek Wire'])],
      ...['National', notes, dead, '', 1_900_000_000 + n],
    ]
  }
  const parts: string[] = [csvLines([COLUMNS], { raw: true })]
  for (let from = 0; from < rows; from += TOGETHER)
    parts.push(
      csvLines(
        Array.from({ length: Math.min(TOGETHER, rows - from) }, (_, i) => rowOf(from + i)),
        { raw: true },
      ),
    )
  return Buffer.from(parts.join(''))
}
