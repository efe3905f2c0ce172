/** What an article says of itself in JSON-LD (schema.org). */
export interface LinkedArticle {
  readonly headline: string | null
  readonly published: string | null
  readonly changed: string | null
  readonly byline: string | null
  readonly publisher: string | null
  readonly url: string | null
}

/** Types of schema.org whose publication is a report's; the first that a page has is taken, in this order. */
const TYPES = [
  'NewsArticle',
  'ReportageNewsArticle',
  'AnalysisNewsArticle',
  'BackgroundNewsArticle',
  'Report',
  'Article',
  'LiveBlogPosting',
  'BlogPosting',
  'SocialMediaPosting',
  'WebPage',
]

/** Objects that are looked at in one page, and how deep in one another: a page that hides more has no article. */
const MOST = { objects: 2_000, depth: 8 } as const

type Fields = Readonly<Record<string, unknown>>

/** What the scripts of JSON-LD say of the article; `broken` where one is no JSON. */
export function readLinkedData(scripts: readonly string[]): {
  readonly article: LinkedArticle | null
  readonly broken: number
} {
  const found: Fields[] = []
  let broken = 0
  for (const script of scripts) {
    const value = readJson(script)
    if (value === undefined) broken++
    else collect(value, found)
  }
  const article = TYPES.flatMap((type) => found.filter((fields) => typesOf(fields).includes(type)))[0]
  return { article: article === undefined ? null : articleOf(article, found), broken }
}

function readJson(script: string): unknown {
  try {
    return JSON.parse(script)
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined
    throw cause
  }
}

/** All objects of a value, outer ones first. */
function collect(value: unknown, found: Fields[]): void {
  let level: readonly unknown[] = [value]
  for (let depth = 0; depth < MOST.depth && level.length > 0; depth++) {
    const next: unknown[] = []
    for (const item of level) {
      if (typeof item !== 'object' || item === null || found.length >= MOST.objects) continue
      if (!Array.isArray(item)) found.push(item as Fields)
      for (const inner of Object.values(item)) if (next.length < MOST.objects) next.push(inner)
    }
    level = next
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

const typesOf = (fields: Fields): readonly unknown[] => listOf(fields['@type'])

const wordsOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : null

/** Names of persons or organisations: words, or objects with a name, also elsewhere in the page under the same id. */
function namesOf(value: unknown, found: readonly Fields[]): string | null {
  const names = listOf(value).flatMap((one) => {
    if (typeof one !== 'object' || one === null) return wordsOf(one) ?? []
    const fields = one as Fields
    const other = found.find((each) => each['@id'] === fields['@id'] && each.name !== undefined)
    return wordsOf(fields.name) ?? wordsOf(other?.name) ?? []
  })
  return names.length === 0 ? null : names.join(', ')
}

function articleOf(fields: Fields, found: readonly Fields[]): LinkedArticle {
  const page = fields.mainEntityOfPage
  const address = typeof page === 'object' && page !== null ? (page as Fields)['@id'] : page
  return {
    headline: wordsOf(fields.headline) ?? wordsOf(fields.name),
    published: wordsOf(fields.datePublished),
    changed: wordsOf(fields.dateModified),
    byline: namesOf(fields.author, found),
    publisher: namesOf(fields.publisher ?? fields.sourceOrganization, found),
    url: wordsOf(fields.url) ?? wordsOf(address),
  }
}
