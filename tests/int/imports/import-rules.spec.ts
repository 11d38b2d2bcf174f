import { describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'

import { rows } from '@/db/rows'
import { checkImport } from '@/plugins/imports/operations/check-import'
import { findImport } from '@/plugins/imports/operations/find-import'
import { remarksOf } from '@/plugins/imports/presenters/present-files'
import { requireFacts } from '@/access/require-facts'

import { useSchools } from '../../helpers/suite'

const suite = useSchools()
const table = () => rows({ payload: suite.payload })
const HEAD = 'ФИО;Дата рождения;СНИЛС;Класс;Родитель;Дата рождения родителя;Кем приходится'
const STAFF = 'ФИО;Дата рождения;Телефон;Должность;В должности с;Принят;Права доступа'
type Actor = 'secretary' | 'administrator'
const none = { new: 0, changed: 0, same: 0, duplicate: 0, error: 0 }

const upload = async (lines: string[], kind = 'students', actor: Actor = 'secretary'): Promise<number> => {
  const answer = await suite
    .as(actor)
    .post<{ id: number }>(`/api/importing/files?kind=${kind}&name=a.csv`, lines.join('\r\n'))
  expect(answer.status).toBe(200)
  return answer.body.id
}
const admit = (id: number, admission: 'direct' | 'order') =>
  table().update({ collection: 'imports', where: { id: { equals: id } }, data: { admission } })
/** Each row as the page of the check shows it. */
const check = async (id: number, actor: Actor = 'secretary'): Promise<string[]> => {
  const req = await suite.reqOf(actor)
  const facts = await requireFacts(req)
  const row = await findImport(req, facts, id)
  const { reports } = await checkImport(req, facts, row)
  return reports.map((one) => `${one.state}: ${remarksOf(one, 'ru', row.sheet)}`)
}
const confirm = (id: number, seen: object, actor: Actor = 'secretary') =>
  suite.as(actor).post(`/api/importing/${id}/confirmation`, { counts: { ...none, ...seen } })
const undo = (id: number, actor: Actor = 'secretary') =>
  suite.as(actor).post<{ errors: { code: string; message: string }[] }>(`/api/importing/${id}/undo`, {})
const nameOf = async (id: number): Promise<string> =>
  (await table().findOne<{ name: string }>({
    collection: 'classes',
    columns: ['name'],
    where: { id: { equals: id } },
  }))!.name
const personOf = (lastName: string) =>
  table().findOne<{ id: number; phone: string | null }>({
    collection: 'people',
    columns: ['id', 'phone'],
    where: { lastName: { equals: lastName } },
  })
const studentOf = async (lastName: string): Promise<number> =>
  (await table().findOne<{ id: number }>({
    collection: 'students',
    columns: ['id'],
    where: { person: { equals: (await personOf(lastName))!.id } },
  }))!.id
const portrait = async () =>
  Promise.all(
    ['people', 'students', 'enrolments', 'guardianships', 'staff', 'users', 'orders', 'order-lines'].map(
      async (collection) => [collection, await table().count({ collection: collection as CollectionSlug })],
    ),
  )

describe('what a row cannot be', () => {
  it('is told at its cell in the dry run, and nothing is written', async () => {
    const place = await nameOf(suite.world.classes.own)
    await suite.away.build('classes', { grade: 3, letter: 'Щ' })
    await suite.payload.update({
      collection: 'people',
      id: suite.world.people.student,
      data: { birthDate: '2013-05-05' },
      overrideAccess: true,
    })
    const before = await portrait()
    const id = await upload([
      HEAD,
      `Ранняя Анна;01.01.1980;;${place};Ранняя Ольга;02.02.1985;мать`,
      `Ровная Анна;01.01.2010;;${place};Ровная Ольга;01.01.2010;мать`,
      `Будущая Анна;01.01.2030;;${place};;;`,
      `Молодая Анна;01.01.2015;;${place};Молодая Ольга;01.01.2030;мать`,
      `Чужая Анна;01.01.2015;;3Щ;;;`,
      `Дважды Анна;01.01.2015;;${place};;;`,
      `Дважды Анна;01.01.2015;;${place};;;`,
      `Сама Анна;01.01.2015;112-233-445 95;${place};;;`,
      `Верная Анна;01.01.2015;;${place};Верная Ольга;01.01.1985;мать`,
    ])
    const said = await check(id)
    expect(said[0]).toMatch(/^error: F2: родитель моложе ребёнка.*Ранняя Анна, 01\.01\.1980/)
    expect(said[1]).toMatch(/^error: F3: родитель моложе ребёнка или родился с ним в один день/)
    expect(said[2]).toBe('error: B4: дата рождения в будущем')
    expect(said[3]).toBe('error: F5: дата рождения в будущем')
    expect(said[4]).toBe('error: D6: нет класса «3Щ» в этом учебном году')
    expect(said[6]).toBe('error: A8: тот же ученик в строке 7')
    expect(said[8]).toBe('new: ')
    expect((await confirm(id, { new: 3, error: 6 })).status).toBe(409)
    expect(await portrait()).toEqual(before)
  })

  it('is a parent of the school who is younger than the child of the file', async () => {
    const { world, payload } = suite
    await payload.update({
      collection: 'people',
      id: world.people.guardian,
      data: { lastName: 'Родителева', firstName: 'Анна', birthDate: '1985-01-01' },
      overrideAccess: true,
    })
    const id = await upload(['ФИО;Дата рождения', 'Ёлкин Егор Ильинична;03.03.1984'])
    // The card of the school has another birth date: a namesake, told as new.
    expect((await check(id))[0]).toMatch(/^new/)
    await payload.update({
      collection: 'people',
      id: world.people.student,
      data: { snils: '112-233-445 95' },
      overrideAccess: true,
    })
    const changed = await upload([
      'ФИО;Дата рождения;СНИЛС',
      'Ёлкин Егор Ильинична;03.03.1984;112-233-445 95',
    ])
    expect((await check(changed))[0]).toContain('B2: ребёнок старше родителя')
  })
})

describe('staff who are here', () => {
  it('are changed as the check has shown, and changed back', async () => {
    const { world, payload } = suite
    const readCard = async () =>
      (await payload.findByID({
        collection: 'staff',
        id: world.staff.teacher,
        depth: 0,
        overrideAccess: true,
      })) as unknown as { positions: { title: string; from?: string; to?: string }[]; hiredOn: string }
    await payload.update({
      collection: 'staff',
      id: world.staff.teacher,
      data: { positions: [{ title: 'Учитель', from: '2020-09-01' }], hiredOn: '2020-09-01' },
      overrideAccess: true,
    })
    const { lastName, firstName, middleName } = (await payload.findByID({
      collection: 'people',
      id: world.people.teacher,
      overrideAccess: true,
    })) as unknown as Record<string, string>
    const id = await upload(
      [
        STAFF,
        `${[lastName, firstName, middleName].filter(Boolean).join(' ')};;+7 927 000-11-22;Старший учитель;01.11.2026;15.08.2020;`,
      ],
      'staff',
    )
    expect(await check(id)).toEqual([
      'changed: Телефон: пусто → +7 927 000-11-22; Принят: 01.09.2020 → 15.08.2020; Должность: Учитель → Старший учитель',
    ])
    expect((await confirm(id, { changed: 1 })).status).toBe(200)
    expect(await readCard()).toMatchObject({
      hiredOn: '2020-08-15',
      positions: [
        { title: 'Учитель', from: '2020-09-01', to: '2026-10-31' },
        { title: 'Старший учитель', from: '2026-11-01' },
      ],
    })
    expect((await undo(id)).status).toBe(200)
    expect(await readCard()).toMatchObject({
      hiredOn: '2020-09-01',
      positions: [{ title: 'Учитель', from: '2020-09-01' }],
    })
  })

  it('get accounts and rights from the administrator alone, and lose them with the import', async () => {
    const before = await portrait()
    const lines = [STAFF, 'Новикова Инна Олеговна;01.01.1980;;Учитель химии;;;"Учитель; Завуч"']
    const bySecretary = await upload(lines, 'staff')
    expect(await check(bySecretary)).toEqual(['new: '])
    const wrong = await upload([STAFF, 'Новикова Инна;01.01.1980;;;;;Царь'], 'staff', 'administrator')
    expect((await check(wrong, 'administrator'))[0]).toContain('G2: нет таких прав')
    const id = await upload(lines, 'staff', 'administrator')
    expect(await check(id, 'administrator')).toEqual(['new: Будет учётная запись: Учитель, Завуч'])
    expect((await confirm(id, { new: 1 }, 'administrator')).status).toBe(200)
    const person = (await personOf('Новикова'))!.id
    const { docs } = await suite.payload.find({
      collection: 'users',
      where: { person: { equals: person } },
      overrideAccess: true,
    })
    expect(docs[0]).toMatchObject({ statuses: ['teacher', 'deputy'], mustChangePassword: true })
    expect((await undo(id, 'administrator')).status).toBe(200)
    expect(await portrait()).toEqual(before)
  })
})

describe('newcomers of a school that works', () => {
  it('come by a draft in the register of orders, and are enrolled by its signature', async () => {
    const before = await portrait()
    const place = await nameOf(suite.world.classes.own)
    const lines = [HEAD, `Приказова Анна;01.01.2014;;${place};;;`, `Приказов Пётр;01.01.2014;;${place};;;`]
    const first = await upload(lines)
    await admit(first, 'order')
    expect((await confirm(first, { new: 2 })).status).toBe(200)
    const student = await studentOf('Приказова')
    const enrolments = () =>
      table().count({ collection: 'enrolments', where: { student: { equals: student } } })
    expect(await enrolments()).toBe(0)
    expect((await undo(first)).status).toBe(200)
    expect(await portrait()).toEqual(before)

    const again = await upload(lines)
    expect((await confirm(again, { new: 2 })).status).toBe(200)
    const newcomer = await studentOf('Приказова')
    const line = (await table().findOne<{ order: number }>({
      collection: 'order-lines' as CollectionSlug,
      columns: ['order'],
      where: { student: { equals: newcomer } },
    }))!
    const signed = await suite.as('principal').post(`/api/movement/orders/${line.order}/signature`, {})
    expect(signed.status).toBe(200)
    const enrolled = await table().find<{ class: number; openedBy: number }>({
      collection: 'enrolments',
      columns: ['class', 'openedBy'],
      where: { student: { equals: newcomer } },
    })
    expect(enrolled).toEqual([{ class: suite.world.classes.own, openedBy: line.order }])
    const register = await suite.as('secretary').get('/api/reports/orders-register?format=csv')
    expect(register.text).toContain('Зачисление в порядке перевода')
    const refused = await undo(again)
    expect(refused.status).toBe(409)
    expect(refused.body.errors[0]!.message).toContain('Подписанные приказы: 1')
    expect(await enrolments()).toBe(0)
  })
})

describe('taking back', () => {
  it('is refused with the name of what was built on it, and nothing is half undone', async () => {
    const place = await nameOf(suite.world.classes.own)
    const id = await upload([HEAD, `Отметкина Анна;01.01.2014;;${place};Отметкина Ольга;01.01.1984;мать`])
    await admit(id, 'direct')
    expect((await confirm(id, { new: 1 })).status).toBe(200)
    const student = await studentOf('Отметкина')
    const mark = await suite.world.buildMark({ assignment: suite.world.assignments.maths, student })
    const before = await portrait()
    const refused = await undo(id)
    expect(refused.status).toBe(409)
    expect(refused.body.errors[0]).toMatchObject({ code: 'import-still-needed' })
    expect(refused.body.errors[0]!.message).toContain('Отметки: 1')
    expect(await portrait()).toEqual(before)
    await suite.payload.delete({ collection: 'marks', id: mark.id, overrideAccess: true })
    await suite.payload.delete({
      collection: 'term-totals' as CollectionSlug,
      where: { student: { equals: student } },
      overrideAccess: true,
    })
    expect((await undo(id)).status).toBe(200)
    expect(await personOf('Отметкина')).toBeNull()
  })

  it('stops on the way and writes nothing', async () => {
    const before = await portrait()
    const letters = 'абвгдежзик'
    const word = (number: number) => [...String(number)].map((digit) => letters[Number(digit)]).join('')
    const lines = Array.from({ length: 3_000 }, (_, at) => `Стоп${word(at)} Анна;01.01.2014`)
    const id = await upload(['ФИО;Дата рождения', ...lines])
    const writing = confirm(id, { new: 3_000 })
    const phases = new Set<string>()
    for (let step = 0; step < 500; step += 1) {
      const { body } = await suite
        .as('secretary')
        .get<{ phase: string; done: number; total: number }>(`/api/importing/${id}/progress`)
      if (body.total > 0) phases.add(body.phase)
      if (body.total > 0 && body.done > 0) {
        await suite.as('secretary').post(`/api/importing/${id}/stop`, {})
        break
      }
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect((await writing).status).toBe(409)
    expect(phases.size).toBeGreaterThan(0)
    expect(await portrait()).toEqual(before)
    expect((await confirm(id, { new: 3_000 })).status).toBe(200)
    expect((await undo(id)).status).toBe(200)
  }, 60_000)
})
