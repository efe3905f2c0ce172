import { foldText } from '../text/index.js'

const known = new Map<string, string>()

/** Folds words once: triggers, parties and places repeat by the thousand. */
export function folded(text: string): string {
  let said = known.get(text)
  if (said === undefined) {
    said = foldText(text)
    if (known.size >= 50_000) known.clear()
    known.set(text, said)
  }
  return said
}
