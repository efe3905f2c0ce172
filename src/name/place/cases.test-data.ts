import assert from 'node:assert/strict'
import type { PlaceLink } from '../../claim/index.js'
import { type Gazetteer, openGazetteer, type ResolveOptions, resolvePlace } from './index.js'

/** The compiled gazetteer of the repository; `npm run build` makes it. */
export function openedGazetteer(): Gazetteer {
  const { value, diagnostics } = openGazetteer()
  assert.ok(value !== null, diagnostics.map((one) => one.message).join('; '))
  return value
}

const SETTING = /^(.*?)\s*(?:\(([^()]*)\))?$/s

/** Resolves "words (SY, IQ; seen Aleppo|?; published 2016-08-01; text The words in their report.)". */
export function resolveCase(line: string, gazetteer: Gazetteer): PlaceLink | null {
  const [, words = '', setting = ''] = SETTING.exec(line) ?? []
  const parts = setting.split(';').map((part) => part.trim())
  const after = (word: string): string | null =>
    parts.find((part) => part.startsWith(`${word} `))?.slice(word.length + 1) ?? null
  const options: Omit<ResolveOptions, 'placesSeen'> = {
    gazetteer,
    countries: (parts[0] ?? '')
      .split(',')
      .map((code) => code.trim())
      .filter((code) => /^[A-Z]{2}$/.test(code)),
    published: after('published'),
  }
  const placesSeen = (after('seen')?.split('|') ?? []).map((name) =>
    resolvePlace(name, { ...options, placesSeen: [] }),
  )
  const text = after('text')
  return resolvePlace(words, { ...options, placesSeen, ...(text === null ? {} : { text }) })
}
