import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderWith, linesOf, marsad, REPORT } from './marsad.js'

/** A program that waits for a pipe, or goes round in a loop, ends by this. */
const PATIENCE = { patience: 60_000 }

test('a folder with links back into itself, links to nowhere and a pipe: its plain files are added once, the rest is named', {
  skip: process.platform === 'win32' ? 'no links and pipes of this kind' : false,
}, async (t) => {
  const outer = folderWith(t, {})
  const folder = join(outer, 'in')
  mkdirSync(join(folder, 'sub'), { recursive: true })
  writeFileSync(join(folder, 'one.txt'), REPORT)
  writeFileSync(join(folder, 'sub', 'two.txt'), `${REPORT} Two more died on Friday.`)
  symlinkSync('..', join(folder, 'sub', 'up'))
  symlinkSync('sub', join(folder, 'z-again'))
  symlinkSync('nowhere', join(folder, 'gone'))
  symlinkSync('itself', join(folder, 'itself'))
  execFileSync('mkfifo', [join(folder, 'pipe')])
  const project = join(outer, 'project')
  assert.equal((await marsad(['init', project, '--as', 'Rana'])).code, 0)
  const { code, stdout, stderr } = await marsad(
    ['add', folder, '--no-read', '--json', '--project', project],
    PATIENCE,
  )
  assert.equal(code, 1, stderr)
  const { reports, known } = JSON.parse(stdout)
  assert.deepEqual([reports, known], [2, 0])
  const named = linesOf(stderr).map((line) => line.replace(`${folder}/`, ''))
  for (const says of [
    /^sub\/up: warning input\/again: .*taken once/,
    /^z-again: warning input\/again: /,
    /^pipe: warning input\/special: .*name it by itself/,
    /^gone: error input\/missing: no such file/,
    /^itself: error input\/missing: a link that leads to itself/,
  ])
    assert.equal(named.filter((line) => says.test(line)).length, 1, `${says}\n${stderr}`)
})

test('a project folder within a folder is not taken in, nor is a private key that is named by itself', async (t) => {
  const outer = folderWith(t, { 'one.txt': REPORT })
  const project = join(outer, 'project')
  assert.equal((await marsad(['init', project, '--as', 'Rana'])).code, 0)
  const added = await marsad(['add', outer, '--no-read', '--json', '--project', project])
  assert.match(
    added.stderr,
    /project: warning input\/project: a project folder of Marsad, with its keys; left out/,
  )
  assert.equal(JSON.parse(added.stdout).reports, 1)
  const keys = join(project, 'local', 'keys')
  const key = join(keys, readdirSync(keys).find((name) => name.endsWith('.pem'))!)
  const named = await marsad(['add', key, '--no-read', '--project', project])
  assert.match(named.stderr, /error input\/private-key: a private key/)
  assert.notEqual(named.code, 0)
  const objects = readdirSync(join(project, 'objects'), { recursive: true, withFileTypes: true })
  for (const one of objects.filter((entry) => entry.isFile()))
    assert.doesNotMatch(readFileSync(join(one.parentPath, one.name), 'utf8'), /PRIVATE KEY/)
})

test('a project that cannot be made where it was asked for is refused in one line', async (t) => {
  const outer = folderWith(t, { 'a.txt': REPORT })
  for (const [name, says] of [
    [
      join(outer, 'a.txt', 'x'),
      /: error project\/no-folder: .*a file stands where a folder should be; nothing/,
    ],
    [join(outer, 'a.txt'), /: error project\/no-folder: .*a file of this name is there; nothing/],
    [join(outer, 'n'.repeat(300)), /: error project\/no-folder: .*the name is too long; nothing/],
    ['', /^error project\/no-folder: .*it has no name; nothing/],
  ] as const) {
    const { code, stderr } = await marsad(['init', name, '--as', 'Rana'])
    assert.equal(code, 1)
    assert.equal(linesOf(stderr).length, 1, stderr)
    assert.match(stderr, says)
  }
  assert.ok(!existsSync(join(outer, 'n'.repeat(300))))
})
