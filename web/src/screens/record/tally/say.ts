import { useNames } from '../../../ui/badge'
import { useWords } from '../../../words/language'
import type { BlockName, TallyLine } from './blocks'
import { TALLY_WORDS } from './words'

const whole = (n: number): string => n.toLocaleString('en-GB')

/** A range in words of the page's language. */
export function useRangeWords(): (bounds: Pick<TallyLine, 'low' | 'high'>) => string {
  const { range } = useWords(TALLY_WORDS)
  return ({ low, high }) =>
    low === null
      ? high === null
        ? range.unknown
        : range.upTo(whole(high))
      : high === null
        ? range.orMore(whole(low))
        : low === high
          ? range.exact(whole(low))
          : range.between(whole(low), whole(high))
}

/** A placeholder is nobody by name. */
const NOBODY = ['nobody', 'nobody by name']

/** What a row is called within its block. */
export function useLineName(): (name: BlockName | 'finer', line: TallyLine) => string {
  const words = useWords(TALLY_WORDS)
  const say = useNames()
  const sideName = (side: string): string => (side === 'unknown' ? words.sideUnknown : side)
  const partyName = (party: string): string => (NOBODY.includes(party) ? words.nobody : party)
  const groupName = (group: string): string => say('people', group) || words.unknown
  return (name, line) => {
    if (name === 'status') return say('statuses', line.status)
    if (name === 'group') return groupName(line.group)
    if (name === 'side') return sideName(line.side)
    if (name !== 'finer') return partyName(line.party)
    return [
      line.word === 'all' ? null : `${words.blocks[line.word]}: ${partyName(line.party)}`,
      line.side === 'all' ? null : sideName(line.side),
      line.status === 'all' ? null : say('statuses', line.status),
      line.group === 'all' ? null : groupName(line.group),
    ]
      .filter((part) => part !== null)
      .join(' · ')
  }
}
