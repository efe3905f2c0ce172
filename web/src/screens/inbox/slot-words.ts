import type { Words } from '../../words/words.js'

interface SlotWords {
  /** Slots that rest on no words of the report. */
  readonly names: Readonly<Record<'kind' | 'stance' | 'phase' | 'quoted', string>>
  readonly quotes: Readonly<Record<'direct' | 'indirect', string>>
  readonly none: string
}

export const SLOT_WORDS: Words<SlotWords> = {
  en: {
    names: { kind: 'kind', stance: 'stance', phase: 'phase', quoted: 'quotation' },
    quotes: { direct: 'in quotation marks', indirect: 'indirect' },
    none: 'none',
  },
  ar: {
    names: { kind: 'النوع', stance: 'موقف المصدر', phase: 'الطور', quoted: 'الاقتباس' },
    quotes: { direct: 'بين علامتي اقتباس', indirect: 'غير مباشر' },
    none: 'بلا',
  },
}
