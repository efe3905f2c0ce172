import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { Report, Taken } from '../report/index.js'
import { NOTHING_TAKEN } from '../report/index.js'
import { splitSentences } from '../text/index.js'
import { languageOf } from './language.js'
import { MAX_TEXT } from './limits.js'

/** ISO 639-3 of the language that the machine reads. */
export const READ = 'eng'

/** Makes a report of its parts, or says why it cannot be read. */
export function makeReport(
  parts: Omit<Report, 'sentences'>,
  where: string,
  { anyLanguage = false }: { readonly anyLanguage?: boolean } = {},
): Outcome<readonly Report[]> {
  const refused = (problem: Diagnostic): Outcome<readonly Report[]> => ({ value: [], diagnostics: [problem] })
  const { text } = parts
  if (text.trim() === '') {
    return refused(
      errorOf(
        'report/empty',
        'no text in it; nothing was read; give a file with the words of a report',
        where,
      ),
    )
  }
  if (text.length > MAX_TEXT) {
    return refused(
      errorOf(
        'report/too-long',
        `${text.length} characters in one report, at most ${MAX_TEXT} are read; nothing was read; split it into its reports`,
        where,
      ),
    )
  }
  const language = anyLanguage ? READ : languageOf(text)
  if (language !== READ) {
    return refused(
      errorOf(
        'report/language',
        `looks like ${languageName(language)}; Marsad reads English only; nothing was read; ` +
          'keep it with marsad add, and code it by hand with marsad new',
        where,
      ),
    )
  }
  return { value: [{ ...parts, sentences: splitSentences(text) }], diagnostics: [] }
}

/** Name of a language for a person, its code beside it. */
const languageName = (code: string): string =>
  code === 'und'
    ? 'a language that is not English'
    : `language "${code}" (${new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code})`

/** What is said of how a report was taken; nothing where there is nothing to say. */
export function takenWith(some: Partial<Taken>): Pick<Report, 'taken'> {
  const taken = { ...NOTHING_TAKEN, ...some }
  const isSaid = Object.values(taken).some(
    (value) => value !== null && !(Array.isArray(value) && value.length === 0),
  )
  return isSaid ? { taken } : {}
}
