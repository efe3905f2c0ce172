import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { DateForm, Survey } from '../src/import/index.js'
import type { Imported, Project, RowTrouble, SheetFile } from '../src/work/index.js'
import { exportRecord, importSheet, openLive, pictureOf, surveyFile } from '../src/work/index.js'

export { begin, within } from './begin.js'

const GED_HEADER =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_name,dyad_name,side_a,side_b,number_of_sources,source_article,source_office,source_original,' +
  'where_prec,where_coordinates,where_description,adm_1,latitude,longitude,geom_wkt,priogrid_gid,country,event_clarity,date_prec,date_start,date_end,' +
  'deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa'

/** Two clashes of one day in one town; an attack on civilians over a week, told as one number; a month. */
export const GED = `${GED_HEADER}
101,VAR-1,2031,1,Clear,1,Varnia: Government,Varnia - Front,Government of Varnia,Senn Front,2,"""Halvek Wire,2031-03-14,Clash"";""Senn Radio""",Halvek Wire;Senn Radio,army spokesman,1,Halvek town,"Halvek town (bridge)
and the road",Senn province,34.500000,40.250000,POINT (40.250000 34.500000),179361,Varnia,1,1,2031-03-13T00:00:00,2031-03-13T00:00:00,2,3,1,0,6,8,5,999
102,VAR-2,2031,1,Clear,1,Varnia: Government,Varnia - Front,Government of Varnia,Senn Front,1,,Meridian Press,,1,Halvek town,,Senn province,34.500000,40.250000,POINT (40.250000 34.500000),179361,Varnia,1,1,2031-03-13T00:00:00,2031-03-13T00:00:00,0,0,0,6,6,6,6,999
103,VAR-3,2031,1,Clear,3,Varnia: Government,Front - Civilians,Senn Front,Civilians,1,,Meridian Press,,2,Old Mills,,Senn province,34.6,40.2,POINT (40.2 34.6),179361,Varnia,2,3,2031-03-10,2031-03-16,0,0,40,0,40,40,40,
104,VAR-4,2031,0,Clear,3,Varnia: Government,Front - Civilians,Senn Front,Civilians,-1,,,residents,4,Senn province,,Senn province,34.1,40,POINT (40 34.1),179362,Varnia,1,4,2031-04-01,2031-04-30,0,0,0,0,0,3,0,
`

export const ACLED = `event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp
VAR1,13 March 2031,2031,1,Political violence,Explosions/Remote violence,Air/drone strike,Military Forces of Varnia,,1,Senn Front,,2,12,,999,Middle East,Varnia,Senn,Halvek,,Halvek,34.5000,40.25,1,Halvek Wire,National,"On 13 March 2031, aircraft struck a depot. Casualties unknown.",0,,1900000001
VAR2,13 March 2031,2031,1,Political violence,Explosions/Remote violence,Air/drone strike,Military Forces of Varnia,,1,Civilians (Varnia),,7,17,Civilian targeting,999,Middle East,Varnia,Senn,Halvek,,Halvek,34.5000,40.25,1,Halvek Wire; Senn Radio,National,"On 13 March 2031, aircraft struck a market; three were killed.",3,,1900000002
VAR3,19 March 2031,2031,2,Political violence,Violence against civilians,Attack,Senn Front,,2,Civilians (Varnia),,7,27,,999,Middle East,Varnia,Senn,Old Mills,,Old Mills,34.6,40.2,2,Senn Radio,Subnational,"In the week of 19 March 2031, a man was beaten to death.",1,crowd size=no report,1900000003
`

export const OWN = `ref,date,place,lat,lon,precision,type,perpetrator,killed,killed children,injured,source,notes
H-1,13/03/2031,Halvek,34.5,40.25,settlement,airstrike,Varnian army,12,3,at least 20,Halvek Observatory,"Two bombs,
in the morning."
H-2,03/04/2031,Old Mills,34.6,40.2,settlement,shelling,,4,,,residents,
H-3,31/04/2031,Senn,34.1,40.0,settlement,shooting,militants,2,,,,
H-4,05/04/2031,Senn,34.1,40.0,settlement,shooting,militants,3,,some,police,=1+1
`

export const file = (name: string, csv: string): SheetFile => ({ name, bytes: Buffer.from(csv) })

export async function survey(sheet: SheetFile, dates: DateForm | null = null): Promise<Survey> {
  const { value, diagnostics } = await surveyFile(sheet, { format: null, mapping: null, dates })
  const [first] = value
  assert.ok(first !== undefined, diagnostics[0]?.message)
  return first
}

interface Done extends Imported {
  readonly troubles: readonly RowTrouble[]
}

/** Imports a sheet as it is surveyed. */
export async function bring(project: Project, sheet: SheetFile, { update = false } = {}): Promise<Done> {
  const troubles: RowTrouble[] = []
  const trouble = (one: RowTrouble): void => void troubles.push(one)
  const { value, diagnostics } = await importSheet(
    project,
    { file: sheet, survey: await survey(sheet) },
    { trouble, update },
  )
  assert.ok(value !== null, diagnostics[0]?.message)
  return { ...value, troubles }
}

export const stateOf = (project: Project) =>
  pictureOf(project.standing(), project.objects, { suggestions: false })

/** Rows of what an export wrote, by a column. */
export async function written(
  project: Project,
  format: string,
  out: string,
  key: string,
  { raw = true } = {},
) {
  const { value, diagnostics } = await exportRecord(openLive(project), {
    format,
    out,
    filter: null,
    words: null,
    suggestions: false,
    excel: false,
    raw,
  })
  assert.ok(value !== null, diagnostics[0]?.message)
  const rows = byKey(readFileSync(out, 'utf8'), key)
  assert.equal(value.rows, rows.size, 'rows as they are told')
  return rows
}

export const byKey = (csv: string, key: string): ReadonlyMap<string, Readonly<Record<string, string>>> =>
  new Map((parse(csv, { columns: true }) as Record<string, string>[]).map((row) => [row[key]!, row]))
