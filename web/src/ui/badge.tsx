import { Badge, Text, type TextProps } from '@mantine/core'
import { createContext, useCallback, useContext } from 'react'
import type { Card, Session } from '../../../src/server/schema/index.js'
import { useLanguage, useWords } from '../words/language'
import classes from './badge.module.css'
import { CODEBOOK_WORDS } from './badge-words'

type Vocabulary =
  | 'kinds'
  | 'groups'
  | 'stances'
  | 'phases'
  | 'sourceTypes'
  | 'metrics'
  | 'states'
  | 'precisions'
  | 'statuses'
  | 'people'

/** What a codebook of the project's own calls its words, by vocabulary and slug. */
export const OwnLabels = createContext<Session['labels']>({})

/**
 * Says a word of the codebook as the project calls it, else in the language of the page. The same function until either
 * changes: what hangs on it is not made anew for nothing.
 */
export function useNames(): (vocabulary: Vocabulary, slug: string) => string {
  const words = useWords(CODEBOOK_WORDS)
  const own = useContext(OwnLabels)
  return useCallback(
    (vocabulary, slug) => own[vocabulary]?.[slug] ?? words[vocabulary][slug] ?? slug,
    [own, words],
  )
}

/** What a source does with an event: `reports shelling`; in Arabic, where the stance is a noun, `– نفي: قصف`. */
export function useStance(): (stance: string, kind: string) => string {
  const say = useNames()
  const { language } = useLanguage()
  return (stance, kind) =>
    language === 'ar'
      ? `– ${say('stances', stance)}: ${say('kinds', kind)}`
      : `${say('stances', stance)} ${say('kinds', kind)}`
}

const SIGNS: Readonly<Record<Card['state'], string>> = {
  suggested: '○',
  accepted: '✓',
  edited: '✓',
  added: '+',
  unsure: '?',
  rejected: '×',
}

/** Review state: a sign beside its word, so that neither colour nor shape carries it alone. */
export function StateBadge({
  state,
  short = false,
}: {
  readonly state: Card['state']
  readonly short?: boolean
}) {
  const say = useNames()
  const word = say('states', state)
  return (
    <span className={classes.state} data-state={state} title={short ? word : undefined}>
      <span aria-hidden="true">{SIGNS[state]}</span>
      <span className={short ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  )
}

/** The sign of what nobody has decided on, its words for whoever points at it or listens. */
export const SuggestedSign = ({ words }: { readonly words: string }) => (
  <span className={classes.state} title={words}>
    <span aria-hidden="true">{SIGNS.suggested}</span>
    <span className="visually-hidden">{words}</span>
  </span>
)

/** Kind of event, with its phase where it has one. */
export function KindName({
  kind,
  phase,
  ...style
}: { readonly kind: string; readonly phase: string | null } & TextProps) {
  const say = useNames()
  return (
    <Text component="span" fw={600} {...style}>
      <bdi>{say('kinds', kind)}</bdi>
      {phase === null ? null : (
        <>
          {' '}
          (<bdi>{say('phases', phase)}</bdi>)
        </>
      )}
    </Text>
  )
}

export function StanceBadge({ stance }: { readonly stance: string }) {
  const say = useNames()
  return (
    <Badge variant="default" radius="sm" size="md" className={classes.stance ?? ''} data-stance={stance}>
      {say('stances', stance)}
    </Badge>
  )
}

const BOUNDS = [0.9, 0.7, 0.4] as const

/** How likely the machine holds a reading to be right, in quiet words; the number for whoever asks. */
export function Chance({ of, ...style }: { readonly of: number } & TextProps) {
  const words = useWords(CODEBOOK_WORDS)
  const at = BOUNDS.findIndex((bound) => of >= bound)
  return (
    <Text component="span" size="sm" c="dimmed" title={`${Math.round(of * 100)} %`} {...style}>
      {words.chances[at === -1 ? 3 : (at as 0 | 1 | 2)]}
    </Text>
  )
}
