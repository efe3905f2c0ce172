import assert from 'node:assert/strict'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { marsad } from './marsad.js'
import { idsIn, LATER, projectToServe, readUntil } from './served.js'
import { serve } from './serving.js'

test('a served project: other commands are handed to the server, say the same, and the page is told', async (t) => {
  const { folder, files } = await projectToServe(t)
  const as = ['--project', folder]
  const before = await marsad(['claims', ...as, '--json'])
  const server = await serve(t, folder)
  assert.deepEqual(await marsad(['claims', ...as, '--json']), before)
  const events = await server.get('/api/events')
  const told = readUntil(events, '"kind":"changed"')
  const [claim] = idsIn(before.stdout)
  const accepted = await marsad(['accept', claim!, ...as, '--reason', 'read twice'])
  assert.equal(accepted.code, 0, accepted.stderr)
  assert.match(accepted.stdout, new RegExp(`^${claim} accepted, entry [0-9a-f]{12}\n$`))
  await told
  const card = (await (await server.get(`/api/claims/${claim}`)).json()) as {
    state: string
    decided: { reason: string }
  }
  assert.deepEqual([card.state, card.decided.reason], ['accepted', 'read twice'])
  const piped = await marsad(['add', '-', ...as, '--date', '2024-03-20'], { input: LATER })
  assert.equal(piped.code, 0, piped.stderr)
  assert.match(piped.stdout, /^1 report added\n1 report read: \d+ claims suggested\n$/)
  const again = await marsad(['add', join(files, 'two.txt'), ...as, '--date', '2024-03-20', '--json'])
  assert.equal((JSON.parse(again.stdout) as { known: number }).known, 1)
  const tally = await marsad(['tally', ...as, '--include-suggestions', '--json'])
  const wrong = await marsad(['accept', 'c-none', ...as])
  assert.deepEqual([wrong.code, wrong.stdout], [1, ''])
  assert.match(wrong.stderr, /error find\/none: no claim "c-none" here/)
  const usage = await marsad(['tally', ...as, '--kind', 'meeting'])
  assert.deepEqual([usage.code, usage.stdout], [2, ''])
  assert.match(usage.stderr, /^marsad: --kind meeting is not in the codebook/)
  assert.equal(await server.end(), 0)
  assert.deepEqual(await marsad(['tally', ...as, '--include-suggestions', '--json']), tally)
  const verified = await marsad(['verify', folder])
  assert.equal(verified.code, 0, verified.stderr)
})

test('somebody else’s name is not signed with the key of whoever opened the workbench', async (t) => {
  const { folder } = await projectToServe(t)
  await serve(t, folder)
  const [claim] = idsIn((await marsad(['claims', '--project', folder, '--json'])).stdout)
  const other = await marsad(['accept', claim!, '--project', folder], { env: { MARSAD_AS: 'Omar' } })
  assert.equal(other.code, 3)
  assert.match(other.stderr, /open as Rana, not as Omar; nothing was changed/)
  assert.match(other.stderr, /end it \(Ctrl-C where it runs\).* marsad serve .* --as "Omar"/)
  const same = await marsad(['accept', claim!, '--project', folder, '--as', 'Rana'])
  assert.equal(same.code, 0, same.stderr)
})

test('an add that was handed over says how far it is to whoever watches, and to nobody else', async (t) => {
  const { folder, files } = await projectToServe(t, { empty: true })
  await serve(t, folder)
  const told = async (watched: boolean, names: readonly string[]) => {
    const { address, token } = JSON.parse(readFileSync(join(folder, 'local', 'server.json'), 'utf8')) as {
      readonly address: string
      readonly token: string
    }
    const answer = await fetch(`${address}/api/programs/commands`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        args: ['add', ...names.map((name) => join(files, name)), '--date', '2024-03-19', '--project', folder],
        cwd: files,
        colour: false,
        width: 80,
        watched,
        as: null,
        input: null,
      }),
    })
    const lines = (await answer.text()).trim().split('\n')
    return lines.map(
      (line) => JSON.parse(line) as { bar?: { done: number; total: number } | null; exit?: number },
    )
  }
  const said = await told(true, ['one.txt', 'two.txt'])
  const bars = said.flatMap(({ bar }) => (bar === undefined ? [] : [bar]))
  assert.ok(bars.length > 1)
  assert.equal(bars.at(-1), null)
  const [last] = bars.filter((bar) => bar !== null).slice(-1)
  assert.deepEqual({ ...last, done: 2, total: 2 }, last)
  assert.equal(said.at(-1)?.exit, 0)
  writeFileSync(join(files, 'three.txt'), LATER.replace('15', '16'))
  writeFileSync(join(files, 'four.txt'), LATER.replace('15', '17'))
  const quiet = await told(false, ['three.txt', 'four.txt'])
  assert.ok(quiet.every(({ bar }) => bar === undefined))
})

test('another copy is joined into a project that is served, and its pages are told', async (t) => {
  const { folder, files } = await projectToServe(t)
  const copy = join(files, 'copy')
  cpSync(folder, copy, { recursive: true })
  rmSync(join(copy, 'local'), { recursive: true })
  const as = ['--project', copy, '--as', 'Omar']
  const [claim] = idsIn((await marsad(['claims', ...as, '--json'])).stdout)
  assert.equal((await marsad(['accept', claim!, ...as])).code, 0)
  const server = await serve(t, folder)
  const stateOf = async (): Promise<string> =>
    ((await (await server.get(`/api/claims/${claim}`)).json()) as { state: string }).state
  assert.equal(await stateOf(), 'suggested')
  const told = readUntil(await server.get('/api/events'), '"kind":"changed"')
  const joined = await marsad(['join', copy, '--project', folder])
  assert.equal(joined.code, 0, joined.stderr)
  assert.match(joined.stdout, /^\d+ entries, 0 objects and 1 key came from /)
  await told
  assert.equal(await stateOf(), 'accepted')
  const rejected = await marsad(['reject', claim!, '--project', folder, '--reason', 'no'])
  assert.equal(rejected.code, 0, rejected.stderr)
  assert.equal(await server.end(), 0)
  const verified = await marsad(['verify', folder])
  assert.equal(verified.code, 0, verified.stderr)
})

test('a copy that went on with what was recorded here is not joined while the workbench is open', async (t) => {
  const { folder, files } = await projectToServe(t)
  const [claim] = idsIn((await marsad(['claims', '--project', folder, '--json'])).stdout)
  const [backup, later] = [join(files, 'backup'), join(files, 'later')]
  cpSync(join(folder, 'log'), backup, { recursive: true })
  assert.equal((await marsad(['accept', claim!, '--project', folder])).code, 0)
  cpSync(folder, later, { recursive: true })
  // an older log was put back in its place
  rmSync(join(folder, 'log'), { recursive: true })
  cpSync(backup, join(folder, 'log'), { recursive: true })
  await serve(t, folder)
  const refused = await marsad(['join', later, '--project', folder])
  assert.equal(refused.code, 1)
  assert.match(refused.stderr, /join\/own-chain: .*nothing was joined; end the workbench/)
})

test('a server that is killed while it runs a command: the command says so, and nothing acknowledged is lost', async (t) => {
  const { folder, files } = await projectToServe(t)
  const server = await serve(t, folder)
  const many = Array.from({ length: 40 }, (_, i) => LATER.replace('15', String(20 + i)))
  for (const [i, text] of many.entries()) writeFileSync(join(files, `more-${i}.txt`), text)
  const names = many.map((_, i) => join(files, `more-${i}.txt`))
  const events = await server.get('/api/events')
  const adding = marsad(['add', ...names, '--project', folder, '--date', '2024-03-20'])
  await readUntil(events, '"kind":"changed"')
  await server.end('SIGKILL')
  const cut = await adding
  assert.equal(cut.code, 1)
  assert.match(cut.stderr, /the server ended before the command did; "marsad status" shows what was recorded/)
  const status = await marsad(['status', '--project', folder, '--json'])
  assert.equal((JSON.parse(status.stdout) as { reports: number }).reports, 41)
  assert.equal((await marsad(['verify', folder])).code, 0)
})
