import { afterAll, beforeAll, expect } from '@jest/globals'
import { type Db, MongoClient } from 'mongodb'

import { createRandom } from '@/demo/random'

import { databaseOnServer, nameOfDatabase } from '../../helpers/database-on-server'
import { databaseServer, needs, served } from '../../helpers/database-server'
import { withDatabase } from '../../soak/database'
import { soak } from '../../soak/soak'
import { createTeacher } from '../../soak/teacher'

const KILLS = 1
const CUTS = 2

served.describe('a school on MongoDB, served by two processes', () => {
  needs('transactions', 'conflicts')(
    `${CUTS} cuts of its database and a kill under load: nothing is lost, nobody is told anything else`,
    async () => {
      const { confirmed, faults } = await soak({
        kills: KILLS,
        cuts: CUTS,
        seed: 20_261_124,
        workers: 2,
        databaseServer,
      })
      expect(faults).toEqual([])
      expect(confirmed).toBeGreaterThan(KILLS + CUTS)
    },
    600_000,
  )
})

served.describe('the checks of the soak on MongoDB', () => {
  const target = { teacher: 'petrova', lesson: 1, workload: 2, assignment: 3, students: [10, 11] }
  let client: MongoClient
  let db: Db
  const uri = databaseOnServer(databaseServer ?? 'mongodb://127.0.0.1', nameOfDatabase())

  beforeAll(async () => {
    client = await MongoClient.connect(uri)
    db = client.db()
  })
  afterAll(async () => {
    await db.dropDatabase()
    await client.close()
  })

  /** What a teacher who knows what stood there finds after something was done to the database. */
  const faultsAfter = async (spoil: () => Promise<unknown>): Promise<string[]> => {
    await db.dropDatabase()
    const number = (_id: number) => ({ _id: _id as never })
    await db.collection('marks').insertMany([
      { ...number(1), assignment: 3, student: 10, value: 4 },
      { ...number(2), assignment: 3, student: 11, value: 5 },
    ])
    await db.collection('attendances').insertOne({ ...number(3), lesson: 1, student: 10, code: 'late' })
    await db.collection('journal-changes').insertMany([
      { ...number(4), lesson: 1, kind: 'mark', assignment: 3 },
      { ...number(5), lesson: 1, kind: 'attendance' },
    ])
    const teacher = createTeacher('http://127.0.0.1', target, createRandom(1))
    await withDatabase({ uri }, teacher.begin)
    await spoil()
    return withDatabase({ uri }, teacher.faults)
  }

  served.it('find nothing where nothing was done', async () => {
    expect(await faultsAfter(async () => undefined)).toEqual([])
  })

  served.it(
    'find a mark that is lost, an absence that is another, a change that nobody wrote down',
    async () => {
      expect(await faultsAfter(() => db.collection('marks').deleteOne({ student: 11 }))).toEqual([
        expect.stringContaining('1 cells differ'),
      ])
      expect(
        await faultsAfter(() => db.collection('attendances').updateOne({}, { $set: { code: 'ill' } })),
      ).toEqual([expect.stringContaining('1 cells differ')])
      expect(
        await faultsAfter(() => db.collection('journal-changes').deleteOne({ kind: 'attendance' })),
      ).toEqual([expect.stringContaining('1 changes instead of 2')])
    },
  )

  served.it('find a mark that stands twice', async () => {
    expect(
      await faultsAfter(() => db.collection('marks').insertOne({ assignment: 3, student: 10, value: 4 })),
    ).toContainEqual(expect.stringContaining('1 cells stand twice'))
  })
})
