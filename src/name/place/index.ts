/** Places: what the words of a place slot stand for, in a gazetteer compiled from open data and the project's own list. */

export type { PlaceContext } from './choose.js'
export { buildGazetteer, type CompileSummary, compileGazetteer } from './compile.js'
export { countriesNamed } from './countries.js'
export { GAZETTEER_FILE, type Gazetteer, openGazetteer } from './gazetteer.js'
export { CSV_COLUMNS, type ImportOptions, type ImportSummary, importGazetteer } from './import.js'
export {
  namesPlace,
  type PlaceCandidate,
  placeById,
  placeCandidates,
  type ResolveOptions,
  resolvePlace,
} from './resolve.js'
export { townAround } from './town.js'
