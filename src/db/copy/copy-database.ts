import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import { createLocalReq, type Payload } from 'payload'

import { defineError, isAppError } from '@/core/errors'

import { inTransaction } from '../in-transaction'
import { type Digest, openDigest } from './digest'
import { type Part, partsOf } from './parts'

export const copyNotEmpty = defineError<{ part: string }>({
  code: 'copy-not-empty',
  status: 409,
  message: {
    ru: ({ part }) => `В базе назначения уже есть данные (${part}). Копировать можно только в пустую базу.`,
    en: ({ part }) => `The target holds data already (${part}). Only an empty database can be copied to.`,
  },
})

export const copyOfAnother = defineError({
  code: 'copy-of-another',
  status: 409,
  message: {
    ru: () => 'В базу назначения начато копирование из другой базы. Продолжите его или возьмите пустую.',
    en: () => 'A copy of another database was begun there. Go on with that one, or take an empty database.',
  },
})

const brokenReference = defineError<{ from: string; to: string }>({
  code: 'copy-broken-reference',
  status: 422,
  message: {
    ru: ({ from, to }) => `Запись ${from} ссылается на запись ${to}, которой нет и в исходной базе.`,
    en: ({ from, to }) => `A row of ${from} points to a row of ${to} that the source does not have either.`,
  },
})

type Mark = { source: string; finishedAt: string | null }
const MARK = 'db-copy'

export type CopyProgress = { done: number; total: number; step: string }
export type Compared = { name: string; source: Digest; target: Digest; isSame: boolean }

type Copying = {
  source: Payload
  target: Payload
  /** Tells one source from another: its address, of which only a hash is kept. */
  sourceUri: string
  signal?: AbortSignal
  onProgress?: (progress: CopyProgress) => void
}

type EmbeddedDatabase = {
  client?: {
    executeMultiple: (sql: string) => Promise<void>
    cells: (sql: string) => Promise<unknown[][]>
  }
}

/** Parts stand in no order that satisfies every reference on the way; all of them are checked at the end. */
const withoutReferences = async (target: Payload, fn: () => Promise<void>): Promise<void> => {
  const { client } = target.db as unknown as EmbeddedDatabase
  if (target.db.name === 'mongoose' || !client) return fn()
  // Not the way of migrations, which hold every commit against the references: nobody else uses this database yet.
  await client.executeMultiple('PRAGMA foreign_keys = OFF')
  try {
    await fn()
  } finally {
    await client.executeMultiple('PRAGMA foreign_keys = ON')
  }
  const [orphan] = await client.cells('PRAGMA foreign_key_check')
  if (orphan) throw brokenReference({ from: String(orphan[0]), to: String(orphan[2]) })
}

/** MongoDB ends the transaction of somebody who was killed after a minute; until then what it wrote is held. */
const LONGEST_WAIT_MS = 90_000
const PAUSE_MS = 3000

const patiently = async (write: () => Promise<void>, signal: AbortSignal | undefined): Promise<void> => {
  for (const start = performance.now(); ;) {
    try {
      await write()
      return
    } catch (error) {
      const isBusy = isAppError(error) && error.code === 'database-busy'
      if (!isBusy || performance.now() - start > LONGEST_WAIT_MS) throw error
      await sleep(PAUSE_MS, undefined, { signal })
    }
  }
}

const copyPart = async (
  part: Part,
  { source, target, signal }: Copying,
  onDone: (documents: number) => void,
): Promise<void> => {
  const present = await part.count(target)
  if (!part.hasOwnIds && present > 0) {
    if (present === (await part.count(source))) {
      onDone(present)
      return
    }
    await part.clear(target)
  }
  const after = part.hasOwnIds ? await part.lastId(target) : null
  if (after !== null) onDone(present)
  for await (const documents of part.read(source, after)) {
    signal?.throwIfAborted()
    const req = await createLocalReq({}, target)
    // A page as a whole or not at all: whoever is killed goes on after it.
    await patiently(() => inTransaction(req, () => part.write({ payload: target, req, documents })), signal)
    onDone(documents.length)
  }
}

const digestOf = async (
  part: Part,
  payload: Payload,
  onDone: (documents: number) => void,
): Promise<Digest> => {
  const digest = openDigest()
  for await (const documents of part.read(payload, null)) {
    for (const document of documents) digest.add(part.compared(document))
    onDone(documents.length)
  }
  return digest.digest()
}

const requireTarget = async (parts: readonly Part[], { target, sourceUri }: Copying): Promise<Mark> => {
  const source = createHash('sha256').update(sourceUri).digest('hex')
  const mark = await target.kv.get<Mark>(MARK)
  if (mark) {
    if (mark.source !== source) throw copyOfAnother()
    return mark
  }
  for (const part of parts) if ((await part.count(target)) > 0) throw copyNotEmpty({ part: part.name })
  const fresh: Mark = { source, finishedAt: null }
  await target.kv.set(MARK, fresh)
  return fresh
}

/**
 * Copies every document, version and global from one database to another through their adapters, so that nothing is
 * written twice for two kinds of database. Killed and run again, it goes on where it was; once finished it only
 * compares. Nobody may write to either meanwhile. Answers the comparison: counts and hashes computed alike on both.
 * @throws copyNotEmpty, copyOfAnother
 */
export const copyDatabase = async (copying: Copying): Promise<Compared[]> => {
  const { source, target, onProgress, signal } = copying
  const parts = partsOf(source)
  const mark = await requireTarget(parts, copying)
  let total = 0
  for (const part of parts) total += await part.count(source)
  const counting = (label: string, all: number) => {
    let done = 0
    return (name: string) => (documents: number) =>
      onProgress?.({ done: (done += documents), total: all, step: `${label} ${name}` })
  }
  if (!mark.finishedAt) {
    const copied = counting('→', total)
    await withoutReferences(target, async () => {
      for (const part of parts) await copyPart(part, copying, copied(part.name))
    })
  }
  const seen = counting('=', total * 2)
  const compared: Compared[] = []
  for (const part of parts) {
    signal?.throwIfAborted()
    const [one, other] = [
      await digestOf(part, source, seen(part.name)),
      await digestOf(part, target, seen(part.name)),
    ]
    const isSame = one.count === other.count && one.hash === other.hash
    compared.push({ name: part.name, source: one, target: other, isSame })
  }
  if (compared.every(({ isSame }) => isSame))
    await target.kv.set(MARK, { ...mark, finishedAt: new Date().toISOString() })
  return compared
}
