import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { FindBox } from '../../ui/find-box'
import { TabScreen } from '../../ui/tab-screen'
import { useWords } from '../../words/language'
import { ActorsTab } from './actors'
import { CodebookTab } from './codebook'
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
  const panels = {
    actors: <ActorsTab find={find} />,
    places: <PlacesTab find={find} />,
    sources: <SourcesTab find={find} />,
    codebook: <CodebookTab find={find} />,
  }
  return (
    <TabScreen
      title={words.title}
      beside={<FindBox label={words.find} value={find} onType={setFind} width={260} />}
      tabs={TABS.map((name) => ({ name, label: words[name], panel: panels[name] }))}
      open={tab}
      choose={(next) => navigate(`/dictionary?tab=${next}`, { replace: true })}
    />
  )
}
