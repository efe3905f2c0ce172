import type { SaidRival, SaidSide } from '../work/index.js'
import { plural } from './project.js'

/** What two copies decided differently, with both sides, who, when and why; nothing where they agree. */
export function sayRivals(rivals: readonly SaidRival[], { most }: { readonly most: number }): string {
  if (rivals.length === 0) return ''
  const verb = rivals.length === 1 ? 'was' : 'were'
  const rest = rivals.length - most
  return [
    `${plural(rivals.length, 'thing')} ${verb} decided differently in two copies, where neither had seen the other; ` +
      'what is marked counts until somebody who sees both decides again:',
    ...rivals.slice(0, most).flatMap(linesOf),
    ...(rest > 0 ? [`${rest.toLocaleString('en-GB')} more: marsad rivals`] : []),
    '',
  ].join('\n')
}

function linesOf({ what, differs, sides, settle }: SaidRival): readonly string[] {
  const none = sides.some(({ counts }) => counts) ? [] : ['    neither counts']
  return [
    `  ${what} (${differs.join(', ')})`,
    ...sides.map(lineOf),
    ...none,
    `    to settle: marsad rivals --keep ENTRY, or decide anew: ${settle}`,
  ]
}

function lineOf({ says, words, counts }: SaidSide): string {
  const who = words.map(
    ({ entry, by, at, reason }) =>
      `${by}, ${at}${reason === null ? '' : `, “${reason}”`} (entry ${entry.slice(0, 12)})`,
  )
  return `    ${counts ? 'counts: ' : '        '}${says}: ${who.join('; ')}`
}
