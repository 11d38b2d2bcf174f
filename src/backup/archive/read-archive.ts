import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { text } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'

import { extract as openTar } from 'tar-stream'

import { isAppError } from '@/core/errors'

import { cutOff, damaged, notABackup, wrongKey } from '../backup-errors'
import {
  compareFiles,
  isSafePath,
  type ListedFile,
  MANIFEST,
  type Manifest,
  manifestSchema,
} from '../domain/manifest'
import { decrypterOf } from './age-key'
import { meter } from './write-archive'

type Reading = {
  file: string
  key: string | undefined
  signal?: AbortSignal
  /** Of the bytes of the archive itself. */
  onBytes?: (bytes: number) => void
  /** Takes the content of an entry; without it the archive is only checked. It must read all. */
  onFile?: (path: string, content: AsyncIterable<Buffer>) => Promise<void>
}

export type ReadArchive = { manifest: Manifest; size: number; sha256: string }

const AGE_MAGIC = 'age-encryption.org/'
const GZIP_MAGIC = Buffer.from([0x1f, 0x8b])

/** By its first bytes and not by its name: people rename files. */
const isEncrypted = async (file: string): Promise<boolean> => {
  const handle = await open(file)
  try {
    const head = Buffer.alloc(AGE_MAGIC.length)
    const { bytesRead } = await handle.read(head, 0, head.length, 0)
    if (bytesRead === head.length && head.toString('latin1') === AGE_MAGIC) return true
    if (bytesRead >= 2 && head.subarray(0, 2).equals(GZIP_MAGIC)) return false
    throw bytesRead < 2 ? cutOff() : notABackup()
  } finally {
    await handle.close()
  }
}

/** What the libraries throw, told as a person needs it. */
const explain = (error: unknown): unknown => {
  const { code, message, name, cause } = error as NodeJS.ErrnoException & { cause?: unknown }
  if (isAppError(error) || name === 'AbortError' || (code?.startsWith('E') && !code.startsWith('ERR_')))
    return error
  if (/no identity matched|incorrect passphrase|no matching/i.test(message)) return wrongKey()
  if (code === 'Z_BUF_ERROR' || /unexpected end|truncat|too short|incomplete|EOF/i.test(message))
    return cutOff()
  return Object.assign(damaged({}), { cause: cause ?? error })
}

const hashed = async function* (
  entry: AsyncIterable<Buffer>,
  onEnd: (size: number, sha256: string) => void,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of entry) {
    hash.update(chunk)
    size += chunk.length
    yield chunk
  }
  onEnd(size, hash.digest('hex'))
}

const drain = async (content: AsyncIterable<Buffer>): Promise<void> => {
  for await (const _ of content);
}

const parseManifest = (content: string): Manifest => {
  const parsed = manifestSchema.safeParse(JSON.parse(content))
  if (!parsed.success) throw notABackup()
  return parsed.data
}

type Extract = ReturnType<typeof openTar>

const readEntries = async (tar: Extract, onFile: NonNullable<Reading['onFile']>): Promise<Manifest> => {
  const files: ListedFile[] = []
  let manifest: Manifest | undefined
  for await (const entry of tar) {
    const { name: path, type } = entry.header
    const content = entry as unknown as AsyncIterable<Buffer>
    // The list is the last: what follows it was put in by somebody else.
    if (manifest || type !== 'file') throw damaged({ file: path })
    if (path === MANIFEST) {
      manifest = parseManifest(await text(content))
      continue
    }
    if (!isSafePath(path) || files.some((file) => file.path === path)) throw damaged({ file: path })
    await onFile(
      path,
      hashed(content, (size, sha256) => files.push({ path, size, sha256 })),
    )
  }
  if (!manifest) throw cutOff()
  const [fault] = compareFiles(manifest.files, files)
  if (fault) throw damaged({ file: 'path' in fault ? fault.path : undefined })
  return manifest
}

/** Of what two ends of one stream tell, the reason: the other end only tells that it was closed. */
const causeOf = (results: readonly PromiseSettledResult<unknown>[]): unknown => {
  const reasons = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as NodeJS.ErrnoException] : [],
  )
  const isEcho = ({ code, message }: NodeJS.ErrnoException): boolean =>
    code === 'ERR_STREAM_PREMATURE_CLOSE' || /premature close|destroyed/i.test(message)
  return reasons.find(isAppError) ?? reasons.find((reason) => !isEcho(reason)) ?? reasons[0]
}

/**
 * Reads an archive to its end and holds every file in it against the list, piece by piece.
 * @throws wrongKey, keyNeeded, cutOff, damaged or notABackup; what `onFile` has put away by then is not to be trusted
 */
export const readArchive = async ({
  file,
  key,
  signal,
  onBytes = () => undefined,
  onFile = (_, content) => drain(content),
}: Reading): Promise<ReadArchive> => {
  const hash = createHash('sha256')
  let size = 0
  const { size: expected } = await stat(file)
  const stored = createReadStream(file)
  const metered = meter(hash, (bytes) => {
    size += bytes
    onBytes(bytes)
  })
  const tar = openTar()
  tar.on('error', () => undefined)
  try {
    const decrypter = (await isEncrypted(file)) ? decrypterOf(key) : null
    // Whoever reads on is told of a failure by the stream itself.
    pipeline(stored, metered, { signal }).catch(() => undefined)
    const plain = decrypter
      ? Readable.fromWeb(
          (await decrypter.decrypt(
            Readable.toWeb(metered) as unknown as globalThis.ReadableStream<Uint8Array>,
          )) as unknown as ReadableStream,
        )
      : metered
    const unpacked = pipeline(plain, createGunzip(), tar, { signal })
    const [read, flow] = await Promise.allSettled([readEntries(tar, onFile), unpacked])
    if (read.status === 'rejected' || flow.status === 'rejected') throw causeOf([read, flow])
    if (size !== expected) throw damaged({})
    return { manifest: read.value, size, sha256: hash.digest('hex') }
  } catch (error) {
    tar.destroy()
    stored.destroy()
    metered.destroy()
    throw explain(error)
  }
}
