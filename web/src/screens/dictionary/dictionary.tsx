import { Group, Tabs, Title } from '@mantine/core'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { FindBox } from '../../ui/find-box'
import { useWords } from '../../words/language'
import { ActorsTab } from './actors'
import { CodebookTab } from './codebook'
import classes from './dictionary.module.css'
import { PlacesTab } from './places'
import { SourcesTab } from './sources'
import { DICTIONARY_WORDS } from './words'

const TABS = ['actors', 'places', 'sources', 'codebook'] as const

/** Who and what the record's words stand for. */
export function Dictionary() {
  const words = useWords(DICTIONARY_WORDS)
  const [, navigate] = useLocation()
  const [find, setFind] = useState('')
  const asked = new URLSearchParams(useSearch()).get('tab')
  const tab = TABS.find((name) => name === asked) ?? 'actors'
  return (
    <div className={classes.screen}>
      <Group justify="space-between" px="lg" pt="md">
        <Title order={1} size="h3">
          {words.title}
        </Title>
        <FindBox label={words.find} value={find} onType={setFind} width={260} />
      </Group>
      <Tabs
        value={tab}
        onChange={(next) => navigate(`/dictionary?tab=${next}`, { replace: true })}
        keepMounted={false}
        className={classes.tabs ?? ''}
      >
        <Tabs.List px="lg">
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {words[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="actors" className={classes.panel ?? ''} tabIndex={0}>
          <ActorsTab find={find} />
        </Tabs.Panel>
        <Tabs.Panel value="places" className={classes.panel ?? ''} tabIndex={0}>
          <PlacesTab find={find} />
        </Tabs.Panel>
        <Tabs.Panel value="sources" className={classes.panel ?? ''} tabIndex={0}>
          <SourcesTab find={find} />
        </Tabs.Panel>
        <Tabs.Panel value="codebook" className={classes.panel ?? ''} tabIndex={0}>
          <CodebookTab find={find} />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}
