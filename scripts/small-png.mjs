// Makes the picture of a page small: at most 256 colours, which is all that ink, paper and a few lines need.
import { deflateSync, inflateSync } from 'node:zlib'

const SIGN = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const COLOURS = 256

/** A PNG of 8 bits a channel, without gaps in its rows, as browsers write it; comes back with a palette. */
export function smallPng(bytes) {
  const { width, height, pixels } = read(bytes)
  const counts = new Map()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const palette = paletteOf(counts)
  const nearest = new Map()
  for (const colour of counts.keys()) nearest.set(colour, nearestIn(palette, colour))
  const rows = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = nearest.get(pixels[y * width + x])
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    SIGN,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(partsOf))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const partsOf = (colour) => [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255]

function read(bytes) {
  const data = []
  let at = SIGN.length
  let head
  while (at < bytes.length) {
    const length = bytes.readUInt32BE(at)
    const kind = bytes.toString('latin1', at + 4, at + 8)
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (kind === 'IHDR') head = body
    if (kind === 'IDAT') data.push(body)
    at += 12 + length
  }
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const size = head[9] === 6 ? 4 : 3
  if (head[8] !== 8 || (head[9] !== 2 && head[9] !== 6) || head[12] !== 0)
    throw new Error('not the kind of PNG that a browser writes')
  const raw = unfiltered(inflateSync(Buffer.concat(data)), { width, height, size })
  const pixels = Uint32Array.from({ length: width * height }, (_, i) => {
    const from = i * size
    return (raw[from] << 16) | (raw[from + 1] << 8) | raw[from + 2]
  })
  return { width, height, pixels }
}

/** Takes back what PNG does to rows before it packs them. */
function unfiltered(packed, { width, height, size }) {
  const stride = width * size
  const raw = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = packed[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const left = x < size ? 0 : raw[y * stride + x - size]
      const up = y === 0 ? 0 : raw[(y - 1) * stride + x]
      const corner = x < size || y === 0 ? 0 : raw[(y - 1) * stride + x - size]
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]
      raw[y * stride + x] = packed[y * (stride + 1) + 1 + x] + guess
    }
  }
  return raw
}

function paeth(left, up, corner) {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** Median cut: the box of colours that is widest for how many there are is cut in two, until there are enough. */
function paletteOf(counts) {
  const boxes = [[...counts].map(([colour, n]) => ({ parts: partsOf(colour), colour, n }))]
  while (boxes.length < COLOURS) {
    boxes.sort((a, b) => weightOf(b) - weightOf(a))
    const box = boxes.shift()
    if (weightOf(box) === 0) {
      boxes.push(box)
      break
    }
    const { part } = widest(box)
    box.sort((a, b) => a.parts[part] - b.parts[part])
    const cut = middleOf(box)
    boxes.push(box.slice(0, cut), box.slice(cut))
  }
  // The commonest colour of a box stands for it, so that grounds and lines keep theirs to the last bit.
  return boxes.map((box) => box.reduce((most, one) => (one.n > most.n ? one : most)).colour)
}

function widest(box) {
  const spans = [0, 1, 2].map((part) => {
    const values = box.map(({ parts }) => parts[part])
    return Math.max(...values) - Math.min(...values)
  })
  const span = Math.max(...spans)
  return { part: spans.indexOf(span), span }
}

const weightOf = (box) =>
  box.length < 2 ? 0 : widest(box).span * Math.sqrt(box.reduce((sum, { n }) => sum + Math.sqrt(n), 0))

/** Where half of the box lies on either side; at least one colour on each. */
function middleOf(box) {
  const half = box.reduce((sum, { n }) => sum + Math.sqrt(n), 0) / 2
  let sum = 0
  const at = box.findIndex(({ n }) => {
    sum += Math.sqrt(n)
    return sum >= half
  })
  return Math.min(box.length - 1, Math.max(1, at))
}

function nearestIn(palette, colour) {
  const [r, g, b] = partsOf(colour)
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [i, other] of palette.entries()) {
    const [r2, g2, b2] = partsOf(other)
    const far = (r - r2) ** 2 + (g - g2) ** 2 + (b - b2) ** 2
    if (far < least) [best, least] = [i, far]
  }
  return best
}

function chunk(kind, body) {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(body.length, 0)
  named.copy(whole, 4)
  whole.writeUInt32BE(crcOf(named), named.length + 4)
  return whole
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

const crcOf = (bytes) => ~bytes.reduce((crc, byte) => CRC[(crc ^ byte) & 255] ^ (crc >>> 8), -1) >>> 0
