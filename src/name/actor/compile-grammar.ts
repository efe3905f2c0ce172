import type { Diagnostic } from '../../diagnostic/index.js'
import { ACTOR_TYPES, type ActorType } from './actor.js'
import {
  type CompiledActors,
  type CompiledLabel,
  type CompiledOrgan,
  type OrganNoun,
  WORD_ROLES,
  type WordRole,
} from './compiled.js'
import { type FileRows, type Row, type RowReader, rowReader } from './rows.js'
import { nameKey } from './tokens.js'

type Grammar = Pick<CompiledActors, 'organs' | 'organNouns' | 'words' | 'generics' | 'labels' | 'loaded'>

const EXAMPLE = ['id', 'words', 'example', 'gives', 'not', 'published', 'note', 'source']
const FIELDS = {
  organ: [
    ...EXAMPLE,
    'organ',
    'label',
    'labelTerritory',
    'type',
    'parent',
    'stem',
    'bare',
    'within',
    'loaded',
  ],
  word: [...EXAMPLE, 'role', 'kinds'],
  loaded: [...EXAMPLE, 'member', 'usedBy'],
}

/** The rows of organs.yaml, words.yaml and loaded.yaml. */
export function compileGrammar(files: readonly FileRows[], diagnostics: Diagnostic[]): Grammar {
  const readers = (file: string, fields: readonly string[]): readonly (readonly [RowReader, Row])[] =>
    (files.find((f) => f.file === file)?.rows ?? []).map((row) => {
      const reader = rowReader(file, row, fields, diagnostics)
      if (reader.text('example') === null) reader.fault('no example')
      if (reader.texts('source').length === 0) reader.fault('no source')
      return [reader, row] as const
    })
  const words = readers('words.yaml', FIELDS.word)
  return {
    ...compileOrgans(readers('organs.yaml', FIELDS.organ)),
    ...compileLoaded(readers('loaded.yaml', FIELDS.loaded)),
    words: compileWords(words),
    generics: compileGenerics(words),
  }
}

function compileOrgans(rows: readonly (readonly [RowReader, Row])[]): Pick<Grammar, 'organs' | 'organNouns'> {
  const organs: CompiledOrgan[] = []
  const organNouns: Record<string, OrganNoun> = {}
  for (const [reader] of rows) {
    const organ = reader.needText('organ')
    const label = reader.text('label')
    if (label !== null)
      organs.push({
        organ,
        label,
        labelTerritory: reader.text('labelTerritory') ?? label,
        type: actorType(reader, reader.needText('type')),
        parent: reader.text('parent'),
      })
    for (const word of reader.texts('words')) {
      const key = nameKey(word)
      if (organNouns[key] !== undefined && organNouns[key].organ !== organ)
        reader.fault(`"${word}" also names ${organNouns[key].organ}`)
      organNouns[key] ??= {
        organ,
        stem: reader.flag('stem'),
        bare: reader.flag('bare'),
        within: reader.flag('within'),
        loaded: reader.flag('loaded'),
      }
    }
  }
  return { organs, organNouns }
}

function actorType(reader: RowReader, text: string): ActorType {
  const type = ACTOR_TYPES.find((t) => t === text)
  if (type === undefined) reader.fault(`"${text}" is no type of actor`)
  return type ?? 'person'
}

function compileWords(rows: readonly (readonly [RowReader, Row])[]): Record<string, readonly WordRole[]> {
  const words: Record<string, WordRole[]> = Object.create(null) as Record<string, WordRole[]>
  for (const [reader] of rows) {
    const text = reader.needText('role')
    if (text === 'generic') continue
    const role = WORD_ROLES.find((r) => r === text)
    if (role === undefined) {
      reader.fault(`role "${text}" is not one of ${WORD_ROLES.join(', ')}`)
      continue
    }
    for (const word of reader.texts('words')) {
      const key = nameKey(word)
      words[key] = [...new Set([...(words[key] ?? []), role])]
    }
  }
  return words
}

function compileGenerics(rows: readonly (readonly [RowReader, Row])[]): Record<string, readonly ActorType[]> {
  const generics: Record<string, ActorType[]> = Object.create(null) as Record<string, ActorType[]>
  for (const [reader] of rows) {
    if (reader.text('role') !== 'generic') continue
    const kinds = reader.texts('kinds').map((kind) => actorType(reader, kind))
    for (const word of reader.texts('words')) {
      const key = nameKey(word)
      generics[key] = [...new Set([...(generics[key] ?? []), ...kinds])]
    }
  }
  return generics
}

function compileLoaded(rows: readonly (readonly [RowReader, Row])[]): Pick<Grammar, 'labels' | 'loaded'> {
  const labels: CompiledLabel[] = []
  const loaded: Record<string, { label: number; member: boolean }> = {}
  for (const [reader] of rows) {
    labels.push({ id: reader.id, usedBy: reader.needText('usedBy') })
    for (const word of reader.texts('words'))
      loaded[nameKey(word)] ??= { label: labels.length - 1, member: reader.flag('member') }
  }
  return { labels, loaded }
}
