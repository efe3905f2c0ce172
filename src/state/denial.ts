import type { RecordedClaim } from '../record/index.js'
import { speakerOf } from '../record/index.js'
import { bareWords, ownSide } from './holder.js'
import type { StateKind } from './state.js'

/**
 * Whether the source is the party that the claim is about, or speaks for it: only then is a `denies` a denial
 * (codebook section 9.7).
 */
export function isAccused({ claim }: RecordedClaim): boolean {
  const { source, agents } = claim
  if (source.text === '') return false
  const words = ` ${bareWords(source.text)} `
  return agents.some(({ actor, text }) => {
    if (actor !== null && source.actor !== null)
      return ownSide(actor, null).id === ownSide(source.actor, null).id
    return words.includes(` ${bareWords(text)} `)
  })
}

const DID_NOT: Readonly<Record<StateKind, string>> = {
  control: 'was not taken or is not held',
  siege: 'did not begin or does not hold',
  ceasefire: 'was violated or did not begin, and is not told to have ended',
}

/** "denied by the army"; "was violated …, says the monitor". */
export function sayDenial(claim: RecordedClaim, kind: StateKind): string {
  return isAccused(claim) ? `denied by ${speakerOf(claim)}` : `${DID_NOT[kind]}, says ${speakerOf(claim)}`
}
