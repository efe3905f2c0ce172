import { ACCURACIES, type Agreement, MEASURES } from './agreement.js'
import type { Alpha } from './alpha.js'

/** Left column as it stands, the others to the right. */
function alignColumns(lines: readonly (readonly string[])[]): readonly string[] {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  return lines.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  '),
  )
}

const places = (figure: number | null, count: number): string =>
  figure === null ? '–' : figure.toFixed(count)

/** A table for people; `kinds` adds one line a kind. A dash: nothing to measure. */
export function renderAgreement(
  agreement: Agreement,
  { kinds = false }: { readonly kinds?: boolean } = {},
): string {
  const { measures, accuracy, alpha, unmatched, reports, byKind } = agreement
  const measured = MEASURES.map((name) => {
    const { p, r, f1, gold, pred } = measures[name]
    const figures = [p, r, f1].map((figure) => places(gold + pred === 0 ? null : figure, 3))
    return [name, ...figures, String(gold), String(pred)]
  })
  const judged = ACCURACIES.map((name) => [name, places(accuracy[name], 3)])
  const alphas = [alphaLine('kind', alpha.kind), alphaLine('stance', alpha.stance)]
  const blocks = [
    alignColumns([['measure', 'precision', 'recall', 'F1', 'gold', 'pred'], ...measured]),
    alignColumns([['right on events', 'share'], ...judged]),
    [
      ...alignColumns([["Krippendorff's alpha", 'nominal', 'aligned claims'], ...alphas]),
      `not aligned: ${unmatched.gold} of gold, ${unmatched.pred} of pred (alpha does not see them)`,
    ],
    ...(kinds ? [alignColumns([['kind', 'F1', 'gold', 'pred'], ...byKind.map(kindLine)])] : []),
    reportLines(reports),
  ]
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`
}

const alphaLine = (name: string, { alpha, units }: Alpha): readonly string[] => [
  name,
  places(alpha, 3),
  String(units),
]

const kindLine = ({ kind, f1, gold, pred }: Agreement['byKind'][number]): readonly string[] => [
  kind,
  places(f1, 3),
  String(gold),
  String(pred),
]

function reportLines({ both, onlyGold, onlyPred, textDiffers }: Agreement['reports']): readonly string[] {
  const line = (ids: readonly string[], what: string) =>
    ids.length === 0
      ? []
      : [`${ids.length} ${what}: ${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ' …' : ''}`]
  return [
    `reports in both: ${both}`,
    ...line(onlyGold, 'only in gold, their claims count as missed'),
    ...line(onlyPred, 'only in pred, their claims are not counted'),
    ...line(textDiffers, 'with another text, their offsets do not compare'),
  ]
}
