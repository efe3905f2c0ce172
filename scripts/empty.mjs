// Packs a database with empty tables beside the compiled store: opening a project's first one then takes no seconds.
import { root } from './run.mjs'

const { packEmpty } = await import(`${root}dist/src/store/index.js`)
await packEmpty()
