import type { Command } from './command.js'
import { AGREE } from './commands/agree.js'
import { EXPLAIN } from './commands/explain.js'
import { GAZETTEER } from './commands/gazetteer.js'
import { READ } from './commands/read.js'

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [READ, EXPLAIN, AGREE, GAZETTEER]
