import type { Bundle } from './bundle.js'
import type { Reason } from './incident.js'
import { sameWords } from './same.js'

/** Why two bundles are joined: names a claim of each, and what their kinds have to do with each other. */
export function becauseOf(a: Bundle, b: Bundle, why: string): Reason {
  return { claims: a.id < b.id ? [a.id, b.id] : [b.id, a.id], why: sameWords(`${why}, ${sayKinds(a, b)}`) }
}

function sayKinds(a: Bundle, b: Bundle): string {
  const [plain, other] = a.vague <= b.vague ? [a, b] : [b, a]
  const kinds = [...other.kinds].sort()
  const same = kinds.find((kind) => plain.kinds.includes(kind))
  if (same !== undefined) return `both ${same}`
  const [means] = [...plain.kinds].sort()
  return `${kinds[0]} may be a vaguer word for ${means}`
}
