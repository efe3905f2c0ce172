import { useNames } from '../../ui/badge'
import { sayShort } from '../../ui/say-count'
import { type Language, useComma, useLanguage, useWords } from '../../words/language'
import { INCIDENT_WORDS } from './words'

/** Says counts and titles of incidents in the language of the page; the server gives them in the codebook's words. */
export function useSaying() {
  const say = useNames()
  const { groupUnknown } = useWords(INCIDENT_WORDS)
  const comma = useComma()
  const { language } = useLanguage()
  /** `killed, civilian`, `killed, status unknown, children`. */
  const head = (said: string): string =>
    said
      .split(', ')
      .map((part, i) =>
        i === 0 ? say('metrics', part) : part === 'group unknown' ? groupUnknown : partOf(say, part),
      )
      .join(comma)
  /** `killed 9–17, injured 21`, of numbers by metric; numbers are never mirrored. */
  const toll = (numbers: Readonly<Record<string, string>>): string =>
    Object.entries(numbers)
      .map(([metric, said]) => `${say('metrics', metric)} ${sayAmount(said, language)}`)
      .join(comma)
  return { say, comma, head, toll } as const
}

function partOf(say: ReturnType<typeof useNames>, part: string): string {
  if (part === 'status unknown') return say('statuses', 'unknown')
  const status = say('statuses', part)
  return status === part ? say('people', part) : status
}

/** A number from left to right; words of a source in the quotation marks of the page. */
function sayAmount(said: string, language: Language): string {
  const words = /^“(.*)”$/su.exec(said)?.[1]
  if (words === undefined) return `\u2066${sayShort(said)}\u2069`
  return language === 'ar' ? `«\u2068${words}\u2069»` : `“\u2068${words}\u2069”`
}
