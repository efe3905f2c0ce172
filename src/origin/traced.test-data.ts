import type { RecordedClaim } from '../record/index.js'
import type { Origins } from './index.js'
import { traceOrigins } from './index.js'

/** For tests: 60 words of a wire story. */
const WIRE =
  'At least 12 people were killed and dozens wounded on Saturday when explosions hit a bread queue in Halvek, the ' +
  'Orvelian city that the army has besieged since January. The government and the rebels blamed each other. Cars ' +
  'burned until dawn in the Old Mills quarter, where people had waited for flour since Friday, and nobody could say ' +
  'how many were still buried under the walls of the bakery.'

const OWN =
  'The council of Halvek met on Monday to speak about the price of bread and the state of the roads in spring, and ' +
  'about a school that has stood empty since its roof fell in two years ago.'

const TEXTS: Readonly<Record<string, string>> = {
  wire: WIRE,
  edited: `${WIRE.replace('At least 12 people', 'Twelve people').replace('Cars burned', 'Cars were burning')} (Agencies)`,
  shortened: WIRE.split('. ').slice(0, 2).join('. '),
  embedded: `${OWN} ${WIRE.slice(0, 60)} ${OWN.replaceAll('the', 'a')}`,
  own: OWN,
}

const textOf = (text: string): string | null => TEXTS[text] ?? null

/** Origins of claims whose texts are named by the keys above. */
export const trace = (...claims: readonly RecordedClaim[]): Origins => traceOrigins(claims, { textOf })

export const together = (origins: Origins, a: string, b: string): boolean =>
  origins.of(a).id === origins.of(b).id

export const whyOf = (origins: Origins, claim: string): string =>
  origins.branches.find(({ claims }) => claims.includes(claim))!.why
