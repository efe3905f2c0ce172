import type { Row } from './match.js'

/** What is said of claims, incidents, origins and tolls. */
export const RECORD_PHRASES: readonly Row[] = [
  // Why claims are held together (src/incident).
  ['same day and place in one report', 'اليوم نفسه والمكان نفسه في تقرير واحد'],
  ['same day and place', 'اليوم نفسه والمكان نفسه'],
  ['which attack is not said', 'ولا يُذكر أيّ هجوم هو المقصود'],
  ['same words or number', 'الكلمات نفسها أو العدد نفسه'],
  ['in reports of the same days', 'في تقارير من الأيام نفسها'],
  ['the only one of its report that it may be about', 'لا شيء غيره في التقرير قد يكون المقصود'],
  ['same day', 'اليوم نفسه'],
  ['same place', 'المكان نفسه'],
  ['{inner} lies in {outer}', '{inner} يقع ضمن {outer}'],
  ['told in one report', 'وردا في تقرير واحد'],
  ['no day but the report’s to bound it', 'ولا يحدّه يوم سوى يوم التقرير'],
  ['the day lies in its days', 'واليوم يقع ضمن أيامه'],
  ['both {kind:kind}', 'كلاهما {kind}'],
  ['both {number:number} {metric:metric}', 'كلاهما: {metric} {number}'],
  ['both against {aim}', 'كلاهما ضد {aim}'],
  ['{vague:kind} may be a vaguer word for {kind:kind}', '«{vague}» قد تكون كلمة أعمّ من «{kind}»'],
  ['joined by decision: {reason:free}, {kinds:phrase}', 'جُمعا بقرار: {reason}، {kinds}'],
  ['joined by decision: {reason:free}', 'جُمعا بقرار: {reason}'],
  ['joined by decision', 'جُمعا بقرار'],
  [
    'joined by decisions, by way of claims that do not count now',
    'جُمعا بقرارات، عن طريق ادعاءات لا تُحتسب الآن',
  ],
  ['both {what}', 'كلاهما {what}'],
  // What was said of incidents that were merged since (src/work/unsettled).
  [
    '{a} chose {x:grade} for {i:fixed} and {b} chose {y:grade} for {j:fixed}, before these were one incident',
    'اختار {a} «{x}» للحادثة {i}، واختار {b} «{y}» للحادثة {j}، قبل أن تصبحا حادثة واحدة',
  ],
  ['neither holds for the whole: grade anew', 'لا يسري أي منهما على الكل: قيّم من جديد'],
  [
    '{a} decided that it holds for {i:fixed} and {b} decided that it does not hold for {j:fixed}, before these were one incident',
    'قرّر {a} أنه يسري على الحادثة {i}، وقرّر {b} أنه لا يسري على الحادثة {j}، قبل أن تصبحا حادثة واحدة',
  ],
  [
    '{a} decided that it does not hold for {i:fixed} and {b} decided that it holds for {j:fixed}, before these were one incident',
    'قرّر {a} أنه لا يسري على الحادثة {i}، وقرّر {b} أنه يسري على الحادثة {j}، قبل أن تصبحا حادثة واحدة',
  ],
  ['neither holds for the whole: decide anew', 'لا يسري أي منهما على الكل: قرّر من جديد'],
  // What did not enter a toll (src/tally).
  ['a person decided that this is no claim of its report', 'قرّر شخص أنه ليس ادعاءً ورد في التقرير'],
  [
    'a person decided that this is no claim of its report: {by}, “{reason:free}”',
    'قرّر شخص أنه ليس ادعاءً ورد في التقرير: {by}، «{reason}»',
  ],
  ['a person decided that this is no claim of its report: {by}', 'قرّر {by} أنه ليس ادعاءً ورد في التقرير'],
  ['a suggestion of the machine that nobody has decided on', 'اقتراح من الآلة لم يبتّ فيه أحد'],
  [
    'two copies decided it differently, and what counts until somebody decides again leaves it out: {by}, “{reason:free}”',
    'اختلف فيه القرار بين نسختين، والقرار المعمول به إلى أن يُبتّ فيه من جديد يستبعده: {by}، «{reason}»',
  ],
  [
    'two copies decided it differently, and what counts until somebody decides again leaves it out: {by}',
    'اختلف فيه القرار بين نسختين، والقرار المعمول به إلى أن يُبتّ فيه من جديد يستبعده: {by}',
  ],
  [
    'two copies decided it differently, and what counts until somebody decides again leaves it out',
    'اختلف فيه القرار بين نسختين، والقرار المعمول به إلى أن يُبتّ فيه من جديد يستبعده',
  ],
  ['a person looked at it and left it open', 'نظر فيه شخص وتركه مفتوحًا'],
  ['only what a source reports makes a toll', 'لا تدخل الحصيلة إلا إفادات المصادر'],
  [
    'only what a source reports makes a toll: its source {stance:stance} it',
    'لا تدخل الحصيلة إلا إفادات المصادر، وهذا: {stance}',
  ],
  ['the words give no number', 'لا عدد في الكلمات'],
  ['the words give no number: “{words:free}”', 'لا عدد في الكلمات: «{words}»'],
  ['its low, best and high are not in order', 'الحدّ الأدنى وأفضل تقدير والحدّ الأعلى ليست على ترتيبها'],
  [
    'its low, best and high are not in order: “{words:free}”',
    'الحدّ الأدنى وأفضل تقدير والحدّ الأعلى ليست على ترتيبها: «{words}»',
  ],
  ['it is called part of a number that the claim does not have', 'يُوصف بأنه جزء من عدد لا يرد في الادعاء'],
  [
    'it is called part of a number that the claim does not have: “{words:free}”',
    'يُوصف بأنه جزء من عدد لا يرد في الادعاء: «{words}»',
  ],
  [
    'a zero from the side that is blamed is context, not a low',
    'الصفر الصادر عن الجهة المتهمة سياق، وليس حدًّا أدنى',
  ],
  [
    'a zero from the side that is blamed is context, not a low: “{words:free}”, says {name}',
    'الصفر الصادر عن الجهة المتهمة سياق، وليس حدًّا أدنى: «{words}»، بحسب {name}',
  ],
  [
    'one victim without a number, beside claims that give a number',
    'ضحية واحدة بلا عدد، إلى جانب ادعاءات تذكر عددًا',
  ],
  [
    'one victim without a number, beside claims that give a number: “{words:free}”',
    'ضحية واحدة بلا عدد، إلى جانب ادعاءات تذكر عددًا: «{words}»',
  ],
  [
    'a person on the victim list shares a name with another and was counted once',
    'شخص في قائمة الضحايا يحمل اسم شخص آخر فيها، فاحتُسب مرة واحدة',
  ],
  ['a decision on a cell could not be used', 'قرار بشأن خانة تعذّر الأخذ به'],
  // Tolls that stand apart.
  ['its words say that it is a total: “{words:free}”', 'كلماته تقول إنه مجموع: «{words}»'],
  [
    'people in a state of things or a move of forces ({kind:kind}), not victims of an incident',
    'أشخاص في حال قائمة أو في تحرك قوات ({kind})، لا ضحايا حادثة',
  ],
  ['a toll over an area: {place}', 'حصيلة منطقة: {place}'],
  ['a toll tied to no one incident or means', 'حصيلة لا ترتبط بحادثة بعينها ولا بوسيلة'],
  ['a toll over several attacks on days that nobody names', 'حصيلة هجمات عدة في أيام لا يسمّيها أحد'],
  ['a toll with neither day nor place', 'حصيلة بلا يوم ولا مكان'],
  ['a toll up to {day:fixed}', 'حصيلة حتى {day}'],
  ['a toll since {day:fixed}', 'حصيلة منذ {day}'],
  ['a toll over {days:number} days', 'حصيلة {days|يوم واحد|يومين|أيام|يومًا|يوم}'],
  [
    'no incident of the same days and place has such numbers; never added to incidents',
    'لا حادثة في الأيام نفسها والمكان نفسه لها مثل هذه الأعداد؛ ولا تُضاف إلى الحوادث أبدًا',
  ],
  [
    'may hold {n:count} incidents of the same days and place ({ids}); never added to them',
    'قد تشمل {n|حادثة واحدة|حادثتين|حوادث|حادثة|حادثة} في الأيام نفسها والمكان نفسه ({ids})؛ ولا تُضاف إليها أبدًا',
  ],
  [
    'may hold {n:count} incidents of the same days and place, with at least {low:phrase} ({ids}); never added to them',
    'قد تشمل {n|حادثة واحدة|حادثتين|حوادث|حادثة|حادثة} في الأيام نفسها والمكان نفسه، فيها على الأقل: {low} ({ids})؛ ولا تُضاف إليها أبدًا',
  ],
  [
    'may hold {n:count} incident of the same days and place ({ids}); never added to them',
    'قد تشمل {n|حادثة واحدة|حادثتين|حوادث|حادثة|حادثة} في الأيام نفسها والمكان نفسه ({ids})؛ ولا تُضاف إليها أبدًا',
  ],
  [
    'may hold {n:count} incident of the same days and place, with at least {low:phrase} ({ids}); never added to them',
    'قد تشمل {n|حادثة واحدة|حادثتين|حوادث|حادثة|حادثة} في الأيام نفسها والمكان نفسه، فيها على الأقل: {low} ({ids})؛ ولا تُضاف إليها أبدًا',
  ],
  ['{number:number} {metric:metric}', '{metric} {number}'],
  ['{metric:metric} “{words:free}”', '{metric} «{words}»'],
  ['placed by hand', 'وُضع يدويًّا'],
  // Which grade the record suggests.
  ['weak: all of it goes back to {name}', 'ضعيفة: كل ما فيها يعود إلى {name}'],
  ['contested: {a} and {b} are each said to have done it', 'متنازع عليها: يُنسب الفعل إلى {a} وإلى {b}'],
  ['one origin gives it', 'يذكره منشأ واحد'],
  ['all origins give the same', 'تذكره المناشئ كلها'],
  ['a person chose it and said why', 'اختاره شخص وذكر السبب'],
  ['did not happen, stopped or was violated, says {name}', 'لم يقع أو توقف أو انتُهك، بحسب {name}'],
  // What a tally says of itself.
  [
    'Each incident counts once: of each origin the latest number, low the smallest low and high the largest high over origins (codebook section 9.3).',
    'تُحتسب كل حادثة مرة واحدة: يؤخذ من كل منشأ أحدث أرقامه، والحدّ الأدنى أصغر الحدود الدنيا، والحدّ الأعلى أكبر الحدود العليا بين المناشئ (دليل الترميز، القسم \u20669.3\u2069).',
  ],
  [
    'An open bound stays open; vague words count by the table of codebook section 6.',
    'الحدّ المفتوح يبقى مفتوحًا؛ والكلمات المبهمة تُحتسب بحسب جدول القسم \u20666\u2069 من دليل الترميز.',
  ],
  [
    'Rows of one metric look at the same people from several sides and are never added to each other, nor are alleged, claimed and conceded; an incident for which two parties are blamed stands in a row of each.',
    'صفوف المعدود الواحد تنظر إلى الأشخاص أنفسهم من جوانب عدة ولا يُجمع بعضها إلى بعض، وكذلك المنسوب والمتبنّى والمُقَرّ به؛ والحادثة التي تُتهم بها جهتان تظهر في صف كل منهما.',
  ],
  [
    'People harmed by what was done (direct) and by hunger, flight or want of care (indirect) stand in rows of their own.',
    'من تضرروا مما ارتُكب (مباشر) ومن تضرروا من الجوع أو النزوح أو انعدام الرعاية (غير مباشر) لكل منهم صفوفه.',
  ],
  [
    'Tolls over a period or an area stand apart with the incidents that they may hold, and are never added.',
    'حصائل المدد والمناطق تُعرض على حدة مع ما قد تشمله من حوادث، ولا تُجمع أبدًا.',
  ],
  [
    'Rule presumption is on: people of unknown status are presumed civilians, and the attacker’s word alone that they fought is context.',
    'قاعدة الافتراض مفعّلة: من لم تُعرف صفتهم يُفترض أنهم مدنيون، وقول المهاجم وحده إنهم قاتلوا سياق لا أكثر.',
  ],
  [
    'Rule presumption is off: people of unknown status stay unknown.',
    'قاعدة الافتراض معطّلة: من لم تُعرف صفتهم يبقون كذلك.',
  ],
  [
    'It includes suggestions of the machine that nobody has decided on; each row says for how many incidents.',
    'تشمل اقتراحات من الآلة لم يبتّ فيها أحد؛ وكل صف يذكر عدد الحوادث المعنية.',
  ],
  ['It includes only what people have decided on.', 'لا تشمل إلا ما قرّره أشخاص.'],
  ['It is a minimum: what nobody reported is not in it.', 'هي حدّ أدنى: لا يدخل فيها ما لم يُبلّغ عنه أحد.'],
  [
    'It is a minimum: what nobody reported and {a:count} incidents without a number are not in it.',
    'هي حدّ أدنى: لا يدخل فيها ما لم يُبلّغ عنه أحد، ولا {a|حادثة واحدة|حادثتان|حوادث|حادثة|حادثة} بلا عدد.',
  ],
  [
    'It is a minimum: what nobody reported and {a:count} incident without a number are not in it.',
    'هي حدّ أدنى: لا يدخل فيها ما لم يُبلّغ عنه أحد، ولا {a|حادثة واحدة|حادثتان|حوادث|حادثة|حادثة} بلا عدد.',
  ],
  [
    'It is a minimum: what nobody reported and {b:count} numbers left out are not in it.',
    'هي حدّ أدنى: لا يدخل فيها ما لم يُبلّغ عنه أحد، ولا {b|رقم مستبعَد|رقمان مستبعَدان|أرقام مستبعَدة|رقمًا مستبعَدًا|رقم مستبعَد}.',
  ],
  [
    'It is a minimum: what nobody reported and {b:count} number left out are not in it.',
    'هي حدّ أدنى: لا يدخل فيها ما لم يُبلّغ عنه أحد، ولا {b|رقم مستبعَد|رقمان مستبعَدان|أرقام مستبعَدة|رقمًا مستبعَدًا|رقم مستبعَد}.',
  ],
  [
    'It is a minimum: what nobody reported, {a:count} incidents without a number and {b:count} numbers left out are not in it.',
    'هي حدّ أدنى: لا يدخل فيها ما لم يُبلّغ عنه أحد، ولا {a|حادثة واحدة|حادثتان|حوادث|حادثة|حادثة} بلا عدد، ولا {b|رقم مستبعَد|رقمان مستبعَدان|أرقام مستبعَدة|رقمًا مستبعَدًا|رقم مستبعَد}.',
  ],
  [
    'It is a minimum: what nobody reported, {a:count} incident without a number and {b:count} numbers left out are not in it.',
    'هي حدّ أدنى: لا يدخل فيها ما لم يُبلّغ عنه أحد، ولا {a|حادثة واحدة|حادثتان|حوادث|حادثة|حادثة} بلا عدد، ولا {b|رقم مستبعَد|رقمان مستبعَدان|أرقام مستبعَدة|رقمًا مستبعَدًا|رقم مستبعَد}.',
  ],
  [
    'It is a minimum: what nobody reported, {a:count} incidents without a number and {b:count} number left out are not in it.',
    'هي حدّ أدنى: لا يدخل فيها ما لم يُبلّغ عنه أحد، ولا {a|حادثة واحدة|حادثتان|حوادث|حادثة|حادثة} بلا عدد، ولا {b|رقم مستبعَد|رقمان مستبعَدان|أرقام مستبعَدة|رقمًا مستبعَدًا|رقم مستبعَد}.',
  ],
  [
    'It is a minimum: what nobody reported, {a:count} incident without a number and {b:count} number left out are not in it.',
    'هي حدّ أدنى: لا يدخل فيها ما لم يُبلّغ عنه أحد، ولا {a|حادثة واحدة|حادثتان|حوادث|حادثة|حادثة} بلا عدد، ولا {b|رقم مستبعَد|رقمان مستبعَدان|أرقام مستبعَدة|رقمًا مستبعَدًا|رقم مستبعَد}.',
  ],
  [
    'Two copies decided differently on {n:count} claim that it rests on or leaves out, and nobody who has seen both has decided since.',
    'اختلف القرار بين نسختين في {n|ادعاء واحد|ادعاءين|ادعاءات|ادعاءً|ادعاء} مما تستند إليه أو تستبعده، ولم يبتّ فيه بعدُ أحد اطّلع على القرارين.',
  ],
  [
    'Two copies decided differently on {n:count} claims that it rests on or leaves out, and nobody who has seen both has decided since.',
    'اختلف القرار بين نسختين في {n|ادعاء واحد|ادعاءين|ادعاءات|ادعاءً|ادعاء} مما تستند إليه أو تستبعده، ولم يبتّ فيه بعدُ أحد اطّلع على القرارين.',
  ],
  [
    'Filter: none. Codebook {version:fixed}. Data: {data}.',
    'التصفية: لا شيء. دليل الترميز {version}. البيانات: {data}.',
  ],
  [
    'Filter: {filter}. Codebook {version:fixed}. Data: {data}.',
    'التصفية: {filter}. دليل الترميز {version}. البيانات: {data}.',
  ],
  // Rows of the tally that a merge or split changes.
  ['{range:range} in {n:number} incidents', '{range} في {n|حادثة واحدة|حادثتين|حوادث|حادثة|حادثة}'],
  ['{range:range} in 1 incident', '{range} في حادثة واحدة'],
  [
    '{low:number} or more in {n:number} incidents',
    '{low} أو أكثر في {n|حادثة واحدة|حادثتين|حوادث|حادثة|حادثة}',
  ],
  ['{low:number} or more in 1 incident', '{low} أو أكثر في حادثة واحدة'],
  [
    'up to {high:number} in {n:number} incidents',
    '{high} على الأكثر في {n|حادثة واحدة|حادثتين|حوادث|حادثة|حادثة}',
  ],
  ['up to {high:number} in 1 incident', '{high} على الأكثر في حادثة واحدة'],
  ['{low:number} in {n:number} incidents', '{low} في {n|حادثة واحدة|حادثتين|حوادث|حادثة|حادثة}'],
  ['{low:number} in 1 incident', '{low} في حادثة واحدة'],
  ['unknown in {n:number} incidents', 'عدد غير معروف في {n|حادثة واحدة|حادثتين|حوادث|حادثة|حادثة}'],
  ['unknown in 1 incident', 'عدد غير معروف في حادثة واحدة'],
  ['no such row', 'لا صفّ كهذا'],
  ['{metric:metric}', '{metric}'],
  ['indirectly', 'بصورة غير مباشرة'],
  ['{status:status}', '{status}'],
  ['{group:group}', '{group}'],
  ['status unknown', 'صفتهم غير مذكورة'],
  ['group unknown', 'فئتهم غير مذكورة'],
  ['side unknown', 'جهتهم غير مذكورة'],
  ['of {side}', 'من جهة {side}'],
  ['nobody is named', 'لا يُسمّى أحد'],
  ['by {party} (alleged)', 'منسوب إلى {party}'],
  ['by {party} (claimed)', 'تبنّاه {party}'],
  ['by {party} (conceded)', 'أقرّ به {party}'],
]
