import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useCodebook } from '../../api/codebook'
import { Meaning, useMeaning } from '../../sayings/said'
import { useNames } from '../../ui/badge'
import { sayRange } from '../../ui/range'
import { Trouble } from '../../ui/trouble'
import { useComma, useWords } from '../../words/language'
import classes from './dictionary.module.css'
import { matches } from './match'
import { DICTIONARY_WORDS } from './words'

const PARTS = ['kinds', 'stances', 'phases', 'sourceTypes', 'metrics'] as const

/** The codebook as it stands: every word that a claim may hold, and what it means. */
export function CodebookTab({ find }: { readonly find: string }) {
  const words = useWords(DICTIONARY_WORDS)
  const say = useNames()
  const means = useMeaning()
  const comma = useComma()
  const { data, error, refetch } = useCodebook()
  if (error) return <Trouble error={error} again={refetch} />
  if (data === undefined) return null
  return (
    <div className={classes.area}>
      <Text c="dimmed" mb="md">
        <bdi>{data.name}</bdi>
        {comma}
        {words.version} <span className="number">{data.version}</span>
      </Text>
      {PARTS.map((part) => (
        <section key={part}>
          <Title order={2} size="h5">
            {words[part]}
          </Title>
          <dl className={classes.terms}>
            {data[part]
              .filter(({ slug, words: said }) => matches(find, [slug, say(part, slug), said, means(said)]))
              .map((term) => (
                <Term key={term.slug} name={say(part, term.slug)} slug={term.slug}>
                  <Meaning words={term.words} />
                  {'counted' in term && !term.counted ? ` (${words.notCounted})` : ''}
                </Term>
              ))}
          </dl>
        </section>
      ))}
      <section>
        <Title order={2} size="h5">
          {words.numbers}
        </Title>
        <dl className={classes.terms}>
          {data.numbers
            .filter(({ words: said }) => matches(find, [said]))
            .map(({ words: said, low, high }) => (
              <Term key={said} name={said} slug={said}>
                <span className="number">{sayRange({ low, high })}</span>
              </Term>
            ))}
        </dl>
      </section>
    </div>
  )
}

interface TermProps {
  readonly name: string
  /** As it stands in files, beside its name where that is another. */
  readonly slug: string
  readonly children: ReactNode
}

const Term = ({ name, slug, children }: TermProps) => (
  <>
    <dt>
      <bdi>{name}</bdi>
      {name === slug ? null : (
        <div className={classes.quiet}>
          <bdi lang="en">{slug}</bdi>
        </div>
      )}
    </dt>
    <dd>{children}</dd>
  </>
)
