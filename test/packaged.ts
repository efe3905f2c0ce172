import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { Outcome } from '../src/diagnostic/index.js'
import { hashOf } from '../src/ledger/index.js'
import type { Fact } from '../src/record/index.js'
import type { Project } from '../src/work/index.js'
import {
  addActor,
  exportRecord,
  gradeIncident,
  holdResponsible,
  listStates,
  mergeIncidents,
  openLive,
  overrideCell,
  pictureOf,
  setAllegiance,
  tallyOf,
} from '../src/work/index.js'
import { begin as beginProject, within as openWithin } from './begin.js'
import { CLAIMS, lineOf, REPORTS, reportOf } from './packaged-claims.js'

export const begin = (t: TestContext, folder: string): string =>
  beginProject(t, { folder, name: 'Halvek; 2031' })

export const within = <T>(
  folder: string,
  use: (project: Project) => T | Promise<T>,
  as = 'Rana',
): Promise<T> => openWithin(folder, use, { as })

export type Verdict = 'suggested' | 'accepted' | 'edited' | 'added' | 'unsure' | 'rejected'

/** A project with these reports, and each claim as somebody decided it. */
export async function record(project: Project, verdicts: readonly Verdict[]): Promise<void> {
  const facts: Fact[] = []
  for (const report of REPORTS) {
    project.objects.put(report.text)
    facts.push({
      kind: 'capture',
      bytes: project.objects.put(report.text),
      report: reportOf(report),
      from: `${report.id}.txt`,
      extractor: { name: 'marsad/text', version: '0' },
      sentences: [],
    })
  }
  const versions = { program: '0', model: '0', codebook: '1.0.0' }
  for (const report of REPORTS) {
    const claims = CLAIMS.flatMap(([id], nth) =>
      id === report.id && verdicts[nth] !== 'added' ? [lineOf(nth).claim] : [],
    )
    const { title, url, publisher, published } = reportOf(report)
    const line = {
      id: report.id,
      title,
      url,
      publisher,
      published,
      text: report.text,
      sentences: [],
      claims,
      marsad: versions,
      diagnostics: [],
    }
    const reading = project.objects.put(JSON.stringify(line))
    facts.push({ kind: 'reading', text: hashOf(report.text), reading, versions })
  }
  verdicts.forEach((verdict, nth) => {
    if (verdict === 'suggested') return
    const { claim, text } = lineOf(nth)
    facts.push({
      kind: 'decision',
      text,
      claim: claim.id,
      verdict,
      as: claim,
      shown: null,
      reason: nth % 2 === 0 ? null : 'as read; "so"',
      bulk: null,
    })
  })
  await project.objects.flush()
  project.log.append(facts)
}

export async function exported(
  project: Project,
  out: string,
  { suggestions = false, texts = true } = {},
): Promise<void> {
  const { value, diagnostics } = await exportRecord(openLive(project), {
    ...{ format: 'csv', out, filter: null, words: null, suggestions, excel: false, raw: false, texts },
  })
  assert.ok(value !== null, diagnostics[0]?.message)
}

/** All that a tally says but for the head of the log, and the states beside it. */
export async function sums(project: Project, suggestions: boolean) {
  const { tally, tolls } = await tallyOf(project, { filter: null, words: null, suggestions })
  const { rows, aggregates, withoutNumbers, leftOut } = tally
  const states = listStates(project, { suggestions })
  const cells = tolls.map(({ incident, cells: own, responsibility }) => ({
    incident,
    cells: own.map(({ explain: _, override, ...cell }) => ({
      ...cell,
      override: override === null ? null : { ...override, by: null },
    })),
    held: responsibility.held.map(({ decided, ...held }) => ({
      ...held,
      decided: decided === null ? null : { ...decided, by: null },
    })),
  }))
  return JSON.parse(JSON.stringify({ rows, aggregates, withoutNumbers, leftOut, states, cells }))
}

export const gradesOf = (project: Project) =>
  project
    .standing()
    .grades.map(({ incident, grade, provisional, reason }) => ({ incident, grade, provisional, reason }))

const CHOSEN = { low: 12, best: 14, high: 15 }

function done({ value, diagnostics }: Outcome<unknown>): void {
  assert.ok(value !== null, diagnostics[0]?.message)
}

/** A record with something of everything that people can decide. */
export async function decided(t: TestContext): Promise<string> {
  const folder = begin(t, 'halvek')
  await within(folder, async (project) => {
    await record(project, [
      'accepted',
      'accepted',
      'edited',
      'suggested',
      'added',
      'accepted',
      'accepted',
      'unsure',
    ])
    done(
      addActor(project, {
        actor: 'local-guard',
        name: 'Local Guard',
        aliases: ['the guard', 'حرس'],
        reason: null,
      }),
    )
    done(
      setAllegiance(project, {
        actor: 'local-guard',
        to: 'senn-front',
        from: '2031-01-01',
        until: null,
        reason: 'they say so',
      }),
    )
    done(mergeIncidents(project, [lineOf(0).claim.id, lineOf(7).claim.id], { reason: 'one night' }))
    const { incidents: now } = pictureOf(project.standing(), project.objects, {
      suggestions: false,
    }).incidents
    const { id } = now.find(({ permanent }) => permanent)!
    done(
      overrideCell(project, { incident: id, cell: 'killed', value: CHOSEN, reason: 'the hospital’s list' }),
    )
    done(gradeIncident(project, id, { grade: 'fair', reason: 'two papers' }))
    done(
      holdResponsible(project, {
        ...{ incident: id, party: 'zz/armed-forces', relation: 'blamed', holds: true, reason: null },
      }),
    )
  })
  await within(
    folder,
    (project) => {
      const [first] = project.standing().grades
      gradeIncident(project, first!.incident, { grade: 'fair', reason: null })
    },
    'Omar',
  )
  return folder
}
