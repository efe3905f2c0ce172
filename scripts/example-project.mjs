// Makes the example project: the example reports, and what somebody decided about them. Everything in it is invented.
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { DOUBTS, OTHERS } from './example-decisions.mjs'
import { ACTORS, PINS } from './example-people.mjs'
import { BREAD_QUEUE } from './example-queue.mjs'
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
    const { kind, stance = 'reports' } = row
    const claim = claimOf(project, row)
    const asked = { report: textOf(project, row.in), kind, stance, trigger: row.words, nth: 1, reason: null }
    if (claim === undefined)
      return well(work.addClaim(project, { ...asked, settings: slotsOf(row) }), what)[0].claim
    const settings = [...Object.entries({ kind, stance, phase: '' }).map(pair), ...slotsOf(row)]
    return well(work.editClaim(project, claim.id, { settings, reason: null }), what)[0].claim
  }
  const together = BREAD_QUEUE.map(on)
  OTHERS.forEach(on)
  for (const row of DOUBTS) {
    const claim = claimOf(project, row)
    if (claim !== undefined) well(work.decideClaims(project, [claim.id], row), row.words)
  }
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

/** What the machine suggests at these words; undefined where it reads nothing there. */
const claimOf = (project, { in: report, words }) =>
  project
    .standing()
    .claims.find(
      ({ report: { id }, claim, state }) =>
        id === report && claim.trigger.text === words && state === 'suggested',
    )

const pair = ([slot, value]) => ({ slot, value })

/** The slots of a row as the program is told of them, each after what it rests on. */
function slotsOf({
  source: [source, type, speaker] = [],
  agents: [agents, actor] = [],
  place,
  time,
  days,
  set,
}) {
  const pin = PINS.find(([words]) => place !== undefined && words.test(place))?.[1]
  const slots = {
    source,
    'source.type': type,
    'source.actor': speaker,
    agents,
    'agents.0.actor': actor,
    place,
    'place.pin': pin,
    time,
    'time.start': days,
    'time.end': days,
    ...set,
  }
  return Object.entries(slots)
    .filter(([, value]) => value !== undefined)
    .map(pair)
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
