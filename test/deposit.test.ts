import assert from 'node:assert/strict'
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { readToken } from '../src/ledger/index.js'
import { depositsOf, headsToDeposit, joinProject, storeDeposit, verifyProject } from '../src/work/index.js'
import { projectWith, RADIO, tell, within } from './halvek.js'
import { folderWith, marsad } from './marsad.js'
import { ANSWER, answerAbout, HALVEK, hasOpenssl, openAuthority, TOKEN } from './token.js'

const AT = '2026-11-26T04:02:28Z'

test('an answer of a time-stamping authority, and the token out of it, say which hash they are about and when', () => {
  const stamp = { imprint: HALVEK, at: AT, serial: '01', policy: '1.2.3.4.1' }
  assert.deepEqual(readToken(ANSWER), { ...stamp, form: 'answer' })
  assert.deepEqual(readToken(TOKEN), { ...stamp, form: 'token' })
})

const codeOf = (bytes: Uint8Array): string => {
  const token = readToken(bytes)
  return 'code' in token ? token.message : 'believed'
}

/** The answer with some bytes replaced. */
function changed(find: string, by: string): Buffer {
  const bytes = Buffer.from(ANSWER)
  const at = bytes.indexOf(Buffer.from(find, 'hex'))
  assert.ok(at >= 0 && find.length === by.length)
  bytes.set(Buffer.from(by, 'hex'), at)
  return bytes
}

test('what is no token in DER is refused, with the reason', () => {
  assert.match(codeOf(Buffer.from('')), /the value at byte 0 is cut off/)
  assert.match(codeOf(Buffer.from('a head of a chain')), /no time-stamp token in DER/)
  assert.match(codeOf(Buffer.concat([ANSWER, Buffer.from('00', 'hex')])), /1 bytes too many/)
  assert.match(codeOf(ANSWER.subarray(0, -1)), /is cut off/)
  // indefinite length, which BER allows and DER does not
  assert.match(codeOf(Buffer.from('3080020100000', 'hex')), /is not that of DER/)
  assert.match(codeOf(Buffer.from('30820001', 'hex')), /too long written/)
  assert.match(codeOf(changed('3003020100', '3003020102')), /the authority refused, status 2/)
  assert.match(codeOf(changed('06092a864886f70d010702', '06092a864886f70d010701')), /no signed data/)
  // SHA-384 by name
  assert.match(
    codeOf(changed('300d060960864801650304020105000420', '300d060960864801650304020205000420')),
    /not SHA-256/,
  )
  assert.match(
    codeOf(changed(Buffer.from('20261126').toString('hex'), Buffer.from('20261326').toString('hex'))),
    /no calendar/,
  )
  assert.match(codeOf(Buffer.from('30050c03616263', 'hex')), /begins with no status/)
  assert.match(codeOf(Buffer.from('30053003020100', 'hex')), /holds no token/)
  assert.match(codeOf(Buffer.alloc((1 << 20) + 1)), /more than any token has/)
})

test('law: no bytes make the reading of a token fail, and a token that was cut is never believed', () => {
  const spoilt = fc.array(fc.tuple(fc.nat(ANSWER.length - 1), fc.nat(255)), { maxLength: 4 }).map((edits) => {
    const bytes = Buffer.from(ANSWER)
    for (const [at, byte] of edits) bytes[at] = byte
    return bytes
  })
  fc.assert(
    fc.property(fc.oneof(spoilt, fc.uint8Array({ maxLength: 80 })), (bytes) => {
      const token = readToken(bytes)
      if ('code' in token) assert.equal(token.severity, 'error')
      else assert.match(token.imprint, /^[0-9a-f]{64}$/)
    }),
    { seed: 3, numRuns: 2000 },
  )
  for (let end = 0; end < ANSWER.length; end++) assert.notEqual(codeOf(ANSWER.subarray(0, end)), 'believed')
})

test('a token about a head of this log is kept as it came; one about anything else is not', async (t) => {
  const folder = await projectWith(t)
  const head = await within(folder, async (project) => {
    tell(project, RADIO)
    const { head, own, command } = headsToDeposit(project).value[0]!
    assert.equal(own, true)
    assert.equal(
      command,
      `openssl ts -query -digest ${head} -sha256 -cert -out head-${head.slice(0, 12)}.tsq`,
    )
    const store = (bytes: Uint8Array, wanted: string | null) =>
      storeDeposit(project, { bytes, head: wanted, where: 'x.tsr' })
    const codes = [
      await store(ANSWER, head),
      await store(ANSWER, null),
      await store(Buffer.from('no token'), head),
    ].map(({ value, diagnostics }) => [value, diagnostics[0]?.code])
    assert.deepEqual(codes, [
      [null, 'deposit/another'],
      [null, 'deposit/unknown'],
      [null, 'ledger/token'],
    ])
    const { value } = await store(answerAbout(head), head)
    assert.deepEqual([value?.head, value?.at, value?.by], [head, AT, 'Rana'])
    assert.deepEqual(project.objects.get(value!.token), answerAbout(head))
    const before = project.entries().value.length
    const again = await store(answerAbout(head), null)
    assert.deepEqual([again.value, project.entries().value.length], [value, before])
    return head
  })
  const { value, diagnostics } = await verifyProject(folder, { head })
  assert.deepEqual(diagnostics, [])
  assert.deepEqual(
    value.deposits.map((one) => [one.head, one.at]),
    [[head, AT]],
  )
  const { token } = value.deposits[0]!
  assert.equal(
    value.deposits[0]?.command,
    `openssl ts -verify -digest ${head} -in objects/sha256/${token.slice(0, 2)}/${token.slice(2)} -CAfile AUTHORITY.pem`,
  )
})

test('a token of another head, a token that is gone and a log that no longer has the head are found', async (t) => {
  const folder = await projectWith(t)
  const { token, head } = await within(folder, async (project) => {
    tell(project, RADIO)
    const { head } = headsToDeposit(project).value[0]!
    const { value } = await storeDeposit(project, { bytes: answerAbout(head), head, where: 'x.tsr' })
    return value!
  })
  const codes = async (place: string) =>
    (await verifyProject(place, { head: null })).diagnostics.map(({ code }) => code)

  const lying = `${folder}-lying`
  cpSync(folder, lying, { recursive: true })
  await within(lying, (project) => {
    const { value: heads } = headsToDeposit(project)
    project.log.append([{ kind: 'deposit', head: heads[0]!.head, token }], { seal: true })
    assert.equal(depositsOf(project.entries().value, project.objects).diagnostics.length, 1)
  })
  assert.deepEqual(await codes(lying), ['deposit/another'])

  const gone = `${folder}-gone`
  cpSync(folder, gone, { recursive: true })
  const file = join(gone, 'objects', 'sha256', token.slice(0, 2), token.slice(2))
  truncateSync(file, 40)
  assert.ok((await codes(gone)).includes('ledger/object-damaged'))
  assert.deepEqual((await verifyProject(gone, { head: null })).value.deposits, [])
  rmSync(file)
  assert.ok((await codes(gone)).includes('verify/object-missing'))

  const cut = `${folder}-cut`
  cpSync(folder, cut, { recursive: true })
  await within(cut, (project) => {
    project.log.append([{ kind: 'deposit', head: '1'.repeat(64), token }], { seal: true })
  })
  assert.ok((await codes(cut)).includes('ledger/head-missing'))
  assert.notEqual(head, '1'.repeat(64))
})

test('deposits come along when copies are joined', async (t) => {
  const folder = await projectWith(t)
  await within(folder, (project) => tell(project, RADIO))
  const copy = `${folder}-copy`
  cpSync(folder, copy, { recursive: true })
  const stored = await within(copy, async (project) => {
    const { head } = headsToDeposit(project).value[0]!
    return (await storeDeposit(project, { bytes: answerAbout(head), head, where: 'x.tsr' })).value
  })
  await joinProject(folder, copy)
  const { value, diagnostics } = await verifyProject(folder, { head: null })
  assert.deepEqual([value.deposits, diagnostics], [[stored], []])
})

test('the command deposit: what it prints makes a token that openssl and Marsad both hold against the head', async (t) => {
  if (!(await hasOpenssl())) return t.skip('no openssl here; the tests above use a token that it made')
  const folder = await projectWith(t)
  await within(folder, (project) => tell(project, RADIO))
  const place = folderWith(t, {})
  const authority = await openAuthority(place)
  const run = (...args: readonly string[]) =>
    marsad(['deposit', ...args, '--project', folder, '--as', 'Rana'])
  const [shown] = JSON.parse((await run('--json')).stdout).heads
  await authority.openssl(shown.command)
  assert.ok(readdirSync(place).includes(shown.file))
  await authority.answer(shown.file, 'head.tsr')
  const stored = await run('--token', join(place, 'head.tsr'), '--head', shown.head)
  assert.equal(stored.stderr, '')
  assert.match(stored.stdout, new RegExp(`^stored\nhead ${shown.head} lay with an authority at \\d{4}-.*Z\n`))
  const { command } = JSON.parse((await run('--json')).stdout).deposits[0]
  const check = command
    .replace('objects/', `${folder}/objects/`)
    .replace('AUTHORITY.pem', authority.certificate)
  assert.match(await authority.openssl(check), /Verification: OK/)
  const bytes = readFileSync(join(place, 'head.tsr'))
  bytes[bytes.length - 5]! ^= 1
  writeFileSync(join(place, 'forged.tsr'), bytes)
  await assert.rejects(authority.openssl(check.replace(/-in \S+/, '-in forged.tsr')), /signature failure/)

  await authority.openssl('openssl ts -reply -in head.tsr -token_out -out head.tok')
  const alone = await run('--token', join(place, 'head.tok'))
  assert.match(alone.stdout, /-token_in/)
  const second = alone.stdout.match(/openssl ts -verify.*/)![0]
  const checkAlone = second
    .replace('objects/', `${folder}/objects/`)
    .replace('AUTHORITY.pem', authority.certificate)
  assert.match(await authority.openssl(checkAlone), /Verification: OK/)

  assert.equal((await run('--token', join(place, 'tsa.cnf'))).code, 1)
  assert.equal((await run('--token', join(place, 'nothing.tsr'))).code, 1)
  assert.equal((await run('--head', shown.head)).code, 2)
  assert.equal((await run('--token', 'x', '--head', 'abc')).code, 2)
  assert.equal((await marsad(['verify', folder, '--head', shown.head])).code, 0)
})
