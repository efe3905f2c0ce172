import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { loadArabic } from '../sayings/load'
import type { Language, Words } from './words'

export type { Language, Words } from './words'

interface Chosen {
  readonly language: Language
  readonly choose: (language: Language) => void
}

const Choice = createContext<Chosen>({ language: 'en', choose: () => {} })
const KEPT = 'marsad-language'

export const keptLanguage = (): Language => (localStorage.getItem(KEPT) === 'ar' ? 'ar' : 'en')

/** Remembers the language and turns the page's direction with it. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(keptLanguage)
  // In the same breath as the words: no word is ever set in the direction of the other language.
  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
    localStorage.setItem(KEPT, language)
  }, [language])
  const wanted = useRef(language)
  const chosen = useMemo(
    () => ({
      language,
      choose(next: Language) {
        wanted.current = next
        if (next !== 'ar') setLanguage(next)
        // All of the page turns at once: no sentence stands in English for a moment on the Arabic page.
        else loadArabic().then(() => setLanguage(wanted.current))
      },
    }),
    [language],
  )
  return <Choice.Provider value={chosen}>{children}</Choice.Provider>
}

export const useLanguage = (): Chosen => useContext(Choice)

/** The words of this part in the language of the page. */
export const useWords = <T,>(words: Words<T>): T => words[useLanguage().language]

/** What stands between the parts of a list. */
export const useComma = (): string => (useLanguage().language === 'ar' ? '، ' : ', ')

/** Day as people read it, beside the ISO form that is recorded. */
export function useDays(): (iso: string) => string {
  const { language } = useLanguage()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-latn' : 'en-GB', {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    })
    return (iso) => format.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`))
  }, [language])
}
