import type { Diagnostic } from '../../diagnostic/index.js'
import type { RecordedClaim } from '../../record/index.js'
import { type Pages, pageAt, startOfPage } from '../../text/index.js'
import type { Format } from '../format.js'
import type { Material } from '../material.js'
import { LOSSES } from './losses.js'
import { type Quoter, quoterOf, type Slot, slotsOf } from './slots.js'

/** W3C Web Annotation, one annotation a line: the words of each slot of each claim, by position and by quote. */
export const WEB_ANNOTATION: Format = {
  slug: 'web-annotation',
  name: 'W3C Web Annotation',
  about: 'the words of every claim as annotations (JSON-LD, one a line); positions count code points',
  shape: 'file',
  extension: 'jsonl',
  losses: LOSSES,
  async write(material, sink, { progress }) {
    const writer = sink.open('annotations.jsonl')
    const quoter = quoterOf(material)
    const { claims } = material
    let withoutText = 0
    for (const [i, recorded] of claims.entries()) {
      const quote = quoter(recorded.report.text)
      if (quote === null) withoutText++
      const lines = slotsOf(recorded.claim).map((slot) =>
        JSON.stringify(annotationOf(recorded, slot, { material, quote })),
      )
      await writer.write(`${lines.join('\n')}\n`)
      if (i % 1000 === 999) progress?.('claims', i + 1, claims.length)
    }
    await writer.close()
    return withoutText === 0 ? [] : [noteOf(withoutText)]
  },
}

const noteOf = (claims: number): Diagnostic => ({
  severity: 'note',
  code: 'export/without-text',
  message: `${claims} claims stand in texts that were erased or are not given out: their quotes have no words around them`,
  where: null,
})

/** The names beside those of the standard are ours. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { marsad: 'urn:marsad:' }] as const

interface Around {
  readonly material: Material
  readonly quote: Quoter | null
}

function annotationOf(recorded: RecordedClaim, slot: Slot, { material, quote }: Around): unknown {
  const { id, report, claim, state, decided } = recorded
  const { start, end, text } = slot
  const { prefix, suffix } = quote?.(start, end) ?? { prefix: '', suffix: '' }
  return {
    '@context': CONTEXT,
    id: `urn:marsad:${id}:${slot.name}`,
    type: 'Annotation',
    motivation: 'classifying',
    ...(decided === null ? {} : { creator: { type: 'Person', name: decided.by }, created: decided.at }),
    generator: { type: 'Software', name: `marsad ${material.statement.program}` },
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: slot.slot },
      {
        type: 'Dataset',
        'marsad:claim': id,
        'marsad:kind': claim.kind,
        'marsad:stance': claim.stance,
        'marsad:review': state,
        'marsad:incident': material.incidentOf(id),
        ...(slot.value === null ? {} : { 'marsad:value': slot.value }),
      },
    ],
    target: {
      source: report.url ?? `urn:sha256:${report.text}`,
      'marsad:text': `sha256:${report.text}`,
      'marsad:offsetUnit': 'codepoint',
      selector: [
        { type: 'TextPositionSelector', start, end },
        { type: 'TextQuoteSelector', exact: text, prefix, suffix },
        ...onPage({ start, end }, material.pagesOf?.(report.text) ?? null),
      ],
    },
  }
}

/**
 * The page of a PDF by its number, and on it the words by their place in the page's text as it was taken from the file:
 * running titles and page numbers are no part of that.
 */
function onPage({ start, end }: Pick<Slot, 'start' | 'end'>, pages: Pages | null): readonly unknown[] {
  if (pages === null) return []
  const page = pageAt(pages, start)
  const from = startOfPage(pages, page)
  return [
    {
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc8118',
      value: `page=${page}`,
      refinedBy: { type: 'TextPositionSelector', start: start - from, end: end - from },
    },
  ]
}
