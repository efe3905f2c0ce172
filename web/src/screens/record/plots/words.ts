import { name } from '../../../sayings/isolate'
import { leftToRight, many } from '../../../ui/say-count'
import type { Words } from '../../../words/language'

export type PartyWord = 'claimed' | 'alleged' | 'conceded'

interface PlotsWords {
  readonly none: string
  readonly noneHow: string
  readonly asTable: string
  readonly open: string
  readonly days: string
  readonly daysWhy: string
  readonly killed: string
  readonly day: string
  readonly low: string
  readonly high: string
  readonly incidents: string
  readonly withoutDay: (n: string) => string
  readonly readSince: (publisher: string, day: string) => string
  readonly onDay: (day: string, range: string, incidents: string) => string
  readonly parties: string
  readonly partiesWhy: string
  readonly party: string
  readonly nobody: string
  readonly byWord: string
  readonly words: Readonly<Record<PartyWord, string>>
  readonly firstParties: (n: string, all: string) => string
  readonly ofParty: (party: string, word: string, range: string, incidents: string) => string
  readonly stances: string
  readonly stancesWhy: string
  readonly source: string
  readonly stance: string
  readonly claims: string
  readonly firstSources: (n: string, all: string) => string
  readonly ofSource: (source: string, stance: string, claims: string) => string
  readonly firstRows: (n: string, all: string) => string
}

export const PLOTS_WORDS: Words<PlotsWords> = {
  en: {
    none: 'Nothing to plot',
    noneHow:
      'Numbers come from accepted claims. Turn on “Suggestions too”, or take something out of the filter.',
    asTable: 'As a table',
    open: 'open',
    days: 'Killed per day',
    daysWhy:
      'From the low to the high of each day. An arrow: the high is open. A day on which nobody gives a number is absent; it is not zero.',
    killed: 'Killed',
    day: 'Day',
    low: 'Low',
    high: 'High',
    incidents: 'Incidents',
    withoutDay: (n) =>
      `In no day: ${many(n, 'incident')} with people killed that lie on several days or none, or give no low.`,
    readSince: (publisher, day) =>
      `${name(publisher)} is read since ${day}; days before it lack ${name(publisher)}.`,
    onDay: (day, range, incidents) => `${day}\nkilled ${range}\nincidents ${incidents}`,
    parties: 'Killed by party, by whose word',
    partiesWhy:
      'What a party claims, what others blame on it, and what it concedes look at the same incidents: they are never added.',
    party: 'Party',
    nobody: 'nobody by name',
    byWord: 'By whose word',
    words: { claimed: 'claimed by itself', alleged: 'blamed by others', conceded: 'conceded' },
    firstParties: (n, all) => `The ${n} parties with the largest numbers of ${all}; the table has all.`,
    ofParty: (party, word, range, incidents) => `${party}, ${word}\nkilled ${range}\nincidents ${incidents}`,
    stances: 'Sources and their stances',
    stancesWhy: 'How many claims of each source take each stance.',
    source: 'Source',
    stance: 'Stance',
    claims: 'Claims',
    firstSources: (n, all) => `The ${n} most heard of ${many(all, 'source')}.`,
    ofSource: (source, stance, claims) => `${source}, ${stance}\nclaims ${claims}`,
    firstRows: (n, all) => `The first ${n} of ${all} rows: narrow the filter to see the others.`,
  },
  ar: {
    none: 'لا شيء يُرسم',
    noneHow: 'تأتي الأعداد من ادعاءات مقبولة. فعّل «مع الاقتراحات»، أو احذف شيئًا من التصفية.',
    asTable: 'على شكل جدول',
    open: 'مفتوح',
    days: 'القتلى في كل يوم',
    daysWhy:
      'من الأدنى إلى الأعلى لكل يوم. السهم: الحد الأعلى مفتوح. اليوم الذي لا يذكر فيه أحد عددًا غائب، وليس صفرًا.',
    killed: 'القتلى',
    day: 'اليوم',
    low: 'الأدنى',
    high: 'الأعلى',
    incidents: 'الحوادث',
    withoutDay: (n) => `حوادث فيها قتلى ولا يوم واحد لها أو لا حد أدنى، فليست في أي يوم: ${n}.`,
    readSince: (publisher, day) =>
      `يُقرأ ${name(publisher)} منذ ${leftToRight(day)}؛ والأيام التي قبله تخلو منه.`,
    onDay: (day, range, incidents) => `${leftToRight(day)}\nالقتلى: ${range}\nالحوادث: ${incidents}`,
    parties: 'القتلى بحسب الجهة وبقول من',
    partiesWhy: 'ما تتبناه الجهة وما يتهمها به آخرون وما تقرّ به تخص الحوادث نفسها: لا تُجمع أبدًا.',
    party: 'الجهة',
    nobody: 'لم يُسمَّ أحد',
    byWord: 'بقول من',
    words: { claimed: 'تبنّته بنفسها', alleged: 'اتهمها به آخرون', conceded: 'أقرّت به' },
    firstParties: (n, all) => `الجهات الأكبر عددًا: ${n} من أصل ${all}؛ والجدول يضمّها كلها.`,
    ofParty: (party, word, range, incidents) =>
      `${name(party)}، ${word}\nالقتلى: ${range}\nالحوادث: ${incidents}`,
    stances: 'المصادر ومواقفها',
    stancesWhy: 'كم ادعاءً لكل مصدر في كل موقف.',
    source: 'المصدر',
    stance: 'الموقف',
    claims: 'الادعاءات',
    firstSources: (n, all) => `المصادر الأكثر ورودًا: ${n} من أصل ${all}.`,
    ofSource: (source, stance, claims) => `${name(source)}، ${stance}\nالادعاءات: ${claims}`,
    firstRows: (n, all) => `الصفوف الأولى: ${n} من أصل ${all}. ضيّق التصفية لرؤية غيرها.`,
  },
}
