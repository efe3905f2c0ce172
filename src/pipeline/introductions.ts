/** A surname, alone or with a form of address: "Cook", "Mr. Annan", "Gen. al-Najm". */
const SURNAME =
  /^(?:(?:Mr|Mrs|Ms|Dr|Gen|Col|Capt|Maj|Lt|Sgt)\.?\s+|(?:General|Colonel|Captain|Major)\s+)*(\p{Lu}[\p{L}’'-]+|al-\p{L}+)$/u

/** Words in small letters that stand between an office and a name: "army spokesman Colonel Karim Haddad". */
const OFFICES = new Set(
  (
    'spokesman spokeswoman spokesperson chief leader commander officer official head director deputy general colonel ' +
    'captain press secretary minister president governor mayor envoy coordinator police army military rebel opposition ' +
    'government ministry militia relief aid rights monitor doctor nurse resident'
  ).split(' '),
)

/** Most words of an office and a name together. */
const LONGEST = 9

const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Looks each surname of one report up once. */
export function introductionsOf(text: string): (words: string) => string | null {
  const known = new Map<string, string | null>()
  return (words) => {
    if (!known.has(words)) known.set(words, introductionOf(text, words))
    return known.get(words)!
  }
}

/**
 * How somebody who is now named by the surname alone was introduced in this report: the office before the full name
 * ("Pentagon Press Secretary Peter Cook") and the words set off after it ("Cook, a spokesman for the army,"). Null where
 * the report never says.
 */
export function introductionOf(text: string, words: string): string | null {
  const surname = SURNAME.exec(words)?.[1]
  if (surname === undefined) return null
  const name = literally(surname)
  const found: string[] = []
  for (const { index } of text.matchAll(new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, 'gu'))) {
    const before = text.slice(Math.max(0, index - 120), index).match(/[\p{L}\p{N}.’'-]+(?=\s)|[^\s]/gu) ?? []
    const office: string[] = []
    for (const word of before.toReversed().slice(0, LONGEST)) {
      const fits = /^\p{Lu}/u.test(word) || word.startsWith('al-') || OFFICES.has(word)
      if (!fits) break
      office.unshift(word)
    }
    if (office.length > 1) found.push(office.join(' '))
    const after = /^,\s+((?:an?|the|its|his|her|their)\s[^,.;“”"]{3,90})[,.;]/u.exec(
      text.slice(index + surname.length, index + surname.length + 120),
    )
    if (after !== null) found.push(after[1]!)
    if (found.length > 1) break
  }
  return found.length === 0 ? null : found.slice(0, 2).join(', ')
}
