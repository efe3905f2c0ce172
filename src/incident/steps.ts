import { LINKED } from './linked.js'
import { WITHOUT_DAY } from './no-day.js'
import { SAME_DAY } from './same-day.js'
import { SAME_REPORT } from './same-report.js'
import { SAME_WORDS } from './same-words.js'
import type { Step } from './step.js'
import { TOLLS } from './tolls.js'
import { WIDER_PLACES } from './wider.js'

/**
 * The steps of proposing, in their order. In the first three claims with a day and a place are joined to each other; from
 * the fourth on the others join one incident each.
 */
export const STEPS: readonly Step[] = [
  LINKED,
  SAME_DAY,
  WIDER_PLACES,
  SAME_REPORT,
  SAME_WORDS,
  WITHOUT_DAY,
  TOLLS,
]
