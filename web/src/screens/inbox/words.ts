import type { Words } from '../../words/language'
import type { Order } from './use-place'

export interface InboxWords {
  readonly title: string
  readonly list: string
  readonly orders: Readonly<Record<Order, string>>
  readonly order: string
  readonly show: string
  readonly views: Readonly<Record<'waiting' | 'unsure' | 'all', string>>
  readonly outside: (n: number) => string
  readonly notInCodebook: (n: number) => string
  readonly showThem: string
  readonly hideOutside: string
  readonly noTitle: string
  readonly byHand: (n: number) => string
  readonly handHow: string
  readonly noPublisher: string
  readonly undated: string
  readonly mark: string
  readonly incident: string
  readonly noIncident: string
  readonly card: string
  readonly saysWho: string
  readonly printedBy: string
  readonly narrator: string
  readonly quoted: string
  readonly fields: Readonly<Record<'records' | 'origin', string>>
  readonly noPlace: string
  readonly unplaced: string
  readonly noTime: string
  readonly undatable: string
  readonly holds: Readonly<Record<'throughout' | 'within', string>>
  readonly loaded: string
  readonly partOf: string
  readonly best: string
  readonly second: string
  readonly secondHow: (slots: string) => string
  readonly decided: string
  readonly now: string
  readonly notes: string
  readonly by: string
  readonly reason: string
  readonly actions: Readonly<
    Record<
      | 'accept'
      | 'rest'
      | 'edit'
      | 'reject'
      | 'split'
      | 'merge'
      | 'unsure'
      | 'undo'
      | 'next'
      | 'previous'
      | 'note'
      | 'code'
      | 'help'
      | 'many'
      | 'add',
      string
    >
  >
  readonly told: Readonly<
    Record<
      | 'notRead'
      | 'nothingLeft'
      | 'nothingHere'
      | 'merged'
      | 'split'
      | 'noIncident'
      | 'noPartner'
      | 'noted'
      | 'saved',
      string
    >
  >
  readonly acceptedRest: (n: number) => string
  /** What an undo would take back that was not decided on this page. */
  readonly wouldUndo: (what: string) => string
  readonly nothingInReport: string
  readonly changed: string
  readonly lost: string
  readonly showIt: string
  readonly doneTitle: string
  readonly doneHow: string
  readonly emptyTitle: string
  readonly emptyHow: string
  readonly noMatchTitle: string
  readonly noMatchHow: string
  readonly openReport: string
  readonly clear: string
  readonly filter: string
  readonly noneOpen: string
  readonly drawn: string
  readonly close: string
  readonly cancel: string
}

export const INBOX_WORDS: Words<InboxWords> = {
  en: {
    title: 'Inbox',
    list: 'Claims',
    orders: { report: 'Report', date: 'Date', incident: 'Incident', useful: 'Most useful' },
    order: 'Order',
    show: 'Show',
    views: { waiting: 'Waiting', unsure: 'Unsure', all: 'All' },
    outside: (n) => `${n.toLocaleString('en-GB')} outside the scope of this project`,
    notInCodebook: (n) =>
      `${n.toLocaleString('en-GB')} ${n === 1 ? 'suggestion' : 'suggestions'} of kinds outside the codebook`,
    showThem: 'show',
    hideOutside: 'Fold away what is outside the scope',
    noTitle: 'Report without a title',
    byHand: (n) =>
      n === 1 ? '1 report to code by hand' : `${n.toLocaleString('en-GB')} reports to code by hand`,
    handHow:
      'The machine does not read this language. Code it by selecting words: press + or draw over them.',
    noPublisher: 'publisher not known',
    undated: 'no date',
    mark: 'Mark this claim',
    incident: 'Incident',
    noIncident: 'Without an incident',
    card: 'Claim',
    saysWho: 'Who says so, through whom, and who printed it',
    printedBy: 'printed by',
    narrator: 'the report itself',
    quoted: 'in quotation marks',
    fields: {
      records: 'What will be recorded',
      origin: 'Origin',
    },
    noPlace: 'no place named',
    unplaced: 'not on the map',
    noTime: 'no time named',
    undatable: 'no day can be worked out',
    holds: { throughout: 'all the time', within: 'at some time' },
    loaded: 'the source’s own label',
    partOf: 'of these',
    best: 'best',
    second: 'Second look',
    secondHow: (slots) => `A later reading differs in: ${slots}`,
    decided: 'As decided',
    now: 'Later reading',
    notes: 'Notes',
    by: 'by',
    reason: 'reason',
    actions: {
      accept: 'Accept',
      rest: 'Accept the rest',
      edit: 'Edit',
      reject: 'Reject',
      split: 'Split off',
      merge: 'Same incident',
      unsure: 'Unsure',
      undo: 'Undo',
      next: 'Next',
      previous: 'Previous',
      note: 'Note',
      code: 'Code a missed claim',
      help: 'Keys',
      many: 'Decide many…',
      add: 'Add reports…',
    },
    told: {
      notRead:
        'Read this report to its end first: its rest can be accepted once its last line has been in sight.',
      nothingLeft: 'Nothing waits after this one.',
      nothingHere: 'Nothing that you decided is left to take back.',
      merged: 'Held to be one incident.',
      split: 'Held to be an incident of its own.',
      noIncident: 'This claim belongs to no incident with others, so there is nothing to split.',
      noPartner: 'Mark the claims that belong together, or decide on one first: then press m on the other.',
      noted: 'Note kept.',
      saved: 'Recorded with your edits.',
    },
    acceptedRest: (n) => (n === 1 ? 'Accepted 1 claim.' : `Accepted ${n} claims.`),
    wouldUndo: (what) => `Nothing that was decided on this page is left; Undo ${what}.`,
    nothingInReport: 'Nothing in this report is waiting.',
    changed: 'Not recorded.',
    lost: 'The server cannot be reached. Start it again with “marsad serve”, then press the key once more.',
    showIt: 'Show the claim',
    doneTitle: 'Nothing is waiting',
    doneHow: 'Every claim of this view has been decided. Add reports, or look at what was decided.',
    emptyTitle: 'No reports yet',
    emptyHow:
      'Drop files here or choose them: text, HTML, PDF, saved pages (MHTML), CSV, XLSX, feeds, web archives, Telegram exports, JSONL. They stay on this computer.',
    noMatchTitle: 'No claim matches',
    noMatchHow: 'Loosen the filter to see claims again.',
    openReport: 'Open the report',
    clear: 'Clear the filter',
    filter: 'Filter',
    noneOpen: 'No claim is open. Choose one in the list or in the report, or press n.',
    drawn: 'Chosen words',
    close: 'Close',
    cancel: 'Cancel',
  },
  ar: {
    title: 'الوارد',
    list: 'الادعاءات',
    orders: { report: 'التقرير', date: 'التاريخ', incident: 'الحادثة', useful: 'الأنفع أولًا' },
    order: 'الترتيب',
    show: 'العرض',
    views: { waiting: 'بالانتظار', unsure: 'غير مؤكدة', all: 'الكل' },
    outside: (n) => `${n.toLocaleString('en-GB')} خارج نطاق هذا المشروع`,
    notInCodebook: (n) => `اقتراحات من أنواع خارج دليل الترميز: ${n.toLocaleString('en-GB')}`,
    showThem: 'أظهرها',
    hideOutside: 'اطوِ ما هو خارج النطاق',
    noTitle: 'تقرير بلا عنوان',
    byHand: (n) => `تقارير تُدوَّن يدويًّا: ${n.toLocaleString('en-GB')}`,
    handHow: 'لا تقرأ الآلة هذه اللغة. دوّن الادعاءات باختيار الكلمات: اضغط + أو ظلّلها.',
    noPublisher: 'ناشر غير معروف',
    undated: 'بلا تاريخ',
    mark: 'علّم هذا الادعاء',
    incident: 'الحادثة',
    noIncident: 'بلا حادثة',
    card: 'الادعاء',
    saysWho: 'من يقوله، وعمّن نُقل، ومن نشره',
    printedBy: 'نشره',
    narrator: 'التقرير نفسه',
    quoted: 'بين علامتي اقتباس',
    fields: {
      records: 'ما سيُسجَّل',
      origin: 'المنشأ',
    },
    noPlace: 'لم يُذكر مكان',
    unplaced: 'ليس على الخريطة',
    noTime: 'لم يُذكر زمن',
    undatable: 'لا يمكن تحديد يوم',
    holds: { throughout: 'طوال المدة', within: 'في وقت ما منها' },
    loaded: 'تسمية المصدر نفسه',
    partOf: 'منهم',
    best: 'أفضل تقدير',
    second: 'نظرة ثانية',
    secondHow: (slots) => `قراءة لاحقة تختلف في: ${slots}`,
    decided: 'كما تقرّر',
    now: 'القراءة اللاحقة',
    notes: 'ملاحظات',
    by: 'من',
    reason: 'السبب',
    actions: {
      accept: 'قبول',
      rest: 'قبول البقية',
      edit: 'تعديل',
      reject: 'رفض',
      split: 'فصل',
      merge: 'الحادثة نفسها',
      unsure: 'غير مؤكد',
      undo: 'تراجع',
      next: 'التالي',
      previous: 'السابق',
      note: 'ملاحظة',
      code: 'تدوين ادعاء فات الآلة',
      help: 'المفاتيح',
      many: 'قرار جماعي…',
      add: 'إضافة تقارير…',
    },
    told: {
      notRead: 'اقرأ هذا التقرير حتى نهايته أولًا: تُقبل بقيته بعد أن يظهر سطره الأخير.',
      nothingLeft: 'لا شيء ينتظر بعد هذا.',
      nothingHere: 'لم يبقَ مما قرّرته شيء يُتراجع عنه.',
      merged: 'سُجّلت على أنها حادثة واحدة.',
      split: 'سُجّل على أنه حادثة مستقلة.',
      noIncident: 'لا ينتمي هذا الادعاء إلى حادثة مع غيره، فلا شيء يُفصل.',
      noPartner: 'علّم الادعاءات التي تخصّ حادثة واحدة، أو احسم أحدها أولًا ثم اضغط m على الآخر.',
      noted: 'حُفظت الملاحظة.',
      saved: 'سُجّل مع تعديلاتك.',
    },
    acceptedRest: (n) => `قُبل من الادعاءات: ${n}`,
    wouldUndo: (what) => `لم يبقَ شيء قُرّر في هذه الصفحة. ${what}.`,
    nothingInReport: 'لا شيء ينتظر في هذا التقرير.',
    changed: 'لم يُسجَّل.',
    lost: 'تعذّر الوصول إلى الخادم. أعد تشغيله بالأمر «marsad serve» ثم اضغط المفتاح مرة أخرى.',
    showIt: 'أظهر الادعاء',
    doneTitle: 'لا شيء بالانتظار',
    doneHow: 'حُسمت كل ادعاءات هذا العرض. أضف تقارير، أو راجع ما تقرّر.',
    emptyTitle: 'لا تقارير بعد',
    emptyHow:
      'أفلت الملفات هنا أو اخترها: نصوص، HTML، PDF، صفحات محفوظة (MHTML)، CSV، XLSX، خلاصات، أرشيفات ويب، تصدير تلغرام، JSONL. تبقى على هذا الحاسوب.',
    noMatchTitle: 'لا ادعاء يطابق',
    noMatchHow: 'خفّف عوامل التصفية لترى الادعاءات من جديد.',
    openReport: 'افتح التقرير',
    clear: 'امسح التصفية',
    filter: 'تصفية',
    noneOpen: 'لا ادعاء مفتوح. اختر واحدًا من القائمة أو من التقرير، أو اضغط n.',
    drawn: 'الكلمات المختارة',
    close: 'إغلاق',
    cancel: 'إلغاء',
  },
}
