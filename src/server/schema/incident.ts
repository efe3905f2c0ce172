import { z } from '@hono/zod-openapi'
import type { Clause } from '../../saying/index.js'
import { ClaimCard } from './claim.js'
import { Bounds, isSentence, KindWord, MetricWord, Trouble } from './common.js'

export const PlaceOf = z
  .object({
    name: z.string(),
    nameArabic: z.string().nullable(),
    id: z.string().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    precision: z.string().nullable(),
  })
  .openapi('Place')

const Evidence = Bounds.extend({
  claim: z.string(),
  origin: z.string(),
  originName: z.string(),
  words: z.string(),
  published: z.string().nullable(),
  publisher: z.string().nullable(),
  suggested: z.boolean(),
  /** `used`, `repeat` (same number, same origin), `superseded` (a later toll of the same origin). */
  role: z.enum(['used', 'repeat', 'superseded']),
})

const LeftOut = z.object({ claim: z.string().nullable(), reason: z.string(), words: z.string() })

/** One cell of the toll, which explains itself. */
export const TollCell = Bounds.extend({
  key: z.string().openapi({ example: 'killed/civilian/all/all' }),
  metric: MetricWord,
  status: z.string(),
  group: z.string(),
  side: z.string(),
  /** `7 to 11`, `7 or more`, or the source's own words. */
  words: z.string(),
  /** One plain sentence. */
  explain: z.string(),
  /** The same, clause by clause, each as what stands in it: for whoever says it in another language. */
  clauses: z.array(
    z.custom<Clause>(isSentence).openapi({
      type: 'object',
      description: 'one clause: `say` names it, the rest is what stands in it; joined they make `explain`',
    }),
  ),
  /** By which rule it has a best number, in words; null where it has none. */
  rule: z.string().nullable(),
  derived: Bounds,
  override: z.object({ value: Bounds, reason: z.string(), by: z.string().nullable() }).nullable(),
  contested: z.boolean(),
  suggested: z.boolean(),
  listed: z.number().int(),
  evidence: z.array(Evidence),
  leftOut: z.array(LeftOut),
}).openapi('Cell')

/** What an origin says in one column of the matrix. */
const MatrixCell = Bounds.extend({
  words: z.string(),
  claims: z.array(z.string()),
  role: z.enum(['used', 'repeat', 'superseded']),
})

/** Origins × counts. */
export const Matrix = z.object({
  columns: z.array(z.object({ key: z.string(), head: z.string() })),
  rows: z.array(
    z.object({
      origin: z.string(),
      name: z.string(),
      /** Outlets that carry it: they add nothing. */
      outlets: z.array(z.string()),
      why: z.string().nullable(),
      cells: z.record(z.string(), z.array(MatrixCell)),
    }),
  ),
})

const RelationRow = z.object({
  party: z.object({ id: z.string(), name: z.string() }),
  relation: z.enum(['claimed', 'blamed', 'suspected', 'denied', 'conceded']),
  holds: z.boolean(),
  evidence: z.array(
    z.object({ claim: z.string(), by: z.string(), words: z.string(), suggested: z.boolean() }),
  ),
  decided: z
    .object({ holds: z.boolean(), reason: z.string().nullable(), by: z.string().nullable() })
    .nullable(),
  /** What people decided of incidents that are one now, of which nothing holds for the whole. */
  unsettled: z.string().nullable(),
})

export const IncidentRow = z
  .object({
    id: z.string(),
    permanent: z.boolean(),
    kind: KindWord,
    place: PlaceOf.nullable(),
    start: z.string().nullable(),
    end: z.string().nullable(),
    lumped: z.boolean(),
    claims: z.number().int(),
    origins: z.number().int(),
    /** The toll in words by metric: `{ killed: "7 to 11" }`. */
    toll: z.record(z.string(), z.string()),
    killed: Bounds.nullable(),
    contested: z.boolean(),
    suggested: z.boolean(),
    grade: z.string().nullable(),
    blamed: z.array(z.string()),
    claimedBy: z.array(z.string()),
  })
  .openapi('IncidentRow')

export const IncidentPage = z
  .object({
    incident: IncidentRow,
    former: z.array(z.string()),
    reasons: z.array(z.string()),
    cells: z.array(TollCell),
    matrix: Matrix,
    responsibility: z.array(RelationRow),
    disclaimers: z.array(z.object({ claim: z.string(), words: z.string() })),
    grade: z
      .object({
        grade: z.string(),
        provisional: z.boolean(),
        words: z.array(
          z.object({ grade: z.string(), by: z.string(), at: z.string(), reason: z.string().nullable() }),
        ),
      })
      .nullable(),
    /** Grades of incidents that are one now, of which none holds for the whole. */
    gradeUnsettled: z.string().nullable(),
    gradeHints: z.array(z.string()),
    claims: z.array(ClaimCard),
    /** Protected: names leave the project in no export. */
    victims: z.array(
      z.object({
        id: z.string(),
        names: z.array(z.object({ text: z.string(), script: z.string() })),
        age: z.number().int().nullable(),
        sex: z.string(),
        status: z.string(),
        metric: MetricWord,
        by: z.string(),
        entry: z.string(),
      }),
    ),
    /** Everything that people decided about it, newest first. */
    history: z.array(
      z.object({
        entry: z.string(),
        at: z.string(),
        by: z.string(),
        words: z.string(),
        reason: z.string().nullable(),
        undone: z.boolean(),
      }),
    ),
    /** Incidents near by in place and days, which a person might want to merge with it. */
    near: z.array(IncidentRow),
    notes: z.array(z.object({ text: z.string(), by: z.string(), at: z.string(), entry: z.string() })),
  })
  .openapi('Incident')

/** What a merge or split would change, before anybody says yes. */
export const Preview = z
  .object({
    before: z.array(IncidentRow),
    after: z.array(IncidentRow),
    /** Rows of the tally that change. */
    tally: z.array(z.object({ row: z.string(), before: z.string(), after: z.string() })),
    diagnostics: z.array(Trouble),
  })
  .openapi('Preview')

export const OverrideBody = z
  .object({ cell: z.string(), value: Bounds.nullable(), reason: z.string().min(1).max(2000) })
  .openapi('OverrideWish')

export const GradeBody = z
  .object({
    grade: z.enum(['confirmed', 'fair', 'weak', 'contested', 'discounted']).nullable(),
    reason: z.string().max(2000).nullable().default(null),
  })
  .openapi('GradeWish')

export const ResponsibleBody = z
  .object({
    party: z.string(),
    relation: z.enum(['claimed', 'blamed', 'suspected', 'denied', 'conceded']),
    holds: z.boolean(),
    reason: z.string().max(2000).nullable().default(null),
  })
  .openapi('ResponsibleWish')

export const VictimBody = z
  .object({
    names: z.array(z.object({ text: z.string().min(1), script: z.string() })).min(1),
    age: z.number().int().min(0).max(130).nullable(),
    sex: z.enum(['woman', 'man', 'unknown']),
    status: z.enum(['civilian', 'combatant', 'protected', 'unknown']),
    metric: z.enum(['killed', 'injured', 'missing', 'detained', 'abducted']),
    claim: z.string().optional().openapi({ description: 'on whose word: id of a claim' }),
  })
  .openapi('VictimWish')

export const CorrectBody = VictimBody.omit({ claim: true })
  .extend({ reason: z.string().max(2000).nullable().default(null) })
  .openapi('VictimCorrection')

export const UnlistBody = z
  .object({ reason: z.string().max(2000).nullable().default(null) })
  .openapi('VictimUnlisting')

export type { Amount, Clause, DaySaid, End, Teller } from '../../saying/index.js'
export type Incident = z.infer<typeof IncidentPage>
export type IncidentLine = z.infer<typeof IncidentRow>
export type CellAnswer = z.infer<typeof TollCell>
export type PreviewAnswer = z.infer<typeof Preview>
