import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { EXAMPLES, folderWith, linesOf, MAIN, marsad, runProgram } from './marsad.js'

const SHUT = new URL('no-network.js', import.meta.url).href

test('nothing leaves the machine: no socket, no look-up, no request, no child', async (t) => {
  const folder = folderWith(t, {})
  const knocks = join(folder, 'knocks')
  const env = { MARSAD_KNOCKS: knocks }
  const read = await marsad(['read', '--format', 'jsonl', EXAMPLES], { env, node: ['--import', SHUT] })
  assert.equal(read.stderr, '')
  assert.equal(read.code, 0)
  assert.equal(linesOf(read.stdout).length, 6)
  const explained = await marsad(['explain', EXAMPLES, '--report', 'wire-service'], {
    env,
    node: ['--import', SHUT],
  })
  assert.equal(explained.code, 0)
  assert.ok(!existsSync(knocks), existsSync(knocks) ? readFileSync(knocks, 'utf8') : '')
})

test('the doors are really shut: a program that knocks is caught', async (t) => {
  const folder = folderWith(t, {})
  const knocks = join(folder, 'knocks')
  const program = join(folder, 'knock.mjs')
  writeFileSync(
    program,
    `import { connect } from 'node:net'
     import { request } from 'node:https'
     import { lookup } from 'node:dns/promises'
     import { execFile } from 'node:child_process'
     for (const knock of [() => connect(9), () => request('https://localhost'), () => lookup('localhost'), () => fetch('http://localhost'), () => execFile('true')]) {
       try { await knock() } catch {}
     }`,
  )
  await runProgram(process.execPath, ['--import', SHUT, program], { env: { MARSAD_KNOCKS: knocks } })
  assert.deepEqual(linesOf(readFileSync(knocks, 'utf8')), [
    'connect',
    'request',
    'lookup',
    'fetch',
    'execFile',
  ])
})

const canCutOff = spawnSync('unshare', ['-rn', 'true']).status === 0

test('the same is read on a machine without a network', {
  skip: canCutOff ? false : 'unshare -rn is not to be had here',
}, async () => {
  const args = ['read', '--format', 'jsonl', EXAMPLES]
  const cutOff = await runProgram('unshare', ['-rn', process.execPath, MAIN, ...args])
  assert.equal(cutOff.code, 0)
  assert.equal(cutOff.stdout, (await marsad(args)).stdout)
})
