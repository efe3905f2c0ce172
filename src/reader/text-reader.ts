import { NOTHING_TAKEN } from '../report/index.js'
import type { Decoded } from './charset.js'
import { decodeFile, notesOf } from './decode.js'
import type { Item, Reader, ReadOptions, TextFormat } from './format.js'

/** How much of a file is looked at for the character set that it declares, bytes. */
const HEAD = 4_096

/** The reader of a format whose files are text. */
export const textReader = (format: TextFormat): Reader => ({
  isMarked: () => false,
  ...format,
  async *read(bytes: Uint8Array, options: ReadOptions): AsyncGenerator<Item> {
    const declared = declaredOf(bytes, { mime: options.mime ?? null, charsetOf: format.charsetOf })
    const decoded = decodeFile(bytes, { name: options.name, declared, guess: format.isUtf8 !== true })
    if ('code' in decoded) {
      yield decoded
      return
    }
    yield* notesOf(decoded, options.name)
    const { value, diagnostics } = format.read(decoded.text, options)
    for (const report of value) yield withCharset(report, decoded)
    yield* diagnostics
  },
})

/** Character sets that the sender and the file itself declare. */
export function declaredOf(
  bytes: Uint8Array,
  {
    mime,
    charsetOf,
  }: { readonly mime: string | null; readonly charsetOf?: TextFormat['charsetOf'] | undefined },
): readonly string[] {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const sent = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(mime ?? '')?.[1] ?? null
  const own = charsetOf?.(head) ?? null
  return [sent, own].filter((charset) => charset !== null)
}

/** Says what a report was decoded from, where that is not UTF-8. */
export function withCharset<T extends Item>(item: T, { charset, how }: Pick<Decoded, 'charset' | 'how'>): T {
  if ('code' in item || charset === 'utf-8') return item
  const taken = item.taken ?? NOTHING_TAKEN
  const says = how === 'guessed' ? [`character set ${charset} was guessed`] : []
  return { ...item, taken: { ...taken, charset, says: [...taken.says, ...says] } }
}
