import { type Diagnostic, errorOf } from '../diagnostic/index.js'

/** Why a disk does not do what it was asked, and what helps. */
interface Trouble {
  /** `ledger/` and this is the code of the diagnostic. */
  readonly slug: string
  readonly seen: string
  readonly advice: string
}

const FULL: Trouble = { slug: 'disk-full', seen: 'the disk is full', advice: 'make room and do it again' }

const SHUT: Trouble = {
  slug: 'disk-shut',
  seen: 'the disk lets nobody write here',
  advice: 'ask for the right to write in this folder, or copy the project to where you have it',
}

/** By the name that the system gives an error. */
const TROUBLES: ReadonlyMap<string, Trouble> = new Map([
  ['ENOSPC', FULL],
  ['EDQUOT', FULL],
  ['EFBIG', { ...FULL, advice: 'make room, or let files grow larger (ulimit -f), and do it again' }],
  ['EROFS', SHUT],
  ['EACCES', SHUT],
  ['EPERM', SHUT],
  [
    'EIO',
    {
      slug: 'disk-fails',
      seen: 'the disk fails',
      advice: 'copy the project to another disk, run "marsad verify" there, and join what another copy has',
    },
  ],
])

function troubleOf(error: unknown): Trouble | null {
  return error instanceof Error && 'code' in error ? (TROUBLES.get(String(error.code)) ?? null) : null
}

/** An error of a disk, said so that somebody at work can act on it, with what became of the work; others as they are. */
export function inWords(error: unknown, done: string): unknown {
  const trouble = troubleOf(error)
  return trouble === null ? error : new Error(`${trouble.seen}: ${done}; ${trouble.advice}`, { cause: error })
}

const DONE = 'this was not finished; all that was recorded before is kept, and nothing half-written counts'

/** What an error of a disk means for whoever met it; null where an error is another one. */
export function diskTroubleOf(error: unknown): Diagnostic | null {
  if (!(error instanceof Error)) return null
  const told = troubleOf(error.cause)
  if (told !== null) return errorOf(`ledger/${told.slug}`, error.message)
  const trouble = troubleOf(error)
  if (trouble === null) return null
  const where = 'path' in error && typeof error.path === 'string' ? error.path : null
  return errorOf(`ledger/${trouble.slug}`, `${trouble.seen}: ${DONE}; ${trouble.advice}`, where)
}
