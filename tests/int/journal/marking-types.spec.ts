import { describe, expect, it } from '@jest/globals'

import { expectRefusal } from '../../helpers/refusal'
import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()

type Type = {
  id: number | null
  name: string
  letter: string
  weight: number
  isControl: boolean
  needsLongCheck: boolean
  isOff: boolean
  order: number
}
const type = (name: string, letter: string, more: Partial<Type> = {}): Type => ({
  ...{
    id: null,
    name,
    letter,
    weight: 10,
    isControl: false,
    needsLongCheck: false,
    isOff: false,
    order: 9000,
  },
  ...more,
})
const kept = () => {
  const { answer, control } = suite.world.assignmentTypes
  return [
    type('Ответ на уроке', 'О', { id: answer, order: 10 }),
    type('Контрольная', 'К', { id: control, order: 20, weight: 30, needsLongCheck: true }),
  ]
}
const save = (types: readonly object[], removed: readonly number[] = [], actor: ActorName = 'deputy') =>
  suite.as(actor).put('/api/marking/assignment-types', { types, removed })
const list = async () => {
  const { docs } = await suite.payload.find({
    collection: 'assignment-types',
    where: { school: { equals: suite.world.school } },
    sort: 'order',
    overrideAccess: true,
  })
  return docs.map(({ name, letter, weight, needsLongCheck, isOff }) => ({
    ...{ name, letter, weight, needsLongCheck, isOff },
  }))
}
const offered = async () =>
  (
    await suite
      .as('teacher')
      .get<{ assignmentTypes: { name: string; isOff: boolean }[] }>(
        `/api/journal/workloads/${suite.world.workloads.maths}/page`,
      )
  ).body.assignmentTypes

describe('types of works', () => {
  it('are kept by the administrator and the deputy', async () => {
    for (const actor of ['principal', 'teacher', 'student', 'secretary'] as const)
      expectRefusal(await save(kept(), [], actor), { status: 403 })
    expect((await save(kept(), [], 'administrator')).status).toBe(200)
  })

  it('are added, renamed and put in another order at once; the journal offers them at once', async () => {
    await offered()
    const [answer, control] = kept()
    const saved = await save([
      { ...answer, order: 30, name: 'Устный ответ' },
      { ...control, order: 20 },
      type('Диктант', 'Н', { order: 10, needsLongCheck: true, weight: 0 }),
    ])
    expect(saved.status).toBe(200)
    expect(await list()).toEqual([
      { name: 'Диктант', letter: 'Н', weight: 0, needsLongCheck: true, isOff: false },
      { name: 'Контрольная', letter: 'К', weight: 30, needsLongCheck: true, isOff: false },
      { name: 'Устный ответ', letter: 'О', weight: 10, needsLongCheck: false, isOff: false },
    ])
    expect((await offered()).map(({ name }) => name)).toEqual(['Диктант', 'Контрольная', 'Устный ответ'])
  })

  it('two may exchange their names and letters', async () => {
    const [answer, control] = kept()
    const exchanged = await save([
      { ...answer, name: 'Контрольная', letter: 'К' },
      { ...control, name: 'Ответ на уроке', letter: 'О' },
    ])
    expect(exchanged.status).toBe(200)
    expect((await save(kept())).status).toBe(200)
  })

  it('share no letter and no name, and every fault is told beside its cell', async () => {
    const before = await list()
    const { status, body } = await save([...kept(), type('Опрос', 'о'), type('контрольная', 'Э')])
    expect(status).toBe(400)
    const { errors } = body as { errors: { path: string; message: string }[] }
    expect(errors).toMatchObject([
      { path: 'types.3.name', message: expect.stringContaining('уже есть') },
      { path: 'types.2.letter', message: expect.stringContaining('Ответ на уроке') },
    ])
    expect(await list()).toEqual(before)
  })

  it('share none with a type that somebody else has added meanwhile', async () => {
    const page = kept()
    expect((await save([...page, type('Изложение', 'И')])).status).toBe(200)
    const before = await list()
    const late = await save([...page, type('Игра', 'и'), type('ИЗЛОЖЕНИЕ', 'Ж')])
    expectRefusal(late, { status: 400, path: 'types.2.letter', says: /Буква «и» уже у типа «Изложение»/ })
    expectRefusal(late, { status: 400, path: 'types.3.name', says: /«ИЗЛОЖЕНИЕ» уже есть/ })
    expect(await list()).toEqual(before)
  })

  it('a type that is switched off leaves its letter to another', async () => {
    const saved = await save([...kept(), type('Опрос', 'О', { isOff: true })])
    expect(saved.status).toBe(200)
  })

  it.each([
    [{ weight: -1 }, 'types.0.weight', 'от 0 до 100'],
    [{ weight: 101 }, 'types.0.weight', 'от 0 до 100'],
    [{ weight: 'много' }, 'types.0.weight', 'от 0 до 100'],
    [{ letter: '' }, 'types.0.letter', 'букву'],
    [{ letter: 'ДЛИННО' }, 'types.0.letter', 'не больше 3'],
    [{ name: '  ' }, 'types.0.name', 'Назовите'],
  ])('refuse %j beside its cell', async (fault, path, says) => {
    const { status, body } = await save([{ ...kept()[0], ...fault }, kept()[1]!])
    expect(status).toBe(400)
    expect((body as { errors: object[] }).errors[0]).toMatchObject({
      path,
      message: expect.stringContaining(says),
    })
  })

  it('a used one is not deleted but switched off; nobody gives works of it any more', async () => {
    const { world } = suite
    const { answer } = world.assignmentTypes
    const refused = await save([kept()[1]!], [answer])
    expectRefusal(refused, { status: 409, code: 'type-is-used', says: 'Отключите' })
    expect((await save([{ ...kept()[0], isOff: true }, kept()[1]!])).status).toBe(200)
    expect((await offered()).find(({ name }) => name === 'Ответ на уроке')).toMatchObject({ isOff: true })
    const given = await suite.as('teacher').post(`/api/journal/lessons/${world.lessons.maths}/assignments`, {
      type: answer,
      weight: 10,
      position: 7,
    })
    expectRefusal(given, { status: 422, code: 'type-is-off', says: 'отключён' })
    await save(kept())
  })

  it('an unused one is deleted', async () => {
    await save([...kept(), type('Лишний', 'Ъ')])
    const { docs } = await suite.payload.find({
      collection: 'assignment-types',
      where: { letter: { equals: 'Ъ' } },
      overrideAccess: true,
    })
    expect((await save(kept(), [docs[0]!.id])).status).toBe(200)
    expect((await list()).map(({ letter }) => letter)).not.toContain('Ъ')
  })

  it('of another school are not found', async () => {
    const { answer } = suite.away.assignmentTypes
    expectRefusal(await save([type('Чужой', 'Ч', { id: answer })]), { status: 404 })
    expectRefusal(await save(kept(), [answer]), { status: 404 })
  })

  it('share no letter in the admin panel either', async () => {
    const made = await suite
      .as('deputy')
      .post('/api/assignment-types', { name: 'Ещё', letter: 'к', weight: 1 })
    expectRefusal(made, { status: 409, code: 'same-letter' })
  })
})

describe('types of lessons', () => {
  const saveLessons = (types: readonly object[], removed: readonly number[] = []) =>
    suite.as('deputy').put('/api/marking/lesson-types', { types, removed })

  it('are edited, switched off, and deleted while nobody uses them', async () => {
    const { world, payload } = suite
    const own = { id: world.lessonType, name: 'Новый материал', shortName: 'НМ', isOff: true, order: 10 }
    const added = { id: null, name: 'Экскурсия', shortName: 'Экск.', isOff: false, order: 20 }
    expect((await saveLessons([own, added])).status).toBe(200)
    const { body } = await suite
      .as('teacher')
      .get<{ lessonTypes: { id: number; name: string; isOff: boolean }[] }>(
        `/api/journal/workloads/${world.workloads.maths}/page`,
      )
    expect(body.lessonTypes).toMatchObject([
      { name: 'Новый материал', isOff: true },
      { name: 'Экскурсия', isOff: false },
    ])
    await payload.update({
      collection: 'lessons',
      id: world.lessons.maths,
      data: { lessonType: world.lessonType },
      overrideAccess: true,
    })
    const excursion = body.lessonTypes[1]!.id
    expectRefusal(await saveLessons([{ ...added, id: excursion }], [world.lessonType]), {
      status: 409,
      code: 'type-is-used',
    })
    expect((await saveLessons([own], [excursion])).status).toBe(200)
  })
})
