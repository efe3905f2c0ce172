import type { Format } from '../format.js'
import { actorEntities, claimEntities, incidentEntities, reportEntities } from './entities.js'
import { LOSSES } from './losses.js'

/** FollowTheMoney entities, one a line: incidents as events, actors, reports, and the links between them. */
export const FTM: Format = {
  slug: 'ftm',
  name: 'FollowTheMoney',
  about: 'events, actors and reports as entities, one a line, for Aleph and OpenSanctions tools',
  shape: 'file',
  extension: 'ftm.json',
  losses: LOSSES,
  async write(material, sink, { progress }) {
    const writer = sink.open('entities.ftm.json')
    const parts = [reportEntities, actorEntities, incidentEntities, claimEntities]
    for (const [i, entities] of parts.entries()) {
      for (const entity of entities(material)) await writer.write(`${JSON.stringify(entity)}\n`)
      progress?.('entities', i + 1, parts.length)
    }
    await writer.close()
    return []
  },
}
