import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals'
import { sql } from 'drizzle-orm'
import type { CollectionConfig, PayloadRequest } from 'payload'

import { countStatements } from '@/db/statement-count'
import { afterCommit, inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { describeNeeding, embedded } from '../../helpers/database-server'
import { MARKS, PUPILS, startTestPayload, testCollections, type TestPayload } from './test-payload'

type Hook = (req: PayloadRequest) => Promise<void> | void
let hook: Hook | undefined

const withHook = testCollections().map((collection): CollectionConfig =>
  collection.slug === PUPILS
    ? { ...collection, hooks: { afterChange: [({ req }) => hook?.(req)] } }
    : collection,
)

let test: TestPayload
beforeAll(async () => {
  test = await startTestPayload({ collections: withHook, lockTimeoutMs: 1500 })
})
afterAll(() => test.stop())
beforeEach(async () => {
  hook = undefined
  await rows(test).remove({ collection: MARKS, where: { id: { exists: true } } })
  await rows(test).remove({ collection: PUPILS, where: { id: { exists: true } } })
})

const create = (name: string, req?: PayloadRequest) =>
  test.payload.create({ collection: PUPILS, data: { name } as never, overrideAccess: true, req })
const names = async (): Promise<string[]> =>
  (await rows(test).find<{ name: string }>({ collection: PUPILS, columns: ['name'], sort: ['name'] })).map(
    ({ name }) => name,
  )

/** Leaves a reference to nobody that SQLite finds only at the COMMIT. */
const breakCommit: Hook = async (req) => {
  const { sessions } = test.payload.db as unknown as {
    sessions: Record<string, { db: { run: (query: unknown) => Promise<unknown> } }>
  }
  await sessions[(await req.transactionID) as string]?.db.run(sql`PRAGMA defer_foreign_keys = ON`)
  await rows(req).insert({ collection: MARKS, rows: [{ pupil: 404, assignment: 1 }] })
}

describeNeeding('transactions', 'conflicts')('transactions', () => {
  it('saves 30 documents created at once', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, index) => create(`Ученик ${index}`)))
    expect(await names()).toHaveLength(30)
  })

  it('runs 20 transactions at once, each whole', async () => {
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const req = await test.request()
        await inTransaction(req, async () => {
          const { id } = await create(`Ученик ${index}`, req)
          await rows(req).insert({
            collection: MARKS,
            rows: [1, 2, 3].map((assignment) => ({ pupil: id, assignment })),
          })
          const seen = await rows(req).count({
            collection: MARKS,
            where: { pupil: { equals: id } },
          })
          expect(seen).toBe(3)
        })
        expect(req.transactionID).toBeUndefined()
      }),
    )
    expect(await names()).toHaveLength(20)
    expect(await rows(test).count({ collection: MARKS })).toBe(60)
  })

  it('leaves nothing of a transaction that throws', async () => {
    const req = await test.request()
    const attempt = inTransaction(req, async () => {
      await create('Первый', req)
      await rows(req).insert({ collection: PUPILS, rows: [{ name: 'Второй' }] })
      throw new Error('no')
    })
    await expect(attempt).rejects.toThrow('no')
    expect(await names()).toEqual([])
    expect(req.transactionID).toBeUndefined()
    await create('Третий', req)
    expect(await names()).toEqual(['Третий'])
  })

  it('joins an open transaction and leaves the commit to its owner', async () => {
    const req = await test.request()
    await inTransaction(req, async () => {
      await inTransaction(req, () => create('Первый', req))
      expect(await names()).toEqual([])
    })
    expect(await names()).toEqual(['Первый'])
  })

  embedded.it('does not answer «saved» when the COMMIT is refused', async () => {
    hook = breakCommit
    await expect(create('Первый')).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' })
    const req = await test.request()
    const attempt = inTransaction(req, async () => breakCommit(req))
    await expect(attempt).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' })
    hook = undefined
    expect(await names()).toEqual([])
    await create('Второй')
    expect(await names()).toEqual(['Второй'])
  })

  it('does not answer «saved» when a failed step inside rolled everything back', async () => {
    // Payload rolls back the transaction of the request when a lookup in a hook finds nothing.
    hook = async (req) => {
      await test.payload
        .findByID({ collection: PUPILS, id: 404, overrideAccess: true, req })
        .catch(() => undefined)
    }
    await expect(create('Первый')).rejects.toMatchObject({ code: 'transaction-lost', status: 409 })
    expect(await names()).toEqual([])
  })

  it('reads only what is committed', async () => {
    const req = await test.request()
    await inTransaction(req, async () => {
      await create('Первый', req)
      const outside = await test.payload.find({ collection: PUPILS, overrideAccess: true })
      const inside = await test.payload.find({ collection: PUPILS, overrideAccess: true, req })
      expect([outside.totalDocs, inside.totalDocs]).toEqual([0, 1])
    })
  })

  embedded.it('explains a write that waits for its own transaction', async () => {
    const req = await test.request()
    const attempt = inTransaction(req, async () => {
      await create('Первый', req)
      await create('Второй')
    })
    await expect(attempt).rejects.toMatchObject({ code: 'database-busy', status: 503 })
    expect(await names()).toEqual([])
  })

  it('enforces unique keys', async () => {
    const mark = (pupil: number, assignment = 1) =>
      test.payload.create({
        collection: MARKS,
        data: { pupil, assignment } as never,
        overrideAccess: true,
      })
    const { id } = await create('Первый')
    await mark(id)
    await expect(mark(id)).rejects.toMatchObject({ status: 400 })
  })

  embedded.it('enforces foreign keys', async () => {
    await expect(
      rows(test).insert({ collection: MARKS, rows: [{ pupil: 404, assignment: 1 }] }),
    ).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' })
  })

  it('takes as many statements as the work needs', async () => {
    const { id } = await create('Первый')
    const read = await countStatements(() =>
      test.payload.db.findOne({ collection: PUPILS, where: { id: { equals: id } } }),
    )
    expect(read.count).toMatchObject({ statements: 1, control: 0 })
    const write = await countStatements(async () => {
      const req = await test.request()
      await inTransaction(req, () =>
        rows(req).insert({
          collection: MARKS,
          rows: [1, 2].map((assignment) => ({ pupil: id, assignment })),
        }),
      )
    })
    expect(write.count).toMatchObject({ statements: 1, control: 2 })
  })
})

describeNeeding('transactions')('afterCommit', () => {
  it('waits for the commit, whoever makes it', async () => {
    const seen: string[][] = []
    hook = (req) =>
      afterCommit(req, async () => {
        expect(req.transactionID).toBeUndefined()
        seen.push(await names())
      })
    await create('Первый')
    expect(seen).toEqual([['Первый']])
    const req = await test.request()
    await inTransaction(req, async () => {
      await create('Второй', req)
      await create('Третий', req)
      expect(seen).toHaveLength(1)
    })
    expect(seen.slice(1)).toEqual([
      ['Второй', 'Первый', 'Третий'].sort(),
      ['Второй', 'Первый', 'Третий'].sort(),
    ])
  })

  it('is forgotten with what was rolled back', async () => {
    const fn = jest.fn<() => void>()
    const req = await test.request()
    const attempt = inTransaction(req, async () => {
      await afterCommit(req, fn)
      throw new Error('no')
    })
    await expect(attempt).rejects.toThrow('no')
    await inTransaction(req, async () => undefined)
    expect(fn).not.toHaveBeenCalled()
  })

  it('runs at once without a transaction and may write on its own', async () => {
    const req = await test.request()
    await afterCommit(req, async () => void (await create('Первый', req)))
    await inTransaction(req, () => afterCommit(req, async () => void (await create('Второй', req))))
    expect(await names()).toEqual(['Второй', 'Первый'].sort())
  })

  it('cannot turn a save into a failure', async () => {
    hook = (req) =>
      afterCommit(req, () => {
        throw new Error('a notice was not sent')
      })
    await create('Первый')
    expect(await names()).toEqual(['Первый'])
  })
})
