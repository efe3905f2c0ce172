import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf, noteOf } from '../diagnostic/index.js'
import type { Objects, TimeToken } from '../ledger/index.js'
import { findLine, readToken } from '../ledger/index.js'
import type { Deposit, Entry, Hash } from '../record/index.js'
import type { Project } from './project.js'

/** A head that can be lodged outside. */
export interface HeadToDeposit {
  readonly chain: string
  readonly head: Hash
  /** Number of its line, from 0. */
  readonly seq: number
  /** Whether it is the chain of this installation. */
  readonly own: boolean
  /** File in which the question for an authority goes. */
  readonly file: string
  /** Command that writes the question. */
  readonly command: string
}

/** A head that was lodged outside, as the token says. */
export interface StoredDeposit extends Pick<TimeToken, 'at' | 'serial' | 'policy'> {
  readonly head: Hash
  /** The authority's answer, an object. */
  readonly token: Hash
  /** Command that checks the authority's signature, run in the project's folder. */
  readonly command: string
  readonly entry: Hash
  /** Who stored it. */
  readonly by: string
}

/** The head of each chain with the command that asks an authority to stamp it; what is not signed yet is signed first. */
export function headsToDeposit(project: Project): Outcome<readonly HeadToDeposit[]> {
  const { diagnostics } = project.log.seal()
  const value = project.log.heads().map(({ chain, head, seq }): HeadToDeposit => {
    const file = `head-${head.slice(0, 12)}.tsq`
    const command = `openssl ts -query -digest ${head} -sha256 -cert -out ${file}`
    return { chain, head, seq, own: chain === project.log.chain, file, command }
  })
  return { value, diagnostics }
}

/** Keeps an authority's answer on a head, as bytes; `head: null` takes the one that the token is about. */
export async function storeDeposit(
  project: Project,
  { bytes, head, where }: { readonly bytes: Uint8Array; readonly head: Hash | null; readonly where: string },
): Promise<Outcome<StoredDeposit | null>> {
  const token = readToken(bytes, where)
  if ('code' in token) return { value: null, diagnostics: [token] }
  const refuse = (code: string, seen: string): Outcome<null> => ({
    value: null,
    diagnostics: [errorOf(`deposit/${code}`, seen, where)],
  })
  if (head !== null && token.imprint !== head)
    return refuse('another', `the token is about ${token.imprint}, not ${head}; not stored`)
  if (findLine(project.folder, token.imprint) === null)
    return refuse(
      'unknown',
      `the token is about ${token.imprint}, which is the hash of no entry here; not stored; "marsad deposit" prints heads`,
    )
  const hash = project.objects.put(bytes)
  const known = depositsOf(project.entries().value, project.objects).value.find((one) => one.token === hash)
  if (known !== undefined)
    return { value: known, diagnostics: [noteOf('deposit/known', 'stored already', where)] }
  if (project.objects.tombstone(hash) !== null)
    return refuse('erased', 'this token was erased here; not stored')
  await project.objects.flush()
  const fact: Deposit = { kind: 'deposit', head: token.imprint, token: hash }
  const { value, diagnostics } = project.log.append([fact], { seal: true })
  return { value: storedOf(value[0]!, fact, token), diagnostics }
}

const storedOf = (
  { hash, by }: Entry,
  { head, token }: Deposit,
  { at, serial, policy, form }: TimeToken,
): StoredDeposit => ({
  head,
  token,
  at,
  serial,
  policy,
  command: `openssl ts -verify -digest ${head} -in ${fileOf(token)}${form === 'token' ? ' -token_in' : ''} -CAfile AUTHORITY.pem`,
  entry: hash,
  by,
})

/** Where an object lies, from the project's folder. */
const fileOf = (hash: Hash): string => `objects/sha256/${hash.slice(0, 2)}/${hash.slice(2)}`

/** Deposits that entries speak of, each once, held against their tokens; a token that is missing is told elsewhere. */
export function depositsOf(entries: readonly Entry[], objects: Objects): Outcome<readonly StoredDeposit[]> {
  const diagnostics: Diagnostic[] = []
  const found = new Map<string, StoredDeposit>()
  for (const entry of entries) {
    const { fact } = entry
    if (fact?.kind !== 'deposit' || found.has(`${fact.head} ${fact.token}`)) continue
    const bytes = objects.get(fact.token)
    if (bytes === null) continue
    const where = `entry ${entry.hash.slice(0, 12)}`
    const token = readToken(bytes, where)
    if ('code' in token) diagnostics.push(token)
    else if (token.imprint !== fact.head)
      diagnostics.push(
        errorOf(
          'deposit/another',
          `the entry speaks of head ${fact.head}, its token of ${token.imprint}; the deposit proves nothing`,
          where,
        ),
      )
    else found.set(`${fact.head} ${fact.token}`, storedOf(entry, fact, token))
  }
  return { value: [...found.values()], diagnostics }
}
