import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Clause, Line } from '../src/saying/index.js'
import { sayClauses } from '../web/src/sayings/arabic-clauses.js'
import { sayLine } from '../web/src/sayings/arabic-lines.js'
import { PHRASES, sayPhrase } from '../web/src/sayings/arabic-phrases.js'
import { CLOSE, counted, OPEN, OPEN_LTR } from '../web/src/sayings/isolate.js'
import { ROOT } from './marsad.js'

/** Without the marks that isolate, as a person reads it. */
const read = (words: string | null): string | null => words?.replaceAll(/[\u2066-\u2069]/g, '') ?? null

const SLOT = /\{(\w+)[^{}]*\}/g
const slotsOf = (template: string): readonly string[] =>
  [...new Set([...template.matchAll(SLOT)].map(([, slot]) => slot!))].sort()

test('an Arabic sentence says everything that stands in the English one', () => {
  for (const [english, arabic] of PHRASES) assert.deepEqual(slotsOf(arabic), slotsOf(english), english)
})

/** All words between quotation marks and backquotes of the program, as it would print them. */
const SOURCE = ['src', 'data']
  .flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.test)\.(?:ts|yml)$/.test(name))
      .map((name) => readFileSync(new URL(`${folder}/${name}`, ROOT), 'utf8')),
  )
  .join('\n')
  .replaceAll(/['`]\s*\+\s*['`]/g, '')
  .replaceAll("\\'", "'")

/** Fewer words may stand anywhere, or be put together from a number and its noun. */
const FEWEST = 5

test('each English sentence is one that the program still writes', () => {
  const gone = PHRASES.flatMap(([english]) =>
    english
      .split(/\{[^{}]*\}|[;,:] /)
      .map((piece) => piece.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
      .filter((piece) => piece.split(' ').length >= FEWEST && !isWritten(piece))
      .map((piece) => `${english}: ${piece}`),
  )
  assert.deepEqual(gone, [])
})

/** In one piece, or in two that the program puts together. */
const isWritten = (piece: string): boolean =>
  SOURCE.includes(piece) ||
  piece
    .split(' ')
    .some(
      (_, i, all) => SOURCE.includes(all.slice(0, i).join(' ')) && SOURCE.includes(all.slice(i).join(' ')),
    )

test('what keeps its own direction is opened and closed', () => {
  const marks = (words: string): number =>
    [...words].reduce((open, c) => {
      assert.ok(open >= 0, words)
      return c === OPEN || c === OPEN_LTR ? open + 1 : c === CLOSE ? open - 1 : open
    }, 0)
  for (const [, arabic] of PHRASES) assert.equal(marks(arabic), 0, arabic)
  for (const line of LINES) assert.equal(marks(sayLine(line)), 0)
  assert.equal(marks(sayClauses(CLAUSES) ?? OPEN), 0)
})

const mira = { words: 'Mira Taval', actor: { name: 'Mira Taval, surgeon', loaded: false } }
const LINES: readonly Line[] = [
  {
    say: 'who',
    source: mira,
    type: 'aid',
    stance: 'denies',
    kind: 'siege',
    phase: 'ends',
    trigger: 'lifted',
    ownWords: true,
    via: [{ words: 'a nurse', actor: null }],
  },
  {
    say: 'count',
    words: 'several',
    low: 3,
    best: null,
    high: null,
    metric: 'killed',
    status: 'civilian',
    group: null,
    partOf: null,
    rows: ['hedge/about', 'number/several'],
  },
  {
    say: 'when',
    time: {
      words: 'on Saturday',
      start: '2031-10-04',
      end: '2031-10-04',
      throughout: false,
      found: { weekday: 'before' },
    },
  },
  {
    say: 'said',
    time: {
      words: 'yesterday',
      start: '2031-10-05',
      end: '2031-10-05',
      throughout: false,
      found: { rows: ['time/yesterday', 'time/of-yesteryear'] },
    },
  },
]

test('what will be recorded is said in Arabic, with the words of the report in quotation marks', () => {
  assert.deepEqual(
    LINES.map((line) => read(sayLine(line))),
    [
      '«Mira Taval» ← Mira Taval, surgeon (عامل إغاثة)، نفي: حصار (نهاية)، «lifted»، باقتباس مباشر؛ نقلًا عن طريق «a nurse»',
      '«several» ← قتلى، مدنيون: 3 أو أكثر [جدول الأعداد: نحو + عدّة، كثيرون]',
      'الزمن: «on Saturday» ← 2031-10-04 [يوم الأسبوع السابق للتقرير]',
      'زمن القول: «yesterday» ← 2031-10-05 [التقويم: أمس + time/of-yesteryear]؛ وليس زمن الحدث',
    ],
  )
})

const observatory = { name: 'the Observatory', own: false, on: { iso: '2031-10-06', year: false } }
const CLAUSES: readonly Clause[] = [
  { say: 'low', end: 7, who: observatory },
  {
    say: 'high',
    end: { words: 'more than 250,000' },
    who: { ...observatory, own: true, on: { iso: '2032-01-02', year: true } },
  },
  { say: 'repeats', outlets: 2, name: 'the Observatory' },
  {
    say: 'superseded',
    name: 'the council',
    numbers: [{ amount: { low: 12, best: null, high: null }, on: null }],
  },
  { say: 'left-out', numbers: 11 },
]

test('how a number came about is said in Arabic, clause by clause', () => {
  assert.equal(
    read(sayClauses(CLAUSES)),
    [
      'الحدّ الأدنى 7: the Observatory، 6 أكتوبر',
      'الحدّ الأعلى «more than 250,000»: حصيلة صادرة عن the Observatory، 2 يناير 2032',
      'وسيلتا إعلام تكرران ما ورد عن the Observatory ولا تضيفان شيئًا',
      'رقم سابق عن the council لم يعد يُحتسب: 12 أو أكثر',
      '11 رقمًا مستبعَدًا، مع الأسباب',
    ].join('؛ '),
  )
  const context: Clause = { say: 'context', words: 'something that nobody has put into Arabic' }
  assert.equal(sayClauses([...CLAUSES, context]), null, 'half a translation helps nobody')
})

test('a sentence is found by its English, with what stands in it', () => {
  const said: readonly (readonly [string, string | null])[] = [
    ['same day and place, both shelling', 'اليوم نفسه والمكان نفسه، كلاهما قصف مدفعي أو صاروخي'],
    [
      'same day and place, both 9 killed, both clash',
      'اليوم نفسه والمكان نفسه، كلاهما: قتلى 9، كلاهما اشتباك',
    ],
    ['two outlets repeat Orel: Free Halvek and Meridian', 'وسيلتان تنقل عن Orel: Free Halvek and Meridian'],
    ['killed, civilian, by Northern Front (alleged)', 'قتلى، مدنيون، منسوب إلى Northern Front'],
    ['26 or more in 12 incidents', '26 أو أكثر في 12 حادثة'],
    [
      'place: "Korr" does not stand in the report; no claim was made; give words exactly as they are printed',
      'المكان: ليست «Korr» في التقرير؛ لم يُنشأ ادعاء؛ اكتب الكلمات كما هي مطبوعة تمامًا',
    ],
    [
      'began on 14 Mar 2024, says the Observatory; no later word',
      'بدأ في 14 مارس 2024، بحسب the Observatory؛ ولا خبر بعد ذلك',
    ],
    ['began on 14 Mar 2024, says the Observatory; a sentence of somebody else', null],
    [
      'same day, Old Mills lies in Halvek, told in one report, both shelling',
      'اليوم نفسه، Old Mills يقع ضمن Halvek، وردا في تقرير واحد، كلاهما قصف مدفعي أو صاروخي',
    ],
    ['a sentence of somebody else', null],
  ]
  for (const [english, arabic] of said) assert.equal(read(sayPhrase(english)), arabic, english)
})

test('nouns are counted as Arabic counts them', () => {
  const noun = { one: 'رقم واحد', two: 'رقمان', few: 'أرقام', many: 'رقمًا', hundred: 'رقم' }
  const said = [1, 2, 3, 10, 11, 99, 100, 101, 103, 1011].map((n) => read(counted(n, noun)))
  assert.deepEqual(said, [
    'رقم واحد',
    'رقمان',
    '3 أرقام',
    '10 أرقام',
    '11 رقمًا',
    '99 رقمًا',
    '100 رقم',
    '101 رقم',
    '103 أرقام',
    '1,011 رقمًا',
  ])
})
