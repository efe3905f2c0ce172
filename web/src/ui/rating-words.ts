import type { Words } from '../words/language'

interface RatingWords {
  readonly reliability: string
  readonly credibility: string
  readonly none: string
  readonly letters: Readonly<Record<'A' | 'B' | 'C' | 'D' | 'E' | 'F', string>>
  readonly steps: Readonly<Record<'1' | '2' | '3' | '4' | '5' | '6', string>>
  readonly spot: string
  readonly signed: string
  readonly unsigned: string
  readonly signOff: string
  readonly takeBack: string
  readonly consent: string
  readonly reaches: Readonly<Record<'public' | 'partners' | 'project', string>>
}

/** Words of what people say beside a claim: its source, what it says, where it was, how far it may go. */
export const RATING_WORDS: Words<RatingWords> = {
  en: {
    reliability: 'Reliability',
    credibility: 'Credible',
    none: 'not rated',
    letters: {
      A: 'A, reliable',
      B: 'B, usually reliable',
      C: 'C, fairly reliable',
      D: 'D, not usually reliable',
      E: 'E, unreliable',
      F: 'F, cannot be judged',
    },
    steps: {
      1: '1, confirmed by other sources',
      2: '2, probably true',
      3: '3, possibly true',
      4: '4, doubtful',
      5: '5, improbable',
      6: '6, cannot be judged',
    },
    spot: 'Spot',
    signed: 'signed off',
    unsigned: 'not signed off: it leaves the project as its town',
    signOff: 'Sign off',
    takeBack: 'Take back',
    consent: 'Consent',
    reaches: {
      public: 'may be published',
      partners: 'goes to partners only',
      project: 'stays in the project',
    },
  },
  ar: {
    reliability: 'الموثوقية',
    credibility: 'المصداقية',
    none: 'بلا تقدير',
    letters: {
      A: 'A، موثوق',
      B: 'B، موثوق عادة',
      C: 'C، موثوق إلى حد ما',
      D: 'D، غير موثوق عادة',
      E: 'E، غير موثوق',
      F: 'F، لا يمكن الحكم',
    },
    steps: {
      1: '1، أكدته مصادر أخرى',
      2: '2، صحيح على الأرجح',
      3: '3، قد يكون صحيحًا',
      4: '4، مشكوك فيه',
      5: '5، مستبعد',
      6: '6، لا يمكن الحكم',
    },
    spot: 'الموقع',
    signed: 'مصادَق عليه',
    unsigned: 'لم يُصادَق عليه: يخرج من المشروع باسم بلدته',
    signOff: 'صادِق عليه',
    takeBack: 'تراجَع',
    consent: 'الموافقة',
    reaches: { public: 'يجوز نشره', partners: 'للشركاء فقط', project: 'يبقى داخل المشروع' },
  },
}
