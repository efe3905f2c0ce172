/** A file that was written. */
export interface Written {
  /** Path within the export, with forward slashes. */
  readonly path: string
  readonly bytes: number
  /** SHA-256, 64 lower-case hexadecimal digits. */
  readonly sha256: string
}

/** One file that is being written. */
export interface Writer {
  /** Resolves when more can be taken, so that nothing piles up in memory. */
  write(chunk: string | Uint8Array): Promise<void>
  close(): Promise<Written>
}

/** Where an export goes; the caller decides whether that is a folder, a file or an archive. */
export interface Sink {
  open(path: string): Writer
}

/** A sink that keeps what it is given, for tests and for small answers. */
export interface Kept extends Sink {
  readonly files: ReadonlyMap<string, Uint8Array>
}

export function keepAll({ hashOf }: { readonly hashOf: (bytes: Uint8Array) => string }): Kept {
  const files = new Map<string, Uint8Array>()
  return {
    files,
    open(path) {
      const parts: Uint8Array[] = []
      return {
        async write(chunk) {
          parts.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
        },
        async close() {
          const bytes = Buffer.concat(parts)
          files.set(path, bytes)
          return { path, bytes: bytes.length, sha256: hashOf(bytes) }
        },
      }
    },
  }
}
