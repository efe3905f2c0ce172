import type { GridColumn } from '../view/index.js'

/** Over the numbers that stand apart: tolls over a time or an area, and people who live, serve or are shut in somewhere. */
export const APART = 'Numbers of no one incident, never added to any:'

export const APART_COLUMNS: readonly GridColumn[] = [
  { head: 'claim' },
  { head: 'how many', wraps: true },
  { head: 'why apart', wraps: true },
]
