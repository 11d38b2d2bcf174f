import { beforeAll, describe, expect, it } from '@jest/globals'

import { countStatements } from '@/db/statement-count'
import { rows } from '@/db/rows'

import { journalOf, markOf } from '../../helpers/journal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const { record, mark, absence, lesson } = journalOf(suite)

type Line = { key: number; name: string; lessons: number; marks: number; counts: Record<string, number> }
type Figures = { lines: Line[]; sum: Line }
const FROM = '2026-11-09'
const TO = '2026-11-22'
const figures = async (query = '') =>
  (
    await suite
      .as('deputy')
      .get<Figures>(`/api/journal-control/figures?from=${FROM}&to=${TO}${query}` as `/${string}`)
  ).body
const findings = async (query: string) =>
  (
    await suite.as('deputy').get<{
      total: number
      findings: { lesson: number; href: string; studentName: string; details: string }[]
    }>(`/api/journal-control/findings?from=${FROM}&to=${TO}${query}` as `/${string}`)
  ).body

/** The same counts by Payload's own find, lesson by lesson. */
const recount = async (workload: number) => {
  const { docs } = await suite.payload.find({
    collection: 'lessons',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    where: {
      workload: { equals: workload },
      date: { greater_than_equal: FROM, less_than_equal: TO },
      state: { not_equals: 'cancelled' },
    },
  })
  let marks = 0
  let unmarked = 0
  for (const { id } of docs) {
    const { totalDocs } = await suite.payload.find({
      collection: 'marks',
      depth: 0,
      overrideAccess: true,
      where: { lesson: { equals: id }, value: { exists: true } },
    })
    marks += totalDocs
    if (totalDocs === 0) unmarked += 1
  }
  const without = (test: (doc: (typeof docs)[number]) => unknown) => docs.filter((doc) => !test(doc)).length
  return {
    lessons: docs.length,
    marks,
    unrecorded: without(({ state }) => state === 'held'),
    topic: without(({ topic }) => topic),
    type: without(({ lessonType }) => lessonType),
    attendance: without((doc) => (doc as { attendanceAt?: string }).attendanceAt),
    homework: without(({ homework }) => homework),
    marksMissing: unmarked,
  }
}

const made: number[] = []

beforeAll(async () => {
  const { world } = suite
  for (let day = 9; day <= 20; day += 1) {
    const date = `2026-11-${String(day).padStart(2, '0')}`
    if ([14, 15].includes(day)) continue
    for (const course of ['maths', 'english', 'otherMaths'] as const) {
      const { id } = await world.buildLesson({ workload: world.workloads[course], date, number: 6 })
      if (course !== 'maths') continue
      made.push(id)
      if (day % 2 === 0)
        await record(
          {
            lesson: lesson({
              topic: `Тема ${day}`,
              ...(day % 4 === 0 ? { homework: '№ 5' } : {}),
              ...(day % 3 === 0 ? { lessonType: world.lessonType } : {}),
            }),
            attendance: day % 4 === 0 ? [absence('ill')] : [],
          },
          { lesson: id },
        )
    }
  }
  const { id: assignment } = await world.buildAssignment({ lesson: made[0]! })
  // Entered today: two weeks after its lesson, and corrected at once.
  await record({ marks: [mark(markOf(2), { assignment })] }, { lesson: made[0]! })
  await record({ marks: [mark(markOf(4), { assignment, was: markOf(2) })] }, { lesson: made[0]! })
}, 60_000)

describe('the figures of the control', () => {
  it('agree with a recount lesson by lesson', async () => {
    const { lines } = await figures()
    const { workloads } = suite.world
    for (const workload of [workloads.maths, workloads.english, workloads.otherMaths]) {
      const { lessons, marks, marksMissing, ...counts } = await recount(workload)
      const line = lines.find(({ key }) => key === workload)
      expect(line).toMatchObject({ lessons, marks, counts: { ...counts, marks: marksMissing } })
    }
  })

  it('are the same sum by journal, teacher, class and subject', async () => {
    const { sum } = await figures()
    expect(sum.lessons).toBeGreaterThan(20)
    for (const group of ['teacher', 'class', 'subject'])
      expect((await figures(`&group=${group}`)).sum).toEqual(sum)
  })

  it('lead to as many findings as they say, each with its way into the journal', async () => {
    const { workloads } = suite.world
    const { lines } = await figures()
    const line = lines.find(({ key }) => key === workloads.maths)!
    for (const kind of ['topic', 'homework', 'attendance', 'late', 'changed']) {
      const { total } = await findings(`&kind=${kind}&workload=${workloads.maths}`)
      expect({ kind, total }).toEqual({ kind, total: line.counts[kind] })
    }
    const { findings: late } = await findings(`&kind=late&workload=${workloads.maths}`)
    expect(late).toMatchObject([{ lesson: made[0], studentName: 'Ёлкин Егор' }])
    expect(late[0]!.href).toContain(`/journal/${workloads.maths}?term=`)
    const { findings: changed } = await findings('&kind=changed')
    expect(changed[0]!.details).toMatch(/^2 → 4, через 14\sдней$/)
  })

  it('are narrowed by class, teacher and Cyrillic words', async () => {
    const { classes, staff, workloads } = suite.world
    const keys = async (query: string) => (await figures(query)).lines.map(({ key }) => key).sort()
    expect(await keys(`&class=${classes.other}`)).toEqual([workloads.otherMaths])
    expect(await keys(`&teacher=${staff.classTeacher}`)).toEqual([workloads.english])
    expect(await keys(`&q=${encodeURIComponent('АНГЛ 7а')}`)).toEqual([workloads.english])
    expect(await keys(`&q=${encodeURIComponent('нет такого')}`)).toEqual([])
  })

  it('need a handful of statements for the whole school', async () => {
    await figures()
    const { count } = await countStatements(() => figures())
    expect(count.statements).toBeLessThanOrEqual(9)
  })

  it('go away as tables', async () => {
    const { text } = await suite
      .as('deputy')
      .get(`/api/journal-control/figures/table?from=${FROM}&to=${TO}&format=csv`)
    expect(text).toContain('Нет темы')
    const answer = await suite
      .as('deputy')
      .get(`/api/journal-control/findings/table?from=${FROM}&to=${TO}&kind=topic&format=xlsx`)
    expect(answer.status).toBe(200)
  })

  it('refuse a period that is none', async () => {
    const { status, text } = await suite
      .as('deputy')
      .get('/api/journal-control/figures?from=2026-11-20&to=2026-11-01')
    expect(status).toBe(400)
    expect(text).toContain('Период')
    expect((await suite.as('teacher').get(`/api/journal-control/figures?from=${FROM}&to=${TO}`)).status).toBe(
      403,
    )
  })

  it('are kept in an act that does not change afterwards', async () => {
    const { body } = await suite
      .as('principal')
      .post<{ id: number }>('/api/journal-control/inspections', { from: FROM, to: TO })
    const before = (await figures()).sum
    await rows({ payload: suite.payload }).update({
      collection: 'lessons',
      where: { school: { equals: suite.world.school } },
      data: { topic: 'Тема', state: 'held' },
    })
    const act = (await suite.payload.findByID({
      collection: 'journal-inspections' as never,
      id: body.id,
      overrideAccess: true,
      depth: 0,
    })) as unknown as { snapshot: string }
    expect(JSON.parse(act.snapshot)).toMatchObject({ lessons: before.lessons, counts: before.counts })
  })
})
