import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'

/** Why an address gave nothing: a code, and what was seen and what to do, in words. */
export interface Fault {
  readonly code: string
  readonly seen: string
  readonly todo: string
}

/** Trouble about an address. */
export const troubleOf = ({ code, seen, todo }: Fault, address: string): Diagnostic =>
  errorOf(code, `${seen}; nothing was kept; ${todo}`, address)

const LATER = 'try again later'
const BY_HAND = 'save the page in a browser and add that file'
const CHECK = 'check the address'

const unsafe = (seen: string): Fault => ({
  code: 'fetch/certificate',
  seen: `the server cannot show that it is the one named: ${seen}`,
  todo: `somebody may stand between; ${BY_HAND} once you know who answers`,
})

/** What the system, the protocol and the certificates say, and what it means. */
const FAULTS: Readonly<Record<string, Fault>> = {
  ENOTFOUND: { code: 'fetch/name', seen: 'no host of this name is known', todo: CHECK },
  EAI_AGAIN: {
    code: 'fetch/name',
    seen: 'nobody could be asked for the host’s name; this machine seems to have no network',
    todo: LATER,
  },
  ECONNREFUSED: { code: 'fetch/unreachable', seen: 'the host does not answer at this port', todo: CHECK },
  ECONNRESET: { code: 'fetch/broken-off', seen: 'the server ended the connection', todo: LATER },
  EPIPE: { code: 'fetch/broken-off', seen: 'the server ended the connection', todo: LATER },
  ERR_STREAM_PREMATURE_CLOSE: {
    code: 'fetch/broken-off',
    seen: 'the server ended the connection before the end of the answer',
    todo: LATER,
  },
  EHOSTUNREACH: { code: 'fetch/unreachable', seen: 'there is no way to this host', todo: LATER },
  ENETUNREACH: { code: 'fetch/unreachable', seen: 'there is no way to this host’s network', todo: LATER },
  ETIMEDOUT: { code: 'fetch/too-slow', seen: 'the host does not answer', todo: LATER },
  CERT_HAS_EXPIRED: unsafe('its certificate has expired'),
  CERT_NOT_YET_VALID: unsafe('its certificate is not valid yet; the clock of this machine may be wrong'),
  CERT_REVOKED: unsafe('its certificate was withdrawn'),
  DEPTH_ZERO_SELF_SIGNED_CERT: unsafe('it signed its certificate itself'),
  SELF_SIGNED_CERT_IN_CHAIN: unsafe('its certificate comes from nobody whom this machine trusts'),
  UNABLE_TO_GET_ISSUER_CERT: unsafe('its certificate comes from nobody whom this machine trusts'),
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unsafe('its certificate comes from nobody whom this machine trusts'),
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unsafe('it does not send all of its certificates'),
  ERR_TLS_CERT_ALTNAME_INVALID: unsafe('its certificate is for another name'),
}

/** Faults by how their code begins. */
const FAMILIES: readonly (readonly [RegExp, Fault])[] = [
  [
    /^HPE_HEADER_OVERFLOW$/,
    { code: 'fetch/headers', seen: 'the head of the answer is too long', todo: BY_HAND },
  ],
  [/^HPE_/, { code: 'fetch/not-http', seen: 'the answer is not HTTP', todo: CHECK }],
  [
    /^(?:EPROTO$|ERR_SSL_|ERR_TLS_)/,
    { code: 'fetch/not-tls', seen: 'no safe connection (TLS) could be made with this port', todo: CHECK },
  ],
  [
    /^(?:Z_|ERR_(?:_ERROR_|BROTLI))/,
    { code: 'fetch/broken-off', seen: 'the answer is packed and cannot be unpacked to its end', todo: LATER },
  ],
]

/** What went wrong between here and there; what is no trouble of a network goes up. */
export function faultOf(cause: unknown): Fault {
  const code = codeOf(cause)
  if (code === null) throw cause
  const known = FAULTS[code] ?? FAMILIES.find(([begins]) => begins.test(code))?.[1]
  if (known !== undefined) return known
  if (!/^E[A-Z]+$/.test(code)) throw cause
  return { code: 'fetch/unreachable', seen: `the host cannot be reached (${code})`, todo: LATER }
}

/** Where several addresses of a host were tried, what the first of them said. */
function codeOf(cause: unknown): string | null {
  if (cause instanceof AggregateError && cause.errors.length > 0) return codeOf(cause.errors[0])
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') return null
  return cause.code
}
