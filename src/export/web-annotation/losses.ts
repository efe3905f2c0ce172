import type { Loss } from '../format.js'

export const LOSSES: readonly Loss[] = [
  {
    what: 'incidents and tolls',
    how: 'annotations are about words of reports; each names the incident of its claim',
  },
  {
    what: 'texts of reports',
    how: 'a target names the hash of the text; whoever has the report can find the words',
  },
  {
    what: 'where on its page a PDF’s words stand',
    how: 'a selector gives the page by number, and the place in the text that was taken from it',
  },
  { what: 'quotes of erased texts', how: 'their positions alone are given' },
]
