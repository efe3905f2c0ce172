import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Coding, type CodingClaim, renderAgreement, scoreCodings } from './index.js'

const claim: CodingClaim = {
  kind: 'clash',
  stance: 'reports',
  phase: null,
  trigger: { start: 0, end: 3 },
  source: { type: 'narrator', text: '' },
  cue: null,
  via: [],
  quoted: 'indirect',
  agents: [{ text: 'rebels' }],
  targets: [],
  place: null,
  time: null,
  counts: [],
}

const coding = (id: string, claims: readonly CodingClaim[]): Coding => ({
  id,
  text: 'They fought.',
  sentences: [[0, 12]],
  claims,
})

const siege: CodingClaim = { ...claim, kind: 'siege', trigger: { start: 5, end: 8 } }
const agreement = scoreCodings([coding('a', [claim, siege]), coding('b', [claim])], [coding('a', [claim])])

test('the table has aligned columns', () => {
  assert.equal(
    renderAgreement(agreement, { kinds: true }),
    `measure       precision  recall     F1  gold  pred
event             1.000   0.333  0.500     3     1
group             1.000   0.333  0.500     3     1
claim             1.000   0.333  0.500     3     1
agents            1.000   1.000  1.000     1     1
targets               –       –      –     0     0
place                 –       –      –     0     0
date                  –       –      –     0     0
counts                –       –      –     0     0
count_metric          –       –      –     0     0
via                   –       –      –     0     0
cue                   –       –      –     0     0
time.end              –       –      –     0     0
part_of               –       –      –     0     0

right on events  share
stance           1.000
source           1.000
source_type      1.000
quoted               –
phase                –

Krippendorff's alpha  nominal  aligned claims
kind                        –               1
stance                      –               1
not aligned: 2 of gold, 0 of pred (alpha does not see them)

kind      F1  gold  pred
clash  0.667     2     1
siege  0.000     1     0

reports in both: 1
1 only in gold, their claims count as missed: b
`,
  )
})

test('kinds are shown on request', () => {
  assert.ok(!renderAgreement(agreement).includes('clash'))
})
