import type { Amount, Clause, DaySaid, End, Teller } from '../../../src/server/schema/index.js'
import { sayPhrase } from './arabic-phrases.js'
import { type Counted, counted, listed, ltr, name, quoted } from './isolate.js'

const sayEnd = (end: End): string => (typeof end === 'number' ? ltr(end) : quoted(end.words))

const sameEnd = (a: End, b: End): boolean => sayEnd(a) === sayEnd(b)

/** `من 7 إلى 11`, `7 أو أكثر`, or the source's own words. */
function sayAmount(amount: Amount): string {
  if ('told' in amount) return amount.told.map(quoted).join('؛ ')
  const { low, best, high } = amount
  if (low !== null && high !== null)
    return sameEnd(low, high) ? sayEnd(low) : `من ${sayEnd(low)} إلى ${sayEnd(high)}`
  if (low !== null) return typeof low === 'number' ? `${ltr(low)} أو أكثر` : sayEnd(low)
  if (high !== null) return typeof high === 'number' ? `${ltr(high)} على الأكثر` : sayEnd(high)
  return best === null ? 'غير معروف' : `نحو ${ltr(best)}`
}

const SHORT = new Intl.DateTimeFormat('ar-u-nu-latn', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const LONG = new Intl.DateTimeFormat('ar-u-nu-latn', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

const sayDay = ({ iso, year }: DaySaid): string =>
  (year ? LONG : SHORT).format(new Date(`${iso.slice(0, 10)}T00:00:00Z`))

const sayTeller = ({ name: who, own, on }: Teller): string =>
  `${own ? `حصيلة صادرة عن ${name(who)}` : name(who)}${on === null ? '' : `، ${sayDay(on)}`}`

const sayQuotes = (words: readonly string[]): string => listed(words.map(quoted))

const OUTLETS: Counted = {
  one: 'وسيلة إعلام واحدة تكرر',
  two: 'وسيلتا إعلام تكرران',
  few: 'وسائل إعلام تكرر',
  many: 'وسيلة إعلام تكرر',
  hundred: 'وسيلة إعلام تكرر',
}
const ADDS = (n: number): string => (n === 2 ? 'ولا تضيفان شيئًا' : 'ولا تضيف شيئًا')

const EARLIER: Counted = {
  one: 'رقم سابق',
  two: 'رقمان سابقان',
  few: 'أرقام سابقة',
  many: 'رقمًا سابقًا',
  hundred: 'رقم سابق',
}
const GONE = (n: number): string => (n === 1 ? 'لم يعد يُحتسب' : n === 2 ? 'لم يعودا يُحتسبان' : 'لم تعد تُحتسب')

const PEOPLE: Counted = {
  one: 'شخص واحد',
  two: 'شخصان',
  few: 'أشخاص',
  many: 'شخصًا',
  hundred: 'شخص',
}

const NUMBERS: Counted = {
  one: 'رقم واحد مستبعَد، مع السبب',
  two: 'رقمان مستبعَدان، مع السبب',
  few: 'أرقام مستبعَدة، مع الأسباب',
  many: 'رقمًا مستبعَدًا، مع الأسباب',
  hundred: 'رقم مستبعَد، مع الأسباب',
}

const RIVALS: Counted = {
  one: 'ادعاء واحد اختلف فيه القرار بين نسختين',
  two: 'ادعاءين اختلف فيهما القرار بين نسختين',
  few: 'ادعاءات اختلف فيها القرار بين نسختين',
  many: 'ادعاءً اختلف فيها القرار بين نسختين',
  hundred: 'ادعاء اختلف فيها القرار بين نسختين',
}

type RuleOf = Extract<Clause, { readonly say: 'rule' }>['rule']
const RULE_WORDS: Readonly<Record<RuleOf, string>> = {
  'single-victim': `ضحية واحدة، مسمّاة أو مذكورة بالمفرد، تُحسب ${ltr(1)} (القاعدة ${name('single-victim')})`,
  presumed: `من لم تُعرف صفتهم يُفترض أنهم مدنيون (القاعدة ${name('presumption')})`,
  'side-unclear': 'لا يُعرف إلى أي طرف ينتمون، لأن جهتهم انتقلت من طرف إلى آخر ولم يُذكر يوم بعينه',
  'attackers-word': 'صفة الضحايا لا تستند إلا إلى قول المهاجم، وهو سياق لا أكثر',
}

type BestOf = Extract<Clause, { readonly say: 'best' }>['rule']
const BEST_WORDS: Readonly<Record<BestOf, string>> = {
  'one-origin': 'يذكره منشأ واحد',
  'all-agree': 'تذكره المناشئ كلها',
}

type Choices = Extract<Clause, { readonly say: 'unsettled' }>['choices']

/** What people chose for incidents that are one now: none of it holds for the whole. */
function sayUnsettled(choices: Choices): string {
  const said = choices.map(({ incident, by, amount, best }) => {
    const whose = by === null ? 'اختيار شخص' : `اختيار ${name(by)}`
    const number = `${sayAmount(amount)}${best === null ? '' : `، وأفضل تقدير ${ltr(best)}`}`
    return `${whose} للحادثة ${name(incident)}: ${number}`
  })
  return said.length === 1
    ? `${said[0]}، وهي جزء من هذه الحادثة الآن: لا يسري على الكل حتى يُختار رقم من جديد`
    : `${listed(said)}، قبل أن تصبح حادثة واحدة: لا يسري أي منها على الكل حتى يُختار رقم من جديد`
}

/** A clause in Arabic; null where what stands in it has no Arabic. */
function sayClause(clause: Clause): string | null {
  switch (clause.say) {
    case 'chosen': {
      const { by, amount, best, reason } = clause
      const whose = by === null ? 'اختيار شخص' : `اختيار ${name(by)}`
      return `${whose}: ${sayAmount(amount)}${best === null ? '' : `، وأفضل تقدير ${ltr(best)}`} (${quoted(reason)})`
    }
    case 'unsettled':
      return sayUnsettled(clause.choices)
    case 'derived':
      return `المحسوب: ${sayAmount(clause.amount)}`
    case 'all-listed':
      return `${sayAmount(clause.amount)}: بحسب قائمة الضحايا`
    case 'says':
      return `${sayTeller(clause.who)}، بنصّ ${sayQuotes(clause.words)}`
    case 'agree':
      return `${sayAmount(clause.amount)}: ${clause.who.length > 1 ? 'يتفق عليه ' : ''}${listed(clause.who.map(sayTeller))}`
    case 'no-low':
      return clause.who === null
        ? 'بلا حدّ أدنى: لا يذكره أحد'
        : `بلا حدّ أدنى: ${sayTeller(clause.who)}، بنصّ ${sayQuotes(clause.words)}`
    case 'no-high':
      return `بلا حدّ أعلى: ${sayTeller(clause.who)}، بنصّ ${sayQuotes(clause.words)}`
    case 'low-contested':
      return `الحدّ الأدنى ${ltr(0)}: صفة الضحايا متنازع عليها`
    case 'low':
      return `الحدّ الأدنى ${sayEnd(clause.end)}: ${sayTeller(clause.who)}`
    case 'high':
      return `الحدّ الأعلى ${sayEnd(clause.end)}: ${sayTeller(clause.who)}`
    case 'low-listed':
      return `الحدّ الأدنى ${ltr(clause.number)}: بحسب قائمة الضحايا`
    case 'repeats':
      return `${counted(clause.outlets, OUTLETS)} ما ورد عن ${name(clause.name)} ${ADDS(clause.outlets)}`
    case 'superseded':
      return saySuperseded(clause)
    case 'superseded-many':
      return `${counted(clause.numbers, EARLIER)} عن ${name(clause.name)} ${GONE(clause.numbers)}`
    case 'rule':
      return RULE_WORDS[clause.rule]
    case 'died-later': {
      const where = clause.leaves
        ? 'توفّوا لاحقًا فلم يعودوا في عداد الجرحى'
        : 'توفّوا لاحقًا فنُقلوا من الجرحى إلى القتلى'
      return `${sayAmount(clause.amount)} ${where} (${name(clause.name)}${clause.on === null ? '' : `، ${sayDay(clause.on)}`})`
    }
    case 'part':
      return 'جزء من عدد أكبر، ولا يُضاف إليه أبدًا'
    case 'on-list':
      return `${counted(clause.people, PEOPLE)} في قائمة الضحايا`
    case 'best':
      return `أفضل تقدير ${ltr(clause.number)}: ${BEST_WORDS[clause.rule]}`
    case 'suggested':
      return 'يستند إلى اقتراحات لم يبتّ فيها أحد'
    case 'rivals':
      return `يستند إلى ${counted(clause.claims, RIVALS)}`
    case 'context':
      return sayPhrase(clause.words)
    case 'left-out':
      return counted(clause.numbers, NUMBERS)
  }
}

function saySuperseded({ name: who, numbers }: Extract<Clause, { readonly say: 'superseded' }>): string {
  const said = numbers.map(({ amount, on }) => `${sayAmount(amount)}${on === null ? '' : ` (${sayDay(on)})`}`)
  const head = said.length === 1 ? 'رقم سابق' : 'رقمان سابقان'
  return `${head} عن ${name(who)} ${GONE(said.length)}: ${listed(said)}`
}

/** How a number came about, in Arabic; null where a part of it has no Arabic: half of it would help nobody. */
export function sayClauses(clauses: readonly Clause[]): string | null {
  const said = clauses.map(sayClause)
  return said.some((one) => one === null) ? null : said.join('؛ ')
}
