/** Built-in number formats that show a day or a time (ECMA-376 part 1, 18.8.30), and those of East Asian programs. */
const BUILT_IN = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 47, 50, 51, 52, 53, 54, 55,
  56, 57, 58,
])

/** Whether a number format shows a day or a time of day. A span of time (`[h]:mm`) stays the number that it is. */
export function isDateFormat(id: number, code: string | null): boolean {
  if (code === null) return BUILT_IN.has(id)
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '')
  if (/\[[hms]+\]/i.test(bare)) return false
  return /[ymdhs]/i.test(bare.replace(/\[[^\]]*\]/g, '').replace(/general|e[+-]/gi, '')) && !/[#?]/.test(bare)
}

const DAY = 86_400_000

/** 1900-01-01 is 1 and 1900-02-29, which never was, is 60, so that later days count from two days earlier. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

/** Day or time of a serial number; null where there is none: before 1900, after 9999, 29 February 1900. */
export function dateOf(serial: number, { from1904 }: { readonly from1904: boolean }): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return null
  const seconds = Math.round(serial * 86_400)
  if (serial < 1 && !from1904) return timeOf(seconds)
  const whole = Math.floor(seconds / 86_400)
  if (!from1904 && whole === 60) return null
  const early = !from1904 && whole < 60 ? 1 : 0
  const at = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + (whole + early) * DAY)
  const day = at.toISOString().slice(0, 10)
  const rest = seconds - whole * 86_400
  return at.getUTCFullYear() > 9999 ? null : rest === 0 ? day : `${day}T${timeOf(rest)}`
}

function timeOf(seconds: number): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
