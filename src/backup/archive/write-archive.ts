import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable, Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { createGzip } from 'node:zlib'

import type { Encrypter } from 'age-encryption'
import { pack as openTar, type Pack } from 'tar-stream'

import { type ListedFile, MANIFEST } from '../domain/manifest'
import { encrypterOf } from './age-key'

/** A file on the disk and its place in the archive. */
export type SourceFile = { path: string; from: string; isOptional?: boolean }

type Writing = {
  /** A file that is not there yet. */
  to: string
  sources: readonly SourceFile[]
  /** The text of the last entry, once everything before it is hashed. */
  manifestOf: (files: readonly ListedFile[]) => string
  key: string | undefined
  signal: AbortSignal
  onBytes: (bytes: number) => void
}

export type Written = { size: number; sha256: string }

const HEX = 'hex'

/** Counts and hashes what flows by. */
export const meter = (hash: Hash, onBytes: (bytes: number) => void): Transform =>
  new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk)
      onBytes(chunk.length)
      done(null, chunk)
    },
  })

const addFile = async (
  tar: Pack,
  { path, from }: SourceFile,
  size: number,
  { signal, onBytes }: Pick<Writing, 'signal' | 'onBytes'>,
): Promise<ListedFile> => {
  const hash = createHash('sha256')
  const ended = new Promise<void>((resolve, reject) => {
    const options = { name: path, size, mode: 0o600 }
    const entry = tar.entry(options, (error) => (error ? reject(error) : resolve())) as unknown as Writable
    // Told by the callback as well; without a listener it would end the process.
    entry.on('error', reject)
    const feed = async (): Promise<void> => {
      // Exactly as long as it was said to be: a log that grows meanwhile is cut there.
      const content = size > 0 ? createReadStream(from, { end: size - 1, signal }) : []
      for await (const chunk of content) {
        hash.update(chunk as Buffer)
        onBytes((chunk as Buffer).length)
        if (!entry.write(chunk)) await once(entry, 'drain', { signal })
      }
      entry.end()
    }
    feed().catch(reject)
  })
  await ended
  return { path, size, sha256: hash.digest(HEX) }
}

const encrypted = async (encrypter: Encrypter, plain: Readable): Promise<Readable> => {
  const stream = Readable.toWeb(plain) as unknown as globalThis.ReadableStream<Uint8Array>
  return Readable.fromWeb((await encrypter.encrypt(stream)) as unknown as ReadableStream)
}

const feedTar = async (tar: Pack, { sources, manifestOf, ...rest }: Writing): Promise<void> => {
  const files: ListedFile[] = []
  for (const source of sources) {
    rest.signal.throwIfAborted()
    const found = await stat(source.from).catch((error: unknown) => {
      // Somebody deleted a file since the list was made: then nothing of the copied database needs it for long.
      if (source.isOptional && (error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    })
    if (found?.isFile()) files.push(await addFile(tar, source, found.size, rest))
  }
  tar.entry({ name: MANIFEST, mode: 0o600 }, manifestOf(files))
  tar.finalize()
}

/**
 * Writes an archive (tar, gzip, and age when there is a key) piece by piece: memory stays flat whatever its size. The
 * file is on the disk when this answers. On a failure the caller removes what was begun.
 */
export const writeArchive = async (writing: Writing): Promise<Written> => {
  const failed = new AbortController()
  const signal = AbortSignal.any([writing.signal, failed.signal])
  const tar = openTar()
  tar.on('error', () => undefined)
  const gzip = createGzip({ level: 6 })
  const hash = createHash('sha256')
  let size = 0
  const encrypter = writing.key === undefined ? null : await encrypterOf(writing.key)
  const body = encrypter ? await encrypted(encrypter, gzip) : gzip
  const work = [
    feedTar(tar, { ...writing, signal }),
    pipeline(Readable.from(tar, { objectMode: false }), gzip, { signal }),
    pipeline(
      body,
      meter(hash, (bytes) => (size += bytes)),
      createWriteStream(writing.to, { flags: 'wx', mode: 0o600, flush: true }),
      { signal },
    ),
  ]
  try {
    await Promise.all(work)
  } catch (error) {
    failed.abort(error)
    tar.destroy()
    await Promise.allSettled(work)
    throw error
  }
  return { size, sha256: hash.digest(HEX) }
}
