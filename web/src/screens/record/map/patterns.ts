import type { Ink, Pattern } from './holders'

/** Side of a pattern's tile and of a mark, in CSS pixels. */
const TILE = 12
const MARK = 18

export interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

interface Sheet {
  readonly paper: CanvasRenderingContext2D
  readonly side: number
}

function sheetOf(side: number): Sheet {
  const canvas = document.createElement('canvas')
  canvas.width = side * 2
  canvas.height = side * 2
  const paper = canvas.getContext('2d', { willReadFrequently: true })!
  paper.scale(2, 2)
  return { paper, side }
}

const pictureOf = ({ paper, side }: Sheet): Picture => paper.getImageData(0, 0, side * 2, side * 2)

const LINES: Readonly<Record<Pattern, readonly (readonly [number, number, number, number])[]>> = {
  rising: [
    [-2, 2, 2, -2],
    [-2, 8, 8, -2],
    [-2, 14, 14, -2],
    [4, 14, 14, 4],
    [10, 14, 14, 10],
  ],
  falling: [
    [10, -2, 14, 2],
    [4, -2, 14, 8],
    [-2, -2, 14, 14],
    [-2, 4, 8, 14],
    [-2, 10, 2, 14],
  ],
  level: [
    [0, 3, 12, 3],
    [0, 9, 12, 9],
  ],
  upright: [
    [3, 0, 3, 12],
    [9, 0, 9, 12],
  ],
  cross: [
    [0, 3, 12, 3],
    [3, 0, 3, 12],
  ],
  dots: [],
}

function drawInk(paper: CanvasRenderingContext2D, { colour, pattern }: Ink, alpha: number): void {
  paper.globalAlpha = alpha
  paper.fillStyle = colour
  paper.fillRect(0, 0, TILE, TILE)
  paper.globalAlpha = 1
  paper.strokeStyle = colour
  paper.lineWidth = 1.4
  for (const [x1, y1, x2, y2] of LINES[pattern]) {
    paper.beginPath()
    paper.moveTo(x1, y1)
    paper.lineTo(x2, y2)
    paper.stroke()
  }
  if (pattern !== 'dots') return
  for (const [x, y] of [
    [3, 3],
    [9, 9],
  ] as const) {
    paper.beginPath()
    paper.arc(x, y, 1.5, 0, 2 * Math.PI)
    paper.fill()
  }
}

/** The tile of one holder. */
export function tileOf(ink: Ink): Picture {
  const sheet = sheetOf(TILE)
  drawInk(sheet.paper, ink, 0.22)
  return pictureOf(sheet)
}

/** Accounts that differ: broad stripes of each of them in turn. */
export function rivalTile(inks: readonly Ink[]): Picture {
  const sheet = sheetOf(TILE * 2)
  const { paper, side } = sheet
  const width = side / inks.length
  paper.globalAlpha = 0.6
  for (let i = -inks.length; i < 2 * inks.length; i++) {
    paper.fillStyle = inks[(i + inks.length) % inks.length]!.colour
    paper.beginPath()
    paper.moveTo(i * width, side)
    paper.lineTo(i * width + side, 0)
    paper.lineTo((i + 1) * width + side, 0)
    paper.lineTo((i + 1) * width, side)
    paper.fill()
  }
  return pictureOf(sheet)
}

/** Nobody says who: thin grey hatching over nothing. */
export function unknownTile(grey: string): Picture {
  const sheet = sheetOf(TILE)
  const { paper } = sheet
  paper.strokeStyle = grey
  paper.lineWidth = 1
  paper.globalAlpha = 0.7
  for (const [x1, y1, x2, y2] of LINES.rising) {
    paper.beginPath()
    paper.moveTo(x1, y1)
    paper.lineTo(x2, y2)
    paper.stroke()
  }
  return pictureOf(sheet)
}

export interface MarkLook {
  /** Empty: nobody is said to hold it. */
  readonly inks: readonly Ink[]
  readonly unknown: boolean
  readonly siege: boolean
  readonly ceasefire: boolean
  readonly denied: boolean
  readonly ink: string
  readonly paper: string
}

/** A mark for a place that is too small to be drawn as an area yet: a square of its holders, ringed where besieged. */
export function markOf({ inks, unknown, siege, ceasefire, denied, ink, paper: ground }: MarkLook): Picture {
  const sheet = sheetOf(MARK + 8)
  const { paper } = sheet
  const at = 4 + MARK / 2
  if (siege || ceasefire) {
    paper.strokeStyle = ink
    paper.lineWidth = siege ? 2 : 1.2
    paper.setLineDash(siege ? [4, 2.5] : [1.5, 2])
    paper.beginPath()
    paper.arc(at, at, 11.5, 0, 2 * Math.PI)
    paper.stroke()
    paper.setLineDash([])
  }
  const side = inks.length > 0 || unknown ? 12 : 0
  if (side === 0) return pictureOf(sheet)
  const left = at - side / 2
  paper.fillStyle = ground
  paper.fillRect(left, left, side, side)
  for (const [i, one] of inks.entries()) {
    paper.save()
    paper.beginPath()
    paper.rect(left + (i * side) / inks.length, left, side / inks.length, side)
    paper.clip()
    paper.translate(left, left)
    drawInk(paper, one, 0.55)
    paper.restore()
  }
  paper.strokeStyle = inks[0]?.colour ?? ink
  paper.lineWidth = 1.4
  if (unknown || denied) paper.setLineDash([2, 2])
  paper.strokeRect(left, left, side, side)
  paper.setLineDash([])
  if (denied) {
    paper.beginPath()
    paper.moveTo(left, left + side)
    paper.lineTo(left + side, left)
    paper.stroke()
  }
  return pictureOf(sheet)
}
