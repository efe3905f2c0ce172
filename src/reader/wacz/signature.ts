import { createHash, createPublicKey, type KeyObject, verify, X509Certificate } from 'node:crypto'

/** What a WACZ says of who signed its list of files, and whether that holds. */
export type Signature =
  | { readonly state: 'none' }
  /** @property why it cannot be told whether it holds */
  | { readonly state: 'unknown'; readonly why: string }
  /** @property by whose key it is, as far as the file itself says */
  | { readonly state: 'holds' | 'broken'; readonly by: string; readonly unchecked: string }

type Fields = Readonly<Record<string, unknown>>

/**
 * Checks the signature of a list of files, as the signing specification of WACZ (0.1.0) has it: over the words of the
 * list's hash, by a key that lies beside it or by the first certificate of a domain.
 *
 * @param hash `sha256:` and 64 hexadecimal digits, of the list as it lies in the archive
 */
export function checkSignature(signed: Fields | null, hash: string): Signature {
  if (signed === null) return { state: 'none' }
  const { signature, publicKey, domain, domainCert } = signed
  if (typeof signature !== 'string') return { state: 'unknown', why: 'there is no signature in it' }
  try {
    if (typeof publicKey === 'string') return byKey(signed, { hash, signature, publicKey })
    if (typeof domainCert !== 'string') return { state: 'unknown', why: 'no key lies beside it' }
    return byCertificate(signed, { hash, signature, domainCert, domain: String(domain ?? '') })
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause
    return { state: 'unknown', why: 'its key cannot be read' }
  }
}

interface Given {
  readonly hash: string
  /** Base64. */
  readonly signature: string
}

function byKey(signed: Fields, given: Given & { readonly publicKey: string }): Signature {
  const bytes = Buffer.from(given.publicKey, 'base64')
  const key = createPublicKey({ key: bytes, format: 'der', type: 'spki' })
  const print = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return {
    state: holds(signed, { ...given, key }) ? 'holds' : 'broken',
    by: `the key with the fingerprint ${print} that lies beside it`,
    unchecked: 'whose key that is it does not show',
  }
}

function byCertificate(
  signed: Fields,
  { domainCert, domain, ...given }: Given & { readonly domainCert: string; readonly domain: string },
): Signature {
  const certificate = new X509Certificate(domainCert)
  const isOf = domain !== '' && certificate.checkHost(domain) !== undefined
  return {
    state: isOf && holds(signed, { ...given, key: certificate.publicKey }) ? 'holds' : 'broken',
    by: `a certificate that names ${domain === '' ? 'no domain' : domain}`,
    unchecked: 'who issued the certificate, and its time stamp, were not checked',
  }
}

/** Whether it signs this very list: the hash that was signed is that of the list, and the key made the signature. */
function holds(signed: Fields, { hash, signature, key }: Given & { readonly key: KeyObject }): boolean {
  if (signed.hash !== hash) return false
  const made = Buffer.from(signature, 'base64')
  const isCurve = key.asymmetricKeyType === 'ec'
  // Browsers write both numbers of a signature one after the other, others as ASN.1, which begins with a sequence.
  const dsaEncoding = made.length === rawLength(key) ? 'ieee-p1363' : 'der'
  return verify(isCurve ? 'sha256' : null, Buffer.from(hash), { key, dsaEncoding }, made)
}

const RAW_LENGTHS: Readonly<Record<string, number>> = { prime256v1: 64, secp384r1: 96, secp521r1: 132 }

const rawLength = (key: KeyObject): number | null =>
  RAW_LENGTHS[key.asymmetricKeyDetails?.namedCurve ?? ''] ?? null
