/** Room `thread`: what parties say to a matter, what was announced and what came of it, who is called what by whom. */
export type { Announced } from './agenda.js'
export { agendaOf } from './agenda.js'
export type { Label } from './naming.js'
export { namingOf } from './naming.js'
export type { Position, Thread } from './positions.js'
export { positionsOf } from './positions.js'
