import { beforeEach, describe, expect, it } from '@jest/globals'

import { journalOf, markOf } from '../../helpers/journal'
import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const { mark, stored, lesson, clear } = journalOf(suite)

type Pages = { paths: string[]; prefetch: string[] }
const path = () => `/api/journal/lessons/${suite.world.lessons.maths}` as const
const asOwner = (user: number) => ({ headers: { 'x-user': String(user) } })

beforeEach(() => clear())

describe('saves of a page that was left open on a shared device', () => {
  it('are refused under the name of another who signed in meanwhile, and wait for their owner', async () => {
    const { users, assignments } = suite.world
    const body = { marks: [mark(markOf(4))], lesson: lesson({ topic: 'Дроби' }) }
    const teacher = suite.as('teacher')
    const refused = await teacher.post(`${path()}/record`, body, asOwner(users.otherTeacher))
    expectRefusal(refused, { status: 401, code: 'signed-in-as-another', says: 'вошёл другой человек' })
    const task = { type: 1, weight: 10, position: 5 }
    expect((await teacher.post(`${path()}/assignments`, task, asOwner(users.deputy))).status).toBe(401)
    const change = { weight: 20 }
    const address = `/api/journal/assignments/${assignments.maths}` as const
    expect((await teacher.patch(address, change, asOwner(users.deputy))).status).toBe(401)
    expect(await stored('marks')).toEqual([])
    expect(await stored('journal-changes')).toEqual([])
    const own = await teacher.post(`${path()}/record`, body, asOwner(users.teacher))
    expect(own.status).toBe(200)
    expect(own.body.at).toEqual(expect.any(Number))
    expect(await stored('marks')).toHaveLength(1)
  })

  it('what was sent again and again is there once', async () => {
    const { users } = suite.world
    const body = { marks: [mark(markOf(4))], lesson: lesson({ topic: 'Дроби' }) }
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        suite.as('teacher').post(`${path()}/record`, body, asOwner(users.teacher)),
      ),
    )
    expect(answers.some(({ status }) => status === 200)).toBe(true)
    expect((await suite.as('teacher').post(`${path()}/record`, body, asOwner(users.teacher))).status).toBe(
      200,
    )
    expect(await stored('marks')).toHaveLength(1)
    expect(await stored('journal-changes')).toHaveLength(2)
  })
})

describe('the pages that a device keeps', () => {
  it("are the home page, today's lessons and the journals of one's own, and no page of anybody else", async () => {
    const { workloads, lessons } = suite.world
    const { status, body } = await suite.as('teacher').get<Pages>('/api/journal/device-pages')
    expect(status).toBe(200)
    expect(body.paths).toEqual(expect.arrayContaining(['/', '/journal', `/journal/${workloads.maths}`]))
    expect(body.paths).not.toContain(`/journal/${workloads.otherMaths}`)
    for (const path of body.paths) expect(path).toMatch(/^\/$|^\/journal(\/\d+)?$|^\/lessons\/\d+$/)
    for (const path of body.prefetch) expect(body.paths).toContain(path)
    expect(new Set(body.prefetch).size).toBe(body.prefetch.length)
    const other = await suite.as('otherTeacher').get<Pages>('/api/journal/device-pages')
    expect(other.body.paths).not.toContain(`/lessons/${lessons.maths}`)
    expect(other.body.paths).not.toContain(`/journal/${workloads.maths}`)
  })

  it('are nothing for those who record no lessons', async () => {
    for (const actor of ['student', 'guardian', 'deputy', 'administrator'] as const)
      expect((await suite.as(actor).get('/api/journal/device-pages')).status).toBe(403)
    expect((await suite.nobody.get('/api/journal/device-pages')).status).toBe(401)
  })
})
