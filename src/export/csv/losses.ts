import type { Loss } from '../format.js'

/** What the tables leave in the project. */
export const LOSSES: readonly Loss[] = [
  {
    what: 'the bytes and texts of reports',
    how: 'their hashes, addresses and titles are given; texts belong to their publishers and are written only where --texts asks for them',
  },
  {
    what: 'victims’ names and lists',
    how: 'protected; how many are listed raises the low of a count, which a project made from the tables lacks',
  },
  {
    what: 'exact spots that nobody signed off',
    how: 'the area of the town is given, by which a project made from the tables may join incidents otherwise; --for project gives the spots',
  },
  { what: 'analysts’ notes', how: 'they stay in the project' },
  {
    what: 'machine readings that a decision replaced',
    how: 'the claim as decided is given, with who decided',
  },
]
