import { type ComboboxParsedItem, Select, type SelectProps, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Ref, useMemo } from 'react'
import type { Codebook } from '../../../../../src/server/schema/index.js'
import { get } from '../../../api/client'
import { English } from '../../../sayings/said'
import { useNames } from '../../../ui/badge'

type Part = 'kinds' | 'stances' | 'phases' | 'sourceTypes' | 'metrics'

export const useCodebook = () =>
  useQuery({
    queryKey: ['codebook'],
    queryFn: ({ signal }) => get<Codebook>('/codebook', {}, signal),
  })

interface VocabularyProps extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'ref'> {
  readonly part: Part
  readonly value: string | null
  readonly onPick: (slug: string) => void
  /** What an empty choice is called; without it none can be made. */
  readonly none?: string
  readonly ref?: Ref<HTMLInputElement>
}

/** A word of the codebook, found by its name, its slug or what it means. */
export function Vocabulary({ part, value, onPick, none, ...style }: VocabularyProps) {
  const { data: codebook } = useCodebook()
  const say = useNames()
  const terms = useMemo(() => codebook?.[part] ?? [], [codebook, part])
  const meaning = useMemo(() => new Map(terms.map(({ slug, words }) => [slug, words])), [terms])
  const items = terms.map(({ slug }) => ({ value: slug, label: say(part, slug) }))
  const data =
    part === 'kinds'
      ? groupsOf(codebook?.kinds ?? []).map((group) => ({
          group: say('groups', group),
          items: (codebook?.kinds ?? [])
            .filter((kind) => kind.group === group)
            .map(({ slug }) => ({ value: slug, label: say('kinds', slug) })),
        }))
      : none === undefined
        ? items
        : [{ value: '', label: none }, ...items]
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
      data={data}
      value={value ?? (none === undefined ? null : '')}
      onChange={(slug) => {
        if (slug !== null) onPick(slug)
      }}
      filter={({ options, search }) => {
        const wanted = search.trim().toLowerCase()
        const fits = (slug: string, label: string): boolean =>
          wanted === '' ||
          [slug, label, meaning.get(slug) ?? ''].some((text) => text.toLowerCase().includes(wanted))
        return options.flatMap((option): readonly ComboboxParsedItem<string>[] => {
          if (!('group' in option)) return fits(option.value, option.label) ? [option] : []
          const left = option.items.filter((item) => typeof item === 'string' || fits(item.value, item.label))
          return left.length === 0 ? [] : [{ ...option, items: left }]
        })
      }}
      renderOption={({ option }) => (
        <div>
          <Text size="sm">{option.label}</Text>
          <Text size="xs" opacity={0.8}>
            <English>{meaning.get(option.value) ?? ''}</English>
          </Text>
        </div>
      )}
      {...style}
    />
  )
}

const groupsOf = (kinds: Codebook['kinds']): readonly string[] => [
  ...new Set(kinds.map(({ group }) => group)),
]
