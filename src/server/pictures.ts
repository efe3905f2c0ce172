/** A picture within a page's own bytes: PNG or JPEG, by its address and by its first bytes. */
const INLINE = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/\s]+=*)$/

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])

/** Largest picture that is shown, bytes. */
const LARGEST = 5_000_000

/**
 * An address that a hidden picture may be shown by; null for all that would be fetched, that moves, or that is no
 * picture. Nothing is ever loaded from elsewhere: what the bytes do not hold stays away.
 */
export function stillPicture(address: string | null): string | null {
  const [, sort, letters] = INLINE.exec(address?.trim() ?? '') ?? []
  if (sort === undefined || letters === undefined || letters.length > LARGEST * 1.4) return null
  const bytes = Buffer.from(letters, 'base64')
  const isPicture = sort === 'png' ? bytes.subarray(0, 8).equals(PNG) : bytes.subarray(0, 3).equals(JPEG)
  // A PNG that moves says so in a chunk before its data.
  if (!isPicture || (sort === 'png' && bytes.includes('acTL'))) return null
  return `data:image/${sort};base64,${bytes.toString('base64')}`
}
