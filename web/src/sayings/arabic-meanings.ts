/** Meanings of the codebook's words by their English: where that says something else one day, the Arabic no longer stands. */
export const KIND_MEANINGS: Readonly<Record<string, string>> = {
  'fighting between two or more armed sides': 'قتال بين طرفين مسلحين أو أكثر',
  'a one-sided ground attack, raid, ambush, offensive; an attack whose means is not said':
    'هجوم برّي من طرف واحد أو مداهمة أو كمين أو حملة هجومية؛ وكل هجوم لم تُذكر وسيلته',
  'artillery, mortar, rocket, missile, tank fire; bombardment not said to be from the air':
    'نيران المدفعية أو الهاون أو القذائف الصاروخية أو الصواريخ أو الدبابات؛ وكل قصف لم يُذكر أنه من الجو',
  'bombs or missiles from aircraft, helicopters, drones':
    'إلقاء قنابل أو إطلاق صواريخ من طائرات أو مروحيات أو طائرات مسيّرة',
  'explosives placed or carried: car bomb, roadside bomb, mine, suicide attack':
    'متفجرات مزروعة أو محمولة: سيارة مفخخة، عبوة ناسفة على جانب طريق، لغم، هجوم انتحاري',
  'small-arms fire on persons': 'إطلاق نار من أسلحة خفيفة على أشخاص',
  'killing by other or unnamed means; execution; assassination':
    'القتل بوسيلة أخرى أو بوسيلة لم تُذكر؛ الإعدام؛ الاغتيال',
  'kidnapping, hostage-taking, enforced disappearance': 'الخطف أو أخذ الرهائن أو الإخفاء القسري',
  'arrest, capture of persons, imprisonment, trial of persons held':
    'توقيف أشخاص أو أسرهم أو سجنهم، أو محاكمة محتجزين',
  'torture, beating, sexual violence, ill-treatment': 'التعذيب أو الضرب أو العنف الجنسي أو سوء المعاملة',
  'burning, looting, demolition, sabotage of objects': 'إحراق منشآت أو ممتلكات أو نهبها أو هدمها أو تخريبها',
  'taking of territory or positions': 'انتزاع السيطرة على أراضٍ أو مواقع',
  'armed forces leaving territory or positions; retreat': 'مغادرة قوات مسلحة أراضيَ أو مواقع؛ وكذلك التراجع',
  'who holds a place (a condition, with phase)': 'مَن يسيطر على مكان ما (حالة قائمة، مع الطور)',
  'encirclement or blockade of a place (with phase)': 'تطويق مكان أو إغلاق منافذه (مع الطور)',
  'fighters giving up, laying down arms, handing over a place':
    'استسلام مقاتلين أو إلقاؤهم السلاح أو تسليمهم مكانًا',
  'truce, cessation of hostilities (with phase)': 'هدنة أو وقف للأعمال القتالية (مع الطور)',
  'pardon, or safe passage offered to fighters': 'العفو، أو عرض ممرّ آمن على مقاتلين',
  'arranged movement of fighters or civilians out of a place':
    'خروج مقاتلين أو مدنيين من مكان ما بموجب ترتيب',
  'freeing of detainees, hostages, prisoners': 'إطلاق سراح محتجزين أو رهائن أو سجناء أو أسرى',
  'reduction or suspension of force other than a ceasefire':
    'تقليص استخدام القوة أو تعليقه، عدا وقف إطلاق النار',
  'meeting, visit, negotiation, mediation': 'لقاء أو زيارة أو تفاوض أو وساطة',
  'signing or concluding of an accord other than a ceasefire': 'توقيع اتفاق أو إبرامه، عدا وقف إطلاق النار',
  'appeal or warning broadcast to a population (leaflets, text messages, radio)':
    'نداء أو تحذير موجَّه إلى السكان (منشورات، رسائل نصية، إذاعة)',
  'people fleeing or displaced': 'فرار أشخاص أو نزوحهم',
  'people trapped, besieged or living in a place under threat; population figures of areas':
    'أشخاص عالقون أو محاصَرون أو يعيشون في مكان مهدَّد؛ وأعداد سكان المناطق',
  'lack or cutting of food, water, medicine, power, health care':
    'نقص الغذاء أو الماء أو الدواء أو الكهرباء أو الرعاية الصحية، أو قطعها',
  'delivery, suspension or blocking of relief': 'إيصال مواد الإغاثة أو تعليق إيصالها أو منعه',
  'a toll not tied to one incident or to a means': 'حصيلة لا ترتبط بحادثة بعينها أو بوسيلة بعينها',
  'demonstration, strike, riot': 'مظاهرة أو إضراب أو أعمال شغب',
  'sanctions, embargo, expulsion, suspension': 'عقوبات أو حظر أو طرد أو تعليق للعضوية أو العلاقات',
  'sending, massing or moving of forces': 'إرسال قوات أو حشدها أو نقلها',
  'military or financial backing of a party, arms transfers': 'دعم أحد الأطراف عسكريًّا أو ماليًّا، أو نقل أسلحة',
}

/** As the names of stances are nouns, so are their meanings. */
export const STANCE_MEANINGS: Readonly<Record<string, string>> = {
  'says that it happened, happens or holds (the default; also for accusations and admissions)':
    'القول إن الحدث وقع أو يقع أو إنه قائم (الموقف الافتراضي؛ ويشمل الاتهام والإقرار)',
  'says that it did not happen, does not hold or is not planned':
    'القول إن الحدث لم يقع أو ليس قائمًا أو غير مخطَّط له',
  'announces or is said to intend it, schedules it':
    'إعلان نيّة القيام بالحدث أو الحديث عن هذه النيّة، أو تحديد موعد له',
  'announces it as a threat, vow or ultimatum against someone':
    'إعلان الحدث تهديدًا أو توعّدًا أو إنذارًا لجهة ما',
  'offers it, conditionally or not': 'عرض القيام بالحدث، بشروط أو من دونها',
  'accepts or agrees to it': 'قبول الحدث أو الموافقة عليه',
  'refuses or denounces an offer, call or arrangement of it':
    'رفض عرض أو دعوة أو ترتيب بشأن الحدث، أو التنديد بأيّ منها',
  'asks, urges, calls for or orders someone else to do it':
    'الطلب من جهة أخرى أن تقوم بالحدث، أو حثّها عليه أو دعوتها إليه أو أمرها به',
  'expects it, warns that it may come': 'توقّع الحدث، أو التحذير من احتمال وقوعه',
  'condemns it as an act done': 'إدانة الحدث بوصفه فعلًا وقع',
  'praises or backs it': 'الإشادة بالحدث أو تأييده',
}

export const PHASE_MEANINGS: Readonly<Record<string, string>> = {
  'it starts, is imposed, takes effect or changes hands':
    'بدء الحالة أو فرضها أو سريانها، أو انتقال المكان إلى سيطرة أخرى',
  'it holds, or is extended': 'بقاء الحالة قائمة، أو تمديدها',
  'it is over, lifted, lost or collapsed': 'انقضاء الحالة أو رفعها أو فقدانها أو انهيارها',
}

export const SOURCE_TYPE_MEANINGS: Readonly<Record<string, string>> = {
  'officials and state bodies': 'مسؤولون وهيئات تابعة للدولة',
  'armed forces of a state or of an alliance of states': 'القوات المسلحة لدولة أو لتحالف من الدول',
  'armed groups that are no state, with their political offices':
    'جماعات مسلحة ليست دولًا، مع مكاتبها السياسية',
  'police forces': 'قوات الشرطة',
  'war monitors, rights groups': 'جهات رصد الحروب ومنظمات حقوق الإنسان',
  'UN, AU, EU, NATO bodies': 'هيئات الأمم المتحدة والاتحاد الأفريقي والاتحاد الأوروبي وحلف شمال الأطلسي',
  'relief workers, hospitals, Red Cross': 'عاملون في الإغاثة ومستشفيات والصليب الأحمر',
  'newspapers, agencies, broadcasters, their reporters': 'صحف ووكالات أنباء ومحطات إذاعة وتلفزيون ومراسلوها',
  'residents, witnesses': 'سكان وشهود',
  'anyone else named': 'أيّ شخص آخر مذكور بالاسم',
  'unnamed officials who are said to be so': 'مسؤولون لم تُذكر أسماؤهم، مع قول ذلك صراحةً',
  'the report itself; `text` is then empty': 'التقرير نفسه؛ وعندئذ لا كلمات للمصدر',
}

export const METRIC_MEANINGS: Readonly<Record<string, string>> = {
  'people killed, or dead of the event': 'أشخاص قُتلوا، أو ماتوا بسبب الحدث',
  'people wounded or hurt': 'أشخاص جُرحوا أو أُصيبوا بأذى',
  'people of whom nothing is known since the event': 'أشخاص لا يُعرف عنهم شيء منذ الحدث',
  'people arrested, captured, imprisoned or tried': 'أشخاص أُوقفوا أو أُسروا أو سُجنوا أو حوكموا',
  'people kidnapped or held hostage': 'أشخاص خُطفوا أو احتُجزوا رهائن',
  'people freed': 'أشخاص أُطلق سراحهم',
  'people who fled or were driven out': 'أشخاص فرّوا أو أُخرجوا قسرًا',
  'people who cannot get out': 'أشخاص لا يستطيعون الخروج',
  'people taken out, or brought back, by arrangement': 'أشخاص أُخرجوا أو أُعيدوا بموجب ترتيب',
  'fighters who gave up': 'مقاتلون استسلموا',
  'people living or gathered in a place, size of a force':
    'أشخاص يقيمون في مكان أو تجمّعوا فيه، أو عدد أفراد قوة',
}

const MEANINGS: ReadonlyMap<string, string> = new Map(
  [KIND_MEANINGS, STANCE_MEANINGS, PHASE_MEANINGS, SOURCE_TYPE_MEANINGS, METRIC_MEANINGS].flatMap((words) =>
    Object.entries(words),
  ),
)

/** What a word of the codebook means, in Arabic; null where its English is not ours. */
export const sayMeaning = (english: string): string | null => MEANINGS.get(english) ?? null
