import { type Diagnostic, noteOf, warningOf } from '../diagnostic/index.js'
import type { Entry } from '../record/index.js'

export const erased = ({ chain, seq }: Entry): Diagnostic =>
  noteOf(
    'review/erased',
    `what entry ${seq} of chain ${chain} said was erased or is missing; it counts for nothing`,
  )

export const undoesNothing = ({ chain, seq }: Entry): Diagnostic =>
  warningOf(
    'review/undoes-nothing',
    `entry ${seq} of chain ${chain} undoes something that does not stand before it; nothing was undone; ` +
      'name the entry by its hash, or many decisions by their bulk word',
  )
