import { Button } from '@mantine/core'
import type { FilterWords } from '../../../src/server/schema/index.js'
import { useWords } from '../words/language'
import { FILTER_KEYS } from './filter'
import classes from './filter.module.css'
import { useNameOf } from './options'
import { isList, LISTS, type ListKey, partsOf, without } from './parts'
import { FILTER_WORDS } from './words'

interface ChipsProps {
  readonly filter: FilterWords
  readonly change: (change: Partial<FilterWords>) => void
}

interface Chip {
  readonly key: keyof FilterWords
  readonly part: string
  readonly head: string
  readonly name: string
}

/** What is set, each to be taken out alone or all at once. */
export function Chips({ filter, change }: ChipsProps) {
  const words = useWords(FILTER_WORDS)
  const chips = useChips(filter)
  if (chips.length === 0) return null
  const remove = ({ key, part }: Chip): void =>
    change({ [key]: isList(key) ? without(filter[key], part) : undefined })
  return (
    <ul className={classes.chips} aria-label={words.set}>
      {chips.map((chip) => (
        <li key={`${chip.key} ${chip.part}`}>
          <button
            type="button"
            className={classes.chip}
            data-key={chip.key}
            onClick={() => remove(chip)}
            aria-label={words.remove(`${chip.head} ${chip.name}`)}
          >
            {chip.head === '' ? null : <span className={classes.chipHead}>{chip.head}</span>}
            <bdi>{chip.name}</bdi>
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => change(Object.fromEntries(FILTER_KEYS.map((key) => [key, undefined])))}
        >
          {words.clear}
        </Button>
      </li>
    </ul>
  )
}

function useChips(filter: FilterWords): readonly Chip[] {
  const words = useWords(FILTER_WORDS)
  const names: Record<ListKey, (value: string) => string> = {
    kind: useNameOf('kind', filter.kind !== undefined),
    stance: useNameOf('stance', filter.stance !== undefined),
    actor: useNameOf('actor', filter.actor !== undefined),
    place: useNameOf('place', filter.place !== undefined),
    state: useNameOf('state', filter.state !== undefined),
    publisher: useNameOf('publisher', filter.publisher !== undefined),
  }
  const one = (key: keyof FilterWords, head: string, say: (value: string) => string): readonly Chip[] => {
    const part = filter[key]
    return part === undefined ? [] : [{ key, part, head, name: say(part) }]
  }
  const short = (id: string): string => (id.length > 14 ? `${id.slice(0, 12)}…` : id)
  return [
    ...one('text', words.words, (text) => text),
    ...LISTS.flatMap((key) =>
      partsOf(filter[key]).map((part) => ({ key, part, head: words.lists[key], name: names[key](part) })),
    ),
    ...one('from', words.from, (day) => day),
    ...one('until', words.until, (day) => day),
    ...one('origins', words.origins, words.orMore),
    ...one('report', words.report, short),
    ...one('incident', words.incident, short),
    ...one('suggestions', '', () => words.suggestionsSet).filter(({ part }) => part === '1'),
  ]
}
