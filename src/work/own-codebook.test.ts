import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parse, stringify } from 'yaml'
import { CODEBOOK_VERSION, KIND_ROWS, KINDS, STANCE_ROWS } from '../codebook/index.js'
import { codebookFile } from './codebook-file.js'
import { readCodebook } from './own-codebook.js'

const HEAD = 'name: Halvek watch\nversion: 1.10\n'

const read = (text: string) => {
  const said = readCodebook(text, 'cb.yml')
  return 'code' in said ? { fault: `${said.where} ${said.code}: ${said.message}` } : said
}

const faultOf = (text: string): string => {
  const said = read(text)
  assert.ok('fault' in said, 'it was read')
  return said.fault
}

test('name, version and kinds are taken as they are written, in the order of Marsad’s own', () => {
  const said = read(
    `${HEAD}kinds:\n  - slug: siege\n    label: Cordon\n    note: |\n      a\n      b\n  - clash\n`,
  )
  assert.deepEqual(said, {
    name: 'Halvek watch',
    version: '1.10',
    base: CODEBOOK_VERSION,
    kinds: [
      { slug: 'clash', label: null, definition: null, note: null },
      { slug: 'siege', label: 'Cordon', definition: null, note: 'a\nb' },
    ],
    terms: {},
  })
})

test('Marsad’s own file is Marsad’s own; under another name, less some kinds, it is one’s own', () => {
  assert.deepEqual(read(codebookFile()), {
    name: 'marsad',
    version: CODEBOOK_VERSION,
    base: CODEBOOK_VERSION,
    kinds: null,
    terms: {},
  })
  const book = parse(codebookFile())
  const kinds = book.kinds.filter(({ slug }: { readonly slug: string }) => slug !== 'talks')
  const said = read(stringify({ ...book, name: 'ours', kinds }))
  assert.ok(!('fault' in said), JSON.stringify(said))
  assert.deepEqual(
    said.kinds?.map((term) => term.slug),
    KINDS.filter((kind) => kind !== 'talks'),
  )
  assert.ok(said.kinds?.every(({ label, definition }) => label === null && definition === null))
  assert.deepEqual(Object.keys(said.terms), ['stances', 'source_types', 'phases', 'metrics'])
  assert.match(faultOf(stringify({ ...book, kinds })), /^cb\.yml:1:7 codebook\/name: it is called "marsad"/)
})

test('other vocabularies may be put into other words, and nothing is left out of them', () => {
  const all = STANCE_ROWS.map(({ slug }) => ({ slug, definition: `${slug}, says our guide` }))
  const said = read(HEAD + stringify({ kinds: ['siege'], stances: all }))
  assert.ok(!('fault' in said), JSON.stringify(said))
  assert.equal(said.terms.stances?.[0]?.definition, 'reports, says our guide')
  assert.match(
    faultOf(HEAD + stringify({ kinds: ['siege'], stances: all.slice(1) })),
    /codebook\/left-out: "stances" leaves out reports: only kinds can be left out/,
  )
})

/** What is wrong, and where it is said to be. */
const FAULTS: readonly (readonly [what: string, text: string, fault: RegExp])[] = [
  ['no name', 'version: 1\nkinds: [siege]\n', /^cb\.yml codebook\/no-name/],
  ['no version', 'name: a\nkinds: [siege]\n', /^cb\.yml codebook\/no-version/],
  [
    'a version with spaces',
    'name: a\nversion: 1 or 2\nkinds: [siege]\n',
    /^cb\.yml:2:10 codebook\/version: .*"1 or 2"/,
  ],
  ['a name that is a number', 'name: 9\nversion: 1\nkinds: [siege]\n', /^cb\.yml:1:7 codebook\/name/],
  ['no kinds', HEAD, /codebook\/no-kinds: .*Marsad has clash, /],
  ['an empty list of kinds', `${HEAD}kinds: []\n`, /^cb\.yml:3:8 codebook\/no-kinds/],
  [
    'a kind of one’s own',
    `${HEAD}kinds:\n  - slug: barrel_bomb_attack\n    is: airstrike\n`,
    /^cb\.yml:5:9 .*"is" is nothing that a row can say.*1 more fault/,
  ],
  [
    'an unknown kind',
    `${HEAD}kinds: [siege, barrel_bomb_attack]\n`,
    /^cb\.yml:3:16 codebook\/kind: "barrel_bomb_attack" is no kind of Marsad.*nearest of clash/,
  ],
  ['a kind twice', `${HEAD}kinds: [siege, siege]\n`, /^cb\.yml:3:16 codebook\/twice: "siege"/],
  [
    'a row without a slug',
    `${HEAD}kinds:\n  - label: x\n`,
    /^cb\.yml:4:5 codebook\/kind: a row without a "slug"/,
  ],
  [
    'other metrics of a kind',
    `${HEAD}kinds:\n  - slug: siege\n    metrics: [killed, eaten]\n`,
    /^cb\.yml:5:14 codebook\/fixed: "metrics" differs/,
  ],
  [
    'other numbers',
    `${HEAD}kinds: [siege]\nnumbers: []\n`,
    /^cb\.yml:4:10 codebook\/fixed: "numbers" differs/,
  ],
  [
    'a key that is none',
    `${HEAD}kinds: [siege]\nkindz: []\n`,
    /codebook\/unknown: "kindz" is nothing that a codebook can say; it has name, version/,
  ],
  [
    'a key twice',
    `${HEAD}kinds: [siege]\nkinds: [clash]\n`,
    /^cb\.yml:4:1 codebook\/broken: "kinds" stands here twice/,
  ],
  [
    '__proto__',
    `${HEAD}kinds: [siege]\n__proto__: {kinds: [clash]}\n`,
    /codebook\/unknown: "__proto__" is nothing/,
  ],
  [
    'an empty label',
    `${HEAD}kinds:\n  - slug: siege\n    label: ""\n`,
    /^cb\.yml:5:12 codebook\/label: "label" has no words/,
  ],
  [
    'a label that is a list',
    `${HEAD}kinds:\n  - slug: siege\n    label: [a]\n`,
    /codebook\/label: "label" has no words/,
  ],
  [
    'a label without end',
    `${HEAD}kinds:\n  - slug: siege\n    label: ${'x'.repeat(81)}\n`,
    /codebook\/label: "label" is longer than 80/,
  ],
  [
    'signs that no screen shows',
    `${HEAD}kinds:\n  - slug: siege\n    label: "a\\e[2J"\n`,
    /codebook\/label: "label" holds signs/,
  ],
  [
    'words turned round',
    `${HEAD}kinds:\n  - slug: siege\n    label: "a\\u202Eb"\n`,
    /codebook\/label: "label" holds signs/,
  ],
  ['no YAML', `${HEAD}kinds: [siege\nb: c\n`, /^cb\.yml:4:\d+ codebook\/broken: no YAML that is read here/],
  ['a list', '- a\n', /^cb\.yml:1:1 codebook\/form: a codebook is names with values/],
  ['a word', 'siege', /codebook\/form/],
  ['nothing', '', /^cb\.yml codebook\/broken: nothing is written in it/],
  ['two documents', `${HEAD}kinds: [siege]\n---\na: b\n`, /codebook\/broken/],
  ['an alias', `${HEAD}kinds: &k [siege]\nnote: *k\n`, /^cb\.yml:3:11 codebook\/broken: an anchor or alias/],
  ['an alias of nothing', `${HEAD}kinds: *k\n`, /codebook\/broken/],
  ['a tag', `${HEAD}kinds: !!set {siege}\n`, /codebook\/broken/],
  ['code', `${HEAD}kinds: !!js/function "x"\n`, /codebook\/broken/],
  ['depth', `${HEAD}kinds: ${'['.repeat(40)}${']'.repeat(40)}\n`, /codebook\/broken: lists within lists/],
  ['depth beyond the parser', `kinds: ${'['.repeat(20_000)}`, /codebook\/broken/],
  [
    'size',
    `${HEAD}kinds: [siege]\nnote: ${'x'.repeat(300 * 1024)}\n`,
    /^cb\.yml codebook\/broken: more than 256 kB/,
  ],
]

for (const [what, text, fault] of FAULTS)
  test(`refused, with its place and what to do: ${what}`, () => {
    const said = faultOf(text)
    assert.match(said, fault)
    assert.ok(!said.includes('\n'))
  })

test('law: any choice of kinds, in any order, is read as these kinds in Marsad’s order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...KINDS], { minLength: 1 }), (kinds) => {
      const said = read(HEAD + stringify({ kinds }))
      assert.ok(!('fault' in said))
      assert.deepEqual(
        said.kinds?.map(({ slug }) => slug),
        KIND_ROWS.map(({ slug }) => slug).filter((slug) => kinds.includes(slug)),
      )
    }),
    { seed: 20_260_401, numRuns: 50 },
  )
})

test('law: whatever stands in the file, it is read or refused, and nothing is thrown', () => {
  const yaml = fc
    .anything({ withNullPrototype: false, maxDepth: 3 })
    .map((value) => stringify({ value }) ?? '')
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), yaml), (text) => {
      const said = readCodebook(text, 'cb.yml')
      assert.ok('code' in said)
    }),
    { seed: 20_260_402, numRuns: 200 },
  )
})
