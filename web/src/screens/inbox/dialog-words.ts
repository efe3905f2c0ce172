import type { Words } from '../../words/language'
import type { Action } from './actions'

interface DialogWords {
  readonly rejectTitle: string
  readonly rejectWhy: string
  readonly rejectHow: string
  readonly common: string
  readonly reasons: readonly string[]
  readonly noteTitle: string
  readonly noteText: string
  readonly noteHow: string
  readonly keepNote: string
  readonly helpTitle: string
  readonly help: Readonly<Record<Action, string>>
  readonly helpMore: string
}

export const DIALOG_WORDS: Words<DialogWords> = {
  en: {
    rejectTitle: 'Reject this claim',
    rejectWhy: 'Reason',
    rejectHow:
      'Choose one, write your own, or press Enter without one. The claim is kept, and counts in nothing.',
    common: 'Common reasons',
    reasons: [
      'The report does not say this',
      'Not an event of the codebook',
      'The same claim is already coded',
      'Wrong words: another event is meant',
      'Headline, caption or advertisement',
      'Background, not news of this report',
      'Another conflict',
    ],
    noteTitle: 'Note on this claim',
    noteText: 'Note',
    noteHow: 'Your own words, not the report’s; it is marked so. Ctrl + Enter keeps it.',
    keepNote: 'Keep the note',
    helpTitle: 'Keys of the inbox',
    help: {
      accept: 'The claim is as the report says it; on to the next.',
      rest: 'Accept what still waits in this report, once its end has been in sight.',
      edit: 'Correct its words, kind, numbers, days, names.',
      reject: 'The report does not say so. Asks for a reason; none is needed.',
      unsure: 'Looked at and left open; it does not count.',
      undo: 'Take back the last decision; many at once are taken back at once.',
      next: 'To the next claim that waits.',
      previous: 'To the claim before.',
      merge: 'This claim and those marked (else the one you were at before) are about one incident.',
      split: 'This claim is about an incident of its own.',
      note: 'Write something down without words of the report.',
      code: 'Code a claim that is missing, from words of the report.',
      help: 'This list.',
      many: 'Decide on all claims of a filter at once.',
      add: 'Add reports.',
    },
    helpMore:
      'Keys act while nothing is being typed. On a keyboard that writes another script, press the key that carries the Latin letter. Tab reaches everything.',
  },
  ar: {
    rejectTitle: 'رفض هذا الادعاء',
    rejectWhy: 'السبب',
    rejectHow: 'اختر سببًا أو اكتب سببك، أو اضغط Enter بلا سبب. يُحفظ الادعاء مع سببه ولا يُحتسب في شيء.',
    common: 'أسباب شائعة',
    reasons: [
      'التقرير لا يقول هذا',
      'ليس حدثًا من دليل الترميز',
      'الادعاء نفسه مدوَّن من قبل',
      'كلمات خاطئة: المقصود حدث آخر',
      'عنوان أو تعليق صورة أو إعلان',
      'خلفية، وليس خبرًا في هذا التقرير',
      'نزاع آخر',
    ],
    noteTitle: 'ملاحظة على هذا الادعاء',
    noteText: 'الملاحظة',
    noteHow: 'كلماتك أنت لا كلمات التقرير، وتُعلَّم بذلك. يحفظها Ctrl + Enter.',
    keepNote: 'احفظ الملاحظة',
    helpTitle: 'مفاتيح الوارد',
    help: {
      accept: 'الادعاء كما يقوله التقرير؛ ثم إلى التالي.',
      rest: 'قبول ما بقي منتظرًا في هذا التقرير بعد أن تظهر نهايته.',
      edit: 'تصحيح كلماته ونوعه وأعداده وأيامه وأسمائه.',
      reject: 'التقرير لا يقول هذا. يُسأل عن السبب، وليس لازمًا.',
      unsure: 'نُظر فيه وتُرك مفتوحًا؛ لا يُحتسب.',
      undo: 'التراجع عن آخر قرار؛ والقرار الجماعي يُتراجع عنه دفعة واحدة.',
      next: 'إلى الادعاء التالي المنتظر.',
      previous: 'إلى الادعاء السابق.',
      merge: 'هذا الادعاء وما عُلِّم (وإلا فالذي كنت عنده قبله) عن حادثة واحدة.',
      split: 'هذا الادعاء عن حادثة مستقلة.',
      note: 'تدوين شيء بغير كلمات التقرير.',
      code: 'تدوين ادعاء ناقص من كلمات التقرير.',
      help: 'هذه القائمة.',
      many: 'البتّ في كل ادعاءات التصفية دفعة واحدة.',
      add: 'إضافة تقارير.',
    },
    helpMore:
      'تعمل المفاتيح ما دام لا شيء يُكتب. على لوحة مفاتيح عربية اضغط المفتاح الذي يحمل الحرف اللاتيني. ويصل Tab إلى كل شيء.',
  },
}
