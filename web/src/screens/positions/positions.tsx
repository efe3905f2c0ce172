import { Group, Switch } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { FindBox } from '../../ui/find-box'
import { TabScreen } from '../../ui/tab-screen'
import { useWords } from '../../words/language'
import { AgendaTab } from './agenda'
import { NamingTab } from './naming'
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
  const panels = {
    positions: <ThreadsTab query={query} chosen={params.get('thread')} choose={(id) => go({ thread: id })} />,
    agenda: <AgendaTab query={query} />,
    naming: <NamingTab query={query} />,
    states: <StatesTab query={query} />,
  }
  return (
    <TabScreen
      title={words.title}
      beside={
        <Group gap="lg">
          <FindBox label={words.find} value={typed} onType={setTyped} width={240} />
          <Switch
            label={words.suggestions}
            checked={suggestions}
            onChange={(event) => go({ suggestions: event.currentTarget.checked ? '1' : null })}
          />
        </Group>
      }
      tabs={TABS.map((name) => ({ name, label: words[name], panel: panels[name] }))}
      open={tab}
      choose={(next) => go({ tab: next, thread: null })}
    />
  )
}
