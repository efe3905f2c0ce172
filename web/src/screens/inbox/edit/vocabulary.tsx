import {
  type ComboboxItem,
  type ComboboxParsedItemGroup,
  Select,
  type SelectProps,
  Text,
} from '@mantine/core'
import { type KeyboardEvent, type Ref, useMemo, useRef } from 'react'
import type { Codebook } from '../../../../../src/server/schema/index.js'
import { useCodebook } from '../../../api/codebook'
import { Meaning, useMeaning } from '../../../sayings/said'
import { useNames } from '../../../ui/badge'
import { foundTerms, inOrder } from './found-terms'

type Part = 'kinds' | 'stances' | 'phases' | 'sourceTypes' | 'metrics'

interface VocabularyProps extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'ref'> {
  readonly part: Part
  readonly value: string | null
  readonly onPick: (slug: string) => void
  /** What an empty choice is called; without it none can be made. */
  readonly none?: string
  readonly ref?: Ref<HTMLInputElement>
}

/** A word of the codebook, found by its name, its slug or, after those, by what it means. */
export function Vocabulary({ part, value, onPick, none, ...style }: VocabularyProps) {
  const { data: codebook } = useCodebook()
  const say = useNames()
  const means = useMeaning()
  const terms = useMemo(() => codebook?.[part] ?? [], [codebook, part])
  const meaning = useMemo(() => new Map(terms.map(({ slug, words }) => [slug, words])), [terms])
  const itemsOf = (some: readonly { readonly slug: string }[]) =>
    some.map(({ slug }) => ({ value: slug, label: say(part, slug) }))
  const groups =
    part === 'kinds'
      ? groupsOf(codebook?.kinds ?? []).map(([group, kinds]) => ({
          group: say('groups', group),
          items: itemsOf(kinds),
        }))
      : null
  const items = groups?.flatMap((group) => group.items) ?? [
    ...(none === undefined ? [] : [{ value: '', label: none }]),
    ...itemsOf(terms),
  ]
  const found = (typed: string): readonly ComboboxItem[] =>
    foundTerms(typed, items, (slug) => {
      const english = meaning.get(slug) ?? ''
      return [english, means(english) ?? '']
    })
  const walked = useRef(false)
  /** Enter takes the first match, also where it comes before the list has marked it, unless an arrow went to another. */
  const takeFirst = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter') {
      walked.current = event.key === 'ArrowDown' || event.key === 'ArrowUp'
      return
    }
    const typed = event.currentTarget.value
    const stands = items.some((item) => item.value === (value ?? '') && item.label === typed)
    if (walked.current || event.nativeEvent.isComposing || typed.trim() === '' || stands) return
    const [first] = found(typed)
    if (first === undefined) return
    event.preventDefault()
    const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '')
    const option = list?.querySelector<HTMLElement>('[data-combobox-option]')
    // By its line where there is one, which closes the list.
    if (option == null) onPick(first.value)
    else option.click()
  }
  return (
    <Select
      size="xs"
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      // Whoever types wants another word than the one that stands there.
      onFocus={(event) => event.currentTarget.select()}
      nothingFoundMessage="–"
      maxDropdownHeight={320}
      data={groups ?? items}
      value={value ?? (none === undefined ? null : '')}
      onChange={(slug) => {
        if (slug !== null) onPick(slug)
      }}
      onKeyDown={takeFirst}
      filter={({ options, search }) =>
        inOrder<ComboboxItem, ComboboxParsedItemGroup<string>>(options, found(search))
      }
      renderOption={({ option }) => (
        <div>
          <Text size="sm">{option.label}</Text>
          <Text size="xs" opacity={0.8}>
            <Meaning words={meaning.get(option.value) ?? ''} />
          </Text>
        </div>
      )}
      {...style}
    />
  )
}

/** Kinds under their groups, in the codebook's order. */
const groupsOf = (kinds: Codebook['kinds']): readonly (readonly [string, Codebook['kinds']])[] =>
  [...new Set(kinds.map(({ group }) => group))].map((group) => [
    group,
    kinds.filter((kind) => kind.group === group),
  ])
