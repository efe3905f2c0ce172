import type { OutputFormat } from './format.js'
import { JSON_ARRAY } from './json.js'
import { JSONL } from './jsonl.js'
import { TABLE } from './table.js'

/** Every output format; the first is the one that nobody has to ask for. */
export const FORMATS: readonly OutputFormat[] = [TABLE, JSONL, JSON_ARRAY]
