/**
 * Room `fetch`: the one room that asks others over the network, and only for addresses that a person named, what those
 * lead to, and entries of feeds that a person said are to be followed.
 */

export { readAddress } from './address.js'
export type { Answer, FetchOptions, Page, Refused, Since, Unchanged } from './fetch.js'
export { fetchAddress, sinceOf } from './fetch.js'
export type { Limits } from './limits.js'
export { GAP, LIMITS, MAX_ROBOTS, MAX_WAIT } from './limits.js'
export type { Manners } from './manners.js'
export { openManners } from './manners.js'
export type { Certificate, Hop } from './request.js'
export type { Network } from './resolve.js'
export type { Robots } from './robots.js'
export { openRobots } from './robots.js'
