import { many } from '../../../ui/say-count'
import type { Words } from '../../../words/language'
import type { BlockName } from './blocks'

interface TallyWords {
  readonly none: string
  readonly noneHow: string
  readonly causes: Readonly<Record<'direct' | 'indirect', string>>
  readonly range: {
    readonly exact: (n: string) => string
    readonly between: (low: string, high: string) => string
    readonly orMore: (n: string) => string
    readonly upTo: (n: string) => string
    readonly unknown: string
  }
  readonly rests: (incidents: string, origins: string) => string
  readonly withoutNumbers: (n: string, all: string) => string
  readonly contested: (n: string) => string
  readonly suggested: (n: string) => string
  readonly blocks: Readonly<Record<BlockName, string>>
  readonly never: Readonly<Record<BlockName, string>>
  readonly name: string
  readonly number: string
  readonly incidents: string
  readonly inIncidents: (n: string) => string
  readonly nobody: string
  readonly sideUnknown: string
  readonly unknown: string
  readonly more: (n: string) => string
  readonly finer: (n: string) => string
  readonly finerNot: (n: string) => string
  readonly aggregates: string
  readonly aggregatesWhy: string
  readonly says: string
  readonly statement: string
  readonly leftOut: (n: string) => string
  readonly reason: string
  readonly claims: string
  readonly nothingLeftOut: string
  readonly undecided: (n: string) => string
}

export const TALLY_WORDS: Words<TallyWords> = {
  en: {
    none: 'Nobody gives a number here',
    noneHow:
      'Numbers come from accepted claims. Accept some in the inbox, turn on “Suggestions too”, or take something out of the filter.',
    causes: {
      direct: 'By what was done',
      indirect: 'By hunger, flight or want of care: measured apart, never added',
    },
    range: {
      exact: (n) => n,
      between: (low, high) => `${low} to ${high}`,
      orMore: (n) => `${n} or more`,
      upTo: (n) => `up to ${n}`,
      unknown: 'not known',
    },
    rests: (incidents, origins) => `${many(incidents, 'incident')}, ${many(origins, 'origin')}`,
    withoutNumbers: (n, all) => `Of ${many(all, 'incident')}, ${n} without a number.`,
    contested: (n) => `${n} contested`,
    suggested: (n) => `${n} suggested`,
    blocks: {
      status: 'By status',
      group: 'By group',
      side: 'By side of those counted',
      alleged: 'Blamed by others on',
      claimed: 'Claimed by its own word',
      conceded: 'Conceded, with its own numbers',
      nobody: 'Put down to nobody',
    },
    never: {
      status: 'The same people, told apart by status',
      group: 'Parts that are named; never a whole',
      side: 'The same people, told apart by side',
      alleged: 'Never added to what is claimed or conceded; two parties may be blamed for one incident',
      claimed: 'Never added to what others blame on it',
      conceded: 'Never added to what is alleged',
      nobody: 'Incidents for which no party is named',
    },
    name: 'Who',
    number: 'Number',
    incidents: 'Incidents',
    inIncidents: (n) => many(n, 'incident'),
    nobody: 'nobody named',
    sideUnknown: 'side not said',
    unknown: 'not said',
    more: (n) => `${n} more`,
    finer: (n) => `Rows told apart in two respects (${n})`,
    finerNot: (n) => `${n} more rows: narrow the filter to see them, or export the table`,
    aggregates: 'Numbers of no one incident',
    aggregatesWhy:
      'Tolls over a time or an area, and people who live, serve or are shut in somewhere. They stand apart and are never added: they may hold the incidents above.',
    says: 'says',
    statement: 'What this tally says of itself',
    leftOut: (n) => `Left out, and why (${n})`,
    reason: 'Why',
    claims: 'Claims',
    nothingLeftOut: 'Nothing is left out.',
    undecided: (n) =>
      `${many(n, 'suggestion')} not counted: nobody has decided on ${n === '1' ? 'it' : 'them'} yet.`,
  },
  ar: {
    none: 'لا أحد يذكر عددًا هنا',
    noneHow:
      'تأتي الأعداد من ادعاءات مقبولة. اقبل بعضها في الوارد، أو فعّل «مع الاقتراحات»، أو احذف شيئًا من التصفية.',
    causes: {
      direct: 'بفعل مباشر',
      indirect: 'بالجوع أو النزوح أو انعدام الرعاية: قياس منفصل لا يُجمع مع غيره',
    },
    range: {
      exact: (n) => n,
      between: (low, high) => `من ${low} إلى ${high}`,
      orMore: (n) => `${n} أو أكثر`,
      upTo: (n) => `${n} على الأكثر`,
      unknown: 'غير معروف',
    },
    rests: (incidents, origins) => `الحوادث: ${incidents}، المناشئ: ${origins}`,
    withoutNumbers: (n, all) => `حوادث بلا عدد: ${n} من أصل ${all}.`,
    contested: (n) => `متنازع عليها: ${n}`,
    suggested: (n) => `اقتراحات: ${n}`,
    blocks: {
      status: 'بحسب الصفة',
      group: 'بحسب الفئة',
      side: 'بحسب جهة الضحايا',
      alleged: 'يتّهم بها آخرون',
      claimed: 'تبنّتها الجهة بنفسها',
      conceded: 'أقرّت بها، بأعدادها هي',
      nobody: 'غير منسوبة إلى أحد',
    },
    never: {
      status: 'الأشخاص أنفسهم، مفصّلين بحسب الصفة',
      group: 'أجزاء مذكورة، لا تشكّل مجموعًا',
      side: 'الأشخاص أنفسهم، مفصّلين بحسب الجهة',
      alleged: 'لا تُجمع مع المتبنّى أو المُقَرّ به؛ وقد يُتهم طرفان بحادثة واحدة',
      claimed: 'لا تُجمع مع ما يتهمها به آخرون',
      conceded: 'لا تُجمع مع ما يُدّعى',
      nobody: 'حوادث لم تُسمَّ فيها جهة',
    },
    name: 'من',
    number: 'العدد',
    incidents: 'الحوادث',
    inIncidents: (n) => `الحوادث: ${n}`,
    nobody: 'لم يُسمَّ أحد',
    sideUnknown: 'الجهة غير مذكورة',
    unknown: 'غير مذكور',
    more: (n) => `${n} غيرها`,
    finer: (n) => `صفوف مفصّلة من وجهين (${n})`,
    finerNot: (n) => `صفوف أخرى: ${n}. ضيّق التصفية لرؤيتها أو صدّر الجدول`,
    aggregates: 'أعداد لا تخص حادثة بعينها',
    aggregatesWhy:
      'حصائل مدة أو منطقة، وأشخاص يعيشون أو يخدمون أو يُحاصرون في مكان ما. تبقى منفصلة ولا تُجمع أبدًا: فقد تتضمن الحوادث أعلاه.',
    says: 'يقول',
    statement: 'ما تقوله هذه الحصيلة عن نفسها',
    leftOut: (n) => `المستبعَد وسببه (${n})`,
    reason: 'السبب',
    claims: 'الادعاءات',
    nothingLeftOut: 'لم يُستبعد شيء.',
    undecided: (n) => `اقتراحات غير محتسبة: ${n}، إذ لم يحسمها أحد بعد.`,
  },
}
