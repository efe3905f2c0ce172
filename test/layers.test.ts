import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ROOT } from './marsad.js'

/** The one order in which rooms may import: a room only earlier ones, and only through their index.ts. */
const ROOMS = [
  'text',
  'diagnostic',
  'codebook',
  'claim',
  'report',
  'name',
  'quantity',
  'encoder',
  'reader',
  'pipeline',
  'agree',
  'record',
  'saying',
  'ledger',
  'review',
  'origin',
  'incident',
  'tally',
  'state',
  'thread',
  'export',
  'import',
  'release',
  'store',
  'fetch',
  'work',
  'view',
  'server',
  'cli',
]

/** Folders outside src that use the rooms from above. */
const OUTSIDE = ['bench', 'docs', 'eval', 'test']

interface Import {
  /** `src/view/table.ts` */
  readonly file: string
  /** As written. */
  readonly specifier: string
  /** `src/claim/index.ts`, or null for a package. */
  readonly target: string | null
}

const sources = (folder: string): readonly string[] =>
  readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.ts'))

/** Static and dynamic imports, and types by import(). */
function importsOf(file: string): readonly Import[] {
  const text = readFileSync(new URL(file, ROOT), 'utf8')
  return [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|^import\s+)(['"])([^'"]+)\1/gm)].map(
    ([, , specifier]) => {
      const path = new URL(specifier!, new URL(file, 'file:///')).pathname.slice(1)
      return {
        file,
        specifier: specifier!,
        target: specifier!.startsWith('.') ? path.replace(/\.js$/, '.ts') : null,
      }
    },
  )
}

const roomOf = (path: string): string | null => /^src\/([^/]+)\//.exec(path)?.[1] ?? null

/** A test, or what a test is given. */
const isOfTests = (path: string): boolean => /\.test(?:-data)?\.ts$/.test(path)

const folders = ['src', ...OUTSIDE.filter((name) => readdirSync(ROOT).includes(name))]
const imports = folders.flatMap(sources).flatMap(importsOf)

test('every room stands in the list', () => {
  const rooms = readdirSync(new URL('src/', ROOT), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  assert.deepEqual(rooms.map((entry) => entry.name).sort(), [...ROOMS].sort())
})

test('ARCHITECTURE.md tells the rooms in their order, each with types that its index gives', () => {
  const told = readFileSync(new URL('ARCHITECTURE.md', ROOT), 'utf8')
  const rows = [...told.matchAll(/^\| `(\w+)` \| .* \| (.+) \|$/gm)]
  const listed = told.split('```')[1] ?? ''
  assert.deepEqual(listed.match(/\w+/g), ROOMS)
  assert.deepEqual(
    rows.map(([, room]) => room),
    ROOMS,
  )
  for (const [, room, types] of rows)
    for (const [, type] of types!.matchAll(/`(\w+)`/g))
      assert.ok(isGiven(`src/${room}/index.ts`, type!), type)
})

/** Whether an index, or one that it hands on whole, gives a type. */
function isGiven(index: string, type: string): boolean {
  const text = readFileSync(new URL(index, ROOT), 'utf8')
  const whole = [...text.matchAll(/^export \* from '(.+)\.js'$/gm)].map(([, path]) =>
    new URL(`${path}.ts`, new URL(index, 'file:///')).pathname.slice(1),
  )
  return new RegExp(`\\b${type}\\b`).test(text) || whole.some((other) => isGiven(other, type))
}

test('a room imports only rooms that come before it', () => {
  const wrong = imports.filter(({ file, target }) => {
    const from = roomOf(file)
    const to = target === null ? null : roomOf(target)
    return from !== null && to !== null && ROOMS.indexOf(to) > ROOMS.indexOf(from)
  })
  assert.deepEqual(wrong, [])
})

test('a room is entered only through its index', () => {
  const wrong = imports.filter(({ file, target }) => {
    const to = target === null ? null : roomOf(target)
    return to !== null && to !== roomOf(file) && target !== `src/${to}/index.ts`
  })
  assert.deepEqual(wrong, [])
})

test('no room looks outside src', () => {
  const wrong = imports.filter(
    ({ file, target }) => file.startsWith('src/') && target !== null && !target.startsWith('src/'),
  )
  assert.deepEqual(wrong, [])
})

test('what tests are given is used by tests alone', () => {
  const wrong = imports.filter(
    ({ file, target }) => file.startsWith('src/') && !isOfTests(file) && target !== null && isOfTests(target),
  )
  assert.deepEqual(wrong, [])
})

/**
 * Doors to the outside, and the files that may use them: `fetch` asks for addresses that a person named, the server
 * listens, and the command opens a browser.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  '@hono/node-server': ['src/server/'],
  'node:child_process': ['src/cli/browser.ts'],
  'node:dns': ['src/fetch/'],
  'node:http': ['src/fetch/'],
  'node:https': ['src/fetch/'],
  'node:net': ['src/fetch/'],
  'node:tls': ['src/fetch/'],
}

test('no room knows the network, save the one that fetches what was named, and the server, which only listens', () => {
  const doors =
    /^(?:(?:node:)?(?:net|tls|dns|dgram|https?|http2|child_process|cluster)|@hono\/node-server|undici|ws)(?:\/|$)/
  assert.deepEqual(
    imports
      .filter(({ file, specifier }) => file.startsWith('src/') && !isOfTests(file) && doors.test(specifier))
      .filter(
        ({ file, specifier }) => !(ALLOWED[specifier] ?? []).some((allowed) => file.startsWith(allowed)),
      ),
    [],
  )
})
