/** Words by which the name of a person is known from that of a body, a people or a place; all folded. */
const setOf = (...rows: readonly string[]): ReadonlySet<string> =>
  new Set(rows.flatMap((row) => row.split(' ')))

/** Small words within a name. */
export const PARTICLES = setOf(
  'al el abu umm um bin bint ibn ben von van de da dos del der di la le abdel abdul',
)

/** Said before a name and nowhere else: one word behind them is a name. */
export const TITLES = setOf(
  'dr mr mrs ms prof professor sheikh shaikh sheik imam mullah maulana sayyid rabbi rev reverend pastor',
  'capt captain sgt sergeant lt lieutenant col colonel maj gen brig brigadier cpl corporal pvt cmdr',
)

/** What a person may be called by trade or lot; two words behind them are a name. */
export const ROLES = setOf(
  'doctor surgeon physician pharmacist dentist nurse midwife medic paramedic rescuer volunteer engineer teacher',
  'headteacher lecturer student pupil schoolboy schoolgirl lawyer judge journalist reporter correspondent editor',
  'photographer cameraman videographer blogger writer poet singer actor artist activist campaigner farmer shepherd',
  'herder fisherman driver baker shopkeeper trader merchant businessman businesswoman worker labourer guard priest',
  'bishop monk nun preacher cleric elder mayor councillor lawmaker politician resident villager civilian witness',
  'eyewitness survivor victim patient prisoner detainee hostage captive refugee man woman boy girl child teenager',
  'youth toddler baby infant soldier policeman policewoman officer fighter commander major general miss named',
)

/** Of a family, or of an age: one word behind them is a name. */
export const KIN = setOf(
  'father mother son sons daughter daughters brother sister wife husband widow widower uncle aunt cousin nephew niece',
  'grandfather grandmother grandson granddaughter stepfather stepmother fiance fiancee',
)

/** Words that stand with the name of a body, a people, a place or a thing. */
export const BODIES = setOf(
  'army armies staff force forces front brigade brigades battalion regiment division corps guard guards shield militia militias',
  'movement party union alliance coalition council committee commission ministry department office bureau court',
  'government state states republic kingdom emirate authority administration parliament assembly senate congress police',
  'organisation organization agency association federation foundation fund society institute centre center network group',
  'company bank club observatory monitor watch rights nations united international crescent cross relief aid charity',
  'hospital clinic school university college mosque church cathedral monastery temple shrine synagogue market bakery hotel',
  'restaurant cafe station airport airbase base camp prison jail bridge road street square avenue highway crossing',
  'checkpoint district province governorate county region city town village valley river lake mountain mountains hill hills',
  'island sea desert border bay port dam field fields north south east west northern southern eastern western central',
  'old new upper lower greater great free national popular people peoples islamic democratic revolutionary liberation',
  'resistance defence defense security civil military air navy naval special rapid support operation operations command',
  'news radio tv television press times post gazette herald tribune journal daily weekly agence media online',
  'liwa jaysh jaish ahrar harakat hizb kataib katibat saraya ansar jabhat junud jund fatah hamas tahrir faylaq ittihad',
  'muslim muslims christian christians jews kurds arabs druze alawites sunni sunnis shia shiite shiites yazidis yezidis',
  'hazaras tutsi hutu tuareg rohingya fulani dinka nuer sahrawi copts coptic orthodox catholic hindu hindus sikh buddhist',
  'ethnic tribe tribal clan clans communal unidentified unknown armed rebels civilians protesters rioters mutiny',
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september',
  'october november december ramadan eid christmas easter',
)

/** What is behind them is no person's name where nothing else says so: "the Northern Shield", "of Khan Sheikhoun". */
export const NO_NAME_AFTER = setOf(
  'the a an of from in at near to for into outside inside around between towards against its their his her our this',
  'that these those some many several other all both two three four five six seven eight nine ten',
)

/** What may follow a name that stands for a person: not a noun that the name would only describe. */
export const ALLOWED_AFTER = setOf(
  'who whose whom was were is had has and or with in at from near on by after before while when as his her their aged',
)

/** Given names that are seldom anything else, of where conflicts are reported from. */
export const GIVEN = setOf(
  'mohammed muhammad mohamed mohammad mohamad mahmoud mahmud ahmed ahmad hamid hamed hassan hasan hussein hussain husain',
  'ali omar umar othman osman uthman abdullah abdallah abdulrahman abdelrahman abdulkarim ibrahim ismail yusuf youssef yousef',
  'yousuf yusef yassin yasin yasser yasir khaled khalid karim kareem walid waleed saeed samir sameer sami salim salem',
  'saleh salah mustafa mostafa murad mourad nabil nadim nasser nizar omer qassem qasim rami rashid riad riyad ramzi tariq tarek',
  'tareq wael wisam yahya zakaria zaid ziad ziyad adnan akram amjad anas ayman bashir bilal fadi faisal farid fuad fouad ghassan',
  'haitham haider haidar hisham hani imad issam jamal kamal khalil luay maher majid marwan mazen muhannad munir musab mustapha',
  'fatima fatma aisha aysha khadija maryam mariam zainab zeinab zaynab hala huda hanan layla leila laila lina lubna maha manal',
  'mona nadia nada nour noor noura rania rasha reem rima ruba samira sana sara sarah salma suha wafa yasmin yasmine zahra amina',
  'amal asma dalia dina farah ghada halima hiba iman inas jamila',
  'ivan dmitry dmitri sergei sergey serhiy oleksandr alexander aleksandr volodymyr vladimir mykola nikolai oleh oleg andriy andrei',
  'yuri yuriy petro pavlo mikhail mykhailo viktor natalia natalya olena olga oksana tetyana iryna irina svitlana kateryna',
  'john james david michael robert william thomas joseph daniel paul peter stephen andrew philip simon samuel benjamin emmanuel',
  'mary elizabeth margaret anna maria susan karen laura rachel rebecca ruth esther sophie marie claire catherine',
  'jean pierre jacques francois michel andre antoine mamadou moussa ibrahima amadou ousmane abdoulaye oumar seydou boubacar issa',
  'aminata mariama fatoumata chinedu emeka ngozi adaeze okechukwu tesfaye abebe haile tsegaye selam hiwot mulugeta getachew',
  'jose juan carlos luis jorge pedro miguel diego fernando ricardo alejandro javier rosa carmen lucia',
  'noam yossi moshe avi shlomo yaakov yitzhak ehud eitan yael tamar rivka',
  'aung zaw kyaw thant htet moe rahim karimullah gul najib zabihullah abdulhadi sher farhad farzana shabnam',
)
