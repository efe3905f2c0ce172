import type { Format } from '../format.js'
import { LOSSES } from './losses.js'
import { SECTIONS } from './sections.js'

/** W3C PROV-JSON: reports, readings, decisions and incidents, and who made which of which. */
export const PROV: Format = {
  slug: 'prov',
  name: 'W3C PROV',
  about: 'where everything comes from: captures, readings, decisions, incidents (PROV-JSON)',
  shape: 'file',
  extension: 'provjson',
  losses: LOSSES,
  async write(material, sink, { progress }) {
    const writer = sink.open('provenance.provjson')
    await writer.write(
      `{"prefix":${JSON.stringify({ marsad: 'urn:marsad:', sha256: 'urn:sha256:', xsd: 'http://www.w3.org/2001/XMLSchema#' })}`,
    )
    for (const [i, { name, rows }] of SECTIONS.entries()) {
      await writer.write(`,\n"${name}":{`)
      let first = true
      for (const [id, value] of rows(material)) {
        await writer.write(`${first ? '' : ','}\n${JSON.stringify(id)}:${JSON.stringify(value)}`)
        first = false
      }
      await writer.write('}')
      progress?.(name, i + 1, SECTIONS.length)
    }
    await writer.write('}\n')
    await writer.close()
    return []
  },
}
