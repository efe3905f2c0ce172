import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { Change, Material } from '../export/index.js'
import type { Person, Signer } from '../ledger/index.js'
import { canonicalJson, hashOf, replaceFile } from '../ledger/index.js'
import type { Release } from '../record/index.js'
import {
  type Answered,
  changesOf,
  contentsOf,
  draftedWords,
  FORM,
  type Leak,
  MANIFEST,
  type Manifest,
  POLICY_VERSION,
  readManifest,
  redact,
  SIGNATURES,
  type Signatures,
  type Taken,
  writeJson,
  writeRelease,
} from '../release/index.js'
import { folderSink } from './folder-sink.js'
import type { Live } from './live.js'
import { type MaterialOptions, materialOf } from './material.js'
import { noPlaceFor } from './place-to-write.js'
import { finishedFiles, openFolder } from './release-folder.js'
import { hiddenIn, leaksIn, type WordChoices } from './release-hidden.js'
import { answeredSince, type Before, lastRelease, sayErased, sinceRelease } from './release-since.js'

export interface DraftOptions extends Omit<MaterialOptions, 'suggestions' | 'scope'>, WordChoices {
  readonly name: string
  /** The folder to write; it must not be there yet, or hold an unsigned draft of the same name. */
  readonly out: string
  /** Where requests for corrections go; null where nobody has said. */
  readonly correctionsTo: string | null
  /** Told what is done now, of how many; 0 where that is not known. */
  readonly progress?: (part: string, done: number, total: number) => void
}

/** A release as it waits for a second person. */
export interface Drafted {
  readonly name: string
  readonly out: string
  readonly manifest: Manifest
  readonly changes: readonly Change[]
  readonly taken: readonly Taken[]
  /** It cannot be signed while there are any. */
  readonly leaks: readonly Leak[]
}

/** What a name of a release may be: it stands in file names, pages and citations. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]{0,58}[\p{L}\p{N}])?$/u

/** Writes a release for a second person to look at: redacted, searched, with its differences to the one before. */
export async function draftRelease(live: Live, options: DraftOptions): Promise<Outcome<Drafted | null>> {
  const out = resolve(options.out)
  const refused = refusedDraft(live, { ...options, out })
  if (refused !== null) return { value: null, diagnostics: [refused] }
  const { progress = () => {} } = options
  progress('incidents and tolls', 0, 0)
  const before = lastRelease(live)
  const material = materialOf(live, { ...options, suggestions: false, scope: 'public' })
  const ids = idsFor(live, material)
  const hidden = hiddenIn(live, options)
  progress('what must not go out', 0, 0)
  const { material: clean, also, taken } = redact(material, { hidden, ids })
  const contents = contentsOf(clean)
  const changes =
    before.contents === null ? [] : also(changesOf(before.contents, contents, sinceRelease(live, before)))
  const released: Material = { ...clean, changes }
  const answered = also(answeredIn(live, before))
  const made = join(dirname(out), `.${basename(out)}.${process.pid}.part`)
  rmSync(made, { recursive: true, force: true })
  mkdirSync(made, { recursive: true })
  try {
    const files = await writeRelease(released, {
      sink: folderSink(made),
      progress,
      name: options.name,
      taken: taken(),
      correctionsTo: options.correctionsTo,
      previous: before.release?.name ?? null,
      answered,
    })
    const manifest: Manifest = {
      form: FORM,
      name: options.name,
      statement: released.statement,
      heads: live.project.log.heads(),
      policy: { version: POLICY_VERSION, taken: taken() },
      changes: countsOf(changes),
      incidents: released.incidents.length,
      correctionsTo: options.correctionsTo,
      previous:
        before.release === null ? null : { name: before.release.name, manifest: before.release.manifest },
      drafter: personOf(live.project.signer),
      signer: null,
      files,
    }
    const words = writeJson(manifest)
    writeFileSync(join(made, MANIFEST), words)
    const signatures: Signatures = { drafter: live.project.signer.sign(draftedWords(manifest)), signer: null }
    writeFileSync(join(made, SIGNATURES), writeJson(signatures))
    const leaks = leaksIn(finishedFiles(openFolder(made), searching(progress)), hidden, {
      live,
      letStand: stands(options, live),
    })
    const said = live.project.objects.put(canonicalJson(contents))
    await live.project.objects.flush()
    const { diagnostics } = recordStage(live, {
      name: options.name,
      stage: 'drafted',
      manifest: hashOf(words),
      contents: said,
      withheld: options.withheld,
      letStand: options.letStand,
    })
    rmSync(out, { recursive: true, force: true })
    renameSync(made, out)
    return {
      value: { name: options.name, out, manifest, changes, taken: taken(), leaks },
      diagnostics: [...diagnostics, ...sayErased(before), ...sayLeaks(leaks)],
    }
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

/** Tells of files as they are searched. */
const searching =
  (progress: (part: string, done: number, total: number) => void) =>
  (done: number, total: number): void =>
    progress('files searched', done, total)

/** Names that stand in a release by right: who drafts it, and the address for corrections. */
const stands = ({ letStand, correctionsTo }: DraftOptions, { project }: Live): readonly string[] => [
  ...letStand,
  project.signer.name,
  ...(correctionsTo === null ? [] : [correctionsTo]),
]

export const personOf = ({ id, name, key }: Signer): Person => ({ id, name, key })

export function recordStage(live: Live, release: Omit<Release, 'kind'>): Outcome<unknown> {
  return live.project.log.append([{ kind: 'release', ...release }], { seal: true })
}

/** What must not go out, each of the words once, with the first place where they stand and how many more there are. */
export function sayLeaks(leaks: readonly Leak[]): readonly Diagnostic[] {
  const places = new Map<string, Leak[]>()
  for (const leak of leaks) {
    const key = `${leak.what} ${leak.found}`
    const own = places.get(key)
    if (own === undefined) places.set(key, [leak])
    else own.push(leak)
  }
  return [...places.values()].map(([first, ...more]) => {
    const { path, line, what, found } = first!
    const also = more.length === 0 ? '' : ` (and in ${more.length.toLocaleString('en-GB')} more places)`
    return errorOf(
      'release/leak',
      `${what}: "${found}"${also}; it cannot be signed so; draft it again with --withhold WORDS, or with --let-stand WORDS where it is nobody's`,
      line === 0 ? path : `${path}:${line}`,
    )
  })
}

function refusedDraft(live: Live, { name, out }: Pick<DraftOptions, 'name' | 'out'>): Diagnostic | null {
  if (!NAME.test(name))
    return errorOf(
      'release/name',
      `"${name}" is no name of a release; nothing was written; take letters, digits, spaces, points and hyphens`,
    )
  if (live.standing().releases.some((one) => one.stage === 'published' && one.name === name))
    return errorOf(
      'release/published',
      `${name} was published and is fixed; nothing was written; give another name`,
    )
  const fault = noPlaceFor(out)
  if (fault !== null) return errorOf('release/no-folder', fault, dirname(out))
  if (!existsSync(out)) return null
  const there = existsSync(join(out, MANIFEST))
    ? readManifest(readFileSync(join(out, MANIFEST), 'utf8'))
    : null
  return there !== null && there.signer === null && there.name === name
    ? null
    : errorOf('release/there', 'something is there already; nothing was written; give another --out', out)
}

/** Permanent ids for incidents that have none: made from the throw-away id, so that a draft can be made again. */
function idsFor(live: Live, { incidents }: Material): ReadonlyMap<string, string> {
  const taken = new Set(live.picture({ suggestions: false }).incidents.redirects.keys())
  const ids = new Map<string, string>()
  for (const { id, permanent } of incidents) {
    if (permanent) continue
    let digits = id.slice(2, 14)
    while (taken.has(`i-${digits}`)) digits = hashOf(digits).slice(0, 12)
    taken.add(`i-${digits}`)
    ids.set(id, `i-${digits}`)
  }
  return ids
}

const answeredIn = (live: Live, before: Before): readonly Answered[] =>
  answeredSince(live, before).flatMap(({ correction, incident, at, answer }) =>
    answer === null
      ? []
      : [{ correction, incident, asked: at.slice(0, 10), outcome: answer.outcome, reason: answer.reason }],
  )

const countsOf = (changes: readonly Change[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const { change } of changes) counts[change] = (counts[change] ?? 0) + 1
  return counts
}

/** Writes what is signed, durably; the manifest first, so that a half-signed release does not verify. */
export function writeSigned(folder: string, manifest: Manifest, signatures: Signatures): string {
  const words = writeJson(manifest)
  replaceFile(join(folder, MANIFEST), Buffer.from(words))
  replaceFile(join(folder, SIGNATURES), Buffer.from(writeJson(signatures)))
  return hashOf(words)
}
