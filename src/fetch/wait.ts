/** How long a server asks to be left alone: seconds, or a date (RFC 9110, section 10.2.3); milliseconds, null where it asks nothing. */
export function waitOf(words: string | undefined, now: Date): number | null {
  const given = words?.trim() ?? ''
  if (/^\d{1,9}$/.test(given)) return Number(given) * 1000
  const at = /[a-z]/i.test(given) ? Date.parse(given) : Number.NaN
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime())
}
