import type { Words } from '../../words/language'

interface BulkWords {
  readonly title: string
  readonly none: (leftOut: number) => string
  readonly takesIn: (n: number) => string
  readonly wrong: (n: number, total: number) => string
  readonly leftOut: (n: number) => string
  readonly marked: string
  readonly sample: string
  readonly read: string
  readonly stillToRead: (n: number) => string
  readonly verdict: string
  readonly reason: string
  readonly acceptAll: (n: number) => string
  readonly rejectAll: (n: number) => string
  readonly done: (n: number) => string
}

const say = (n: number): string => n.toLocaleString('en-GB')
const about = (n: number): string => (n > 0 && n < 1 ? '1' : say(Math.round(n)))

export const BULK_WORDS: Words<BulkWords> = {
  en: {
    title: 'Decide on many claims at once',
    none: (leftOut) =>
      leftOut === 0
        ? 'No claim of this view is waiting.'
        : `All ${say(leftOut)} claims of this view carry counts of casualties; those are decided one by one.`,
    takesIn: (n) => `The decision takes in ${say(n)} claims of this view that nobody has decided on.`,
    wrong: (n, total) => `About ${about(n)} of these ${say(total)} are expected to be wrong.`,
    leftOut: (n) => `${say(n)} more are left out because they carry counts of casualties.`,
    marked: 'Each is marked as decided in bulk; all of them can be taken back at once.',
    sample: 'A random sample, to be read first',
    read: 'Read',
    stillToRead: (n) => `${n} of the sample still to be read`,
    verdict: 'Decision',
    reason: 'Reason (optional)',
    acceptAll: (n) => `Accept ${say(n)} claims`,
    rejectAll: (n) => `Reject ${say(n)} claims`,
    done: (n) => `Decided on ${say(n)} claims in bulk.`,
  },
  ar: {
    title: 'قرار واحد في ادعاءات كثيرة',
    none: (leftOut) =>
      leftOut === 0
        ? 'لا ادعاء من هذا العرض ينتظر.'
        : `كل ادعاءات هذا العرض (${say(leftOut)}) تحمل أعداد ضحايا، وتُحسم واحدًا واحدًا.`,
    takesIn: (n) => `يشمل القرار من ادعاءات هذا العرض التي لم تُحسم: ${say(n)}.`,
    wrong: (n, total) => `يُتوقّع أن يكون الخطأ منها نحو ${about(n)} من ${say(total)}.`,
    leftOut: (n) => `تُستثنى لأنها تحمل أعداد ضحايا: ${say(n)}.`,
    marked: 'يُعلَّم كلٌّ منها بأنه قرار جماعي، ويمكن التراجع عنها كلها دفعة واحدة.',
    sample: 'عيّنة عشوائية تُقرأ أولًا',
    read: 'قرأته',
    stillToRead: (n) => `بقي من العيّنة بلا قراءة: ${n}`,
    verdict: 'القرار',
    reason: 'السبب (اختياري)',
    acceptAll: (n) => `اقبل ${say(n)}`,
    rejectAll: (n) => `ارفض ${say(n)}`,
    done: (n) => `حُسم جماعيًّا: ${say(n)}.`,
  },
}
