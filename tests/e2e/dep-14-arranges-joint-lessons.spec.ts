import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { ask, post } from './helpers/ask'
import { lookOver } from './helpers/look-over'
import { PHONE, usePortal } from './helpers/use-portal'

const portal = usePortal()

const FROM = '2026-11-30'
/** A new elective, taught in two classes by one teacher; the first test finds them. */
const SUBJECT = 'Решение олимпиадных задач'
let draft = ''
let classes: { id: number; name: string }[] = []
let year = 0

const grid = (page: Page) => page.getByRole('table', { name: /^Неделя/ })
const tray = (page: Page) => page.getByRole('region', { name: 'Не расставлено' })
const showClass = (page: Page, name: string) =>
  page.getByLabel('Класс', { exact: true }).selectOption({ label: name })
const elective = (page: Page) => grid(page).getByRole('button').filter({ hasText: 'Олимп' })
type Doc = Record<string, number>
const first = async (page: Page, path: `/${string}`) =>
  (await ask<{ docs: (Doc & { name: string })[] }>(page, path)).body.docs

/** Lessons of the elective of a class in its week, as everybody sees them. */
const weekOf = async (page: Page, id: number) => {
  await page.goto(`/schedule?view=class&of=${id}&date=2026-11-30`)
  const lesson = page.getByRole('listitem').filter({ hasText: SUBJECT })
  await lesson.first().waitFor()
  return (await lesson.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '))
}

describe('dep-14: one lesson of two classes', () => {
  portal.test('dep-14 the same elective is given to two classes, and they become one lesson', async () => {
    const page = await portal.signIn('zavuch')
    classes = (await first(page, '/api/classes?limit=2&sort=id')).map(({ id, name }) => ({ id: id!, name }))
    year = (await first(page, '/api/years?limit=1'))[0]!.id!
    const [staff] = await first(page, '/api/workloads?limit=1&depth=0')
    expect(await post(page, '/api/subjects', { name: SUBJECT, shortName: 'Олимп.' })).toBe(201)
    const subject = (await first(page, '/api/subjects?limit=200')).find(({ name }) => name === SUBJECT)!.id
    for (const { id } of classes) {
      const workload = { class: id, subject, teacher: staff!.teacher, hoursPerWeek: 1, from: '2026-09-01' }
      expect(await post(page, '/api/workloads', workload)).toBe(201)
    }

    await page.goto('/schedule/editor')
    await page.getByLabel('Название').fill('С совместным уроком')
    await page.getByRole('button', { name: 'Завести черновик' }).click()
    await page.waitForURL(/\/schedule\/editor\/\d+$/)
    draft = new URL(page.url()).pathname
    await page.getByRole('button', { name: 'Совместные уроки' }).click()
    const dialog = page.getByRole('dialog')
    const choice = dialog.getByLabel('Предмет и учитель')
    const option = await choice.locator('option').filter({ hasText: 'Олимп' }).innerText()
    await choice.selectOption({ label: option })
    for (const { name } of classes) await dialog.getByLabel(name, { exact: true }).check()
    await dialog.getByRole('button', { name: 'Объединить' }).click()
    await dialog.waitFor({ state: 'detached' })
  })

  portal.test('dep-14 it is placed once and stands in the week of both, in one room', async () => {
    const page = await portal.signIn('zavuch', { at: draft })
    await showClass(page, classes[0]!.name)
    await tray(page).getByRole('button').filter({ hasText: 'Олимп' }).click()
    // Where both classes and their teacher are free; the editor knows.
    const place = grid(page).locator('td[data-move="free"] [data-put], td[data-move="careful"] [data-put]')
    await place.last().click()
    await page.getByText('Сохранено', { exact: true }).waitFor()
    const here = (await elective(page).innerText()).replaceAll(/\s+/g, ' ')
    await showClass(page, classes[1]!.name)
    await elective(page).waitFor()
    expect((await elective(page).innerText()).replaceAll(/\s+/g, ' ')).toBe(here)
    await lookOver(page, 'zavuch editor with a joint lesson')
  })

  portal.test('dep-14 it is published, and both classes have it at one time in one room', async () => {
    const page = await portal.signIn('zavuch', { at: draft })
    await page.getByRole('button', { name: 'Опубликовать', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Действует с').fill(FROM)
    await dialog.getByRole('button', { name: 'Показать, что изменится' }).click()
    await dialog.getByRole('button', { name: 'Опубликовать с этого дня' }).click()
    await page.getByText('Это расписание опубликовано, оно не правится').waitFor()
    const [ours, theirs] = [await weekOf(page, classes[0]!.id), await weekOf(page, classes[1]!.id)]
    expect(ours).toHaveLength(1)
    expect(theirs).toEqual(ours)
    const lessons = await ask<{ totalDocs: number }>(
      page,
      `/api/lessons?limit=0&where[date][greater_than_equal]=${FROM}&where[class][in]=${classes.map(({ id }) => id).join()}`,
    )
    expect(lessons.status).toBe(200)
    expect(lessons.body.totalDocs).toBeGreaterThan(0)
  })

  portal.test('dep-14 another teacher comes to both classes at once, or parts them', async () => {
    const page = await portal.signIn('zavuch')
    const address = `/curriculum/workloads?year=${year}&class=${classes[1]!.id}`
    const dialog = page.getByRole('dialog')
    const change = async (joint: string, teacher: number, workload: number) => {
      await page.goto(address)
      await page.getByRole('button', { name: new RegExp(`: ${classes[1]!.name}, ${SUBJECT}`) }).click()
      // One teacher until the day, the next one from it on.
      if (workload > 0) await dialog.getByLabel('Что изменить').selectOption({ index: workload })
      await dialog.getByLabel('С какого дня').fill('2026-12-07')
      await dialog.getByLabel(/^Совместный урок с/).selectOption({ label: joint })
      await dialog.getByRole('radio').nth(teacher).check()
      await dialog.getByRole('button', { name: 'Назначить', exact: true }).click()
    }
    await change('Изменить во всех его классах', 1, 0)
    await page.getByText('Назначено: 2').waitFor()
    await page.goto(address)
    await page.getByText(`Совместный урок с ${classes[0]!.name}`).first().waitFor()
    await change('Только здесь, урок разделится', 2, 1)
    await page.getByText(/совместный урок разделён/).waitFor()
    await page.goto(`/schedule?view=class&of=${classes[1]!.id}&date=2026-12-07`)
    await page.getByRole('listitem').filter({ hasText: SUBJECT }).first().waitFor()
  })

  portal.test('dep-14 a phone shows it as well, and nothing went wrong in any window', async () => {
    const page = await portal.signIn('teacher', { viewport: PHONE, hasTouch: true })
    await page.goto(`/schedule?view=class&of=${classes[0]!.id}&date=2026-11-30`)
    await page.getByRole('listitem').filter({ hasText: SUBJECT }).first().waitFor()
    await lookOver(page, 'teacher week with a joint lesson')
    expect(portal.complaints()).toEqual([])
  })
})
