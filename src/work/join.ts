import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { type Diagnostic, errorOf, type Outcome } from '../diagnostic/index.js'
import type { Joined, Lock } from '../ledger/index.js'
import {
  headsOf,
  joinLedgers,
  openObjects,
  peopleOf,
  readEntries,
  signersOf,
  takeLock,
} from '../ledger/index.js'
import type { Rival } from '../review/index.js'
import { standing } from '../review/index.js'
import { eraseArrived, erasedBefore } from './erase-arrived.js'
import type { Project } from './project.js'
import { openWith } from './project.js'
import { payloadsOf } from './record.js'
import { rivalsOf } from './rivals.js'
import { openSettings } from './settings.js'
import { codebookFaults } from './take-up-codebook.js'

/** What came, and what was decided otherwise in two copies; it stands so in whichever the other was joined into. */
export interface JoinedCopies extends Joined {
  readonly rivals: readonly Rival[]
}

export interface JoinOptions {
  /** True where somebody wants a project in that is no copy of this one. */
  readonly otherProject?: boolean
}

/** Why a folder is no other copy of this project: copies share a chain, or, before anything is written, a key. */
function foreignTo(folder: string, other: string, { otherProject = false }: JoinOptions): Diagnostic | null {
  if (realpathSync(folder) === realpathSync(other))
    return errorOf('join/itself', 'this is the same folder; nothing was joined; name the other copy', other)
  const here = marksOf(folder)
  if (otherProject || [...marksOf(other)].some((mark) => here.has(mark))) return null
  const seen = 'this is another project, not a copy of this one: they have no chain and no key in common'
  const advice = 'to bring it in all the same, add --other-project'
  return errorOf('join/other-project', `${seen}; nothing was joined; ${advice}`, other)
}

/** Ids of chains and keys, which no two projects that were made apart have in common. */
const marksOf = (folder: string): ReadonlySet<string> =>
  new Set([...headsOf(folder).map(({ chain }) => chain), ...peopleOf(folder).map(({ id }) => id)])

/** Brings all that another copy of a project has into this one; the other is only read. */
export async function joinProject(
  folder: string,
  other: string,
  wish: JoinOptions = {},
): Promise<Outcome<JoinedCopies | null>> {
  for (const place of [folder, other]) {
    const settings = openSettings(place)
    if ('code' in settings) return { value: null, diagnostics: [settings] }
  }
  const foreign = foreignTo(folder, other, wish)
  if (foreign !== null) return { value: null, diagnostics: [foreign] }
  const { value: lock, diagnostics } = takeLock(folder)
  if (lock === null) return { value: null, diagnostics }
  try {
    const before = erasedBefore(folder, other)
    const joined = await joinLedgers(folder, other, before === null ? {} : { without: before.objects })
    const erased = isRefused(joined) ? [] : eraseArrived(folder, before, () => openForProgram(folder, lock))
    return withRivals(withCodebook(also(joined, erased), folder), () => rivalsIn(folder))
  } finally {
    lock.release()
  }
}

/** The same into a project that is open, as a server holds it; what it holds of the log is read afresh afterwards. */
export async function joinInto(
  project: Project,
  other: string,
  wish: JoinOptions = {},
): Promise<Outcome<JoinedCopies | null>> {
  const settings = openSettings(other)
  if ('code' in settings) return { value: null, diagnostics: [settings] }
  const foreign = foreignTo(project.folder, other, wish)
  if (foreign !== null) return { value: null, diagnostics: [foreign] }
  const { chain } = project.log
  const lengthIn = (folder: string): number => headsOf(folder).find((head) => head.chain === chain)?.seq ?? -1
  if (lengthIn(other) > lengthIn(project.folder)) {
    const seen =
      'the other copy has more of what was recorded here than this one has, as after a backup was put back'
    const advice = 'end the workbench (Ctrl-C where it runs), and join then'
    return {
      value: null,
      diagnostics: [errorOf('join/own-chain', `${seen}; nothing was joined; ${advice}`, other)],
    }
  }
  const before = erasedBefore(project.folder, other)
  const joined = await joinLedgers(project.folder, other, before === null ? {} : { without: before.objects })
  project.forget()
  const erased = isRefused(joined) ? [] : eraseArrived(project.folder, before, () => project)
  return withRivals(withCodebook(also(joined, erased), project.folder), () => rivalsOf(project))
}

const isRefused = ({ diagnostics }: Outcome<Joined>): boolean => diagnostics.some(isError)

const also = ({ value, diagnostics }: Outcome<Joined>, more: readonly Diagnostic[]): Outcome<Joined> => ({
  value,
  diagnostics: [...diagnostics, ...more],
})

/** The folder for the program to write in, by the first key of this installation; null where there is none. */
function openForProgram(folder: string, lock: Lock): Project | null {
  const settings = openSettings(folder)
  const [signer] = signersOf(folder)
  if ('code' in settings || signer === undefined) return null
  return openWith(folder, { settings, signer, lock, clock: () => new Date() }).value
}

/** Nothing contradicts anything anew where nothing was joined. */
const withRivals = (
  { value, diagnostics }: Outcome<Joined>,
  rivals: () => readonly Rival[],
): Outcome<JoinedCopies> => ({
  value: { ...value, rivals: diagnostics.some(isError) ? [] : rivals() },
  diagnostics,
})

const isError = ({ severity }: Diagnostic): boolean => severity === 'error'

/** What contradicts each other in a project that nobody works in now. */
function rivalsIn(folder: string): readonly Rival[] {
  const objects = openObjects(join(folder, 'objects'))
  const record = standing(readEntries(folder).value, payloadsOf(objects))
  return rivalsOf({ objects, standing: () => record })
}

/** The other copy may code by another codebook since: then the file that lies here is no longer the one that counts. */
const withCodebook = ({ value, diagnostics }: Outcome<Joined>, folder: string): Outcome<Joined> => ({
  value,
  diagnostics: [
    ...diagnostics,
    ...codebookFaults(folder, readEntries(folder).value).map((fault) => ({
      ...fault,
      severity: 'warning' as const,
    })),
  ],
})
