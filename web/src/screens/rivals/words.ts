import { RIVAL_PARTS } from '../../ui/rival-parts.js'
import type { Words } from '../../words/words.js'

interface RivalWords {
  readonly title: string
  readonly how: string
  readonly none: string
  readonly noneHow: string
  readonly counts: string
  readonly noneCounts: string
  readonly nothing: string
  readonly differs: (what: string) => string
  readonly keep: string
  readonly keepOf: (who: string) => string
  readonly open: string
  readonly more: (n: number) => string
  /** In the inbox. */
  readonly waiting: (n: number) => string
  readonly onCard: string
  readonly parts: Readonly<Record<string, string>>
}

export const RIVAL_WORDS: Words<RivalWords> = {
  en: {
    title: 'Decided differently',
    how: 'Two copies of this project decided differently, and neither decision had seen the other. What is marked counts until somebody who sees both decides again: let one side stand, or open the claim and decide anew.',
    none: 'No decisions contradict each other',
    noneHow: 'Where two copies of the project are joined, what they decided differently is listed here.',
    counts: 'counts now',
    noneCounts: 'Neither counts now.',
    nothing: 'Nothing stands by this.',
    differs: (what) => `They differ in: ${what}`,
    keep: 'Let this stand',
    keepOf: (who) => `Let this stand: ${who}`,
    open: 'Open the claim',
    more: (n) => `${n.toLocaleString('en-GB')} more follow once some of these are settled.`,
    waiting: (n) =>
      n === 1 ? '1 thing decided differently' : `${n.toLocaleString('en-GB')} things decided differently`,
    onCard: 'Two copies decided differently on this claim. Decide again to settle it, or see both sides.',
    parts: RIVAL_PARTS.en,
  },
  ar: {
    title: 'قرارات مختلفة',
    how: 'اتخذت نسختان من هذا المشروع قرارين مختلفين لم يطّلع أيّ منهما على الآخر. يُعمل بالمعلَّم إلى أن يبتّ من جديد من يطّلع على القرارين: اعتمد أحدهما، أو افتح الادعاء وقرّر من جديد.',
    none: 'لا قرارات متناقضة',
    noneHow: 'حين تُضمّ نسختان من المشروع يُدرج هنا ما قرّرتاه على نحو مختلف.',
    counts: 'معمول به الآن',
    noneCounts: 'لا يُعمل بأيّ منهما الآن.',
    nothing: 'لا يبقى بموجبه شيء.',
    differs: (what) => `وجه الاختلاف: ${what}`,
    keep: 'اعتماد هذا',
    keepOf: (who) => `اعتماد هذا: ${who}`,
    open: 'افتح الادعاء',
    more: (n) => `يظهر غيرها بعد البتّ في بعض هذه، وعددها ${n.toLocaleString('en-GB')}.`,
    waiting: (n) => `قرارات مختلفة: ${n.toLocaleString('en-GB')}`,
    onCard: 'اختلف القرار في هذا الادعاء بين نسختين. قرّر من جديد للبتّ فيه، أو اطّلع على القرارين.',
    parts: RIVAL_PARTS.ar,
  },
}
