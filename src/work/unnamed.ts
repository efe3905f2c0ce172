import type { Diagnostic } from '../diagnostic/index.js'
import { warningOf } from '../diagnostic/index.js'
import type { Filter } from '../store/index.js'
import type { Live } from './live.js'

/** Parts of a filter that are names, in which a slip finds nothing: where to look them up. */
const NAMES = [
  { key: 'actors', what: 'actor', who: 'no claim names it', help: '"marsad actors" lists ids' },
  {
    key: 'places',
    what: 'place',
    who: 'no claim names it',
    help: '"marsad claims" shows how places are named',
  },
  { key: 'publishers', what: 'publisher', who: 'no report is of it', help: '"marsad sources" lists them' },
] as const satisfies readonly { readonly key: keyof Filter; readonly [more: string]: string }[]

/** Names of a filter that nothing in the record bears, rejected claims too: nothing is found by them. */
export const unnamedIn = (live: Live, filter: Filter): readonly Diagnostic[] =>
  NAMES.flatMap(({ key, what, who, help }) =>
    (filter[key] ?? [])
      .filter((name) => live.claims({ [key]: [name] }, { limit: 0, offset: 0 }).total === 0)
      .map((name) =>
        warningOf(`filter/unnamed-${what}`, `${what} "${name}": ${who}; nothing is found by it; ${help}`),
      ),
  )
