import { francAll } from 'franc-min'

/** Only the head of a long text is looked at, UTF-16 code units. */
const LOOKED_AT = 4_000

/** Fewer words than this say too little for their letters to decide; the little words between them do. */
const FEW_WORDS = 25

/** Fewer words than this, none of them telling, are taken for English: a name, a headline. */
const TELLING = 4

/** Of a longer text, so large a share of little English words needs no letters to be counted; ordinary prose has a quarter. */
const PLAIN = 0.2

/** Likeness to English, 0 to 1 of the likeliest language, from which a text is read: a long one, a short one whose words do not tell. */
const LIKE_ENGLISH = { long: 0.85, short: 0.75 } as const

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words that hardly an English report is without, and that are hardly words of other languages in Latin script. */
const ENGLISH = words(
  'the of and to from with by were was are been has have had said says that this these there such which who what how they ' +
    'their his its it not but than after before during while when between against into near will would only any all under ' +
    'people killed kill kills dead died wounded injured attack attacks attacked shell shells shelled shelling strike ' +
    'strikes airstrike hit hits raid raids bomb bombs bombing claims seize seizes falls clashes ceasefire army troops ' +
    'forces fighters rebels village town city market change',
)

/** Words as common in other languages; English has them in names alone, with a capital or a hyphen (`La Paz`, `el-Zor`). */
const OTHERS = words(
  'le la les un une des du et dans est sont sur selon par pour avec au aux qui que ont été lors el los las una del al y en ' +
    'con por según se su lo fue der das und den dem ein eine einem einer ist sind mit von nach bei wurde wurden auf im am ' +
    'zum het een van voor bij zijn wordt il della dei nel nella di che sono ha os da em foi um uma ve bir bu için ile och ' +
    'att som det är i og av na w z się nie je yang dan dengan ya kwa ah ayaa dhe në',
)

/**
 * ISO 639-3 code of the language: `eng` for English, and for the fewest words in Latin script, which say too little to
 * be refused; `und` where it is surely not English and too short, or too strange, to say more.
 */
export function languageOf(text: string): string {
  const head = text.slice(0, LOOKED_AT)
  if (isPlainEnglish(head)) return 'eng'
  const letters = head.match(/\p{L}/gu)?.length ?? 0
  const latin = head.match(/\p{Script=Latin}/gu)?.length ?? 0
  const ranked = francAll(head, { minLength: 10 })
  if (letters > 0 && latin < letters / 2) return ranked[0]?.[0] ?? 'und'
  const likeness = ranked.find(([code]) => code === 'eng')?.[1] ?? 0
  const isLong = (head.match(/\p{L}+/gu)?.length ?? 0) >= FEW_WORDS
  if (isLong) return likeness >= LIKE_ENGLISH.long ? 'eng' : (ranked[0]?.[0] ?? 'und')
  return isShortEnglish(head, likeness) ? 'eng' : 'und'
}

/** Whether the little words alone leave no doubt: most texts are such, and counting letters costs as much as finding dates. */
function isPlainEnglish(text: string): boolean {
  const all = text.match(/\p{L}+(?!\p{L}|-)/gu) ?? []
  if (all.length < FEW_WORDS) return false
  let [told, against] = [0, 0]
  for (const word of all) {
    if (OTHERS.has(word)) against++
    else if (ENGLISH.has(word.toLowerCase())) told++
  }
  return told >= PLAIN * all.length && against * TELLING < told
}

/** Whether a few words in Latin script are to be read as English, by the little words among them. */
function isShortEnglish(text: string, likeness: number): boolean {
  const all = text.match(/\p{L}+(?!\p{L}|-)/gu) ?? []
  const told = all.filter((word) => ENGLISH.has(word.toLowerCase())).length
  const against = all.filter((word) => OTHERS.has(word)).length
  if (told !== against) return told > against
  return all.length < TELLING || likeness >= LIKE_ENGLISH.short
}
