import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { type Database, withDatabase } from '../soak/database'
import { examine } from '../soak/examine'
import { findLeavers } from '../soak/office'
import { post } from '../soak/post'
import { signIn } from '../soak/sign-in'
import { type SchoolServer, startServer } from './helpers/server'
import { watchWriter } from './helpers/watch-writer'

/** Yesterday for the server, so that signing carries the order out. */
const DAY = '2026-11-22'
const STUDENTS = 4
/** How much of the time that it takes to carry such an order out has passed when the server is killed. */
const MOMENTS = [0, 0.15, 0.3, 0.5, 0.8]

let server: SchoolServer
let file: string
let leavers: number[]

beforeAll(async () => {
  server = await startServer()
  file = path.join(server.folder, 'school.db')
  leavers = await withDatabase(server, findLeavers)
}, 240_000)
afterAll(() => server.stop())

type Order = { id: number; students: number[] }

/** An order by which some students leave the school, drafted by the secretary. */
const draft = async (): Promise<Order> => {
  const students = leavers.splice(0, STUDENTS)
  const body = {
    kind: 'leave-school',
    date: DAY,
    effectiveOn: DAY,
    lines: students.map((student) => ({ student })),
  }
  const answer = await post(`${server.url}/api/movement/orders`, await signIn(server.url, 'secretary'), body)
  expect(answer?.status).toBeLessThan(300)
  return { id: (JSON.parse(answer!.text) as { id: number }).id, students }
}

/** The principal signs it; `null` when the server did not answer. */
const sign = async ({ id }: Order, cookie: string) =>
  post(`${server.url}/api/movement/orders/${id}/signature`, cookie, {})

/** The state of the order, how many enrolments it has closed and how many of its students still have one. */
const standing = ({ id, students }: Order): Promise<string> =>
  withDatabase(server, async (database: Database) => {
    const [order] = await database.find('orders', ['state'], { id })
    const closed = await database.find('enrolments', ['id'], { closedBy: id })
    const open = await database.find('enrolments', ['student'], { to: null })
    const left = open.filter(({ student }) => students.includes(student as number))
    return `${order?.state}: ${closed.length} closed, ${left.length} open`
  })

const DONE = `done: ${STUDENTS} closed, 0 open`
const UNTOUCHED = `draft: 0 closed, ${STUDENTS} open`

const untilWritten = (): Promise<void> =>
  watchWriter(file, async (isWrittenTo) => {
    for (const end = Date.now() + 10_000; Date.now() < end && !isWrittenTo();) await wait(1)
  })

describe('an order that is being carried out when the server is killed', () => {
  it(`is carried out wholly or not at all, at ${MOMENTS.length} moments, and once when it is signed again`, async () => {
    // How long one takes that nobody disturbs.
    const first = await draft()
    const cookie = await signIn(server.url, 'director')
    const started = performance.now()
    expect((await sign(first, cookie))?.status).toBe(200)
    const spent = performance.now() - started
    expect(await standing(first)).toBe(DONE)

    const found: string[] = []
    for (const moment of MOMENTS) {
      const order = await draft()
      const director = await signIn(server.url, 'director')
      const signing = sign(order, director)
      await untilWritten()
      await wait(moment * spent)
      const { restart } = await server.crash()
      const answered = (await signing)?.status === 200
      const left = await standing(order)
      found.push(left)
      // What was answered is done.
      expect(answered ? [DONE] : [DONE, UNTOUCHED]).toContain(left)
      await restart()
      await sign(order, await signIn(server.url, 'director'))
      expect(await standing(order)).toBe(DONE)
    }
    // A kill that came when all was over is no proof.
    expect(found).toContain(UNTOUCHED)
    expect(await examine(server, [])).toEqual([])
  }, 240_000)
})
