import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import { hashOf } from '../ledger/index.js'
import type { Named } from '../record/index.js'
import {
  checkRelease,
  MANIFEST,
  type Manifest,
  type ReleasedIncident,
  readSignatures,
  SIGNATURES,
  signedWords,
} from '../release/index.js'
import type { GivenRelease } from '../review/index.js'
import type { Live } from './live.js'
import { personOf, recordStage, sayLeaks, writeSigned } from './release.js'
import { finishedFiles, openFolder } from './release-folder.js'
import { hiddenIn, leaksIn } from './release-hidden.js'

/** A release that a second person vouches for. */
export interface SignedRelease {
  readonly manifest: Manifest
  /** SHA-256 of `manifest.json`. */
  readonly hash: string
  /** Words that the leak check found and the drafter let stand: whoever signs has seen them. */
  readonly letStand: readonly string[]
}

/** A release that is fixed for ever. */
export interface PublishedRelease extends SignedRelease {
  /** Incidents that got their permanent ids by this. */
  readonly named: number
}

type Tell = (part: string, done: number, total: number) => void

export interface StageOptions {
  /** Told as files are checked and searched. */
  readonly progress?: Tell
}

interface Ready {
  readonly manifest: Manifest
  readonly hash: string
  readonly fact: GivenRelease
}

const refuse = (code: string, seen: string, where: string | null = null): Outcome<null> => ({
  value: null,
  diagnostics: [errorOf(`release/${code}`, seen, where)],
})

/** A folder that verifies and that this project brought to a stage as it lies there. */
function readyFor(
  live: Live,
  given: string,
  { stage, progress }: { readonly stage: 'drafted' | 'signed'; readonly progress: Tell },
): { readonly ready: Ready | null; readonly diagnostics: readonly Diagnostic[] } {
  const folder = resolve(given)
  if (!existsSync(join(folder, MANIFEST)))
    return {
      ready: null,
      diagnostics: refuse('none', `no release lies here (${MANIFEST} is missing)`, folder).diagnostics,
    }
  const { value, diagnostics } = checkRelease(openFolder(folder), {
    draft: stage === 'drafted',
    progress: (done, total) => progress('files checked', done, total),
  })
  if (diagnostics.length > 0 || value.manifest === null) return { ready: null, diagnostics }
  const hash = hashOf(readFileSync(join(folder, MANIFEST)))
  const fact = live.standing().releases.findLast((one) => one.stage === stage && one.manifest === hash)
  if (fact !== undefined) return { ready: { manifest: value.manifest, hash, fact }, diagnostics: [] }
  const seen =
    value.manifest.signer === null && stage === 'signed'
      ? 'no second person has signed it; nothing was published; sign it with: marsad release sign DIR --as NAME'
      : `this project knows no ${stage} release with this manifest; nothing was changed; draft it here`
  return { ready: null, diagnostics: refuse('unknown', seen, folder).diagnostics }
}

/** Signs a draft as a second person, once nothing that must not go out stands in it. */
export function signRelease(
  live: Live,
  given: string,
  { progress = () => {} }: StageOptions = {},
): Outcome<SignedRelease | null> {
  const { ready, diagnostics } = readyFor(live, given, { stage: 'drafted', progress })
  if (ready === null) return { value: null, diagnostics }
  const { signer } = live.project
  const { manifest, fact } = ready
  const { drafter } = manifest
  if (manifest.signer !== null) return refuse('signed', `${manifest.signer.name} has signed it already`)
  if (signer.id === drafter.id || signer.name === drafter.name || signer.name === fact.by)
    return refuse(
      'one-person',
      `${signer.name} drafted it; not signed; somebody else has to look at it and sign with --as NAME`,
    )
  const folder = resolve(given)
  const { withheld, letStand } = fact
  const files = openFolder(folder)
  const searched = finishedFiles(files, (done, total) => progress('files searched', done, total))
  const leaks = leaksIn(searched, hiddenIn(live, { withheld, letStand }), {
    live,
    // By right: who drafted it, and the address for corrections.
    letStand: [
      ...letStand,
      drafter.name,
      ...(manifest.correctionsTo === null ? [] : [manifest.correctionsTo]),
    ],
  })
  if (leaks.length > 0) return { value: null, diagnostics: sayLeaks(leaks) }
  const signatures = readSignatures(readFileSync(join(folder, SIGNATURES), 'utf8'))!
  const signed: Manifest = { ...manifest, signer: personOf(signer) }
  const hash = writeSigned(folder, signed, { ...signatures, signer: signer.sign(signedWords(signed)) })
  const { name, contents } = fact
  const told = recordStage(live, { name, stage: 'signed', manifest: hash, contents, withheld, letStand })
  return { value: { manifest: signed, hash, letStand }, diagnostics: told.diagnostics }
}

/** Fixes a signed release: its incidents get their ids for ever, and the log says what was published. */
export function publishRelease(
  live: Live,
  given: string,
  { progress = () => {} }: StageOptions = {},
): Outcome<PublishedRelease | null> {
  const { ready, diagnostics } = readyFor(live, given, { stage: 'signed', progress })
  if (ready === null) return { value: null, diagnostics }
  const { manifest, hash, fact } = ready
  const { project } = live
  const known = live
    .standing()
    .releases.find((one) => one.stage === 'published' && one.name === manifest.name)
  if (known !== undefined)
    return refuse('published', `${manifest.name} was published on ${known.at.slice(0, 10)} already`)
  const bytes = project.objects.get(fact.contents)
  if (bytes === null)
    return refuse('contents', 'what it says of its incidents is not among the objects any more')
  const contents: readonly ReleasedIncident[] = JSON.parse(bytes.toString('utf8'))
  const { redirects } = live.picture({ suggestions: false }).incidents
  const names = contents
    .filter(({ id }) => !redirects.has(id))
    .map(({ id, claims }): Named => ({ kind: 'named', incident: id, claims }))
  const { name, withheld, letStand } = fact
  const told = project.log.append(
    [
      ...names,
      {
        kind: 'release',
        name,
        stage: 'published',
        manifest: hash,
        contents: fact.contents,
        withheld,
        letStand,
      },
    ],
    { seal: true },
  )
  return { value: { manifest, hash, letStand, named: names.length }, diagnostics: told.diagnostics }
}
