import { createRequire } from 'node:module'
import type { SaxesTagPlain } from 'saxes'
import type { Fault } from './fault.js'

type Saxes = typeof import('saxes')

/** What is told of an XML text, in order. Text and CDATA come in pieces; entities of its own are never expanded. */
export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(words: string): void
}

/** A reader of XML that is given one piece after the other. */
export interface XmlReader {
  /** False where a fault was met: nothing that follows is looked at. */
  write(piece: string): boolean
  /** Why it could not be read to its end, or null; what was told before holds. */
  end(): Fault | null
}

/** Elements inside one another that are followed. */
const DEEPEST = 256

/** Text is parsed in pieces of so many UTF-16 code units, so that a fault ends the work soon. */
const PIECE = 65_536

/** Longest attribute, comment, CDATA section or name, UTF-16 code units: the parser keeps each whole. */
const LONGEST = 16 * 1024 * 1024

/** Faults that leave no doubt about what is meant: entities of HTML in feeds, a control character. */
const HARMLESS = /undefined entity|disallowed character\.|malformed character entity|"\]\]>" is disallowed/

/** How many of them are passed over in one text. */
const FORGIVEN = 100_000

/** Opens a reader of XML that expands nothing: no entity of the document's own, no other file, however nested. */
export function openXml({ open, close, text }: XmlHandlers): XmlReader {
  // loaded with the first file that needs it, so that no other command waits for it
  const { SaxesParser }: Saxes = createRequire(import.meta.url)('saxes')
  const parser = new SaxesParser()
  let fault: Fault | null = null
  let depth = 0
  let held = 0
  const stop = (code: string, seen: string): void => {
    fault ??= { code, seen }
  }
  let harmless = 0
  parser.on('error', ({ message }) => {
    if (!HARMLESS.test(message) || ++harmless > FORGIVEN)
      stop('xml/broken', `not well formed at ${message.replace(/\.$/, '')}`)
  })
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype))
      stop('xml/entities', 'it declares entities of its own, which are never expanded')
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    held = 0
    if (fault !== null) return
    depth++
    if (depth > DEEPEST) stop('xml/too-deep', `more than ${DEEPEST} elements inside one another`)
    else open(name, attributes)
  })
  parser.on('closetag', ({ name }) => {
    held = 0
    depth--
    if (fault === null) close(name)
  })
  const tell = (words: string): void => {
    held = 0
    if (fault === null) text(words)
  }
  parser.on('text', tell)
  parser.on('cdata', tell)
  let begun = false
  const write = (given: string): boolean => {
    // space before the declaration is against the standard and means nothing
    const piece = begun ? given : given.trimStart()
    begun ||= piece !== ''
    for (let at = 0; at < piece.length && fault === null; at += PIECE) {
      held += Math.min(PIECE, piece.length - at)
      parser.write(piece.slice(at, at + PIECE))
      if (held > LONGEST) stop('xml/too-long', `one piece of it is longer than ${LONGEST} characters`)
    }
    return fault === null
  }
  return {
    write,
    end() {
      if (fault === null) parser.close()
      return fault
    },
  }
}
