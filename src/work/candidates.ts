import { openActors, placeCandidates, plainName } from '../name/index.js'
import { theGazetteer } from './names.js'
import type { Project } from './project.js'

/** An entry that words may stand for. */
export interface NameCandidate {
  readonly id: string
  readonly name: string
  readonly nameArabic: string | null
  /** Why, in words. */
  readonly why: string
}

/** Most that are offered. */
const MOST = 12

/** Actors that words may stand for: those of the project first, then those of the dictionary, the likeliest first. */
export function actorCandidates(project: Project, words: string): readonly NameCandidate[] {
  const context = { countries: [], actorsSeen: [], places: [] }
  const known = openActors().candidates(words, { published: null, role: 'agent', context })
  const shipped = known
    .filter(({ status }) => status !== 'ruled-out')
    .map(({ link, reason }) => ({ id: link.id, name: link.name, nameArabic: null, why: reason }))
  return unique([...ownCandidates(project, words), ...shipped, ...namedLike(project, words)])
}

/** Entries of the project's own dictionary whose names begin with the words, or have them. */
function ownCandidates(project: Project, words: string): readonly NameCandidate[] {
  const plain = plainName(words)
  if (plain === '') return []
  return project.standing().actors.flatMap(({ actor, name, aliases }) => {
    const found = [name, ...aliases].find(
      (known) => known !== null && ` ${plainName(known)} `.includes(` ${plain}`),
    )
    return found == null
      ? []
      : [
          {
            id: actor,
            name: name ?? actor,
            nameArabic: null,
            why: `“${found}” in the project’s own dictionary`,
          },
        ]
  })
}

/** Actors that claims of the project name in words like these. */
function namedLike(project: Project, words: string): readonly NameCandidate[] {
  const plain = plainName(words)
  const found = new Map<string, NameCandidate & { readonly times: number }>()
  if (plain === '') return []
  for (const { claim, state } of project.standing().claims) {
    if (state === 'rejected') continue
    for (const { text, actor } of [claim.source, ...claim.via, ...claim.agents, ...claim.targets]) {
      if (actor === null || !` ${plainName(text)} ${plainName(actor.name)} `.includes(` ${plain}`)) continue
      const times = (found.get(actor.id)?.times ?? 0) + 1
      const why = `named in ${times} ${times === 1 ? 'claim' : 'claims'} of the project`
      found.set(actor.id, { id: actor.id, name: actor.name, nameArabic: null, why, times })
    }
  }
  return [...found.values()]
    .sort((a, b) => b.times - a.times || (a.id < b.id ? -1 : 1))
    .map(({ times: _, ...candidate }) => candidate)
}

/** Places that words may stand for: those that claims of the project stand for first, then those of the gazetteer. */
export function placesLike(project: Project, words: string): readonly NameCandidate[] {
  const gazetteer = theGazetteer()
  const found =
    gazetteer === null
      ? []
      : placeCandidates(words, { gazetteer, countries: [], published: null, placesSeen: [] })
  const shipped = found.map(({ place, reasons }) => ({
    id: place.id,
    name: [place.name, place.admin1 === place.name ? null : place.admin1, place.country]
      .filter((part) => part !== null)
      .join(', '),
    nameArabic: place.nameArabic,
    why: [place.precision, ...reasons].join('; '),
  }))
  return unique([...placedAlready(project, words), ...shipped])
}

/** What the same words stand for in other claims. */
function placedAlready(project: Project, words: string): readonly NameCandidate[] {
  const plain = plainName(words)
  const found = new Map<string, NameCandidate>()
  for (const { claim, state } of project.standing().claims) {
    const { place } = claim
    if (state === 'rejected' || place === null || place.resolved === null) continue
    if (plainName(place.text) !== plain || place.resolved.id.startsWith('pin:')) continue
    const { id, name, name_arabic: nameArabic, precision } = place.resolved
    found.set(id, { id, name, nameArabic, why: `${precision}; the same words stand for it in the project` })
  }
  return [...found.values()]
}

const unique = (candidates: readonly NameCandidate[]): readonly NameCandidate[] =>
  [...new Map([...candidates].reverse().map((one) => [one.id, one])).values()].reverse().slice(0, MOST)
