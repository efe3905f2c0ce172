import { Group, Switch, Tabs, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { FindBox } from '../../ui/find-box'
import { useWords } from '../../words/language'
import { AgendaTab } from './agenda'
import { NamingTab } from './naming'
import classes from './positions.module.css'
import { StatesTab } from './states'
import { ThreadsTab } from './threads'
import { POSITIONS_WORDS } from './words'

const TABS = ['positions', 'agenda', 'naming', 'states'] as const

/** What parties say to a matter, what was announced, who is called what, and what holds where. */
export function Positions() {
  const words = useWords(POSITIONS_WORDS)
  const [, navigate] = useLocation()
  const params = new URLSearchParams(useSearch())
  const asked = params.get('tab')
  const tab = TABS.find((name) => name === asked) ?? 'positions'
  const suggestions = params.get('suggestions') === '1'
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 250)
  const query = useMemo(
    () => ({ suggestions: suggestions ? '1' : '0', text: text === '' ? undefined : text }) as const,
    [suggestions, text],
  )
  const go = (change: Readonly<Record<string, string | null>>): void => {
    for (const [key, value] of Object.entries(change)) {
      if (value === null) params.delete(key)
      else params.set(key, value)
    }
    navigate(`/positions?${params.toString()}`, { replace: true })
  }
  return (
    <div className={classes.screen}>
      <Group justify="space-between" px="lg" pt="md">
        <Title order={1} size="h3">
          {words.title}
        </Title>
        <Group gap="lg">
          <FindBox label={words.find} value={typed} onType={setTyped} width={240} />
          <Switch
            label={words.suggestions}
            checked={suggestions}
            onChange={(event) => go({ suggestions: event.currentTarget.checked ? '1' : null })}
          />
        </Group>
      </Group>
      <Tabs
        value={tab}
        onChange={(next) => go({ tab: next, thread: null })}
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
        <Tabs.Panel value="positions" className={classes.panel ?? ''} tabIndex={0}>
          <ThreadsTab query={query} chosen={params.get('thread')} choose={(id) => go({ thread: id })} />
        </Tabs.Panel>
        <Tabs.Panel value="agenda" className={classes.panel ?? ''} tabIndex={0}>
          <AgendaTab query={query} />
        </Tabs.Panel>
        <Tabs.Panel value="naming" className={classes.panel ?? ''} tabIndex={0}>
          <NamingTab query={query} />
        </Tabs.Panel>
        <Tabs.Panel value="states" className={classes.panel ?? ''} tabIndex={0}>
          <StatesTab query={query} />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}
