import type { Kind } from '../../codebook/index.js'

/**
 * The kind that each sub-event type becomes: of the kinds whose crosswalk has the type, the one that claims least beyond
 * it. Null where the types of the crosswalk depend on what no column tells.
 */
export const ACLED_KINDS: Readonly<Record<string, Kind | null>> = {
  'Government regains territory': 'capture',
  'Non-state actor overtakes territory': 'capture',
  'Armed clash': 'clash',
  'Excessive force against protesters': 'protest',
  'Protest with intervention': 'protest',
  'Peaceful protest': 'protest',
  'Violent demonstration': 'protest',
  'Mob violence': 'protest',
  'Chemical weapon': 'assault',
  'Air/drone strike': 'airstrike',
  'Suicide bomb': 'bombing',
  'Shelling/artillery/missile attack': 'shelling',
  'Remote explosive/landmine/IED': 'bombing',
  Grenade: 'bombing',
  'Sexual violence': 'abuse',
  Attack: 'assault',
  'Abduction/forced disappearance': 'abduction',
  Agreement: 'agreement',
  Arrests: 'detention',
  'Change to group/activity': null,
  'Disrupted weapons use': null,
  'Headquarters or base established': 'deployment',
  'Looting/property destruction': 'destruction',
  'Non-violent transfer of territory': null,
  Other: null,
}
