import type { Words } from '../words/words.js'

interface CodebookWords {
  readonly kinds: Readonly<Record<string, string>>
  readonly groups: Readonly<Record<string, string>>
  readonly stances: Readonly<Record<string, string>>
  readonly phases: Readonly<Record<string, string>>
  readonly sourceTypes: Readonly<Record<string, string>>
  readonly metrics: Readonly<Record<string, string>>
  readonly states: Readonly<Record<string, string>>
  readonly precisions: Readonly<Record<string, string>>
  readonly statuses: Readonly<Record<string, string>>
  readonly people: Readonly<Record<string, string>>
  readonly chances: readonly [string, string, string, string]
}

/** Names of the codebook's words in both languages of the page; what is not here is shown as its slug. */
export const CODEBOOK_WORDS: Words<CodebookWords> = {
  en: {
    kinds: {},
    groups: {},
    stances: {},
    phases: {},
    sourceTypes: {
      'armed-group': 'armed group',
      io: 'international body',
      aid: 'aid worker',
      narrator: 'the report itself',
    },
    metrics: {},
    states: {
      suggested: 'waiting',
      accepted: 'accepted',
      edited: 'accepted with edits',
      added: 'coded by hand',
      unsure: 'unsure',
      rejected: 'rejected',
    },
    precisions: {
      site: 'a site',
      quarter: 'a quarter',
      settlement: 'a town or village',
      district: 'a district',
      province: 'a province',
      country: 'a country',
      region: 'a region',
    },
    statuses: { protected: 'protected persons', unknown: 'status not said' },
    people: { unknown: '' },
    chances: ['very likely right', 'likely right', 'may be wrong', 'probably wrong'],
  },
  ar: {
    kinds: {
      clash: 'اشتباك',
      assault: 'هجوم برّي',
      shelling: 'قصف مدفعي أو صاروخي',
      airstrike: 'غارة جوية',
      bombing: 'تفجير',
      shooting: 'إطلاق نار',
      killing: 'قتل',
      abduction: 'اختطاف',
      detention: 'احتجاز',
      abuse: 'تعذيب وسوء معاملة',
      destruction: 'تدمير ونهب',
      capture: 'سيطرة على موقع',
      withdrawal: 'انسحاب',
      control: 'بسط السيطرة',
      siege: 'حصار',
      surrender: 'استسلام',
      ceasefire: 'وقف إطلاق نار',
      amnesty: 'عفو',
      evacuation: 'إجلاء',
      release: 'إفراج',
      deescalation: 'خفض التصعيد',
      talks: 'محادثات',
      agreement: 'اتفاق',
      message: 'رسالة إلى السكان',
      displacement: 'نزوح',
      entrapment: 'محاصَرون',
      deprivation: 'حرمان من الأساسيات',
      aid: 'مساعدات',
      casualties: 'حصيلة ضحايا',
      protest: 'احتجاج',
      sanction: 'عقوبات',
      deployment: 'نشر قوات',
      support: 'دعم طرف',
    },
    groups: {
      force: 'القوة',
      control: 'السيطرة',
      restraint: 'ضبط النفس',
      talk: 'الكلام',
      people: 'الناس',
      civic: 'الشأن المدني',
    },
    stances: {
      // Nouns: a verb would have to know whether the source is he, she or they.
      reports: 'إفادة',
      denies: 'نفي',
      plans: 'إعلان نيّة',
      threatens: 'تهديد',
      offers: 'عرض',
      accepts: 'قبول',
      rejects: 'رفض',
      demands: 'مطالبة',
      predicts: 'توقّع',
      condemns: 'إدانة',
      welcomes: 'ترحيب',
    },
    phases: { begins: 'بداية', continues: 'استمرار', ends: 'نهاية' },
    sourceTypes: {
      government: 'حكومة',
      military: 'جيش',
      'armed-group': 'جماعة مسلحة',
      police: 'شرطة',
      monitor: 'جهة رصد',
      io: 'هيئة دولية',
      aid: 'عامل إغاثة',
      media: 'وسيلة إعلام',
      witness: 'شاهد',
      person: 'شخص',
      anonymous: 'مسؤول لم يُسمَّ',
      narrator: 'التقرير نفسه',
    },
    metrics: {
      killed: 'قتلى',
      injured: 'جرحى',
      missing: 'مفقودون',
      detained: 'محتجزون',
      abducted: 'مختطفون',
      released: 'مفرَج عنهم',
      displaced: 'نازحون',
      trapped: 'محاصَرون',
      evacuated: 'مُجلَون',
      surrendered: 'مستسلمون',
      present: 'موجودون',
    },
    states: {
      suggested: 'بالانتظار',
      accepted: 'مقبول',
      edited: 'مقبول بعد تعديل',
      added: 'مدوَّن يدويًّا',
      unsure: 'غير مؤكد',
      rejected: 'مرفوض',
    },
    precisions: {
      site: 'موقع محدّد',
      quarter: 'حيّ',
      settlement: 'بلدة أو قرية',
      district: 'منطقة',
      province: 'محافظة',
      country: 'بلد',
      region: 'إقليم',
    },
    statuses: {
      civilian: 'مدنيون',
      combatant: 'مقاتلون',
      protected: 'أشخاص محميون',
      unknown: 'صفتهم غير مذكورة',
    },
    people: { men: 'رجال', women: 'نساء', children: 'أطفال', unknown: '' },
    chances: ['صحيح على الأرجح جدًّا', 'صحيح على الأرجح', 'قد يكون خطأ', 'خطأ على الأرجح'],
  },
}
