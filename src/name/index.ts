/** Room `name`: who is meant (actors) and where (places). */
export * from './actor/index.js'
export * from './place/index.js'
export { plainLabel, plainName } from './plain-name.js'
