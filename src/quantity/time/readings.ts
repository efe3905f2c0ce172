import * as dates from './dates.js'
import * as frames from './frames.js'
import * as hours from './hours.js'
import * as parts from './parts.js'
import * as ranges from './ranges.js'
import type { Read } from './reading.js'
import * as units from './units.js'

/** The readings that rows of data/quantity/times.yml may name. */
export const READINGS: Readonly<Record<string, Read>> = {
  iso: dates.readIso,
  'numeric-date': dates.readNumericDate,
  years: dates.readYears,
  calendar: dates.readCalendar,
  weekday: dates.readWeekday,
  'day-of-month': dates.readDayOfMonth,
  season: dates.readSeason,
  feast: dates.readFeast,
  decade: dates.readDecade,
  shift: units.readShift,
  unit: units.readUnit,
  current: units.readCurrent,
  weekend: units.readWeekend,
  'unit-of-anchor': units.readUnitOfAnchor,
  hour: hours.readHour,
  'hour-of': hours.readHourOfDate,
  overnight: hours.readOvernight,
  part: parts.readPart,
  'by-unit': units.readByUnit,
  'part-of-current': parts.readPartOfCurrent,
  range: ranges.readRange,
  'days-of-month': ranges.readDaysOfMonth,
  offset: ranges.readOffset,
  since: frames.readSince,
  'since-anchor': frames.readSinceAnchor,
  from: frames.readFrom,
  until: frames.readUntil,
  by: frames.readBy,
  after: frames.readAfter,
  run: frames.readRun,
  long: frames.readLong,
  length: frames.readLength,
  'after-anchor': frames.readAfterAnchor,
  'by-anchor': frames.readByAnchor,
  nth: frames.readNth,
  in: frames.readIn,
  within: frames.readWithin,
  'within-hours': hours.readWithinHours,
  finer: frames.readFiner,
  same: frames.readSame,
  nothing: frames.readNothing,
}
