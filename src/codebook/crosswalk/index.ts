/** Code lists of the schemes that the kinds are mapped to: what is not listed is not a code. */
export { ACLED_EVENT_TYPES, isAcledCode } from './acled.js'
export { CAMEO_CODES, isCameoCode } from './cameo.js'
export { isPloverCode, PLOVER_MODES } from './plover.js'
export { isUcdpType, UCDP_TYPES } from './ucdp.js'
