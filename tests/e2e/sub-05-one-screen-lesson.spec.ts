import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import type { JournalPage } from '@/plugins/journal/presenters/types'

import { ask } from './helpers/ask'
import { tabTo, typeText } from './helpers/keyboard'
import { lookOver } from './helpers/look-over'
import { saved } from './helpers/saved'
import { PHONE, usePortal } from './helpers/use-portal'

const portal = usePortal()

const TOPIC = 'Доли и дроби 🍕'
const REMARK = 'Отвлекал соседей'
const NOTE = 'Принести циркуль'
const REASON = 'Пересдача после занятий'
const STUDENT = 'Пахомов Ярослав'

/** The lesson of today that the tests record, and its journal. */
let lessonPath = ''

const line = (page: Page, index: number) => page.locator('li[data-student]').nth(index)
const seePressed = (page: Page, index: number, name: string, pressed = true) =>
  line(page, index).getByRole('button', { name, pressed }).first().waitFor()
const seeMarks = (page: Page, value: number, count: number) =>
  page.waitForFunction(
    ([mark, wanted]) =>
      document.querySelectorAll(`li[data-student] button[data-mark="${mark}"][aria-pressed="true"]`)
        .length === wanted,
    [value, count],
  )

describe('sub-05: the lesson on one screen', () => {
  portal.test('sub-05 the present lesson opens with one key from the home page', async () => {
    const page = await portal.signIn('teacher')
    const open = page.getByRole('link', { name: 'Открыть урок' })
    const path = await open.getAttribute('href')
    await tabTo(page, open)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/lessons\/\d+$/)
    expect(new URL(page.url()).pathname).toBe(path)
    await page.goto('/lessons/now')
    expect(new URL(page.url()).pathname).toBe(path)
  })

  portal.test('sub-05 at a desk everything is recorded by keyboard', async () => {
    const page = await portal.signIn('teacher')
    // Remarks on journals name the class and the subject as well: the lesson of today is meant.
    await page
      .locator('a[href^="/lessons/"]')
      .filter({ hasText: /5А.*Математика/s })
      .first()
      .click()
    await page.waitForURL(/\/lessons\/\d+$/)
    lessonPath = new URL(page.url()).pathname
    await saved(page)
    // The keys are in sight.
    await page.getByText('все (остальные) на месте: урок записан').waitFor()

    await page.keyboard.press('Alt+KeyP')
    await page.getByText('Урок записан: все, кто не отмечен, на месте').waitFor()
    await page.getByText('записан', { exact: true }).first().waitFor()

    await page.keyboard.press('Alt+KeyL')
    await page.keyboard.press('ArrowDown')
    // In the other layout of the keyboard: Y is Н.
    await page.keyboard.press('y')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await seePressed(page, 1, 'Отсутствует, причина не выяснена')
    await seePressed(page, 2, 'Отсутствует, причина не выяснена')
    await page.keyboard.press('Space')
    await seePressed(page, 2, 'Отсутствует, причина не выяснена', false)

    await page.keyboard.press('Alt+KeyM')
    await page.keyboard.press('5')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('4')
    await seeMarks(page, 5, 1)
    await seeMarks(page, 4, 1)

    // One value down the column, for those who were there and have none; and the way back.
    const students = await page.locator('li[data-student]').count()
    await page.getByText('Заполнить столбец').click()
    await page
      .getByRole('group', { name: 'Чем заполнить' })
      .getByRole('button', { name: 'Отметка 3' })
      .click()
    await page.getByRole('button', { name: 'Пустым', exact: true }).click()
    await page
      .getByText(`Заполнено: ${students - 3}`)
      .first()
      .waitFor()
    await seeMarks(page, 3, students - 3)
    await page.getByRole('button', { name: 'Вернуть', exact: true }).first().click()
    await seeMarks(page, 3, 0)
    await seeMarks(page, 5, 1)
    await seeMarks(page, 4, 1)

    await page.keyboard.press('Alt+KeyN')
    await typeText(page, NOTE)
    await page.getByLabel('Тема урока').fill(TOPIC)
    await page.keyboard.press('Alt+KeyH')
    await typeText(page, '№ 310')
    await page.getByText(/Появится в дневниках в этот день: .*24\sноября/).waitFor()
    await page.keyboard.press('Alt+KeyB')
    await page.getByRole('button', { name: `${STUDENT}: Замечание` }).click()
    await page.getByLabel('Замечание', { exact: true }).fill(REMARK)
    await saved(page)

    await page.reload()
    await saved(page)
    expect(await page.getByLabel('Тема урока').inputValue()).toBe(TOPIC)
    expect(await page.getByLabel('Заметка для учеников').inputValue()).toBe(NOTE)
    await seePressed(page, 1, 'Отсутствует, причина не выяснена')
    await lookOver(page, 'teacher one-screen lesson')
  })

  portal.test('sub-05 a test has its score, and weight zero is told not to count', async () => {
    const page = await portal.signIn('teacher', { at: lessonPath })
    await saved(page)
    await page.getByRole('tab', { name: /·/ }).first().click()
    await page.getByLabel('Наибольший балл').fill('20')
    await page.getByLabel('Вес').fill('0')
    await page.getByText('Вес 0: отметки видны всем, но в средний балл не входят.').waitFor()
    const score = line(page, 0).getByLabel(/Балл/)
    await score.fill('18')
    await saved(page)
    await score.fill('21')
    await page.getByText('Балл 21 больше наибольшего: у этого задания 20.').first().waitFor()
    await score.fill('18')
    await saved(page)
    await page.reload()
    await saved(page)
    await page.getByRole('tab', { name: /·/ }).first().click()
    expect(await line(page, 0).getByLabel(/Балл/).inputValue()).toBe('18')
  })

  portal.test('sub-05 an earlier mark is corrected with its reason, which the cell keeps', async () => {
    const page = await portal.signIn('teacher')
    const { body } = await ask<{ workload: { id: number } }>(
      page,
      `/api/journal${lessonPath as `/${string}`}`,
    )
    const journal = body.workload.id
    const { body: term } = await ask<JournalPage>(page, `/api/journal/workloads/${journal}/page`)
    const past = new Map(
      term.lessons
        .filter(({ date, isWritable }) => date < term.today && isWritable)
        .flatMap(({ id, assignments }) => assignments.map((row) => [row.id, { id, position: row.position }])),
    )
    const mark = term.marks.find(
      ({ assignment, value, formerValue }) => past.has(assignment) && value === 4 && formerValue === null,
    )!
    const place = past.get(mark.assignment)!
    await page.goto(`/journal/${journal}`)
    const row = term.students.findIndex((student) => student.id === mark.student)
    const cell = page.locator(`td[data-place="${row} ${place.id}-${place.position}"]`)
    // The grid follows the pointer once it is alive.
    await saved(page)
    await cell.click()
    await page.keyboard.press('F2')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Отметка 5' }).click()
    await dialog.getByText('Исправлено: 4 → 5').waitFor()
    await dialog.getByLabel('Причина исправления').fill(REASON)
    await dialog.getByRole('button', { name: 'Исправить', exact: true }).click()
    await dialog.getByRole('button', { name: 'Готово' }).click()
    await saved(page)
    await cell.getByText('исправлено, было 4').waitFor({ state: 'attached' })

    await page.reload()
    // The grid follows the pointer once it is alive.
    await saved(page)
    await cell.click()
    await page.keyboard.press('F2')
    await dialog.getByText('Исправлено: 4 → 5').waitFor()
    await dialog.getByRole('button', { name: 'История клетки' }).click()
    await dialog.getByText(REASON).waitFor()
    // The class teacher reads the journal and not who changed what.
    const other = await portal.signIn('klass')
    const changes = await ask(other, `/api/journal/workloads/${journal}/changes`)
    expect(changes.status).toBe(403)
  })

  portal.test('sub-05 the value of a cell fills the column by Ctrl+D and comes back by Ctrl+Z', async () => {
    const page = await portal.signIn('teacher', { at: lessonPath })
    await saved(page)
    await page.getByRole('button', { name: 'Добавить задание' }).click()
    await page.getByRole('tab', { selected: true }).filter({ hasText: '·' }).waitFor()
    await saved(page)
    await page.getByRole('link', { name: 'Весь журнал' }).click()
    await page.waitForURL(/\/journal\//)
    await saved(page)
    const id = lessonPath.split('/').at(-1)!
    const cells = page.locator(`td[data-place$=" ${id}-2"]`)
    await cells.first().focus()
    await page.keyboard.press('5')
    await page.keyboard.press('Control+KeyD')
    await page
      .getByText(/Заполнено: \d+/)
      .first()
      .waitFor()
    const fives = cells.locator('[data-mark="5"]')
    expect(await fives.count()).toBeGreaterThan(5)
    await saved(page)
    await cells.first().focus()
    await page.keyboard.press('Control+KeyZ')
    await page.waitForFunction(
      (lesson) => document.querySelectorAll(`td[data-place$=" ${lesson}-2"] [data-mark="5"]`).length === 1,
      id,
    )
    await saved(page)
  })

  portal.test('sub-05 topic and homework go to a parallel class, seen before they are written', async () => {
    const page = await portal.signIn('teacher')
    type Found = { classes: { name: string; suggested: number }[] }
    const list = await ask<{ classes: Found['classes'] }>(
      page,
      `/api/journal${lessonPath as `/${string}`}/parallels`,
    )
    await page.goto(lessonPath)
    await saved(page)
    await page.keyboard.press('Alt+KeyC')
    const dialog = page.getByRole('dialog')
    if (list.body.classes.length === 0) {
      await dialog.getByText(/Других классов этой параллели/).waitFor()
      return
    }
    const [{ name, suggested }] = list.body.classes as [Found['classes'][number]]
    await dialog.getByLabel(name, { exact: true }).waitFor()
    await lookOver(page, 'teacher copies a lesson')
    await dialog.getByRole('button', { name: /^Скопировать: 1/ }).click()
    await page.getByText(/Скопировано: 1/).waitFor()
    const { body } = await ask<{ lesson: { topic: string } }>(page, `/api/journal/lessons/${suggested}`)
    expect(body.lesson.topic).toBe(TOPIC)
  })

  portal.test('sub-05 on a phone the class is tapped through with a thumb', async () => {
    const page = await portal.signIn('teacher', { viewport: PHONE, hasTouch: true, isMobile: true })
    await page
      .getByRole('navigation', { name: 'Главное' })
      .getByRole('link', { name: 'Урок', exact: true })
      .tap()
    await page.waitForURL(/\/lessons\/\d+$/)
    await page.goto(lessonPath)
    const name = line(page, 3).getByRole('button', { pressed: false }).first()
    await name.tap()
    await line(page, 3).getByRole('button', { pressed: true }).first().waitFor()
    await saved(page)
    await name
      .or(line(page, 3).getByRole('button', { pressed: true }))
      .first()
      .tap()
    // Other codes are one tap away.
    await line(page, 3)
      .getByRole('button', { name: /другие коды/ })
      .tap()
    await line(page, 3).getByRole('button', { name: 'Опоздание', exact: true }).tap()
    await saved(page)
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(isWide).toBe(false)
    await lookOver(page, 'teacher one-screen lesson on a phone')
  })

  portal.test('sub-05 the family reads the remark, the note and the topic in the diary', async () => {
    const page = await portal.signIn('parent')
    await page.getByRole('region', { name: STUDENT }).getByRole('link', { name: 'Дневник' }).click()
    await page.waitForURL(/\/diary/)
    const lesson = page
      .getByRole('region', { name: /23 ноября/ })
      .getByRole('listitem')
      .filter({ hasText: 'Математика' })
    await lesson.first().waitFor()
    const text = await lesson.first().innerText()
    for (const told of [TOPIC, NOTE, REMARK]) expect(text).toContain(told)
  })

  portal.test('sub-05 no window complained', async () => {
    expect(portal.complaints().filter((text) => !text.includes(': 422 '))).toEqual([])
    return Promise.resolve()
  })
})
