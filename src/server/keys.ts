import { timingSafeEqual } from 'node:crypto'

/** Secrets of one run of the server; all of them die with it. */
export interface Keys {
  /** Name of the cookie; the port is in it, since cookies do not tell ports apart. */
  readonly cookie: string
  /** What the cookie holds. */
  readonly session: string
  /** What pages send with a request that changes something. */
  readonly token: string
  /** What programs of this machine send; it lies in the project's folder. */
  readonly program: string
  /** What opens the workbench as often as wanted, where it stands at an address that is not of this machine alone. */
  readonly access: string | null
  /** A new key of a link, which opens once. */
  makeLink(): string
  /** Whether a key opens; one of a link never opens again. */
  open(key: string): boolean
}

/** Milliseconds that a link opens. */
export const LINK_LIVES = 10 * 60_000

export interface KeyOptions {
  readonly port: number
  readonly random: (bytes: number) => Uint8Array
  readonly clock: () => Date
  /** Whether others than this machine may come. */
  readonly shared: boolean
}

export function makeKeys({ port, random, clock, shared }: KeyOptions): Keys {
  const secret = (): string => Buffer.from(random(32)).toString('base64url')
  const links = new Map<string, number>()
  const access = shared ? secret() : null
  return {
    cookie: `marsad-${port}`,
    session: secret(),
    token: secret(),
    program: secret(),
    access,
    makeLink() {
      const key = secret()
      links.set(key, clock().getTime() + LINK_LIVES)
      return key
    },
    open(key) {
      if (access !== null && isSame(key, access)) return true
      const until = links.get(key)
      links.delete(key)
      return until !== undefined && clock().getTime() <= until
    },
  }
}

/** Whether two secrets are one, in a time that tells nothing of where they differ. */
export const isSame = (given: string, known: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(known)]
  return a.length === b.length && timingSafeEqual(a, b)
}
