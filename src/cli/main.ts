#!/usr/bin/env node
import { openConsole } from './console.js'
import { runProgram } from './run.js'
import { showVersions } from './version.js'

async function main(args: readonly string[]): Promise<void> {
  const console = openConsole()
  if (args[0] === '--version' || args[0] === '-V') {
    process.exitCode = await showVersions(console)
    return
  }
  process.exitCode = await runProgram({
    console,
    args,
    stdin: { terminal: process.stdin.isTTY === true, bytes: process.stdin },
    project: null,
    path: (name) => name,
  })
}

await main(process.argv.slice(2))
