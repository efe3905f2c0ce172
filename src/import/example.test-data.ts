import type { Diagnostic } from '../diagnostic/index.js'
import type { SheetRow } from '../reader/index.js'
import { readCsv } from '../reader/index.js'
import type { Mapping, RowOutcome, SheetNames, Survey } from './index.js'
import { isBelow, makeCapture, makeRow, NO_NAMES, surveySheets } from './index.js'

/** For tests: fictitious rows of each format, with what every one of them is there to show. */
export const GED_HEADER =
  'id,relid,year,type_of_violence,conflict_name,side_a,side_b,number_of_sources,source_article,source_office,source_original,' +
  'where_prec,where_coordinates,adm_1,latitude,longitude,geom_wkt,country,event_clarity,date_prec,date_start,date_end,' +
  'deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa'

/** A clash with dead on both sides; an attack on civilians told over a week; a month; an end that contradicts. */
export const GED = `${GED_HEADER}
101,VAR-1,2031,1,Varnia: Government,Government of Varnia,Senn Front,2,"""Halvek Wire,2031-03-14,Clash""",Halvek Wire,army spokesman,1,Halvek town,Senn province,34.500000,40.250000,POINT (40.250000 34.500000),Varnia,1,1,2031-03-13,2031-03-13,2,3,1,0,6,8,5,999
102,VAR-2,2031,3,Varnia: Government,Senn Front,Civilians,1,,Meridian Press,,2,Old Mills,Senn province,34.6,40.2,POINT (40.2 34.6),Varnia,2,3,2031-03-10,2031-03-16,0,0,40,0,40,40,40,999
103,VAR-3,2031,3,Varnia: Government,Senn Front,Civilians,1,,Meridian Press,residents,1,Senn town,Senn province,34.1,40,POINT (40 34.1),Varnia,1,4,2031-04-01,2031-04-30,0,0,1,0,1,1,1,
104,VAR-4,2031,1,Varnia: Government,Government of Varnia,Senn Front,1,,,,1,Halvek town,Senn province,34.500000,40.250000,POINT (40.250000 34.500000),Varnia,1,1,2031-05-02,2031-05-02,0,0,0,7,7,6,7,999
`

export const ACLED_HEADER =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,' +
  'assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,' +
  'geo_precision,source,source_scale,notes,fatalities,tags,timestamp'

/** Fatalities of 0 and of 3; a week; two strikes of one day in one town; civilians named first; a type without a kind. */
export const ACLED = `${ACLED_HEADER}
VAR1,2031-03-13,2031,1,Political violence,Explosions/Remote violence,Air/drone strike,Military Forces of Varnia,,1,Senn Front,,2,12,,999,Middle East,Varnia,Senn,Halvek,,Halvek,34.5,40.25,1,Halvek Wire,National,"On 13 March 2031, aircraft struck a depot.
Casualties unknown.",0,,1900000001
VAR2,2031-03-13,2031,1,Political violence,Explosions/Remote violence,Air/drone strike,Military Forces of Varnia,,1,Civilians (Varnia),,7,17,Civilian targeting,999,Middle East,Varnia,Senn,Halvek,,Halvek,34.5,40.25,1,Halvek Wire; Senn Radio,National,"On 13 March 2031, aircraft struck a market; three were killed.",3,,1900000002
VAR3,2031-03-19,2031,2,Political violence,Violence against civilians,Attack,Civilians (Varnia),,7,Senn Front,,2,27,,999,Middle East,Varnia,Senn,Old Mills,,Old Mills,34.6,40.2,2,Senn Radio,Subnational,"In the week of 19 March 2031, fighters beat a man to death.",1,,1900000003
VAR4,2031-03-20,2031,1,Strategic developments,Strategic developments,Other,Senn Front,,2,,,0,20,,999,Middle East,Varnia,Senn,Halvek,,Halvek,34.5,40.25,1,Senn Radio,Subnational,"On 20 March 2031, the front paraded.",0,,1900000004
`

export const AIRWARS = `unique_reference_code,incident_date,location,latitude,longitude,geolocation_accuracy,strike_type,killed_civilian_non_combatants_min,killed_civilian_non_combatants_max,killed_children_min,killed_children_max,injured_civilian_non_combatants_min,injured_civilian_non_combatants_max,belligerent_1_belligerent_name,belligerent_1_deaths_conceded_min,belligerent_1_deaths_conceded_max,belligerent_2_belligerent_name,belligerent_2_deaths_conceded_min,belligerent_2_deaths_conceded_max
VS1001,13/03/2031,"Old Mills, Halvek",34.5,40.25,Neighbourhood,Airstrike,7,11,2,3,,20,Armed forces of Varnia,1,1,Senn Front,,
VS1002,14/03/2031,Senn,34.1,40.0,City,,0,2,,,,,Senn Front,,,,,
`

export const ARCHIVED = `link,archive status,archive location,archive date,upload timestamp,upload title,text content,hash
https://example.org/post/1,success,s3://archive/1,2031-03-14T08:00:00Z,2031-03-13T21:15:00Z,Strike,"Aircraft bombed the bakery of Halvek on Thursday, killing seven people, the Halvek Observatory said.",SHA-256:00aa
https://example.org/post/2,nothing archived,,,,,,
`

export const OWN = `ref,date,place,type,perpetrator,killed,killed children,injured,source,notes
H-1,13/03/2031,Halvek,airstrike,Varnian army,12,3,at least 20,Halvek Observatory,"Two bombs,
in the morning."
H-2,03/04/2031,Old Mills,shelling,,4,,,residents,
H-3,04/04/2031,Senn,shooting,militants,0,,dozens,,=1+1
H-4,31/04/2031,Senn,shooting,militants,2,,,,
H-5,05/04/2031,Senn,shooting,militants,3,,some,police,
H-6,05/04/2031,Senn,parade,militants,3,,,police,
`

export const rowsOf = (csv: string, name = 'sheet.csv'): AsyncIterable<SheetRow | Diagnostic> =>
  readCsv(Buffer.from(csv), { name })

export interface Made {
  readonly survey: Survey
  /** By the numbers of rows. */
  readonly rows: ReadonlyMap<number, RowOutcome>
}

/** Surveys a sheet and makes all its rows. */
export async function makeAll(
  csv: string,
  {
    mapping = null,
    names = NO_NAMES,
  }: { readonly mapping?: Mapping | null; readonly names?: SheetNames } = {},
): Promise<Made> {
  const { value, diagnostics } = await surveySheets(rowsOf(csv), {
    file: 'sheet.csv',
    format: null,
    mapping,
    dates: null,
  })
  const [survey] = value
  if (survey === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  const rows = new Map<number, RowOutcome>()
  for await (const row of rowsOf(csv)) {
    if ('code' in row || !isBelow(row, survey.sheet)) continue
    const make = survey.format.makes === 'captures' ? makeCapture : makeRow
    rows.set(row.row, make(row, { ...survey, names }))
  }
  return { survey, rows }
}
