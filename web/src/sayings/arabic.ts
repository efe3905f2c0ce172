/** All that says sentences of the server in Arabic; fetched when the page first speaks it. */
export { sayClauses } from './arabic-clauses.js'
export { sayLine } from './arabic-lines.js'
export { sayMeaning } from './arabic-meanings.js'
export { sayPhrase } from './arabic-phrases.js'
