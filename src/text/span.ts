/** Half-open [start, end), UTF-16 code units of Report.text. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

export const covers = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

export const contains = (span: Span, offset: number): boolean => span.start <= offset && offset < span.end

export const sliceOf = (text: string, span: Span): string => text.slice(span.start, span.end)
