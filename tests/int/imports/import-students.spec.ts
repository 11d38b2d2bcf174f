import { describe, expect, it } from '@jest/globals'

import { rows } from '@/db/rows'

import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const table = () => rows({ payload: suite.payload })
const HEAD = 'ФИО;Дата рождения;Класс;Родитель;Кем приходится;Телефон родителя'
type Counts = Record<'new' | 'changed' | 'same' | 'duplicate' | 'error', number>
const counts = (some: Partial<Counts>): Counts => ({
  new: 0,
  changed: 0,
  same: 0,
  duplicate: 0,
  error: 0,
  ...some,
})

const className = async (): Promise<string> =>
  (await table().findOne<{ name: string }>({
    collection: 'classes',
    columns: ['name'],
    where: { id: { equals: suite.world.classes.own } },
  }))!.name
const upload = async (csv: string, kind = 'students') => {
  const answer = await suite
    .as('secretary')
    .post<{ id: number }>(`/api/importing/files?kind=${kind}&name=test.csv`, csv)
  // An existing school moves in: no orders are prepared.
  if (answer.status === 200)
    await table().update({
      collection: 'imports',
      where: { id: { equals: answer.body.id } },
      data: { admission: 'direct' },
    })
  return answer
}
const confirm = (id: number, seen: Partial<Counts>) =>
  suite
    .as('secretary')
    .post<{ counts: Counts }>(`/api/importing/${id}/confirmation`, { counts: counts(seen) })
const count = (collection: 'students' | 'people' | 'guardianships' | 'enrolments') =>
  table().count({ collection })
const all = async () => [
  await count('people'),
  await count('students'),
  await count('enrolments'),
  await count('guardianships'),
]

describe('import of students', () => {
  it('writes all or nothing, doubles nothing, and takes it back', async () => {
    const place = await className()
    const csv = [
      HEAD,
      `Ёлкина Мария Ивановна;17.03.2015;${place};Ёлкина Ольга Петровна;мать;8 927 123-45-67`,
      `Ёлкин Пётр Иванович;1.2.2013;${place};Ёлкина Ольга Петровна;мама;+7 927 1234567`,
    ].join('\r\n')
    const before = await all()
    const { status, body } = await upload(csv)
    expect(status).toBe(200)
    expect(await all()).toEqual(before)
    expect((await confirm(body.id, { new: 1 })).status).toBe(409)
    expect(await all()).toEqual(before)
    expect((await confirm(body.id, { new: 2 })).status).toBe(200)
    // One mother of two.
    expect(await all()).toEqual([before[0]! + 3, before[1]! + 2, before[2]! + 2, before[3]! + 2])
    expect((await confirm(body.id, { new: 2 })).status).toBe(409)
    const again = await upload(csv)
    expect((await confirm(again.body.id, { same: 2 })).status).toBe(200)
    expect(await all()).toEqual([before[0]! + 3, before[1]! + 2, before[2]! + 2, before[3]! + 2])
    expect((await suite.as('secretary').post(`/api/importing/${body.id}/undo`, {})).status).toBe(409)
    expect((await suite.as('secretary').post(`/api/importing/${again.body.id}/undo`, {})).status).toBe(200)
    expect((await suite.as('secretary').post(`/api/importing/${body.id}/undo`, {})).status).toBe(200)
    expect(await all()).toEqual(before)
  })

  it('writes nothing of a file with an error', async () => {
    const before = await all()
    const { body } = await upload(`${HEAD}\r\nЗайцева Анна;32.13.2015;;;;`)
    expect((await confirm(body.id, { error: 1 })).body).toMatchObject({
      errors: [{ code: 'import-rows-at-fault' }],
    })
    expect(await all()).toEqual(before)
    expect((await suite.as('secretary').get(`/api/importing/${body.id}/report`)).status).toBe(200)
  })

  it('refuses what is no table, in words', async () => {
    const broken = await upload(`ФИО;Дата рождения\r\n"Зайцева;1.1.2015`)
    expect(broken.body).toMatchObject({ errors: [{ code: 'unclosed-quote' }] })
    expect((await upload('PK\u0003\u0004мусор')).status).toBe(400)
  })

  it('keeps a deputy from people and a stranger from everything', async () => {
    expect(
      (await suite.as('deputy').post('/api/importing/files?kind=students&name=a.csv', HEAD)).status,
    ).toBe(403)
    expect(
      (await suite.as('teacher').post('/api/importing/files?kind=classes&name=a.csv', HEAD)).status,
    ).toBe(403)
    const { body } = await upload(`${HEAD}\r\nЗайцева Анна;3.10.2015;;;;`)
    expect((await suite.as('deputy').post(`/api/importing/${body.id}/undo`, {})).status).toBe(404)
  })
})
