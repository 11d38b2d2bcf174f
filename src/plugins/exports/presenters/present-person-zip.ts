import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'

import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

import { download } from '@/core/files/download'

import type { PersonFiles } from '../operations/person-files'
import { exportsMessages } from '../translations'
import { type PersonDataOptions, personDataFile } from './present-person-data'

/** The archive piece by piece: the data for machines and for people, then each file as it lies on the disk. */
async function* pieces(
  options: PersonDataOptions,
  { files, leftOut }: PersonFiles,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const take = (): Uint8Array[] => {
    const chunks = ready
    ready = []
    return chunks
  }
  for (const format of ['json', 'pdf'] as const) {
    const { name, body } = await personDataFile(format, options)
    const entry = new ZipDeflate(name, { level: 6 })
    zip.add(entry)
    entry.push(typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body), true)
    yield* take()
  }
  const text = exportsMessages(options.locale).person
  if (leftOut.length > 0) {
    const entry = new ZipDeflate(`${text.leftOut}.txt`, { level: 6 })
    zip.add(entry)
    entry.push(new TextEncoder().encode(leftOut.join('\r\n')), true)
  }
  for (const { name, path } of files) {
    const entry = new ZipPassThrough(name)
    zip.add(entry)
    for await (const chunk of createReadStream(path)) {
      entry.push(new Uint8Array(chunk as Buffer))
      yield* take()
    }
    entry.push(new Uint8Array(), true)
  }
  zip.end()
  yield* take()
}

/** Everything on a person with the files themselves, made while it is sent. */
export const presentPersonZip = (options: PersonDataOptions, files: PersonFiles): Response =>
  download({
    name: `${exportsMessages(options.locale).person.file(options.data.person.name)}.zip`,
    body: Readable.toWeb(Readable.from(pieces(options, files))) as unknown as BodyInit,
  })
