import { useLanguage } from '../../../words/language'

/** Words among the lanes keep the direction of the page, though the axis is never mirrored. */
export const useDirectionOfWords = (): 'rtl' | 'ltr' => (useLanguage().language === 'ar' ? 'rtl' : 'ltr')
