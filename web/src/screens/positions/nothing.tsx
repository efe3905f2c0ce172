import { Text } from '@mantine/core'
import { Empty } from '../../ui/empty'
import { useWords } from '../../words/language'
import { POSITIONS_WORDS } from './words'

/** What every list of this screen is asked by. */
export interface TabProps {
  readonly query: { readonly suggestions: '0' | '1'; readonly text: string | undefined }
}

/** An empty list: because nothing has the words that were typed, or because there is nothing yet. */
export function Nothing({ query, title, how }: TabProps & { readonly title: string; readonly how: string }) {
  const words = useWords(POSITIONS_WORDS)
  if (query.text !== undefined)
    return (
      <Text c="dimmed" p="lg">
        {words.nothing}
      </Text>
    )
  return <Empty title={title}>{how}</Empty>
}
