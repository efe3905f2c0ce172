import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { Diagnostic } from '../diagnostic/index.js'
import type { Manifest } from './manifest.js'
import { checkManifest, openManifest } from './manifest.js'
import type { Pieces } from './pieces.js'
import { openPieces } from './pieces.js'

/** Row-major matrix of 32-bit floats. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly data: Float32Array
}

/** What the claim head says of one trigger with one source: scores before softmax. */
export interface ClaimScores {
  readonly stance: Float32Array
  readonly phase: Float32Array
  readonly type: Float32Array
  readonly quoted: Float32Array
}

/** The words of one window, as the heads see them: a row a word. */
export interface WindowWords extends Matrix {
  /** What the role head compares with each trigger: a row a word. */
  readonly beside: Matrix
}

/** What the role head says of the triggers of one window: scores before softmax. */
export interface RoleScores {
  /**
   * For each trigger: outside, begin, inside for each word × role, row-major, from the window's first word on. Words
   * after the last row are outside every role.
   */
  readonly tags: readonly Float32Array[]
  /** For each trigger: nobody is named as source, somebody is. */
  readonly named: readonly Float32Array[]
}

/** The loaded weights. Every call sees one window only, so a reading never depends on what is read beside it. */
export interface Encoder {
  readonly manifest: Manifest
  readonly pieces: Pieces
  encode(input: {
    readonly pieces: readonly number[]
    readonly first: readonly number[]
    readonly quoted: ArrayLike<number>
  }): Promise<{ readonly words: WindowWords; readonly triggers: Matrix }>
  tagRoles(
    words: WindowWords,
    input: {
      /** Words of the window, in text order. */
      readonly trigger: readonly number[]
      readonly kind: readonly number[]
      /** How a word lies to a trigger (relationOf), both counted as words of the window. */
      readonly relation: (trigger: number, word: number) => number
    },
  ): Promise<RoleScores>
  judgeClaims(
    words: Matrix,
    input: {
      readonly trigger: readonly number[]
      readonly kind: readonly number[]
      readonly source: Float32Array
      readonly cue: Float32Array
    },
  ): Promise<readonly ClaimScores[]>
  judgeMetrics(
    words: Matrix,
    input: {
      readonly trigger: readonly number[]
      readonly kind: readonly number[]
      readonly count: Float32Array
    },
  ): Promise<Matrix>
  close(): Promise<void>
}

const SESSION = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  // windows differ in length, so that a remembered plan of memory is never used again and only takes room
  enableMemPattern: false,
  logSeverityLevel: 3,
} as const

const int64 = (values: ArrayLike<number>, dims: readonly number[]): Tensor =>
  new Tensor('int64', BigInt64Array.from(Array.from(values, (v) => BigInt(v))), [...dims])

/** Triggers whose roles are tagged at once: so few that their sums stay close to the processor. */
const TOGETHER = 4

/**
 * Words after a trigger that may have a role in its event. What belongs to an event stands before it or soon after: of
 * 71,000 ends of slots in the gold, one in 3,000 lies farther on.
 */
const AHEAD = 48

const float = (matrix: Matrix): Tensor => new Tensor('float32', matrix.data, [matrix.rows, matrix.columns])

const matrixOf = (tensor: Tensor): Matrix => {
  const [rows = 0, columns = 0] = tensor.dims as readonly number[]
  return { rows, columns, data: tensor.data as Float32Array }
}

/** So many equal parts. */
const partsOf = (data: Float32Array, parts: number): readonly Float32Array[] =>
  Array.from({ length: parts }, (_, i) =>
    data.subarray((i * data.length) / parts, ((i + 1) * data.length) / parts),
  )

const rowsOf = (tensor: Tensor): readonly Float32Array[] => {
  const { rows, data } = matrixOf(tensor)
  return partsOf(data, rows)
}

const firstRows = ({ columns, data }: Matrix, rows: number): Matrix => ({
  rows,
  columns,
  data: data.subarray(0, rows * columns),
})

function rowsAt({ columns, data }: Matrix, rows: readonly number[]): Matrix {
  const out = new Float32Array(rows.length * columns)
  rows.forEach((row, i) => {
    out.set(data.subarray(row * columns, (row + 1) * columns), i * columns)
  })
  return { rows: rows.length, columns, data: out }
}

/** Loads the weights of a folder, each file held against its hash; about 0.2 s and 120 MB. */
export async function openEncoder(folder: string): Promise<Encoder | Diagnostic> {
  const manifest = openManifest(folder)
  if ('code' in manifest) return manifest
  const files: Buffer[] = []
  for (const name of ['encoder.onnx', 'roles.onnx', 'claims.onnx', 'metrics.onnx', 'vocabulary.txt']) {
    const bytes = checkManifest(folder, manifest, name)
    if ('code' in bytes) return bytes
    files.push(bytes)
  }
  const [encoder, roles, claims, metrics] = await Promise.all(
    files.slice(0, 4).map((bytes) => InferenceSession.create(bytes, SESSION)),
  )
  const pieces = openPieces(files[4]!.toString('utf8'))
  return {
    manifest,
    pieces,
    async encode(input) {
      const out = await encoder!.run({
        pieces: int64(input.pieces, [1, input.pieces.length]),
        first: int64(input.first, [1, input.first.length]),
        quoted: int64(input.quoted, [1, input.quoted.length]),
      })
      return {
        words: { ...matrixOf(out.words!), beside: matrixOf(out.beside!) },
        triggers: matrixOf(out.triggers!),
      }
    },
    async tagRoles(words, { trigger, kind, relation }) {
      const tags: Float32Array[] = []
      const named: Float32Array[] = []
      for (let from = 0; from < trigger.length; from += TOGETHER) {
        const chosen = trigger.slice(from, from + TOGETHER)
        const seen = firstRows(words.beside, Math.min(words.rows, chosen.at(-1)! + AHEAD + 1))
        const relations = new Int32Array(chosen.length * seen.rows)
        chosen.forEach((word, t) => {
          for (let x = 0; x < seen.rows; x++) relations[t * seen.rows + x] = relation(word, x)
        })
        const out = await roles!.run({
          trigger: float(rowsAt(words, chosen)),
          words: float(seen),
          kind: int64(kind.slice(from, from + TOGETHER), [chosen.length]),
          relation: new Tensor('int32', relations, [chosen.length, seen.rows]),
        })
        tags.push(...partsOf(out.tags!.data as Float32Array, chosen.length))
        named.push(...rowsOf(out.named!))
      }
      return { tags, named }
    },
    async judgeClaims(words, input) {
      const dims = [input.trigger.length, words.rows]
      const out = await claims!.run({
        words: float(words),
        trigger: int64(input.trigger, [input.trigger.length]),
        kind: int64(input.kind, [input.kind.length]),
        source: new Tensor('float32', input.source, dims),
        cue: new Tensor('float32', input.cue, dims),
      })
      const stance = rowsOf(out.stance!)
      const phase = rowsOf(out.phase!)
      const type = rowsOf(out.type!)
      const quoted = rowsOf(out.quoted!)
      return stance.map((row, i) => ({ stance: row, phase: phase[i]!, type: type[i]!, quoted: quoted[i]! }))
    },
    async judgeMetrics(words, input) {
      const out = await metrics!.run({
        words: float(words),
        trigger: int64(input.trigger, [input.trigger.length]),
        kind: int64(input.kind, [input.kind.length]),
        count: new Tensor('float32', input.count, [input.trigger.length, words.rows]),
      })
      return matrixOf(out.metric!)
    },
    async close() {
      await Promise.all([encoder!, roles!, claims!, metrics!].map((s) => s.release()))
    },
  }
}
