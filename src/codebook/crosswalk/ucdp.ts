/** Types of organised violence of UCDP, with the number that its files use. Each needs at least one direct death. */
export const UCDP_TYPES: Readonly<Record<string, number>> = {
  'state-based': 1,
  'non-state': 2,
  'one-sided': 3,
}

export const isUcdpType = (type: string): boolean => Object.hasOwn(UCDP_TYPES, type)
