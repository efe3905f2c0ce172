import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import { MAX_ADDRESS } from './limits.js'

const NOTHING = 'nothing was fetched'

/** An address that may be asked for, without what stands after #, which no server is told; else why it may not. */
export function readAddress(words: string, base?: URL): URL | Diagnostic {
  const given = words.trim()
  const shown = given.slice(0, 100)
  if (given.length > MAX_ADDRESS)
    return errorOf('fetch/address', `longer than ${MAX_ADDRESS} characters; ${NOTHING}; shorten it`, shown)
  if (!URL.canParse(given, base?.href))
    return errorOf('fetch/address', `no address of the web; ${NOTHING}; check how it is written`, shown)
  const url = new URL(given, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    const seen = `begins with ${url.protocol}, and only http: and https: are fetched`
    return errorOf('fetch/scheme', `${seen}; ${NOTHING}; save it as a file and add that`, shown)
  }
  if (url.username !== '' || url.password !== '') {
    const seen = 'has a name or password in it, which the record would keep for ever'
    url.username = ''
    url.password = ''
    return errorOf('fetch/password', `${seen}; ${NOTHING}; take it out`, url.href.slice(0, 100))
  }
  url.hash = ''
  return url
}

/** Host of an address as a name or a number, without brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1')
