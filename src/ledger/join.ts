import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Diagnostic, errorOf, type Outcome, warningOf } from '../diagnostic/index.js'
import type { Hash } from '../record/index.js'
import { isHash } from './canonical.js'
import { type Tail, tailOf } from './chain.js'
import { copyPayloads, takeOut, underMark } from './erase.js'
import { type Erased, erasedIn } from './erasure.js'
import { copyFile, replaceFile } from './files.js'
import { readPeople, writePerson } from './keys.js'
import { linesOf } from './lines.js'
import { openObjects } from './objects.js'
import { chainsOf, logName, payloadsName, type Report } from './paths.js'
import { verifyLog } from './verify-log.js'

/** What came from the other copy. */
export interface Joined {
  /** Chains that are new here or went on, with how many entries came. */
  readonly chains: readonly { readonly chain: string; readonly entries: number }[]
  readonly objects: number
  readonly people: number
}

const NOTHING: Joined = { chains: [], objects: 0, people: 0 }

const NONE: ReadonlySet<Hash> = new Set()

/** Differences that do no harm here: what is no whole append stays behind, what is to be gone goes. */
const HARMLESS = new Set(['ledger/torn', 'ledger/set-aside', 'ledger/unsealed', 'ledger/erasure-unfinished'])

function damageOf(other: string): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  verifyLog(other, { sought: [], objects: null, report: (diagnostic) => found.push(diagnostic) })
  const damage = found.filter(({ code }) => !HARMLESS.has(code))
  if (damage.length === 0) return []
  const seen = `the log of ${other} does not verify (${damage.length} differences)`
  const refusal = errorOf(
    'ledger/join-damaged',
    `${seen}; nothing was joined; restore that copy first`,
    other,
  )
  return [refusal, ...damage.slice(0, 20)]
}

/** Number of the line, from 1, from which on two files differ within these bytes; null where they do not. */
function forkOf(mine: string, theirs: string, end: number): number | null {
  const others = linesOf(theirs, { end })
  let number = 0
  try {
    for (const line of linesOf(mine, { end })) {
      number += 1
      const other = others.next().value
      if (other === undefined || !line.equals(other)) return number
    }
    return others.next().value === undefined ? null : number + 1
  } finally {
    others.return()
  }
}

/** A chain that two copies both extended is refused: one of its two ends would have to be thrown away. */
function forksOf(folder: string, other: string): readonly Diagnostic[] {
  return chainsOf(other).flatMap((chain) => {
    const end = Math.min(tailOf(folder, chain).log.end, tailOf(other, chain).log.end)
    const number = forkOf(join(folder, logName(chain)), join(other, logName(chain)), end)
    if (number === null) return []
    const seen = `the two copies have different entries in one chain from line ${number} on, so both went on with it, or one was changed`
    const advice =
      'verify both, each with a head that somebody wrote down; keep the one that is right and enter anew what only the other has'
    return [errorOf('ledger/fork', `${seen}; nothing was joined; ${advice}`, `${logName(chain)}:${number}`)]
  })
}

function joinPeople(folder: string, other: string, report: Report): number {
  const known = new Map(readPeople(folder).value.map((person) => [person.id, person]))
  let count = 0
  for (const person of readPeople(other).value) {
    const mine = known.get(person.id)
    if (mine === undefined) {
      writePerson(folder, person)
      count += 1
    } else if (mine.name !== person.name) {
      const seen = `key ${person.id} is ${mine.name} here and ${person.name} there`
      report(warningOf('ledger/name-differs', `${seen}; kept as it is here`, `keys/${person.id}.json`))
    }
  }
  return count
}

/** How many objects are made durable in one go. */
const AT_ONCE = 500

interface Coming {
  readonly erased: Erased
  readonly without: ReadonlySet<Hash>
  readonly report: Report
}

async function joinObjects(
  folder: string,
  other: string,
  { erased, without, report }: Coming,
): Promise<number> {
  const mine = openObjects(join(folder, 'objects'))
  const theirs = openObjects(join(other, 'objects'))
  let count = 0
  for (const hash of theirs.list()) {
    // An object that is damaged here comes as well, and is whole again.
    if (erased.objects.has(hash) || without.has(hash) || mine.get(hash) !== null) continue
    const bytes = theirs.get(hash)
    if (bytes === null) {
      report(errorOf('ledger/object-damaged', `object ${hash} does not give its hash there; left out`, other))
      continue
    }
    mine.put(bytes)
    count += 1
    if (count % AT_ONCE === 0) await mine.flush()
  }
  await mine.flush()
  return count
}

/** Payloads first, as always: no entry may stand without what it says. */
function joinChain(folder: string, other: string, chain: string, { mine, theirs, erased }: Ends): void {
  if (theirs.log.end <= mine.log.end) return
  copyPayloads(join(other, payloadsName(chain)), join(folder, payloadsName(chain)), {
    end: theirs.payloads.end,
    erased: erased.payloads,
  })
  copyFile(join(other, logName(chain)), join(folder, logName(chain)), { end: theirs.log.end })
}

interface Ends {
  readonly mine: Tail
  readonly theirs: Tail
  readonly erased: Erased
}

const lengthOf = ({ last }: Tail): number => (last === null ? 0 : last.line.seq + 1)

function joinChains(folder: string, other: string, erased: Erased): Joined['chains'] {
  return chainsOf(other).flatMap((chain) => {
    const mine = tailOf(folder, chain)
    const theirs = tailOf(other, chain)
    joinChain(folder, other, chain, { mine, theirs, erased })
    const entries = lengthOf(theirs) - lengthOf(mine)
    return entries > 0 ? [{ chain, entries }] : []
  })
}

function joinDeposits(folder: string, other: string): void {
  const deposits = join(other, 'deposits')
  if (!existsSync(deposits)) return
  for (const name of readdirSync(deposits).sort()) {
    const to = join(folder, 'deposits', name)
    if (isHash(name.slice(0, 64)) && !existsSync(to)) replaceFile(to, readFileSync(join(deposits, name)))
  }
}

/**
 * Brings all that another copy of a project has into this one: chains that are new, the longer one where one goes on
 * where the other ends, objects, public keys and deposits. The other copy is only read. Whatever was erased in either
 * is gone here afterwards. Where both copies went on with one chain, or the other one's log is damaged, nothing is
 * joined. Whoever calls this holds the lock of `folder`, and has no log of it open whose own chain the other copy has
 * more of.
 *
 * @param options.without objects that stay behind: they hold words of a report that was erased
 */
export async function joinLedgers(
  folder: string,
  other: string,
  { without = NONE }: { readonly without?: ReadonlySet<Hash> } = {},
): Promise<Outcome<Joined>> {
  const objections = damageOf(other)
  const refusals = objections.length > 0 ? objections : forksOf(folder, other)
  if (refusals.length > 0) return { value: NOTHING, diagnostics: refusals }
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic)
  const erased = erasedIn([folder, other], report)
  const people = joinPeople(folder, other, report)
  const objects = await joinObjects(folder, other, { erased, without, report })
  const chains = underMark(folder, () => {
    const joined = joinChains(folder, other, erased)
    takeOut(folder, erased)
    return joined
  })
  joinDeposits(folder, other)
  return { value: { chains, objects, people }, diagnostics }
}
