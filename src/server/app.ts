import { OpenAPIHono } from '@hono/zod-openapi'
import { VERSION } from '../work/index.js'
import { refuseUnread, sayFault } from './refusal.js'
import { addAdding } from './routes/adding.js'
import { addBulk } from './routes/bulk.js'
import { addClaims } from './routes/claims.js'
import { addDecisions } from './routes/decisions.js'
import { addDictionary } from './routes/dictionary.js'
import { addDifference } from './routes/difference.js'
import { addEditing } from './routes/editing.js'
import { addExport } from './routes/export.js'
import { addIncidents } from './routes/incidents.js'
import { addJudged } from './routes/judged.js'
import { addLinking } from './routes/linking.js'
import { addRecord } from './routes/record.js'
import { addReports } from './routes/reports.js'
import { addRivals } from './routes/rivals.js'
import { addSession } from './routes/session.js'
import { addThreads } from './routes/threads.js'
import { addVerdicts } from './routes/verdicts.js'
import type { Served } from './served.js'

export interface ApiOptions {
  readonly token: string
}

/** The API of a project, without doors and guards. */
export function makeApi(served: Served, options: ApiOptions): OpenAPIHono {
  const api = new OpenAPIHono({ defaultHook: refuseUnread })
  addSession(api, served, options)
  addClaims(api, served)
  addReports(api, served)
  addDifference(api, served)
  addAdding(api, served)
  addEditing(api, served)
  addDecisions(api, served)
  addBulk(api, served)
  addRivals(api, served)
  addIncidents(api, served)
  addLinking(api, served)
  addVerdicts(api, served)
  addJudged(api, served)
  addRecord(api, served)
  addThreads(api, served)
  addDictionary(api, served)
  addExport(api, served)
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Marsad', version: VERSION, description: ABOUT },
    servers: [{ url: '/api' }],
  })
  api.onError(sayFault)
  return api
}

const ABOUT =
  'What the workbench asks and tells. Offsets count Unicode code points; days are ISO 8601; unknown is null, never 0. ' +
  'Requests that change something come from a page of this server and send its token in X-Marsad-Token.'
