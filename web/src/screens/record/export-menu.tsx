import { Button, Menu, Text } from '@mantine/core'
import type { FilterWords } from '../../../../src/server/schema/index.js'
import { queryOf } from '../../api/client'
import { useWords } from '../../words/language'
import type { Look } from './look'
import { RECORD_WORDS } from './words'

const FORMATS = ['csv', 'jsonl'] as const

/** Hands out what the table shows, row for row and in its order. */
export function ExportMenu({ filter, look }: { readonly filter: FilterWords; readonly look: Look }) {
  const words = useWords(RECORD_WORDS)
  const { table, order } = look
  return (
    <Menu position="bottom-end" width={240} withinPortal={false}>
      <Menu.Target>
        <Button size="xs" variant="default">
          {words.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Text size="xs" c="var(--quiet)" px="sm" py={4}>
          {words.exportWhat}
        </Text>
        {FORMATS.map((format) => (
          <Menu.Item
            key={format}
            component="a"
            href={`/api/export${queryOf({ ...filter, what: table, format, ...(table === 'claims' ? { order } : {}) })}`}
            download
          >
            {words.exportHow[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
