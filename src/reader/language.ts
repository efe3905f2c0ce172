import { francAll } from 'franc-min'

/** Only the head of a long text is looked at, UTF-16 code units. */
const LOOKED_AT = 4_000

/** Fewer words than this say too little; the script alone decides. */
const FEW_WORDS = 25

/**
 * ISO 639-3 code of the language: `eng` for English, and for a short text in Latin script, which says too little to
 * be refused; `und` for a script that is not Latin and not recognised.
 */
export function languageOf(text: string): string {
  const head = text.slice(0, LOOKED_AT)
  const letters = head.match(/\p{L}/gu)?.length ?? 0
  const latin = head.match(/\p{Script=Latin}/gu)?.length ?? 0
  const ranked = francAll(head, { minLength: 10 })
  if (letters > 0 && latin < letters / 2) return ranked[0]?.[0] ?? 'und'
  if ((head.match(/\p{L}+/gu)?.length ?? 0) < FEW_WORDS) return 'eng'
  const english = ranked.find(([code]) => code === 'eng')?.[1] ?? 0
  return english >= 0.85 ? 'eng' : (ranked[0]?.[0] ?? 'und')
}
