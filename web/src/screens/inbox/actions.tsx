import { Group } from '@mantine/core'
import { useWords } from '../../words/language'
import { Act } from './act'
import classes from './inbox.module.css'
import { INBOX_WORDS } from './words'

export type Action = keyof (typeof INBOX_WORDS)['en']['actions']

/** Keys of the inbox, in the order of the help. */
export const KEYS: readonly (readonly [key: string, action: Action])[] = [
  ['a', 'accept'],
  ['A', 'rest'],
  ['e', 'edit'],
  ['x', 'reject'],
  ['w', 'unsure'],
  ['u', 'undo'],
  ['n', 'next'],
  ['p', 'previous'],
  ['m', 'merge'],
  ['s', 'split'],
  ['t', 'note'],
  ['+', 'code'],
  ['?', 'help'],
]

/** The same keys under other names. */
export const ALSO: Readonly<Record<string, Action>> = { j: 'next', k: 'previous', c: 'code' }

const FIRST: readonly Action[] = ['accept', 'edit', 'reject', 'unsure']
const SECOND: readonly Action[] = ['undo', 'next', 'previous', 'note', 'merge', 'split', 'rest', 'help']

/** Everything that keys do, by mouse. */
export function Actions({ onAct }: { readonly onAct: (action: Action) => void }) {
  const words = useWords(INBOX_WORDS)
  const keyOf = (action: Action): string => KEYS.find(([, of]) => of === action)?.[0] ?? ''
  const button = (action: Action) => (
    <Act
      key={action}
      keyed={keyOf(action)}
      onAct={() => onAct(action)}
      variant={action === 'accept' ? 'filled' : FIRST.includes(action) ? 'default' : 'subtle'}
      size={FIRST.includes(action) ? 'xs' : 'compact-xs'}
    >
      {words.actions[action]}
    </Act>
  )
  return (
    <div className={classes.actions} role="toolbar" aria-label={words.card}>
      <Group gap={6} grow wrap="nowrap" preventGrowOverflow={false} className={classes.firstly ?? ''}>
        {FIRST.map(button)}
      </Group>
      <div className={classes.quietly}>{SECOND.map(button)}</div>
    </div>
  )
}
