import type { CountColumns } from '../mapping.js'

/** Who is counted, by the words in the names of columns; the civilians first, since the others are parts of them. */
export const COUNTED: readonly (Pick<CountColumns, 'status' | 'group' | 'part'> & {
  readonly words: readonly string[]
})[] = [
  {
    words: ['civilian_non_combatants', 'civilians', 'civilian'],
    status: 'civilian',
    group: 'unknown',
    part: false,
  },
  { words: ['children'], status: 'civilian', group: 'children', part: true },
  { words: ['women'], status: 'civilian', group: 'women', part: true },
  { words: ['men'], status: 'civilian', group: 'men', part: true },
  { words: ['healthcare_personnel'], status: 'protected', group: 'unknown', part: true },
  { words: ['journalists'], status: 'protected', group: 'unknown', part: true },
  { words: ['belligerents', 'militants'], status: 'combatant', group: 'unknown', part: false },
  { words: ['undetermined'], status: 'unknown', group: 'unknown', part: false },
]
