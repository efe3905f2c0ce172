import type { AccountOnDay, Bound, OnDay, Spell, StateKind } from '../../state/index.js'
import type { GridColumn } from '../../view/index.js'
import type { listStates } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Console } from '../console.js'
import { sayShare } from '../decided.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, print, readProject } from '../project.js'
import type { Quoted } from './positions.js'
import { quoteWords } from './positions.js'

type ToldState = ReturnType<typeof listStates>[number]
type ToldSpell = ToldState['timeline'][number]

interface StatesOptions extends ProjectOptions {
  readonly place?: string
  readonly kind?: string
  readonly on?: string
  readonly includeSuggestions?: boolean
}

const HELP = `
A row a stretch of days: from when, until when, who, and the claims with their words. Between two stretches it is unknown
how things stood. "seen" is a day on which it held already, or still; "by" a day by which it had begun or ended. Accounts
that differ stand side by side, never merged; "contested" says what speaks against a stretch.

Examples:
  marsad states --place Halvek
  marsad states --kind control,siege --on 2024-03-15
  marsad states --include-suggestions --json

${PROJECT_EXIT_HELP}
`

/** Who held, besieged, kept the peace, and when. */
export const STATES: Command = {
  name: 'states',
  addTo: (program, cli) => {
    const command = program
      .command('states')
      .description('list control, sieges and ceasefires as stretches of days, with unknown between them')
    addProjectOptions(command)
      .option('--place <places>', 'ids of places, or words of their names, joined by commas')
      .option('--kind <kinds>', 'control, siege, ceasefire, joined by commas')
      .option('--on <date>', 'only what is known to hold on that day (YYYY-MM-DD)')
      .option('--include-suggestions', 'take claims too that nobody has decided on; each row says so')
      .addHelpText('after', HELP)
      .action(async (options: StatesOptions) => cli.end(await states(options, cli)))
  },
}

async function states(options: StatesOptions, cli: Cli): Promise<Exit> {
  const { kinds, on } = await checked(options)
  const { listStates } = await import('../../work/index.js')
  const { statesOn } = await import('../../state/index.js')
  return readProject(options, cli, async (project) => {
    const suggestions = options.includeSuggestions === true
    const places = options.place === undefined ? null : partsOf(options.place)
    const list = listStates(project, {
      suggestions,
      ...(places === null ? {} : { places }),
      ...(kinds === null ? {} : { kinds }),
    })
    const words = await renderer(cli.console, { suggestions })
    const days = on === null ? null : statesOn(list, on).map((place) => withQuotes(place, list))
    await print(cli.console, options, {
      value: days === null ? { suggestions, states: list } : { suggestions, on, places: days },
      words: () =>
        list.length === 0 ? 'nothing known\n' : days === null ? words.all(list) : words.on(days, on!),
    })
    return EXITS.done
  })
}

const partsOf = (given: string): readonly string[] => given.split(',').map((part) => part.trim())

async function checked({ kind, on }: StatesOptions) {
  const { STATE_KINDS } = await import('../../state/index.js')
  const { checkDate } = await import('../../reader/index.js')
  const day = on === undefined ? null : checkDate(on)
  if (on !== undefined && day === null)
    throw new UsageError(`--on ${on} is no date of the calendar; give it as YYYY-MM-DD`)
  const isKind = (word: string): word is StateKind => STATE_KINDS.some((known) => known === word)
  const kinds =
    kind === undefined
      ? null
      : partsOf(kind).map((part) => {
          if (isKind(part)) return part
          throw new UsageError(`--kind ${part} is no state; there are ${STATE_KINDS.join(', ')}`)
        })
  return { kinds, on: day }
}

interface QuotedDay extends OnDay {
  /** Claims of the place, of whatever day, that nobody has decided on. */
  readonly suggested: readonly string[]
  readonly quotes: readonly Quoted[]
}

/** A place on a day, with the words of what tells of it or lies nearest. */
function withQuotes(place: OnDay, states: readonly ToldState[]): QuotedDay {
  const ids = new Set(place.accounts.flatMap(nearOf).flatMap(({ spell }) => claimsOf(spell)))
  const here = states.filter((state) => state.kind === place.kind && state.place === place.place)
  const quotes = new Map(here.flatMap((state) => state.quotes).map((quote) => [quote.claim, quote]))
  return {
    ...place,
    suggested: [...new Set(here.flatMap(({ suggested }) => suggested))].sort(),
    quotes: [...ids].flatMap((id) => quotes.get(id) ?? []),
  }
}

interface Near {
  readonly when: string
  readonly spell: Spell
}

/** What tells of the day; where nothing does, what the account tells of before and after it. */
const nearOf = ({ spells, before, after }: AccountOnDay): readonly Near[] =>
  spells.length > 0
    ? spells.map((spell) => ({ when: '', spell }))
    : [
        ...(before === null ? [] : [{ when: 'before: ', spell: before }]),
        ...(after === null ? [] : [{ when: 'after: ', spell: after }]),
      ]

const claimsOf = ({ claims, contested }: Spell): readonly string[] => [
  ...new Set([...claims, ...contested.flatMap((contest) => contest.claims)]),
]

interface Renderer {
  readonly all: (states: readonly ToldState[]) => string
  readonly on: (days: readonly QuotedDay[], day: string) => string
}

/** Everything that a report says goes through the grid, which makes control codes visible. */
async function renderer(
  { colour, width }: Console,
  { suggestions }: { readonly suggestions: boolean },
): Promise<Renderer> {
  const { renderGrid } = await import('../../view/index.js')
  const grid = (columns: readonly GridColumn[], rows: readonly (readonly string[])[]): string =>
    rows.length === 0 ? '' : renderGrid(columns, rows, { colour, width })
  const heading = (words: string): string => renderGrid([{ head: words, wraps: true }], [], { colour, width })
  const rests = (rows: readonly (readonly string[])[]): string => grid(RESTS, rows)
  const lastColumn = suggestions ? [{ head: 'decided' }] : []
  return {
    all: (states) =>
      [...byPlace(states).values()]
        .map((accounts) => {
          const spells = accounts.flatMap((state) => state.timeline.map((spell) => ({ state, spell })))
          const columns = [...STRETCHES, ...lastColumn]
          const rows = spells.map(({ state, spell }, i) => [
            String(i + 1),
            ...stretchRow(state, spell),
            ...(suggestions ? [sayDecided(spell)] : []),
          ])
          const words = spells.flatMap(({ state, spell }, i) => restsRows(String(i + 1), spell, state.quotes))
          return `${heading(sayPlace(accounts[0]!))}${grid(columns, rows)}${rests([...words, ...accounts.flatMap(looseRows)])}`
        })
        .join('\n'),
    on: (days, day) =>
      days
        .map((place) => {
          const rows = place.accounts.map((account, i) => [
            String(i + 1),
            sayHolders(account),
            account.status,
            account.status === 'held' ? 'no' : sayContests(account.contested),
            ...(suggestions ? [sayDecidedBy(account, place)] : []),
          ])
          const words = place.accounts.flatMap((account, i) =>
            nearOf(account).flatMap(({ when, spell }, j) =>
              restsRows(
                j === 0 ? String(i + 1) : '',
                { ...spell, rests: `${when}${spell.rests}` },
                place.quotes,
              ),
            ),
          )
          return `${heading(`${sayPlace(place)} on ${day}: ${place.status}`)}${grid([...ACCOUNTS, ...lastColumn], rows)}${rests(words)}`
        })
        .join('\n'),
  }
}

const STRETCHES: readonly GridColumn[] = [
  { head: '#', right: true },
  { head: 'who', wraps: true },
  { head: 'from' },
  { head: 'until' },
  { head: 'what' },
  { head: 'contested', wraps: true },
]

const ACCOUNTS: readonly GridColumn[] = [
  { head: '#', right: true },
  { head: 'who', wraps: true },
  { head: 'that day' },
  { head: 'contested', wraps: true },
]

const RESTS: readonly GridColumn[] = [
  { head: '#', right: true },
  { head: 'claim' },
  { head: 'what it rests on', wraps: true },
]

function byPlace(states: readonly ToldState[]): ReadonlyMap<string, readonly ToldState[]> {
  const places = new Map<string, ToldState[]>()
  for (const state of states) {
    const key = `${state.kind}\n${state.place}`
    const list = places.get(key)
    if (list === undefined) places.set(key, [state])
    else list.push(state)
  }
  return places
}

const sayPlace = ({ kind, placeName }: Pick<OnDay, 'kind' | 'placeName'>): string =>
  placeName === '' ? `${kind}, no place named` : `${kind}, ${placeName}`

const sayHolders = ({ holders }: Pick<OnDay['accounts'][number], 'holders'>): string =>
  holders.length === 0 ? 'nobody is named' : holders.join(', ')

const stretchRow = (state: ToldState, spell: ToldSpell): readonly string[] => [
  sayHolders(state),
  ...daysOf(spell),
  spell.status === 'holds' ? (isSomeDay(spell) ? 'some day' : 'known') : spell.status,
  spell.status === 'holds' && spell.contested.length === 0 ? 'no' : sayContests(spell.contested),
]

/** It held on some day of these, and on none of them for sure. */
const isSomeDay = ({ from, until }: Spell): boolean =>
  from.basis !== 'told' &&
  until.basis !== 'told' &&
  from.latest !== null &&
  (until.earliest === null || until.earliest < from.latest)

function daysOf(spell: Spell): readonly [string, string] {
  const { from, until } = spell
  return spell.status === 'holds' && isSomeDay(spell)
    ? [until.earliest ?? '', from.latest ?? '']
    : [isOfEndAlone(spell) ? 'nobody says' : sayBound(from), sayBound(until)]
}

/** All that is known of it is that it ended: on no day before was it seen. */
const isOfEndAlone = ({ from, until }: Spell): boolean =>
  from.basis !== 'told' &&
  until.basis === 'told' &&
  from.claims.every((claim) => until.claims.includes(claim))

function sayBound({ earliest, latest, basis }: Bound): string {
  const seen = basis === 'seen' || basis === 'as of'
  if (seen) return latest === null && earliest === null ? '' : `seen ${latest ?? earliest}`
  if (earliest === null) return latest === null ? '' : `by ${latest}`
  return latest === null || earliest === latest ? earliest : `${earliest} to ${latest}`
}

const sayContests = (contests: Spell['contested']): string =>
  contests
    .map(({ words, from, until }) => `${words} (${from === until ? from : `${from} to ${until}`})`)
    .join('; ')

/** How much of a row nobody has decided on. */
function sayDecided({ claims, from, until, contested, suggested }: ToldSpell): string {
  const all = new Set([claims, from.claims, until.claims, ...contested.map((one) => one.claims)].flat())
  return sayShare(suggested.length, all.size)
}

/** Likewise of what tells of a day; of an account that gives no day, of all that nobody has decided on. */
function sayDecidedBy(account: AccountOnDay, { quotes, suggested }: QuotedDay): string {
  const ids = new Set(nearOf(account).flatMap(({ spell }) => claimsOf(spell)))
  const near = quotes.filter(({ claim }) => ids.has(claim))
  if (near.length === 0) return suggested.length === 0 ? 'decided' : `${suggested.length} suggested`
  return sayShare(near.filter((quote) => quote.suggested).length, near.length)
}

/** The sentence of a stretch, then each claim with its words, those against it after those for it. */
function restsRows(number: string, spell: Spell, quotes: readonly Quoted[]): readonly (readonly string[])[] {
  const byId = new Map(quotes.map((quote) => [quote.claim, quote]))
  const rowOf = (id: string, before: string): readonly string[] => {
    const quote = byId.get(id)
    return ['', id, quote === undefined ? '' : `${before}${quoteWords(quote)}`]
  }
  const own = new Set(spell.claims)
  const against = claimsOf(spell).filter((id) => !own.has(id))
  return [
    [number, '', spell.rests],
    ...spell.claims.map((id) => rowOf(id, '')),
    ...against.map((id) => rowOf(id, 'against it: ')),
  ]
}

/** Claims of an account that stand in no stretch. */
function looseRows({ undated, ahead, timeline, quotes }: ToldState): readonly (readonly string[])[] {
  const told = new Set(timeline.flatMap(({ claims }) => claims))
  const byId = new Map(quotes.map((quote) => [quote.claim, quote]))
  const rows = (ids: readonly string[], words: string) =>
    ids.filter((id) => !told.has(id)).map((id) => ['', id, `${words}: ${quoteWords(byId.get(id)!)}`])
  return [...rows(undated, 'gives no day'), ...rows(ahead, 'of days to come')]
}
