import { deflateSync } from 'node:zlib'

interface Parts {
  /** Objects beside those that every file has, from number 10 on: `<< … >>`. */
  readonly objects?: readonly string[]
  /** What the catalog holds beside the pages. */
  readonly catalog?: string
  readonly trailer?: string
  readonly info?: string
  readonly isPacked?: boolean
}

/** A PDF for tests: each page a list of lines, 14 points apart, in Helvetica. A page of no lines has a picture's place. */
export function pdfOf(pages: readonly (readonly string[])[], parts: Parts = {}): Uint8Array {
  const objects = new Map<number, string>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${parts.catalog ?? ''} >>`],
    [
      2,
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${100 + i} 0 R`).join(' ')}] >>`,
    ],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    [4, `<< ${parts.info ?? ''} >>`],
  ])
  for (const [i, object] of (parts.objects ?? []).entries()) objects.set(10 + i, object)
  pages.forEach((lines, i) => {
    objects.set(
      100 + i,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${500 + i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    )
    objects.set(500 + i, streamOf(contentOf(lines), parts.isPacked === true))
  })
  let file = '%PDF-1.7\n'
  for (const [number, object] of objects) file += `${number} 0 obj\n${object}\nendobj\n`
  return Buffer.from(`${file}trailer << /Root 1 0 R /Info 4 0 R ${parts.trailer ?? ''} >>\n%%EOF\n`, 'latin1')
}

const contentOf = (lines: readonly string[]): string =>
  lines.length === 0
    ? '0 0 100 100 re f'
    : `BT /F1 10 Tf 14 TL 72 780 Td ${lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join(' ')} ET`

export function streamOf(content: string | Uint8Array, isPacked: boolean): string {
  const bytes = isPacked ? deflateSync(content) : Buffer.from(content)
  return `<< /Length ${bytes.length} ${isPacked ? '/Filter /FlateDecode' : ''} >>\nstream\n${bytes.toString('latin1')}\nendstream`
}
