import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Language, Words } from './words'

export type { Language, Words } from './words'

interface Chosen {
  readonly language: Language
  readonly choose: (language: Language) => void
}

const Choice = createContext<Chosen>({ language: 'en', choose: () => {} })
const KEPT = 'marsad-language'

const kept = (): Language => (localStorage.getItem(KEPT) === 'ar' ? 'ar' : 'en')

/** Remembers the language and turns the page's direction with it. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(kept)
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
    localStorage.setItem(KEPT, language)
  }, [language])
  const chosen = useMemo(() => ({ language, choose: setLanguage }), [language])
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
