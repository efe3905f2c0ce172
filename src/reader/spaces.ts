/**
 * White space as one space each, none at the ends; but a single no-break or thin space between two digits stays, since
 * it groups one number: "1 500" is no 1 and no 500.
 */
export function foldSpaces(text: string): string {
  return text
    .replace(/\s+/g, (run, at: number) => {
      const groups = GROUPING.test(run) && DIGIT.test(text[at - 1] ?? '') && DIGIT.test(text[at + 1] ?? '')
      return groups ? run : ' '
    })
    .trim()
}

/** No-break space, narrow no-break space, thin space, figure space. */
const GROUPING = /^[\u00a0\u202f\u2009\u2007]$/
const DIGIT = /^\d$/
