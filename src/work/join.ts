import { errorOf, type Outcome } from '../diagnostic/index.js'
import type { Joined } from '../ledger/index.js'
import { headsOf, joinLedgers, takeLock } from '../ledger/index.js'
import type { Project } from './project.js'
import { openSettings } from './settings.js'

/** Brings all that another copy of a project has into this one; the other is only read. */
export async function joinProject(folder: string, other: string): Promise<Outcome<Joined | null>> {
  for (const place of [folder, other]) {
    const settings = openSettings(place)
    if ('code' in settings) return { value: null, diagnostics: [settings] }
  }
  const { value: lock, diagnostics } = takeLock(folder)
  if (lock === null) return { value: null, diagnostics }
  try {
    return await joinLedgers(folder, other)
  } finally {
    lock.release()
  }
}

/** The same into a project that is open, as a server holds it; what it holds of the log is read afresh afterwards. */
export async function joinInto(project: Project, other: string): Promise<Outcome<Joined | null>> {
  const settings = openSettings(other)
  if ('code' in settings) return { value: null, diagnostics: [settings] }
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
  const joined = await joinLedgers(project.folder, other)
  project.forget()
  return joined
}
