/**
 * Preloaded into a child (`node --import`): every door to the network is shut, and each knock is written to the file
 * that MARSAD_KNOCKS names. Child processes could open doors of their own, so starting one counts as a knock too.
 */
import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import tls from 'node:tls'

const knocks = process.env.MARSAD_KNOCKS
if (knocks === undefined) throw new Error('MARSAD_KNOCKS names no file')

function shut(owner: object, name: string): void {
  Object.defineProperty(owner, name, {
    configurable: true,
    writable: true,
    value: () => {
      appendFileSync(knocks!, `${name}\n`)
      throw new Error(`${name}: the network is shut in this test`)
    },
  })
}

shut(net.Socket.prototype, 'connect')
for (const name of ['connect', 'createConnection']) shut(net, name)
shut(tls, 'connect')
shut(http2, 'connect')
for (const name of ['request', 'get']) for (const owner of [http, https]) shut(owner, name)
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6'])
  for (const owner of [dns, dns.promises]) shut(owner, name)
shut(dgram, 'createSocket')
shut(globalThis, 'fetch')
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'])
  shut(childProcess, name)
syncBuiltinESMExports()
