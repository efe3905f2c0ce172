import type { Row } from './match.js'

/** What is said of single sorts of files that were handed in: what was seen, what was done, and what to do. */
export const FILE_PHRASES: readonly Row[] = [
  [
    'not valid UTF-8 (line {line:number}, byte {at:number} of the file)',
    'ليس UTF-8 سليمًا (السطر {line}، البايت {at} من الملف)',
  ],
  ['looks like {language}', 'يبدو بلغة أخرى: {language}'],
  ['the others were read', 'قُرئ ما عداها'],
  ['it was read', 'قُرئ'],
  ['compare it with another copy', 'قارنه بنسخة أخرى'],
  ['compare them with another copy', 'قارنها بنسخة أخرى'],
  ['save it again', 'احفظه من جديد'],
  ['split it', 'قسّمه'],
  // Feeds.
  [
    'a feed of {n:number} characters, at most {most:number} are read',
    'خلاصة من {n} حرفًا، ولا يُقرأ أكثر من {most}',
  ],
  ['fetch it again, or mend it', 'اجلبها من جديد أو أصلحها'],
  ['the summary was read', 'قُرئ الملخّص'],
  ['the first {n:number} were read', 'قُرئ أول {n} منها'],
  ['this entry was not read', 'لم يُقرأ هذا المدخل'],
  ['fetch its page', 'اجلب صفحته'],
  // Pages of the web, and archives of them.
  [
    'descriptions in JSON-LD that are no JSON and were not read: {n:number}',
    'أوصاف JSON-LD ليست JSON ولم تُقرأ: {n}',
  ],
  ['save it as plain text (.txt) and read that', 'احفظه نصًّا عاديًّا (\u2066.txt\u2069) ثم اقرأه'],
  ['no page and no words in it', 'لا صفحة فيه ولا كلمات'],
  ['no page and no words in it: {n:number}', 'لا صفحة فيه ولا كلمات: {n}'],
  ['it breaks off before its end', 'ينقطع قبل نهايته'],
  ['what there is was read', 'قُرئ ما بقي منه'],
  ['no page with words in it', 'لا صفحة فيه ذات كلمات'],
  ['give an archive that holds pages', 'أعطِ أرشيفًا فيه صفحات'],
  ['no list of its files and hashes', 'لا قائمة بملفاته وبصماتها'],
  ['whether it is whole cannot be told', 'ولا يُعرف أهو كامل'],
  ['files that are not what its list says (hash): {names:free}', 'ملفات تخالف بصماتُها قائمته: {names}'],
  ['files of its list that are not there: {names:free}', 'ملفات في قائمته وليست فيه: {names}'],
  ['its list of files is not what its digest says', 'قائمة ملفاته تخالف بصمتها'],
  ['files that its list gives no hash for: {names:free}', 'ملفات لا بصمة لها في قائمته: {names}'],
  ['nothing shows that they are whole', 'ولا شيء يثبت أنها كاملة'],
  ['files held against their hashes: {n:number}', 'ملفات قورنت ببصماتها: {n}'],
  ['all are what its list says', 'كلها كما في قائمته'],
  ['its list is signed, and {why:free}', 'قائمته موقّعة، ولكن: {why}'],
  ['the signature was not checked', 'لم يُتحقّق من التوقيع'],
  [
    'its list is said to be signed by {by:free}, and that is no signature of this list',
    'يُقال إن قائمته موقّعة من {by}، وليس هذا توقيعًا لهذه القائمة',
  ],
  ['its list is signed by {by:free}, and the signature holds', 'قائمته موقّعة من {by}، والتوقيع صحيح'],
  // PDFs.
  ['pages that cannot be read: {pages:free}', 'صفحات لا تُقرأ: {pages}'],
  ['pages without text (pictures, or a scan): {pages:free}', 'صفحات بلا نصّ (صور أو مسح ضوئي): {pages}'],
  [
    'running titles and page numbers left out, lines: {n:number}',
    'أسطر من العناوين المتكررة وأرقام الصفحات تُركت: {n}',
  ],
  ['holds scripts', 'فيه برامج نصّية'],
  ['none was run', 'لم يُشغَّل أيّ منها'],
  // Sheets.
  ['mend the quotation marks of the next row', 'أصلح علامات الاقتباس في الصف التالي'],
  [
    'a file of an old Office program (.xls, .doc), or one that is locked with a password',
    'ملف من برنامج Office قديم (\u2066.xls\u2069، \u2066.doc\u2069) أو مقفل بكلمة سر',
  ],
  ['show them in a spreadsheet program to have them read', 'أظهرها في برنامج جداول لتُقرأ'],
  ['merged cells: {cells:free}', 'خلايا مدموجة: {cells}'],
  ['their words stand in the first cell, the others are empty', 'كلماتها في الخلية الأولى والبقية فارغة'],
  ['these cells are empty', 'هذه الخلايا فارغة'],
  ['open it in a spreadsheet program and save it', 'افتحه في برنامج جداول واحفظه'],
  ['cells with formulas: {n:number}', 'خلايا فيها معادلات: {n}'],
  ['read as what they showed when saved', 'قُرئت بما كانت تعرضه عند الحفظ'],
  ['rows above the names of the columns: {n:number}', 'صفوف فوق أسماء الأعمدة: {n}'],
  [
    'more cells than columns ({cells:number}, {columns:number})',
    'الخلايا أكثر من الأعمدة ({cells}، {columns})',
  ],
  ['quotation marks may be missing', 'لعل علامات اقتباس ناقصة'],
  // Chats.
  [
    'no message with words in it (without words: {n:number}, notices of Telegram itself: {own:number})',
    'لا رسالة فيه ذات كلمات (بلا كلمات: {n}، إشعارات من Telegram نفسه: {own})',
  ],
  [
    'no message with words in it (without words: {n:number}, notices of Telegram itself: {own:number}): {files:number}',
    'لا رسالة فيه ذات كلمات (بلا كلمات: {n}، إشعارات من Telegram نفسه: {own}): {files}',
  ],
  ['export the chat again', 'صدّر المحادثة من جديد'],
]

/** What is said of requests that the server cannot do. */
export const REQUEST_PHRASES: readonly Row[] = [
  ['no such path', 'لا مسار كهذا'],
  ['/api/openapi.json lists them', 'المسارات في \u2066/api/openapi.json\u2069'],
  ['no filter "{name:free}"', 'لا معيار تصفية باسم «{name}»'],
  ['did you mean "{name:free}"?', 'لعلك تقصد «{name}»؟'],
  ['leave it out', 'احذفه'],
  ['it may have been erased or read otherwise', 'لعله مُحي أو قُرئ على غير ذلك'],
  ['go back to the list', 'عُد إلى القائمة'],
  ['no command line', 'لا سطر أوامر'],
  ['neither merge nor split was asked for', 'لم يُطلب دمج ولا فصل'],
  ['give one of them', 'اطلب أحدهما'],
  ['it was erased for somebody’s safety, or is missing', 'مُحي حرصًا على سلامة أحد، أو هو مفقود'],
  ['marsad verify says which', 'الأمر \u2066marsad verify\u2069 يبيّن أيّهما'],
  ['no thread "{id:free}" here', 'لا شأن برمز «{id}» هنا'],
  ['a decision may have changed it', 'لعل قرارًا غيّره'],
]

/** What is said of decisions that could not be recorded. */
export const DECISION_PHRASES: readonly Row[] = [
  ['its spot is not signed off', 'موضعه غير معتمَد'],
  ['nobody has decided on the claim', 'لم يبتّ أحد في الادعاء'],
  ['accept or edit it first', 'اقبله أو عدّله أولًا'],
  ['nobody has rated it', 'لم يقيّمه أحد'],
  ['{n:number} sources are called so', 'مصادر بهذا الاسم: {n}'],
  ['give an id', 'أعطِ رمزًا'],
  ['give an id: {ids:free}', 'أعطِ رمزًا: {ids}'],
  ['no claim goes back to a source "{name:free}"', 'لا ادعاء يعود إلى مصدر «{name}»'],
  ['"marsad sources" lists them', 'المصادر في \u2066marsad sources\u2069'],
  ['nothing was compared', 'لم يُقارن شيء'],
  ['fetch it with: marsad add {url:fixed}', 'اجلبه بالأمر: \u2066marsad add\u2069 {url}'],
  ['"{given:free}" is a name of {names:free}', '«{given}» اسم لكل من {names}'],
  ['no actor "{given:free}" in claims or dictionaries', 'لا فاعل «{given}» في الادعاءات ولا في القواميس'],
  [
    '"marsad actors" lists ids, "marsad actors add" makes one',
    'الرموز في \u2066marsad actors\u2069، والأمر \u2066marsad actors add\u2069 يضيف رمزًا',
  ],
  ['the gazetteer has no place "{id:free}"', 'لا مكان «{id}» في معجم الأماكن'],
  ['choose another, or put a pin', 'اختر غيره أو ثبّت موضعًا على الخريطة'],
  ['these are one entry already', 'هما مدخل واحد أصلًا'],
  [
    'no claim of the incident names "{given:free}", and no actor has this id or name',
    'لا ادعاء في الحادثة يسمّي «{given}»، ولا فاعل بهذا الرمز أو الاسم',
  ],
  ['the incident has no parties', 'ليس في الحادثة أطراف'],
  ['the incident has {names:free}', 'أطراف الحادثة: {names}'],
  ['for another: marsad actors add ID --name NAME', 'ولغيرها: \u2066marsad actors add ID --name NAME\u2069'],
  [
    'incident {id:fixed} has a number that a person chose, which goes out as it is',
    'في الحادثة {id} عدد اختاره شخص، وهو يُنشر كما هو',
  ],
  [
    'look whether it rests on this statement, and take it back with: marsad override … --clear',
    'انظر هل يقوم على هذه الإفادة، واسحبه بالأمر: \u2066marsad override … --clear\u2069',
  ],
  ['no claim or report "{given:free}" here', 'لا ادعاء ولا تقرير «{given}» هنا'],
]
