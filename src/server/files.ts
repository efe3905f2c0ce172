import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Handler } from 'hono'

/** Where the pages lie once they are built. */
const WEB = fileURLToPath(new URL('../../web/', import.meta.url))

/** What files are, for the browser; whatever is not named here is not handed out. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.pbf': 'application/x-protobuf',
  '.pmtiles': 'application/octet-stream',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
}

/** Files whose names hold a hash of what is in them never change. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/

interface Found {
  readonly bytes: Buffer
  readonly type: string
}

/** A file of the pages, or null; nothing outside their folder is ever found, through links neither. */
export function findFile(path: string, folder: string = WEB): Found | null {
  if (path.includes('\0') || path.includes('\\') || !existsSync(folder)) return null
  const root = realpathSync(folder)
  const asked = join(root, path)
  const type = TYPES[extname(asked).toLowerCase()]
  if (type === undefined || !asked.startsWith(root + sep)) return null
  if (!existsSync(asked) || !statSync(asked).isFile()) return null
  const real = realpathSync(asked)
  return real.startsWith(root + sep) ? { bytes: readFileSync(real), type } : null
}

/** Hands out the pages; any path that is no file is a screen, which the page itself finds. */
export const filesFrom =
  (folder: string = WEB): Handler =>
  (c) => {
    const path = decode(new URL(c.req.url).pathname)
    if (path === null) return c.text('no such file', 404)
    // Browsers ask for it beside files that name no picture of their own.
    if (path === '/favicon.ico') return c.redirect('/icon.svg', 301)
    const found = findFile(path, folder)
    if (found !== null) {
      const keeps = HASHED.test(path) ? 'private, max-age=31536000, immutable' : 'no-cache'
      return c.body(new Uint8Array(found.bytes), 200, { 'content-type': found.type, 'cache-control': keeps })
    }
    if (extname(path) !== '') return c.text('no such file', 404)
    const page = findFile('/index.html', folder)
    if (page === null) return c.text(NOT_BUILT, 503)
    return c.body(new Uint8Array(page.bytes), 200, { 'content-type': page.type, 'cache-control': 'no-cache' })
  }

const NOT_BUILT =
  'The pages of the workbench are not built here. Build them with: npm run build\nThe API under /api answers without them.\n'

/** A path without its escapes; null where they are broken. */
function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch (cause) {
    if (cause instanceof URIError) return null
    throw cause
  }
}
