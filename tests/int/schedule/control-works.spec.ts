import { beforeAll, describe, expect, it } from '@jest/globals'

import { addDays } from '@/core/school-date'
import { rows } from '@/db/rows'
import { countStatements } from '@/db/statement-count'
import { controlDays, type ControlSource, draftWorks } from '@/plugins/schedule/domain/load/draft-controls'
import type { EditorData } from '@/plugins/schedule/operations/read-editor'

import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const table = () => rows({ payload: suite.payload })

let draft = 0
/** 23 November is a Monday, and the draft begins tomorrow at the earliest. */
const TOMORROW = '2026-11-24'

const editor = async () => (await suite.as('deputy').get<EditorData>(`/api/schedule/versions/${draft}`)).body
const controls = (from: string) =>
  suite.as('deputy').get<ControlSource>(`/api/schedule/versions/${draft}/control-works?from=${from}`)
const plannedOf = ({ planned }: ControlSource, workload: number) =>
  planned?.find((row) => row.workload === workload)?.works

beforeAll(async () => {
  const { world } = suite
  await suite.payload.update({
    collection: 'assignment-types',
    id: world.assignmentTypes.control,
    data: { isControl: true },
  })
  // Maths of 7А: four topics of seven hours, the last one is a control work.
  const plan = (
    await world.build('lesson-plans', {
      author: world.staff.teacher,
      subject: world.subjects.maths,
      grade: 7,
      totalHours: 7,
      topicCount: 4,
    })
  ).id
  for (const [index, topic] of [
    { title: 'Дроби', hours: 2 },
    { title: 'Самостоятельная', hours: 1 },
    { title: 'Умножение', hours: 3 },
    { title: 'Контрольная работа', hours: 1, isControl: true },
  ].entries())
    await world.build('plan-topics', {
      plan,
      order: index + 1,
      section: 'Числа',
      lessonType: world.lessonType,
      ...topic,
    })
  const choice = { workload: world.workloads.maths, was: null, now: plan }
  await suite.as('teacher').post('/api/laying/choices', { choices: [choice] })
  draft = (
    await suite.as('deputy').post<{ id: number }>('/api/schedule/versions', { name: 'С контрольными' })
  ).body.id
})

describe('control works of a draft', () => {
  it('come in the order of the plan; what is laid on lessons before the day is behind', async () => {
    const { controls: found } = await editor()
    expect(found).toMatchObject({ from: TOMORROW, to: '2027-05-31' })
    // Seven hours, of which the lessons of last week and of today take two: the last one is the fifth from tomorrow.
    expect(plannedOf(found, suite.world.workloads.maths)).toEqual([{ index: 4, title: 'Контрольная работа' }])
    // The lesson of next week takes one more when the draft begins after it.
    const later = await controls(addDays(suite.world.dates.future, 1))
    expect(plannedOf(later.body, suite.world.workloads.maths)).toEqual([
      { index: 3, title: 'Контрольная работа' },
    ])
  })

  it('meet the dated ones of another subject on one day: the class, the date and both are told', async () => {
    const { world } = suite
    // English of the same class has a control work on the Thursday of the fifth lesson of maths.
    const date = '2026-12-24'
    const lesson = (await world.build('lessons', { workload: world.workloads.english, date, number: 3 })).id
    await table().insert({
      collection: 'assignments',
      rows: [
        {
          school: world.school,
          lesson,
          workload: world.workloads.english,
          class: world.classes.own,
          date,
          position: 1,
          type: world.assignmentTypes.control,
          topic: '',
          weight: 30,
        },
      ],
    })
    const { controls: source, source: week } = await editor()
    expect(source.dated).toContainEqual({ workload: world.workloads.english, date })
    const entry = {
      workload: world.workloads.maths,
      weekday: 4,
      number: 2,
      cycleWeek: 0 as const,
      room: null,
      isFixed: false,
    }
    const over = controlDays(
      draftWorks({ source, workloads: week.workloads, entries: [entry], cycleWeeks: 1 }),
    )
    expect(over).toMatchObject([{ class: world.classes.own, date, value: 2, limit: 1 }])
    // A day later in the week, and nothing meets.
    const moved = draftWorks({
      source,
      workloads: week.workloads,
      entries: [{ ...entry, weekday: 5 }],
      cycleWeeks: 1,
    })
    expect(controlDays(moved)).toEqual([])
  })

  it('say that nobody keeps plans where the plugin is off', async () => {
    const turn = (isOn: boolean) =>
      suite.as('administrator').put('/api/school-plugins/lesson-plans', { isOn })
    expect((await turn(false)).status).toBe(200)
    const { controls: found } = await editor()
    expect(found.planned).toBeNull()
    expect(found.dated.length).toBeGreaterThan(0)
    expect((await turn(true)).status).toBe(200)
    expect((await editor()).controls.planned).not.toBeNull()
  })

  it('are for who arranges, within the year, of the own school', async () => {
    for (const actor of ['teacher', 'principal', 'student'] as const)
      expect(
        (await suite.as(actor).get(`/api/schedule/versions/${draft}/control-works?from=${TOMORROW}`)).status,
      ).toBe(403)
    expectRefusal(await controls(suite.world.dates.today), { status: 422, code: 'wrong-day', path: 'from' })
    expectRefusal(await controls('2028-01-01'), { status: 422, code: 'wrong-day' })
    expectRefusal(await controls('вчера'), { status: 400 })
  })

  it('cost the same number of statements however many plans there are', async () => {
    await editor()
    const { count } = await countStatements(() => controls(TOMORROW))
    expect(count.statements).toBeLessThanOrEqual(10)
  })
})
