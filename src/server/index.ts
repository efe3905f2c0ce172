/** Room `server`: the workbench's API and pages over one open project, on this machine alone unless told otherwise. */

export { askForLink, askServer, type Standing } from './ask-server.js'
export type { Handover } from './handover.js'
export { serverOf } from './handover.js'
export { isLoopback } from './hosts.js'
export type { ServeOptions, Serving } from './listen.js'
export { serveProject } from './listen.js'
export type { AskedCommand, Bar, Commands, Outlet } from './routes/commands.js'
