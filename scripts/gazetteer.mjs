// Compiles the gazetteer from the packaged open data and the curated rows, if it is missing or older than they are.
import { fileURLToPath } from 'node:url'
import { buildGazetteer } from '../dist/src/name/place/index.js'

const summary = buildGazetteer(fileURLToPath(new URL('..', import.meta.url)))
if (summary !== null)
  console.log(`gazetteer: ${summary.places ?? ''} places, ${(summary.bytes / 1e6).toFixed(1)} MB`)
