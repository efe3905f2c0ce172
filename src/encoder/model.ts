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

/** What the role head says of the triggers of one window: scores before softmax. */
export interface RoleScores {
  /** Outside, begin, inside for each trigger × word × role, row-major. */
  readonly tags: Float32Array
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
  }): Promise<{ readonly words: Matrix; readonly triggers: Matrix }>
  tagRoles(
    words: Matrix,
    input: {
      readonly trigger: readonly number[]
      readonly kind: readonly number[]
      /** How each word lies to each trigger (relationOf), trigger × word, row-major. */
      readonly relation: Int32Array
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

/** Whole chunks of pieces: the attention of the lower layers is cut into them; id 0 fills up. */
const inChunks = (pieces: readonly number[], chunk: number): readonly number[] => {
  const missing = (chunk - (pieces.length % chunk)) % chunk
  return missing === 0 ? pieces : [...pieces, ...new Array<number>(missing).fill(0)]
}

const float = (matrix: Matrix): Tensor => new Tensor('float32', matrix.data, [matrix.rows, matrix.columns])

const matrixOf = (tensor: Tensor): Matrix => {
  const [rows = 0, columns = 0] = tensor.dims as readonly number[]
  return { rows, columns, data: tensor.data as Float32Array }
}

const rowsOf = (tensor: Tensor): readonly Float32Array[] => {
  const { rows, columns, data } = matrixOf(tensor)
  return Array.from({ length: rows }, (_, i) => data.subarray(i * columns, (i + 1) * columns))
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
      const filled = inChunks(input.pieces, manifest.chunk_pieces)
      const out = await encoder!.run({
        pieces: int64(filled, [1, filled.length]),
        first: int64(input.first, [1, input.first.length]),
        quoted: int64(input.quoted, [1, input.quoted.length]),
      })
      return { words: matrixOf(out.words!), triggers: matrixOf(out.triggers!) }
    },
    async tagRoles(words, input) {
      const out = await roles!.run({
        words: float(words),
        trigger: int64(input.trigger, [input.trigger.length]),
        kind: int64(input.kind, [input.kind.length]),
        relation: new Tensor('int32', input.relation, [input.trigger.length, words.rows]),
      })
      return { tags: out.tags!.data as Float32Array, named: rowsOf(out.named!) }
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
