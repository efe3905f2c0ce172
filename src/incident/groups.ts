import type { Member } from './member.js'
import { isToll, mayHappen } from './member.js'
import { wordKeysOf } from './word-keys.js'

/** Members by a key, each list in the order of their ids. */
export type Lists = Map<string, Member[]>

/** What members have in common, by which the steps find them. Changes in place; never leaves this room. */
export interface Groups {
  readonly byId: Map<string, Member>
  /** By the claim that stands for all that people joined. */
  readonly linked: Lists
  /** What may happen, by block: its day and place. */
  readonly blocks: Lists
  /** The same, by the day and each wider place that its place lies in. */
  readonly inside: Lists
  /** The same, by report. */
  readonly reports: Lists
  /** The same, by what it tells, where it has no block (word-keys.ts). */
  readonly words: Lists
  readonly tollsOfReport: Lists
  readonly tollsOfBlock: Lists
  /** Claims without a day that look for an incident in a block (no-day.ts). */
  readonly watched: Map<string, string[]>
}

export const openGroups = (): Groups => ({
  byId: new Map(),
  linked: new Map(),
  blocks: new Map(),
  inside: new Map(),
  reports: new Map(),
  words: new Map(),
  tollsOfReport: new Map(),
  tollsOfBlock: new Map(),
  watched: new Map(),
})

export const membersAt = (lists: Lists, key: string): readonly Member[] => lists.get(key) ?? []

/** Blocks of the same day at the wider places that a member's place lies in. */
export const widerBlocks = ({ block, place, day }: Member): readonly string[] =>
  block === null ? [] : place!.path.slice(0, -1).map((step) => `${step}\n${day}`)

export function enter(groups: Groups, member: Member): void {
  groups.byId.set(member.id, member)
  for (const [lists, key] of placesOf(groups, member)) addTo(lists, key, member)
}

export function leave(groups: Groups, member: Member): void {
  groups.byId.delete(member.id)
  for (const [lists, key] of placesOf(groups, member)) takeFrom(lists, key, member)
}

function placesOf(groups: Groups, member: Member): readonly (readonly [Lists, string])[] {
  const places: [Lists, string][] = []
  const { block, text } = member
  if (mayHappen(member)) {
    places.push([groups.reports, text])
    if (block !== null) places.push([groups.blocks, block])
    for (const wider of widerBlocks(member)) places.push([groups.inside, wider])
    for (const key of wordKeysOf(member)) places.push([groups.words, key])
  } else if (isToll(member)) {
    places.push([groups.tollsOfReport, text])
    if (block !== null) places.push([groups.tollsOfBlock, block])
  }
  return places
}

/** Most lists hold one or two members: those are made anew, since one that grows in place keeps room for sixteen more. */
const FEW = 8

export function addTo(lists: Lists, key: string, member: Member): void {
  const list = lists.get(key)
  if (list === undefined) {
    lists.set(key, [member])
    return
  }
  let at = list.length
  while (at > 0 && list[at - 1]!.id > member.id) at--
  if (list.length < FEW) lists.set(key, list.toSpliced(at, 0, member))
  else list.splice(at, 0, member)
}

export function takeFrom(lists: Lists, key: string, member: Member): void {
  const list = lists.get(key)
  const at = list?.indexOf(member) ?? -1
  if (list === undefined || at === -1) return
  if (list.length === 1) lists.delete(key)
  else list.splice(at, 1)
}
