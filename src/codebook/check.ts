import { type Diagnostic, errorOf } from '../diagnostic/index.js'
import type { Case, ExpectedClaim } from './cases/index.js'
import { isAcledCode, isCameoCode, isPloverCode, isUcdpType } from './crosswalk/index.js'
import { GROUPS } from './groups.js'
import type { CrosswalkRow, KindRow } from './kind.js'
import { METRICS } from './metrics.js'

/** A kind as its folder tells it. */
export interface KindFolder {
  readonly row: KindRow
  readonly cases: readonly Case[]
}

const LEAST_CASES = 5

/** Checks the rows and cases of all kinds against each other and the code lists; an empty list means that all hold. */
export function checkKinds(folders: readonly KindFolder[]): readonly Diagnostic[] {
  const rows = new Map(folders.map(({ row }) => [row.slug, row]))
  return [...checkDoubles(folders), ...folders.flatMap(({ row, cases }) => checkKind({ row, cases }, rows))]
}

function checkDoubles(folders: readonly KindFolder[]): readonly Diagnostic[] {
  const slugs = folders.map(({ row }) => row.slug)
  const positions = folders.map(({ row }) => `${row.group} ${row.order}`)
  const doubles = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index)
  return [
    ...doubles(slugs).map((slug) => errorOf('kind/double', `kind "${slug}" is listed twice`)),
    ...doubles(positions).map((at) => errorOf('kind/position', `position "${at}" is taken by two kinds`)),
  ]
}

function checkKind({ row, cases }: KindFolder, rows: ReadonlyMap<string, KindRow>): readonly Diagnostic[] {
  const complain = (code: string, message: string): Diagnostic => errorOf(code, message, `kinds/${row.slug}`)
  const own = cases.filter((c) => c.claims.some((claim) => claim.kind === row.slug)).length
  const faults: readonly (readonly [boolean, string, string])[] = [
    [!/^[a-z]+$/.test(row.slug), 'kind/slug', `"${row.slug}" is not a run of small letters`],
    [!GROUPS.includes(row.group), 'kind/group', `"${row.group}" is no group`],
    [
      row.metrics.some((metric) => !METRICS.includes(metric)),
      'kind/metric',
      'a metric is not in the list of metrics',
    ],
    [
      (row.roles.counts === null) !== (row.metrics.length === 0),
      'kind/counts',
      'counts and metrics do not agree',
    ],
    [row.rulings.some((r) => !/^\d+(?:\.\d+)?$/.test(r.section)), 'kind/ruling', 'a ruling names no section'],
    [own < LEAST_CASES, 'kind/cases', `${own} cases show the kind; at least ${LEAST_CASES} must`],
  ]
  return [
    ...faults.flatMap(([fault, code, message]) => (fault ? [complain(code, message)] : [])),
    ...checkCrosswalk(row).map((message) => complain('kind/crosswalk', message)),
    ...cases.flatMap((c) => c.claims.flatMap((claim) => checkClaim(claim, rows.get(claim.kind), complain))),
  ]
}

function checkCrosswalk({ crosswalk, takesPhase }: KindRow): readonly string[] {
  const unknown = (scheme: string, rows: readonly CrosswalkRow[], isCode: (code: string) => boolean) =>
    rows.filter(({ code }) => !isCode(code)).map(({ code }) => `"${code}" is no code of ${scheme}`)
  const all = [...crosswalk.plover, ...crosswalk.cameo, ...crosswalk.acled]
  return [
    ...unknown('PLOVER', crosswalk.plover, isPloverCode),
    ...unknown('CAMEO', crosswalk.cameo, isCameoCode),
    ...unknown('ACLED', crosswalk.acled, isAcledCode),
    ...crosswalk.ucdp
      .filter((type) => !isUcdpType(type))
      .map((type) => `"${type}" is no type of violence of UCDP`),
    ...all
      .filter((row) => row.phase !== undefined && !takesPhase)
      .map(({ code }) => `"${code}" asks for a phase`),
  ]
}

function checkClaim(
  claim: ExpectedClaim,
  row: KindRow | undefined,
  complain: (code: string, message: string) => Diagnostic,
): readonly Diagnostic[] {
  const at = `line ${claim.line}`
  if (row === undefined)
    return [complain('case/unlisted-kind', `${at}: "${claim.kind}" is not among the kinds`)]
  const foreign = (claim.counts ?? []).filter((count) => !row.metrics.includes(count.metric))
  const faults: readonly (readonly [boolean, string, string])[] = [
    [claim.phase != null && !row.takesPhase, 'case/phase', `${at}: ${row.slug} takes no phase`],
    [
      (claim.agents ?? []).length > 0 && row.roles.agents === null,
      'case/agents',
      `${at}: ${row.slug} takes no agents`,
    ],
    [
      (claim.targets ?? []).length > 0 && row.roles.targets === null,
      'case/targets',
      `${at}: ${row.slug} takes no targets`,
    ],
  ]
  return [
    ...foreign.map((count) => complain('case/metric', `${at}: ${row.slug} carries no ${count.metric}`)),
    ...faults.flatMap(([fault, code, message]) => (fault ? [complain(code, message)] : [])),
  ]
}
