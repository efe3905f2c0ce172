// Makes the example project: the example reports, and what somebody decided about them. Everything in it is invented.
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { ACTORS, BREAD_QUEUE, OTHERS, PINS } from './example-decisions.mjs'
import { root } from './run.mjs'

const PERSON = 'Rana'
const FILES = ['examples.jsonl', 'more.jsonl']

/** Makes it in a folder that is empty or not there yet. */
export async function makeExample(folder) {
  const work = await import(`${root}dist/src/work/index.js`)
  const given = { name: 'Siege of Halvek', person: PERSON, codebook: null, clock: () => new Date() }
  const made = work.initProject(folder, given)
  if ('code' in made) throw new Error(made.message)
  const { value: project, diagnostics } = work.openProject(folder)
  if (project === null) throw new Error(diagnostics[0]?.message)
  try {
    await work.addReports(project, files(), { found: () => {}, step: () => {} })
    decide(project, work)
  } finally {
    project.close()
  }
}

async function* files() {
  for (const name of FILES) {
    const bytes = readFileSync(`${root}data/examples/${name}`)
    yield { name, bytes, date: null, publisher: null }
  }
}

function decide(project, work) {
  const well = ({ value, diagnostics }, what) => {
    const error = diagnostics.find(({ severity }) => severity === 'error')
    if (error !== undefined || value === null) throw new Error(`${what}: ${error?.message}`)
    return value
  }
  for (const actor of ACTORS)
    well(work.setActor(project, { ...actor, allegiances: [], into: null, reason: null }), actor.actor)
  const on = (row) => {
    const what = `${row.in}, “${row.words}”`
    if (row.add !== undefined) {
      const report = textOf(project, row.in)
      const asked = { report, kind: row.add, stance: 'reports', trigger: row.words, nth: 1, reason: null }
      return well(work.addClaim(project, { ...asked, settings: withPin(row.set, row.set) }), what)[0].claim
    }
    const claim = claimOf(project, row)
    const verdict = row.reject !== undefined ? 'rejected' : row.unsure !== undefined ? 'unsure' : 'accepted'
    const place = claim.claim.place === null ? [] : [{ slot: 'place', value: claim.claim.place.text }]
    const settings = verdict === 'accepted' ? withPin(row.set ?? [], [...place, ...(row.set ?? [])]) : []
    if (settings.length > 0) well(work.editClaim(project, claim.id, { settings, reason: null }), what)
    else
      well(
        work.decideClaims(project, [claim.id], { verdict, reason: row.reject ?? row.unsure ?? null }),
        what,
      )
    return claim.id
  }
  const together = BREAD_QUEUE.map(on)
  OTHERS.forEach(on)
  const reason = 'one queue, one quarter, one morning'
  const { incidents } = well(work.mergeIncidents(project, together, { reason }), 'the bread queue')
  const graded = { grade: 'contested', reason: 'each side blames the other' }
  well(work.gradeIncident(project, incidents[0], graded), 'its grade')
}

/** Text hash of a report of the examples. */
function textOf(project, id) {
  const found = project.standing().reports.find(({ report }) => report.id === id)
  if (found === undefined) throw new Error(`no report ${id} among the examples`)
  return found.report.text
}

function claimOf(project, { in: report, words }) {
  const found = project
    .standing()
    .claims.find((one) => one.report.id === report && one.claim.trigger.text === words)
  if (found === undefined) throw new Error(`the machine reads no “${words}” in ${report} any more`)
  return found
}

/** The settings, and after them a pin for the place that the claim has by then. */
function withPin(settings, places) {
  const place = places.findLast(({ slot }) => slot === 'place')?.value
  const pin = PINS.find(([words]) => place !== undefined && words.test(place))?.[1]
  return pin === undefined ? settings : [...settings, { slot: 'place.pin', value: pin }]
}

/** Makes it where there is none yet; what somebody decided there since is kept. */
export async function keepExample(folder) {
  if (existsSync(`${folder}/project.yml`)) return
  const half = `${folder}.half`
  for (const left of [folder, half]) rmSync(left, { recursive: true, force: true })
  await makeExample(half)
  renameSync(half, folder)
}

if (process.argv[1]?.endsWith('example-project.mjs')) await makeExample(process.argv[2])
