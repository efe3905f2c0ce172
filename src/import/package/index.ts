/** Part `package` of room `import`: our own tables, read back row by row. */
export type { ClaimIn, CountIn, PartsOf, PartyIn, PrintingIn } from './claims.js'
export { claimIn, countIn, partyIn, printingIn, reportIn } from './claims.js'
export type { ActorIn, WordIn } from './decisions.js'
export { actorRow, DECISIONS } from './decisions.js'
export type { PackageRow } from './row.js'
export { CellError, openPackageRow } from './row.js'
