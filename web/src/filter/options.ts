import { useQuery } from '@tanstack/react-query'
import type { Actors, Card, Codebook, Places, Sources } from '../../../src/server/schema/index.js'
import { get } from '../api/client'
import { useNames } from '../ui/badge'
import { useLanguage } from '../words/language'
import type { ListKey } from './parts'

/** One entry that a list of the filter can hold. */
export interface Option {
  readonly value: string
  readonly name: string
  /** Tells entries of one name apart. */
  readonly hint: string | null
  /** Other words by which it is found. */
  readonly also: string
}

const STATES: readonly Card['state'][] = ['suggested', 'accepted', 'edited', 'added', 'unsure', 'rejected']

const PATHS: Readonly<Record<ListKey, string | null>> = {
  kind: '/codebook',
  stance: '/codebook',
  actor: '/actors',
  place: '/places',
  publisher: '/sources',
  state: null,
}

interface Answers {
  readonly '/codebook': Codebook
  readonly '/actors': Actors
  readonly '/places': Places
  readonly '/sources': Sources
}

/** What a list offers; asked for only where `wanted`. */
export function useOptions(list: ListKey, wanted: boolean) {
  const say = useNames()
  const { language } = useLanguage()
  const path = PATHS[list]
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: [path?.slice(1) ?? 'states'],
    queryFn: ({ signal }) => get<unknown>(path!, path === '/sources' ? { limit: 1 } : {}, signal),
    enabled: wanted && path !== null,
  })
  const options =
    list === 'state'
      ? STATES.map((state) => option(state, say('states', state)))
      : data === undefined
        ? null
        : optionsOf(list, data, { say, arabic: language === 'ar' })
  return { options, error, refetch, isFetching }
}

const option = (value: string, name: string, hint: string | null = null, also = ''): Option => ({
  value,
  name,
  hint,
  also,
})

interface Saying {
  readonly say: ReturnType<typeof useNames>
  readonly arabic: boolean
}

function optionsOf(
  list: Exclude<ListKey, 'state'>,
  data: unknown,
  { say, arabic }: Saying,
): readonly Option[] {
  switch (list) {
    case 'kind':
      return (data as Answers['/codebook']).kinds.map(({ slug, group }) =>
        option(slug, say('kinds', slug), say('groups', group), slug),
      )
    case 'stance':
      return (data as Answers['/codebook']).stances.map(({ slug }) =>
        option(slug, say('stances', slug), null, slug),
      )
    case 'actor':
      return (data as Answers['/actors']).actors.map(({ id, name, labels, aliases }) =>
        option(id, name, null, [id, ...labels, ...aliases].join(' ')),
      )
    case 'place':
      return (data as Answers['/places']).places.map(({ place, admin1 }) => {
        const { id, name, nameArabic, precision } = place
        const shown = (arabic ? nameArabic : null) ?? name
        const hint = [precision === null ? null : say('precisions', precision), admin1]
        return option(
          id ?? name,
          shown,
          hint.filter((part) => part !== null).join(', '),
          `${name} ${nameArabic}`,
        )
      })
    case 'publisher':
      return (data as Answers['/sources']).publishers.map(({ publisher }) => option(publisher, publisher))
  }
}

/** Names of the entries that are chosen, as far as they are known by now. */
export function useNameOf(list: ListKey, chosen: boolean): (value: string) => string {
  const { options } = useOptions(list, chosen)
  return (value) => options?.find((one) => one.value === value)?.name ?? value
}
