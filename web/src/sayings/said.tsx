import { Fragment, type ReactNode, useSyncExternalStore } from 'react'
import type { Card, CellAnswer } from '../../../src/server/schema/index.js'
import { useLanguage } from '../words/language'
import { CLOSE, OPEN, OPEN_LTR } from './isolate'
import { arabicNow, listen } from './load'

/** What says sentences in Arabic; null on an English page, and where it could not be fetched. */
export function useArabic(): ReturnType<typeof arabicNow> {
  const { language } = useLanguage()
  const loaded = useSyncExternalStore(listen, arabicNow)
  return language === 'ar' ? loaded : null
}

/** A sentence of the server in plain words of the page's language, for what takes no elements. */
export function usePlain(): (words: string) => string {
  const say = useArabic()
  return (words) => say?.sayPhrase(words) ?? words
}

/** A sentence as the server says it, where it has no Arabic: set and read as English, also on an Arabic page. */
export const English = ({ children }: { readonly children: string }) => (
  <bdi lang="en" dir="ltr">
    {children}
  </bdi>
)

const or = (said: string | null | undefined, english: string) =>
  said == null ? <English>{english}</English> : <Isolates words={said} />

/** A sentence of the server in the language of the page. */
export function Told({ words }: { readonly words: string }) {
  const say = useArabic()
  return or(say?.sayPhrase(words), words)
}

/** What a word of the codebook means in the page's language, in plain words; null where that is English. */
export function useMeaning(): (english: string) => string | null {
  const say = useArabic()
  return (english) => say?.sayMeaning(english) ?? null
}

/** What a word of the codebook means, in the language of the page. */
export function Meaning({ words }: { readonly words: string }) {
  return or(useMeaning()(words), words)
}

/** How a number came about, in the language of the page. */
export function Explanation({ cell }: { readonly cell: CellAnswer }) {
  const say = useArabic()
  return or(say?.sayClauses(cell.clauses), cell.explain)
}

/** Sentences of what is recorded if a claim is accepted. */
export function useLines(card: Pick<Card, 'says' | 'lines'>): readonly {
  readonly key: string
  readonly line: ReactNode
}[] {
  const say = useArabic()
  return card.says.map((english, i) => {
    const line = card.lines[i]
    return { key: english, line: or(line === undefined ? null : say?.sayLine(line), english) }
  })
}

/** Plain words whose isolates become elements. */
export function Isolates({ words }: { readonly words: string }) {
  return <>{drawn(words.split(/([\u2066\u2068\u2069])/u)).nodes}</>
}

interface Drawn {
  readonly nodes: readonly ReactNode[]
  /** What follows the mark that closes. */
  readonly rest: readonly string[]
}

function drawn(pieces: readonly string[]): Drawn {
  const nodes: ReactNode[] = []
  let rest = pieces
  while (rest.length > 0) {
    const [piece = '', ...after] = rest
    rest = after
    if (piece === CLOSE) break
    if (piece === OPEN || piece === OPEN_LTR) {
      const inner = drawn(after)
      rest = inner.rest
      nodes.push(
        <bdi key={nodes.length} {...(piece === OPEN_LTR ? { dir: 'ltr', className: 'number' } : {})}>
          {inner.nodes}
        </bdi>,
      )
    } else if (piece !== '') nodes.push(<Fragment key={nodes.length}>{piece}</Fragment>)
  }
  return { nodes, rest }
}
