import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { errorOf, noteOf, warningOf } from '../diagnostic/index.js'
import type { Hash } from '../record/index.js'
import { canonicalJson } from './canonical.js'
import { type Link, readChain, seenIn, type Tail, tailOf } from './chain.js'
import { sealedWords } from './draft.js'
import { type Erasure, tombstoneOf } from './erasure.js'
import { sizeOf } from './files.js'
import { isSignedBy, type Person, readPeople } from './keys.js'
import { isKnownKind } from './kinds.js'
import type { Objects, Tombstone } from './objects.js'
import { factOf } from './order.js'
import { chainsOf, logName, type Report } from './paths.js'
import { KNOWN, TORN } from './torn.js'

/** A line that somebody names by its hash: a stranger, a deposit, another chain. */
export interface Sought {
  readonly hash: Hash
  /** Who names it, as a message begins. */
  readonly by: string
  readonly where: string | null
  /** Which line it has to be; null where only its hash is known. */
  readonly line: string | null
}

/** Tombstones as the entries that erased would have them, by the hash of what is gone; several where two did. */
export type Stones = ReadonlyMap<Hash, readonly Tombstone[]>

export interface LogFindings {
  readonly chains: number
  readonly entries: number
  readonly seals: number
  /** Tombstones that stand for objects. */
  readonly stones: Stones
}

export interface LogCheck {
  readonly sought: readonly Sought[]
  /** Where objects are that entries speak of; null where they are not asked for. */
  readonly objects: Objects | null
  readonly report: Report
  /** Called now and then with entries read and entries in all. */
  readonly progress?: (done: number, total: number) => void
}

/** What has been met so far. */
interface Course {
  readonly check: LogCheck
  readonly people: ReadonlyMap<string, Person>
  /** Where each hash that is sought was found. */
  readonly places: Map<Hash, string | null>
  readonly stones: { readonly payloads: Map<Hash, Tombstone[]>; readonly objects: Map<Hash, Tombstone[]> }
  /** Payloads that a tombstone stands for. */
  readonly erased: Map<Hash, { readonly words: string; readonly where: string }>
  /** Kinds that this program does not know, with how many entries have them. */
  readonly strange: Map<string, number>
  entries: number
  seals: number
}

const lineName = (chain: string, seq: number): string => `${chain} ${seq}`

function checkSeal({ line, where }: Link, { people, check }: Course): void {
  const person = people.get(line.key)
  if (person === undefined || line.signature === undefined) return
  if (!isSignedBy(person, sealedWords(line), line.signature))
    check.report(
      errorOf('ledger/seal-false', `the seal is not signed by ${person.name} (key ${person.id})`, where),
    )
  else if (person.name !== line.by)
    check.report(
      errorOf(
        'ledger/name-differs',
        `sealed by ${line.by}, whose key is in the name of ${person.name}`,
        where,
      ),
    )
}

function addStone(stones: Map<Hash, Tombstone[]>, hash: Hash, stone: Tombstone): void {
  stones.set(hash, [...(stones.get(hash) ?? []), stone])
}

function addErasure(link: Link, erasure: Erasure, { stones }: Course): void {
  for (const hash of erasure.payloads) addStone(stones.payloads, hash, tombstoneOf(link, erasure))
  for (const hash of erasure.objects) addStone(stones.objects, hash, tombstoneOf(link, erasure))
}

function checkFact(link: Link, course: Course): void {
  const { report, objects } = course.check
  const fact = factOf(link, report)
  if (fact === null) return
  const needed =
    fact.kind === 'capture'
      ? [fact.bytes, ...(fact.report === null ? [] : [fact.report.text])]
      : fact.kind === 'reading'
        ? [fact.text, fact.reading]
        : []
  for (const hash of needed) {
    if (objects === null || objects.has(hash) || objects.tombstone(hash) !== null) continue
    report(
      errorOf('ledger/object-missing', `the entry speaks of object ${hash}, which is not there`, link.where),
    )
  }
  if (fact.kind === 'erasure') addErasure(link, fact, course)
}

function checkLink(link: Link, course: Course): void {
  const { hash, line, payload, where } = link
  if (course.places.has(hash)) course.places.set(hash, lineName(line.chain, line.seq))
  if (!course.people.has(line.key))
    course.check.report(errorOf('ledger/key-unknown', `no public key ${line.key} lies in keys/`, where))
  if (line.kind === 'seal') {
    course.seals += 1
    checkSeal(link, course)
  } else {
    course.entries += 1
    if (isKnownKind(line.kind)) checkFact(link, course)
    else course.strange.set(line.kind, (course.strange.get(line.kind) ?? 0) + 1)
  }
  if (payload !== null && payload.erased !== null)
    course.erased.set(payload.hash, { words: canonicalJson(payload.erased), where })
}

/** What lies at the end of a chain that nobody vouches for. */
function checkTail(chain: string, { last, log, payloads }: Tail, sealed: number, report: Report): void {
  const torn = Math.max(0, log.size - log.end) + Math.max(0, payloads.size - payloads.end)
  if (torn > 0) {
    const seen = `${torn} bytes at the end are no whole append; not believed; they ${KNOWN}`
    report(
      errorOf(
        'ledger/torn',
        `${seen}; the next command that opens the project sets them aside`,
        logName(chain),
      ),
    )
  }
  const open = last === null ? 0 : last.line.seq - sealed
  if (open > 0)
    report(
      noteOf(
        'ledger/unsealed',
        `nobody vouches for what follows the last seal (lines: ${open}); seal it`,
        logName(chain),
      ),
    )
}

/** What was set aside from a log stays to be told: no chain shows that it is missing. */
function checkAside(folder: string, { report }: LogCheck): void {
  const aside = join(folder, TORN)
  const names = existsSync(aside) ? readdirSync(aside).sort() : []
  for (const name of names) {
    const seen = `${sizeOf(join(aside, name))} bytes were cut short and set aside; they ${KNOWN}`
    report(warningOf('ledger/set-aside', `${seen}; remove the file once that is done`, `${TORN}/${name}`))
  }
}

function checkErased({ erased, stones, check }: Course): void {
  for (const [hash, { words, where }] of erased) {
    if (stones.payloads.get(hash)?.some((stone) => canonicalJson(stone) === words)) continue
    const seen = 'a tombstone stands for what the entry said, and no entry says that it was erased so'
    check.report(errorOf('ledger/erasure-unsaid', seen, where))
  }
  for (const hash of stones.payloads.keys()) {
    if (erased.has(hash)) continue
    const seen = `payload ${hash} was to be erased and has no tombstone; erase it again`
    check.report(errorOf('ledger/erasure-unfinished', seen))
  }
}

function checkStrange({ strange, check }: Course): void {
  for (const [kind, count] of strange) {
    const seen = `entries of the kind "${kind}" (${count}), which this Marsad does not know`
    const done = 'held against their hashes only, and what they say left out'
    check.report(
      errorOf('ledger/kind-unknown', `${seen}; ${done}; verify with the later one that wrote them`),
    )
  }
}

function checkSought(sought: readonly Sought[], { places, check }: Course): void {
  for (const { hash, by, where, line } of sought) {
    const place = places.get(hash) ?? null
    if (place !== null && (line === null || line === place)) continue
    const seen = `${by} names ${hash}, which is the hash of no entry here`
    check.report(errorOf('ledger/head-missing', `${seen}; entries were taken away or changed since`, where))
  }
}

/** Holds every chain against itself, its payloads, the keys and all who name one of its lines. */
export function verifyLog(folder: string, check: LogCheck): LogFindings {
  const { report, progress } = check
  const chains = chainsOf(folder)
  const named = chains.flatMap((chain) =>
    [...seenIn(folder, chain)].map((head) => ({
      hash: head.head,
      by: `chain ${chain}`,
      where: logName(chain),
      line: lineName(head.chain, head.seq),
    })),
  )
  const sought: readonly Sought[] = [...check.sought, ...named]
  const people = readPeople(folder)
  for (const diagnostic of people.diagnostics) report(diagnostic)
  const course: Course = {
    check,
    people: new Map(people.value.map((person) => [person.id, person])),
    places: new Map(sought.map(({ hash }) => [hash, null])),
    stones: { payloads: new Map(), objects: new Map() },
    erased: new Map(),
    strange: new Map(),
    entries: 0,
    seals: 0,
  }
  const tails = new Map(chains.map((chain) => [chain, tailOf(folder, chain)]))
  const total = [...tails.values()].reduce(
    (sum, { last }) => sum + (last === null ? 0 : last.line.seq + 1),
    0,
  )
  for (const [chain, tail] of tails) {
    let sealed = -1
    for (const link of readChain(folder, chain, report)) {
      checkLink(link, course)
      if (link.line.kind === 'seal') sealed = link.line.seq
      if ((course.entries + course.seals) % 10_000 === 0) progress?.(course.entries + course.seals, total)
    }
    checkTail(chain, tail, sealed, report)
  }
  checkAside(folder, check)
  checkStrange(course)
  checkErased(course)
  checkSought(sought, course)
  progress?.(total, total)
  return {
    chains: chains.length,
    entries: course.entries,
    seals: course.seals,
    stones: course.stones.objects,
  }
}
