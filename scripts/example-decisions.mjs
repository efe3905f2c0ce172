/**
 * What was decided in the example project: a row a claim, found by its report, its event's words and, where that is not
 * enough, its source. `set` gives slots other values than the machine read; `add` names a kind for what it missed.
 */

const WHO = {
  army: 'orvelian-army',
  front: 'northern-front',
  council: 'halvek-council',
  observatory: 'halvek-observatory',
}

/** Parties that no dictionary has, since they do not exist. */
export const ACTORS = [
  {
    actor: WHO.army,
    name: 'Orvelian army',
    aliases: ['army', 'Army artillery', 'army helicopters', 'regime helicopters', 'الجيش'],
  },
  {
    actor: WHO.front,
    name: 'Northern Front',
    aliases: ['Terrorists of the so-called Northern Front', 'Northern Front fighters', 'الجبهة الشمالية'],
  },
  { actor: WHO.council, name: 'Local council of Halvek', aliases: ['the council', 'المجلس المحلي'] },
  { actor: WHO.observatory, name: 'Halvek Observatory', aliases: ['the Observatory'] },
]

/**
 * Where the places of the reports are put: on the coast of Marie Byrd Land in Antarctica, where nobody lives and which no
 * state claims, so that nobody takes them for places of a real war. Latitude, longitude (degrees), and what it stands for.
 */
export const PINS = [
  [/korrin|the ridge/i, '-75.0,-114.75,quarter'],
  [/tannery/i, '-74.825,-115.28,site'],
  [/sarn|سارن/i, '-74.6,-116.9,settlement'],
  [/port senn|بورت سين/i, '-74.64,-114.15,settlement'],
  [/senn road/i, '-74.68,-114.75,district'],
  [/bakery|bread queue|old mills|the quarter$|المطاحن/i, '-74.84,-115.8,quarter'],
  [/eastern quarters|the quarters/i, '-74.835,-115.45,district'],
  [/halvek|هالفك/i, '-74.86,-115.6,settlement'],
]

const set = (slots) => Object.entries(slots).map(([slot, value]) => ({ slot, value }))

/** Tolls and denials of one shelling, which are held to be about one incident. */
export const BREAD_QUEUE = [
  {
    in: 'state-agency',
    words: 'fired mortar shells',
    set: set({ 'agents.0.actor': WHO.front }),
  },
  {
    in: 'opposition-outlet',
    words: 'barrel bombs',
    set: set({ 'agents.0.actor': WHO.army, 'source.actor': WHO.council }),
  },
  // Later tolls of the same sources: they replace the earlier ones.
  {
    in: 'opposition-outlet-ridge',
    words: 'attack',
    set: set({ 'source.actor': WHO.council }),
  },
  { in: 'wire-service-ceasefire', words: 'attack', set: set({ kind: 'shelling' }) },
  {
    in: 'war-monitor',
    words: 'attack',
    set: set({ kind: 'shelling', 'source.actor': WHO.observatory }),
  },
  {
    in: 'war-monitor',
    words: 'shelled',
    set: set({ place: 'the bakery', 'agents.0.actor': WHO.army, 'source.actor': WHO.observatory }),
  },
  {
    in: 'wire-service',
    words: 'explosions',
    set: set({ trigger: 'hit', kind: 'shelling', place: 'Old Mills quarter' }),
  },
  {
    in: 'aid-agency',
    words: 'attack',
    set: set({ killed: '19 bodies', injured: '54 wounded people', kind: 'casualties' }),
  },
  { in: 'foreign-ministry', words: 'exploded', set: set({ killed: 'Four militants' }) },
  {
    in: 'arabic-outlet',
    words: 'قصف',
    add: 'shelling',
    set: set({
      source: 'الدفاع المدني',
      'source.type': 'aid',
      cue: 'بحسب',
      place: 'حي المطاحن القديمة بمدينة هالفك',
      time: 'يوم السبت',
      'time.start': '2024-03-16',
      'time.end': '2024-03-16',
      killed: '26 شخصًا',
      injured: 'نحو 50 آخرين',
    }),
  },
  { in: 'opposition-outlet', words: 'shelled', set: set({ 'agents.0.actor': WHO.front }) },
  { in: 'state-agency', words: 'no strike', set: set({ 'agents.0.actor': WHO.army }) },
]

/** The others, each by itself. */
export const OTHERS = [
  { in: 'observatory-70', words: 'shelled', set: set({ 'agents.0.actor': WHO.army }) },
  { in: 'observatory-70', words: 'mortars', set: set({ 'agents.0.actor': WHO.front }) },
  { in: 'observatory-70', words: 'held', set: set({ 'agents.0.actor': WHO.front }) },
  { in: 'state-agency-rockets', words: 'fired rockets', set: set({ 'agents.0.actor': WHO.front }) },
  { in: 'state-agency-rockets', words: 'captured', set: set({ 'agents.0.actor': WHO.army }) },
  { in: 'state-agency-rockets', words: 'controls', set: set({ 'agents.0.actor': WHO.army }) },
  { in: 'opposition-outlet-ridge', words: 'captured', set: set({ 'agents.0.actor': WHO.front }) },
  { in: 'opposition-outlet-ridge', words: 'killed' },
  { in: 'opposition-outlet-ridge', words: 'lost', unsure: 'which side of the ridge is meant?' },
  { in: 'opposition-outlet-ridge', words: 'dropped barrel bombs', set: set({ 'agents.0.actor': WHO.army }) },
  {
    in: 'wire-service-ceasefire',
    words: 'ceasefire',
    set: set({
      phase: 'begins',
      'agents.0.actor': WHO.army,
      'agents.1.actor': WHO.front,
      place: 'Halvek',
    }),
  },
  { in: 'wire-service-ceasefire', words: 'Shells' },
  { in: 'wire-service-ceasefire', words: 'fired', set: set({ 'agents.0.actor': WHO.army }) },
  { in: 'wire-service-ceasefire', words: 'Talks', set: set({ 'agents.1.actor': WHO.front }) },
  { in: 'wire-service-ceasefire', words: 'siege', set: set({ 'source.actor': WHO.front }) },
  { in: 'war-monitor', words: 'surrounded', set: set({ 'agents.0.actor': WHO.army }) },
  {
    in: 'war-monitor',
    words: 'Clashes',
    set: set({ 'agents.0.actor': WHO.army, 'agents.1.actor': WHO.front }),
  },
  { in: 'war-monitor', words: 'trapped' },
  { in: 'war-monitor', words: 'holding', set: set({ 'agents.0.actor': WHO.army }) },
  { in: 'foreign-ministry', words: 'killed', set: set({ 'agents.0.actor': WHO.front }) },
  { in: 'foreign-ministry', words: 'talks' },
  { in: 'foreign-ministry', words: 'send' },
  { in: 'state-agency', words: 'pardon' },
  { in: 'opposition-outlet', words: 'amnesty', set: set({ 'source.actor': WHO.front }) },
  {
    in: 'opposition-outlet',
    words: 'strike',
    set: set({ 'agents.0.actor': WHO.front, 'source.actor': WHO.front }),
  },
  { in: 'aid-agency', words: 'let aid in' },
  { in: 'state-agency', words: 'let' },
  { in: 'aid-agency', words: 'convoy' },
  { in: 'foreign-ministry', words: 'hurt', reject: 'no event of its own: it belongs to the explosion' },
  { in: 'wire-service', words: 'dead', reject: 'said already: the state agency is quoted' },
]
