export function geonamesNumber(id: string): number | null {
  const digits = /^geonames:([1-9]\d{0,8})$/.exec(id)
  return digits === null ? null : Number(digits[1])
}

/** Ids met so far: one bit for each GeoNames number, the others in a set. */
export function idSet(): { add(id: string): void; has(id: string): boolean } {
  let bits = new Uint8Array(1 << 21)
  const others = new Set<string>()
  return {
    add: (id) => {
      const number = geonamesNumber(id)
      if (number === null) {
        others.add(id)
        return
      }
      if (number >> 3 >= bits.length) {
        const larger = new Uint8Array(Math.max(bits.length * 2, (number >> 3) + 1))
        larger.set(bits)
        bits = larger
      }
      bits[number >> 3]! |= 1 << (number & 7)
    },
    has: (id) => {
      const number = geonamesNumber(id)
      return number === null ? others.has(id) : ((bits[number >> 3] ?? 0) & (1 << (number & 7))) !== 0
    },
  }
}

export function codeList(): { readonly list: string[]; codeOf(value: string): number } {
  const codes = new Map<string, number>()
  const list: string[] = []
  return {
    list,
    codeOf: (value) => {
      const known = codes.get(value)
      if (known !== undefined) return known
      codes.set(value, list.length)
      return list.push(value) - 1
    },
  }
}

/** More strings than this are no longer compared with those before. */
const MOST_SHARED_STRINGS = 500_000

/** Strings with their length (16 bits) before them; offset 0 means none. */
export function stringPool(): { offsetOf(text: string): number; bytes(): Buffer } {
  const offsets = new Map<string, number>()
  let data = Buffer.alloc(1 << 16)
  let used = 8
  return {
    offsetOf: (text) => {
      const known = offsets.get(text)
      if (known !== undefined) return known
      const length = Buffer.byteLength(text)
      while (used + 2 + length > data.length) data = Buffer.concat([data], data.length * 2)
      data.writeUInt16LE(length, used)
      data.write(text, used + 2)
      const offset = used
      if (offsets.size < MOST_SHARED_STRINGS) offsets.set(text, offset)
      used += 2 + length
      return offset
    },
    bytes: () => data.subarray(0, used),
  }
}
