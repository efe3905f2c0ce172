import type { Outcome } from '../diagnostic/index.js'
import type { Joined } from '../ledger/index.js'
import { joinLedgers, takeLock } from '../ledger/index.js'
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
