/** An address of the web as it is written, or led from `base`; null where it is none. */
export function addressOf(words: string | null, base: string | null = null): string | null {
  const given = words?.trim() ?? ''
  if (given === '') return null
  if (/^https?:\/\//i.test(given)) return URL.canParse(given) ? given : null
  if (base === null || /^[a-z][a-z0-9+.-]*:/i.test(given) || !URL.canParse(given, base)) return null
  return new URL(given, base).href
}
