import { foldText } from '../../text/index.js'

/** Text of which folding changes nothing but case, signs and white space. */
const ASCII = /^[ -~\s]*$/

/**
 * The form in which names are compared: folded, and with everything but letters and digits turned into one space.
 * *Deir ez-Zor*, *DEIR EZ ZOR* and *Déir ez‑Zor* have one key.
 */
export function nameKey(text: string): string {
  if (ASCII.test(text))
    return text
      .replace(/['`]/g, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const LATIN_ARTICLE = /(^| )(?:al|el|ul|il|as|es|ash|esh|ad|ed|adh|az|ez|at|et|ath|ar|er|an|en) (?=\p{L})/gu
const ARABIC_ARTICLE = /(^| )ال(?=\p{L}{2})/gu

/** The key without Arabic articles: *al-Raqqa* and *Raqqa*. The same key where there is none. */
export function withoutArticles(key: string): string {
  return key.replace(LATIN_ARTICLE, '$1').replace(ARABIC_ARTICLE, '$1')
}

/** Two independent 32-bit hashes of a key; together they stand for it in the compiled file. */
export interface KeyHash {
  readonly first: number
  readonly second: number
}

/** FNV-1a and a second multiplicative hash over UTF-16 code units, each with a final mix. */
export function hashKey(key: string): KeyHash {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x5bd1e995)
    b ^= b >>> 15
  }
  return { first: mix(a), second: mix(b) }
}

function mix(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
