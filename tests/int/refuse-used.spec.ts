import { describe, expect, it } from '@jest/globals'

import { expectRefusal } from '../helpers/refusal'
import { useSchools } from '../helpers/suite'

const suite = useSchools({ isPopulated: true })

describe('what other documents need is not deleted', () => {
  it('and it is said which documents those are', async () => {
    const { world } = suite
    for (const [path, says] of [
      [`/api/classes/${world.classes.own}`, /Подгруппы|Состав классов|Нагрузка/],
      [`/api/subjects/${world.subjects.maths}`, /Нагрузка/],
      [`/api/rooms/${world.room}`, /Уроки/],
      [`/api/assignment-types/${world.assignmentTypes.answer}`, /Задания/],
      [`/api/years/${world.year}`, /Классы|Наборы/],
    ] as const) {
      expectRefusal(await suite.as('administrator').delete(path), {
        status: 409,
        code: 'document-in-use',
        says,
      })
      expect((await suite.as('administrator').get(path)).status).toBe(200)
    }
  })

  it('in English for who reads English', async () => {
    const { world, payload } = suite
    await payload.update({
      collection: 'users',
      id: world.users.administrator,
      data: { locale: 'en' },
      overrideAccess: true,
    })
    const answer = await suite.as('administrator').delete(`/api/rooms/${world.room}`)
    expectRefusal(answer, { status: 409, says: 'still needed' })
  })

  it('what nobody needs goes', async () => {
    const { id } = await suite.world.buildRoom()
    expect((await suite.as('administrator').delete(`/api/rooms/${id}`)).status).toBe(200)
  })

  it('references inside lists count', async () => {
    const { world } = suite
    const { id } = await world.buildMedia({ uploadedBy: world.users.administrator })
    await world.buildPortfolio({ owner: world.people.teacher, items: [{ title: 'Файл', file: id }] })
    expectRefusal(await suite.as('administrator').delete(`/api/media/${id}`), { status: 409 })
  })
})
