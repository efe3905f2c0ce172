import type { NameSense, NationForm } from './compiled.js'

/** Between the names of a group in the packed text. */
export const NAME_BREAK = '\f'

/** The word under which a name is grouped. */
export function firstWord(key: string): string {
  const space = key.indexOf(' ')
  return space < 0 ? key : key.slice(0, space)
}

const KINDS = ['actor', 'nation', 'person'] as const
const FORMS: readonly NationForm[] = ['name', 'adjective', 'seat', 'government']
const FIELD = '|'

/** kind, form, capitals, loaded, short as digits; then the id, the countries and the exact writing where there are any. */
export function senseText(sense: NameSense): string {
  const form = sense.form === undefined ? FORMS.length : FORMS.indexOf(sense.form)
  const digits = [
    KINDS.indexOf(sense.kind),
    form,
    sense.capitals ?? 0,
    sense.loaded ? 1 : 0,
    sense.short ? 1 : 0,
  ]
  const fields = [digits.join(''), sense.ref, sense.within?.join(' ') ?? '', sense.exact ?? '']
  return fields.join(FIELD).replace(/\|+$/, '')
}

export function senseOf(text: string): NameSense {
  const [digits = '', ref = '', within = '', exact = ''] = text.split(FIELD)
  const digit = (i: number): number => digits.charCodeAt(i) - 48
  const form = FORMS[digit(1)]
  const capitals = digit(2)
  return {
    kind: KINDS[digit(0)]!,
    ref,
    ...(form === undefined ? {} : { form }),
    ...(capitals === 1 || capitals === 2 ? { capitals } : {}),
    ...(exact === '' ? {} : { exact }),
    ...(within === '' ? {} : { within: within.split(' ') }),
    ...(digit(3) === 1 ? { loaded: true as const } : {}),
    ...(digit(4) === 1 ? { short: true as const } : {}),
  }
}
