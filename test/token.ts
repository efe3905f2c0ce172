import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** SHA-256 of the word "Halvek". */
export const HALVEK = 'ebb57b190bd143208906658e9a1669816cf06d24e987135d3f21ec92058f5607'

/** What an authority made up for tests answered about HALVEK: `openssl ts -reply`, DER. */
export const ANSWER = Buffer.from(
  [
    'MIIB8TADAgEAMIIB6AYJKoZIhvcNAQcCoIIB2TCCAdUCAQMxDzANBglghkgBZQMEAgEFADBuBgsqhkiG9w0BCRABBKBfBF0wWwIBAQYEKgME',
    'ATAxMA0GCWCGSAFlAwQCAQUABCDrtXsZC9FDIIkGZY6aFmmBbPBtJOmHE10/IeySBY9WBwIBARgPMjAyNjExMjYwNDAyMjhaAgkA7+T40iuR',
    'qX0xggFNMIIBSQIBATA4MCAxHjAcBgNVBAMMFUhhbHZlayB0ZXN0IGF1dGhvcml0eQIUZiUdBrYHMd9AJwOAxB8IjXPtNVIwDQYJYIZIAWUD',
    'BAIBBQCggaQwGgYJKoZIhvcNAQkDMQ0GCyqGSIb3DQEJEAEEMBwGCSqGSIb3DQEJBTEPFw0yNjExMjYwNDAyMjhaMC8GCSqGSIb3DQEJBDEi',
    'BCDRT2dvRt0jiIw3AIopJlIPBfd2xaEE3V+RQIpiRI+zMDA3BgsqhkiG9w0BCRACLzEoMCYwJDAiBCCxzNeExHNzrYALcrqj7doJYNCCoTt9',
    '8oZlhUWzsGnntTAKBggqhkjOPQQDAgRIMEYCIQDZoGrThMt/0oQ+92osBkd2wNejSuv2KLRZJfODtTpWpgIhAL983CrotBQ9U5sgc05jx4S2',
    'P4c5yYuJL5CbviWOWtn1',
  ].join(''),
  'base64',
)

/** Bytes of the answer before the token: its own head and the status. */
const BEFORE_TOKEN = 9

/** The token alone. */
export const TOKEN = ANSWER.subarray(BEFORE_TOKEN)

/** The answer with another hash in the place of HALVEK; its signature is no longer true, which nobody checks here. */
export function answerAbout(head: string): Buffer {
  const bytes = Buffer.from(ANSWER)
  bytes.set(Buffer.from(head, 'hex'), bytes.indexOf(Buffer.from(HALVEK, 'hex')))
  return bytes
}

const run = promisify(execFile)

/** Whether this machine has an openssl that can stamp. */
export async function hasOpenssl(): Promise<boolean> {
  try {
    return /^OpenSSL [3-9]/.test((await run('openssl', ['version'])).stdout)
  } catch {
    return false
  }
}

const CONFIG = `[req]
distinguished_name = name
x509_extensions = use
prompt = no
[name]
CN = Halvek test authority
[use]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = one
[one]
serial = serial
signer_cert = tsa.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
`

/** An authority of its own in a folder: answers the questions that lie there. */
export async function openAuthority(folder: string): Promise<{
  readonly certificate: string
  readonly openssl: (command: string) => Promise<string>
  readonly answer: (question: string, to: string) => Promise<Buffer>
}> {
  const openssl = async (command: string): Promise<string> => {
    const [program = '', ...args] = command.split(' ')
    const { stdout, stderr } = await run(program, args, { cwd: folder })
    return stdout + stderr
  }
  if (!existsSync(join(folder, 'tsa.pem'))) {
    writeFileSync(join(folder, 'tsa.cnf'), CONFIG)
    await openssl(
      'openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout tsa.key -out tsa.pem -days 3650 -config tsa.cnf',
    )
  }
  return {
    certificate: join(folder, 'tsa.pem'),
    openssl,
    async answer(question, to) {
      await openssl(`openssl ts -reply -queryfile ${question} -config tsa.cnf -out ${to}`)
      return readFileSync(join(folder, to))
    },
  }
}
