import type { Command as Program } from 'commander'
import type { Listing, Word } from '../work/index.js'
import { UsageError } from './exits.js'

/** Somebody as a person lists them. */
export interface PersonOptions {
  readonly name: readonly string[]
  readonly script?: readonly string[]
  readonly age?: string
  readonly sex?: string
  readonly status?: string
  readonly metric?: string
}

/** On whose word. */
export interface WordOptions {
  readonly saidBy?: string
  readonly source?: string
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

export const addPersonOptions = (program: Program): Program =>
  program
    .requiredOption('--name <name>', 'a spelling of the name, once for each', collect)
    .option(
      '--script <code>',
      'script of the names in their order (Latn, Arab …); else that of their letters',
      collect,
    )
    .option('--age <years>', 'whole years')
    .option('--sex <word>', 'woman, man; else unknown')
    .option('--status <word>', 'civilian, combatant, protected; else unknown')
    .option('--metric <word>', 'killed, injured, missing, detained, abducted', 'killed')

export const addWordOptions = (program: Program): Program =>
  program
    .option('--said-by <claim>', 'claim on whose word it stands')
    .option('--source <words>', 'who says so, where no claim does')

/** A person as listed; throws a UsageError on words that no list has. */
export async function listingOf(options: PersonOptions): Promise<Listing> {
  const { isScript, VICTIM_METRICS, VICTIM_SEXES, VICTIM_STATUSES } = await import('../work/index.js')
  const { name, script = [], age, sex = 'unknown', status = 'unknown', metric = 'killed' } = options
  if (script.length > name.length) throw new UsageError('more scripts than names; nobody was listed')
  const wrong = script.find((code) => !isScript(code))
  if (wrong !== undefined)
    throw new UsageError(`--script ${wrong} is no code as Latn or Arab; nobody was listed`)
  if (age !== undefined && !/^\d{1,3}$/.test(age))
    throw new UsageError(`--age ${age} is no whole number of years; nobody was listed`)
  return {
    names: name.map((text, i) => ({ text, script: script[i] ?? null })),
    age: age === undefined ? null : Number(age),
    sex: oneOf(sex, 'sex', VICTIM_SEXES),
    status: oneOf(status, 'status', VICTIM_STATUSES),
    metric: oneOf(metric, 'metric', VICTIM_METRICS),
  }
}

function oneOf<T extends string>(given: string, option: string, known: readonly T[]): T {
  const found = known.find((word) => word === given)
  if (found !== undefined) return found
  throw new UsageError(`--${option} ${given} is none of ${known.join(', ')}; nobody was listed`)
}

/** The word that was named; at most one. */
export function wordOf({ saidBy, source }: WordOptions): Required<Word> {
  if (saidBy !== undefined && source !== undefined)
    throw new UsageError('--said-by and --source exclude each other; nobody was listed')
  if (source?.trim() === '') throw new UsageError('--source is empty; nobody was listed')
  return { claim: saidBy ?? null, source: source ?? null }
}
