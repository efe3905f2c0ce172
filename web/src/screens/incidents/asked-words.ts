import type { Words } from '../../words/language'

interface AskedWords {
  readonly whyOptional: string
  readonly whyHow: string
  readonly gradeTitle: string
  readonly gradeWhy: string
  readonly addWord: string
  readonly addWordWhy: string
  readonly partyName: string
  readonly partyHow: string
  readonly relation: string
  readonly correct: string
  readonly unlist: string
  readonly correctTitle: string
  readonly unlistTitle: string
  readonly hiddenName: string
  readonly victimsWhy: string
  readonly addVictim: string
  readonly showNames: string
  readonly name: string
  readonly nameOther: string
  readonly age: string
  readonly sex: string
  readonly sexes: Readonly<Record<'woman' | 'man' | 'unknown', string>>
  readonly statuses: Readonly<Record<'civilian' | 'combatant' | 'protected' | 'unknown', string>>
  readonly hints: string
}

/** Words of what a person is asked: grades, words on responsibility, people on the victim list. */
export const ASKED_WORDS: Words<AskedWords> = {
  en: {
    whyOptional: 'Reason (optional)',
    whyHow: 'Kept with your name in the history.',
    gradeTitle: 'Grade this incident',
    gradeWhy: 'Confirmed and fair hold once a second person gives the same grade.',
    addWord: 'Add your word…',
    addWordWhy: 'Your word stands beside those of the sources, with your name and reason.',
    partyName: 'Party',
    partyHow: 'A party that the claims name, or the id of an actor in the dictionary.',
    relation: 'What holds',
    correct: 'Correct…',
    unlist: 'Take off…',
    correctTitle: 'Correct what is known of this person',
    unlistTitle: 'Take this person off the list',
    hiddenName: 'name hidden',
    victimsWhy:
      'Protected: they leave the project in no export. They raise the low of a count and are added to nothing.',
    addVictim: 'Add a person',
    showNames: 'Show names',
    name: 'Name',
    nameOther: 'Name in another script',
    age: 'Age',
    sex: 'Sex',
    sexes: { woman: 'woman', man: 'man', unknown: 'not said' },
    statuses: {
      civilian: 'civilian',
      combatant: 'combatant',
      protected: 'protected',
      unknown: 'not said',
    },
    hints: 'What speaks for which grade',
  },
  ar: {
    whyOptional: 'السبب (اختياري)',
    whyHow: 'يُحفظ مع اسمك في تاريخ القرارات.',
    gradeTitle: 'درجة هذه الحادثة',
    gradeWhy: 'لا تثبت درجتا «مؤكدة» و«مقبولة» إلا بعد أن يعطي شخص ثانٍ الدرجة نفسها.',
    addWord: 'أضف قولك…',
    addWordWhy: 'يظهر قولك إلى جانب أقوال المصادر، مع اسمك وسببك.',
    partyName: 'الجهة',
    partyHow: 'جهة تسمّيها الادعاءات، أو معرّف جهة في القاموس.',
    relation: 'ما يصحّ',
    correct: 'صحّح…',
    unlist: 'اشطب…',
    correctTitle: 'تصحيح ما يُعرف عن هذا الشخص',
    unlistTitle: 'شطب هذا الشخص من القائمة',
    hiddenName: 'الاسم مخفي',
    victimsWhy: 'محمية: لا تخرج من المشروع في أي تصدير. ترفع الحدّ الأدنى للعدد ولا تُضاف إلى شيء.',
    addVictim: 'أضف شخصًا',
    showNames: 'أظهر الأسماء',
    name: 'الاسم',
    nameOther: 'الاسم بخط آخر',
    age: 'العمر',
    sex: 'الجنس',
    sexes: { woman: 'امرأة', man: 'رجل', unknown: 'لم يُذكر' },
    statuses: { civilian: 'مدني', combatant: 'مقاتل', protected: 'محمي', unknown: 'لم تُذكر' },
    hints: 'ما يرجّح كل درجة',
  },
}
