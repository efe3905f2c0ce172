import type { QuotedThread } from '../work/index.js'

/** A claim with its words. */
export type Quoted = QuotedThread['quotes'][number]

/** "Halvek Observatory, 2024-03-17: The army …". */
export function quoteWords({ by, via, on, words, quote, suggested }: Quoted): string {
  const passed = via.length === 0 ? '' : `, passed on by ${via.join(', ')}`
  const day = on === null ? '' : `, ${on}`
  const sentence = quote === null ? `“${words.text}”` : quote.text
  return `${by}${passed}${day}${suggested ? ', suggested' : ''}: ${sentence}`
}
