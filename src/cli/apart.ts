import type { IncidentGrade } from '../review/index.js'
import type { GridColumn } from '../view/index.js'
import type { Unsettled } from '../work/index.js'

/** Over the numbers that stand apart: tolls over a time or an area, and people who live, serve or are shut in somewhere. */
export const APART = 'Numbers of no one incident, never added to any:'

export const APART_COLUMNS: readonly GridColumn[] = [
  { head: 'claim' },
  { head: 'how many', wraps: true },
  { head: 'why apart', wraps: true },
]

/** Over words of people on incidents that are one now, of which none holds for the whole. */
export const UNSETTLED = 'Said before incidents were merged, and not settled:'

export const UNSETTLED_COLUMNS: readonly GridColumn[] = [
  { head: 'incident' },
  { head: 'what', wraps: true },
  { head: 'who said what', wraps: true },
]

export const unsettledRow = ({ incident, what, words }: Unsettled): readonly string[] => [
  incident,
  what,
  words,
]

/** The grade of an incident as JSON; the words of each person are in the exports. */
export const gradeJson = ({ grade, provisional, by, agreed, reason }: IncidentGrade) => ({
  grade,
  provisional,
  by,
  agreed,
  reason,
})
