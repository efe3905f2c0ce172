import type { CountedGroup, CountedStatus } from '../claim/index.js'
import { isKind, isMetric, isSourceType, isStance } from '../codebook/index.js'
import type { Incident } from '../incident/index.js'
import type { Override, Responsible, Victim } from '../record/index.js'
import { claimOf, type ExampleClaim, type ExampleCount, incidentOf } from './example.test-data.js'
import type { SideOf, Signed } from './index.js'
import { COUNTED_GROUPS, STATUSES } from './override.js'

export { originsOf } from './example.test-data.js'

/** The army and the ministry of the fictitious Varnia are one side. */
export const SIDES: SideOf = (actor) =>
  actor.id.startsWith('varnia/') ? { id: 'varnia', name: 'the government of Varnia' } : actor

interface Case {
  readonly name: string
  readonly incident: Incident
  readonly options: {
    readonly suggestions: boolean
    readonly presumption: 'none' | 'civilian'
    readonly victims: readonly Victim[]
    readonly overrides: readonly Signed<Override>[]
    readonly responsible: readonly Signed<Responsible>[]
  }
  readonly expected: readonly string[]
}

/** A case of cases.txt. */
export function caseOf(text: string): Case {
  const [given = '', expected = ''] = text.split('==>\n')
  const [name = '', ...lines] = given.trim().split('\n')
  const isClaim = (line: string): boolean => /^\w: /.test(line)
  return {
    name,
    incident: incidentOf(lines.filter(isClaim).map((line) => claimOf(readClaim(line)))),
    options: {
      suggestions: lines.includes('with suggestions'),
      presumption: lines.includes('with presumption') ? 'civilian' : 'none',
      victims: lines.filter((line) => line.startsWith('victim')).map(readVictim),
      overrides: lines.filter((line) => line.startsWith('override')).map(readOverride),
      responsible: lines.filter((line) => line.startsWith('responsible')).map(readResponsible),
    },
    expected: expected.trimEnd().split('\n'),
  }
}

const broken = (line: string): never => {
  throw new Error(`no line of a case: ${line}`)
}

const dayOf = (words: string): string => `2031-10-${words.replace(/\D/g, '').padStart(2, '0')}`

function readClaim(line: string): ExampleClaim {
  const [, id, source, day, publisher, rest] =
    /^(\w): (.+?)(?<!\\), (\d+ Oct), (.+?): (.+)$/.exec(line) ?? broken(line)
  const parts = rest!.split('; ')
  const words = (key: string): string | null =>
    parts.find((part) => part.startsWith(`${key} `))?.slice(key.length + 1) ?? null
  const all = (key: string): readonly string[] =>
    parts.filter((part) => part.startsWith(`${key} `)).map((part) => part.slice(key.length + 1))
  const on = words('on')
  return {
    id: id!,
    source: source!.replaceAll('\\,', ','),
    published: dayOf(day!),
    publisher: publisher!,
    type: isSourceType(words('type')) ? (words('type') as ExampleClaim['type'])! : 'monitor',
    kind: isKind(words('kind')) ? (words('kind') as ExampleClaim['kind'])! : 'shelling',
    stance: isStance(words('stance')) ? (words('stance') as ExampleClaim['stance'])! : 'reports',
    trigger: words('trigger') ?? 'shelling',
    cue: words('cue') ?? 'said',
    agents: all('by'),
    targets: all('target'),
    state: parts.includes('suggested') ? 'suggested' : parts.includes('rejected') ? 'rejected' : 'accepted',
    counts: parts.flatMap((part) => readCount(part) ?? []),
    ...(on === null ? {} : { day: dayOf(on) }),
  }
}

const numberOf = (text: string): number | null => (text === '-' ? null : Number(text))

function readCount(part: string): ExampleCount | null {
  const found = /^(\w+) “(.+?)” (\S+)\/(\S+)\/(\S+)(.*)$/.exec(part)
  if (found === null) return null
  const [, metric, words = '', low = '', best = '', high = '', rest = ''] = found
  const status = STATUSES.find((one): one is CountedStatus => rest.split(' ').includes(one))
  const group = COUNTED_GROUPS.find(
    (one): one is CountedGroup => one !== 'unknown' && rest.split(' ').includes(one),
  )
  const whole = / part of (\d)/.exec(rest)?.[1]
  const of = / of (\w+)$/.exec(rest)?.[1]
  return {
    ...(isMetric(metric) ? { metric } : broken(part)),
    words,
    low: numberOf(low),
    best: numberOf(best),
    high: numberOf(high),
    ...(status === undefined ? {} : { status }),
    ...(group === undefined ? {} : { group }),
    ...(whole === undefined ? {} : { partOf: Number(whole) }),
    ...(of === undefined || whole !== undefined ? {} : { of }),
  }
}

function readVictim(line: string): Victim {
  const [, victim, metric, sex, age, status, name] =
    /^victim (\d): (\w+) (\w+) (\S+) (\w+) (.+)$/.exec(line) ?? broken(line)
  return {
    kind: 'victim',
    victim: victim!,
    incident: 'i-1',
    names: [{ text: name!, script: 'Latn' }],
    age: numberOf(age!),
    sex: sex as Victim['sex'],
    status: status as Victim['status'],
    metric: metric as Victim['metric'],
    listed: true,
  }
}

function readOverride(line: string): Signed<Override> {
  const [, cell, by, low, best, high, reason] =
    /^override (\S+) by (\w+) (\S+)\/(\S+)\/(\S+): (.+)$/.exec(line) ?? broken(line)
  return {
    kind: 'override',
    incident: 'i-1',
    cell: cell!,
    value: { low: numberOf(low!), best: numberOf(best!), high: numberOf(high!) },
    reason: reason!,
    by: by!,
  }
}

function readResponsible(line: string): Signed<Responsible> {
  const [, party, relation, word, by, reason] =
    /^responsible (.+) (\w+) (yes|no) by (\w+): (.+)$/.exec(line) ?? broken(line)
  return {
    kind: 'responsible',
    incident: 'i-1',
    party: party!,
    relation: relation as Responsible['relation'],
    holds: word === 'yes',
    reason: reason!,
    by: by!,
  }
}
