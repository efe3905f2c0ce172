import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sayPhrase } from '../web/src/sayings/arabic-phrases.js'
import { ROOT } from './marsad.js'

/** Where the trouble that the workbench shows is made: of files that are handed in, of requests, of decisions. */
const SHOWN = [
  'reader/',
  'server/',
  ...['actor-edit', 'consent', 'difference', 'locate', 'names', 'rate', 'responsible'].map(
    (name) => `work/${name}.ts`,
  ),
]

/** Codes that stay English whole, with the reason. */
const ENGLISH: Readonly<Record<string, string>> = {
  'request/shape': 'the words of the library that checks requests; no page sends what it refuses',
  'serve/address': 'said in the terminal before there is a page',
  'json/fields': 'names of columns beside names of slots; put together in one place for all readers',
}

interface Said {
  readonly code: string
  /** With a U+0001 for each part that changes. */
  readonly words: string
}

const CHANGES = '\u0001'
const MADE = /(?:errorOf|warningOf|noteOf)\(\s*'([^']+)',\s*/g

/** Sentences that are written out where the trouble is made; what is put together elsewhere is not among them. */
function saidIn(source: string): readonly Said[] {
  return [...source.matchAll(MADE)].flatMap((found) => {
    const words = literalAt(source, found.index + found[0].length)
    return words === null ? [] : [{ code: found[1]!, words }]
  })
}

/** Words between quotation marks, joined by plus signs; null where none stand there. */
function literalAt(source: string, from: number): string | null {
  const piece =
    /^\s*(?:'((?:[^'\\]|\\.)*)'|`((?:[^`\\$]|\\.|\$\{(?:[^{}`]|`[^`]*`|\{[^{}]*\})*\})*)`)(\s*\+)?/s
  let [words, at] = ['', from]
  for (;;) {
    const found = piece.exec(source.slice(at))
    if (found === null) return words === '' ? null : words
    words += (found[1] ?? found[2] ?? '').replaceAll(/\$\{(?:[^{}`]|`[^`]*`|\{[^{}]*\})*\}/g, CHANGES)
    if (found[3] === undefined) return words.replaceAll("\\'", "'")
    at += found[0].length
  }
}

const FILES = readdirSync(new URL('src/', ROOT), { recursive: true, encoding: 'utf8' })
  .filter((name) => SHOWN.some((place) => name.startsWith(place)))
  .filter((name) => /(?<!\.test|\.test-data)\.ts$/.test(name))
  .map((name) => readFileSync(new URL(`src/${name}`, ROOT), 'utf8'))

/** The sentence with a number or a name wherever something changes, in every mixture. */
function filled(words: string): readonly string[] {
  const [first = '', ...others] = words.split(CHANGES)
  return others.reduce<readonly string[]>(
    (begun, rest) => begun.flatMap((head) => ['3', 'Orel'].map((part) => head + part + rest)),
    [first],
  )
}

test('what is said of files, of requests and of decisions that cannot be recorded is there in Arabic, each clause of it', () => {
  const said = FILES.flatMap(saidIn).filter(({ code }) => !(code in ENGLISH))
  assert.ok(said.length > 40, `${said.length}`)
  const english = said.flatMap(({ code, words }) =>
    words
      .split('; ')
      // What another function says in whole is held where that is.
      .filter((clause) => clause !== CHANGES && !filled(clause).some((one) => sayPhrase(one) !== null))
      .map((clause) => `${code}: ${clause.replaceAll(CHANGES, '…')}`),
  )
  assert.deepEqual(english, [])
})

test('each code that stays English is still written', () => {
  const written = new Set(FILES.flatMap((source) => [...source.matchAll(MADE)].map(([, code]) => code)))
  for (const code of Object.keys(ENGLISH)) assert.ok(written.has(code), code)
})
