import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { DEMO_PASSWORD } from '@/demo/demo-logins'

import { ask, post } from './helpers/ask'
import { findStrangers } from './helpers/find-strangers'
import { tabTo, typeText } from './helpers/keyboard'
import { saved } from './helpers/saved'
import { usePortal } from './helpers/use-portal'

const portal = usePortal()

const CLASS = '5А'
const TOPIC = 'Законы сложения. Решение задач'
const HOMEWORK = '№ 301, 305 (а), выучить правило'
const COMMENT = 'Отличное решение у доски'
/** The student of the demo login, and a classmate. */
const STUDENT = 'Пахомов Ярослав'
const CLASSMATE = 'Баляйкина Елизавета'

/** What the teacher's window leaves for the others to look at. */
let lessonPath = ''
let journalPath = ''

const gridRow = (page: Page, name: string) =>
  page.getByRole('grid').getByRole('row').filter({ hasText: name })

/** A part of the term is drawn first, the rest in pauses. */
const untilWhole = async (page: Page): Promise<void> => {
  await page.getByRole('grid').waitFor()
  await page.locator('[aria-busy] [role="grid"]').waitFor({ state: 'detached' })
}

describe('sub-05: the teacher records the lesson, and everybody it concerns sees it', () => {
  portal.test('sub-05 the teacher records the lesson by keyboard alone', async () => {
    const page = await portal.open()
    await page.goto('/login')
    await tabTo(page, page.getByLabel('Имя пользователя'))
    await typeText(page, 'teacher')
    await tabTo(page, page.getByLabel('Пароль', { exact: true }))
    await typeText(page, DEMO_PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL((address) => address.pathname === '/')

    await tabTo(page, page.getByRole('link', { name: new RegExp(`${CLASS}.*Математика`) }))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/lessons\/\d+$/)
    lessonPath = new URL(page.url()).pathname
    await saved(page)

    await tabTo(page, page.getByLabel('Тема урока'))
    await typeText(page, TOPIC)
    await tabTo(page, page.getByLabel('Тип урока'))
    // Not chosen, introduction, new material, consolidation.
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown')
    await tabTo(page, page.getByLabel('Домашнее задание'))
    await typeText(page, HOMEWORK)
    // Whoever leaves the field has homework for the next lesson, unless told otherwise.
    await tabTo(page, page.getByLabel('К какому дню'))
    expect(await page.getByLabel('К какому дню').inputValue()).toBe('2026-11-24')
    const illness = page.getByRole('group', { name: CLASSMATE }).getByRole('button', { name: 'Болезнь' })
    await tabTo(page, illness)
    await page.keyboard.press('Space')
    await expect(illness.getAttribute('aria-pressed')).resolves.toBe('true')
    await saved(page)

    await page.reload()
    await saved(page)
    expect(await page.getByLabel('Тема урока').inputValue()).toBe(TOPIC)
    expect(await page.getByLabel('Домашнее задание').inputValue()).toBe(HOMEWORK)
    expect(await page.getByLabel('К какому дню').inputValue()).toBe('2026-11-24')
    expect(await page.getByLabel('Тип урока').locator('option:checked').innerText()).toBe(
      'Закрепление знаний',
    )
    await expect(illness.getAttribute('aria-pressed')).resolves.toBe('true')
  })

  portal.test('sub-05 marks are entered in the journal as in a spreadsheet', async () => {
    const page = await portal.signIn('teacher', { at: lessonPath })
    await tabTo(page, page.getByRole('link', { name: 'Весь журнал' }))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/journal\/\d+/)
    journalPath = new URL(page.url()).pathname
    const grid = page.getByRole('grid')
    await grid.waitFor()

    // The table begins at today's lesson, in the first student's line.
    await tabTo(page, grid.locator('td[tabindex="0"]'))
    const names = (await grid.getByRole('rowheader').allInnerTexts()).map((text) =>
      text.replaceAll(/[\d\s]+/g, ' ').trim(),
    )
    const line = names.indexOf(STUDENT)
    expect(line).toBeGreaterThan(0)
    for (let step = 0; step < line; step += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('5')
    await page.keyboard.press('F2')
    const comment = page.getByLabel('Комментарий к отметке')
    await comment.waitFor()
    await typeText(page, COMMENT)
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('4')
    await page.keyboard.press('ArrowDown')
    // In the other layout of the keyboard: Y is Н.
    await page.keyboard.press('y')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('.')
    await saved(page)

    await page.reload()
    await grid.waitFor()
    const cell = (index: number) => grid.locator(`td[data-place^="${index} "]`)
    const today = (await grid.locator('td[tabindex="0"]').getAttribute('data-place'))!.split(' ')[1]!
    const text = (index: number) => grid.locator(`td[data-place="${index} ${today}"]`).innerText()
    expect(await cell(line).count()).toBeGreaterThan(5)
    expect(await text(line)).toContain('5')
    expect(await text(line + 1)).toContain('4')
    expect(await text(line + 2)).toContain('ОТ')
    expect((await text(line + 3)).trim()).not.toBe('')
  })

  portal.test('sub-05 the student and the parent see it in the diary', async () => {
    for (const username of ['student', 'parent']) {
      const page = await portal.signIn(username)
      if (username === 'parent') {
        await page.getByRole('region', { name: STUDENT }).getByRole('link', { name: 'Дневник' }).click()
      } else {
        await page.getByRole('navigation').getByRole('link', { name: 'Дневник' }).first().click()
      }
      await page.waitForURL(/\/diary/)
      const today = page.getByRole('region', { name: /23 ноября/ })
      const lesson = today.getByRole('listitem').filter({ hasText: 'Математика' }).first()
      await lesson.waitFor()
      const text = await lesson.innerText()
      expect(text).toContain(TOPIC)
      expect(text).toContain(COMMENT)
      expect(text).toMatch(/(^|\s)5(\s|$)/)
      const tomorrow = page
        .getByRole('region', { name: /24 ноября/ })
        .getByRole('listitem')
        .filter({ hasText: 'Математика' })
      expect(await tomorrow.first().innerText()).toContain(HOMEWORK)
      // What concerns others stays out.
      const whole = await page.locator('body').innerText()
      expect(whole).not.toContain(CLASSMATE.split(' ')[0])
    }
  })

  portal.test('sub-05 the class teacher and the deputy read it and change nothing', async () => {
    for (const username of ['klass', 'zavuch']) {
      const page = await portal.signIn(username)
      await page.getByRole('navigation').getByRole('link', { name: 'Журнал' }).first().click()
      await page.waitForURL(/\/journal$/)
      await page.getByRole('main').locator(`a[href^="${journalPath}"]`).first().click()
      await untilWhole(page)
      await page.getByText('Только чтение').first().waitFor()
      const before = await gridRow(page, STUDENT.split(' ')[0]!).innerText()
      expect(before).toContain('5')
      expect(await page.getByRole('main').innerText()).toContain(TOPIC)
      await page.getByRole('grid').locator('td[tabindex="0"]').focus()
      await page.keyboard.press('2')
      await page.reload()
      await untilWhole(page)
      expect(await gridRow(page, STUDENT.split(' ')[0]!).innerText()).toBe(before)
      const record = `/api/journal${lessonPath}/record` as const
      expect(
        await post(page, record, { lesson: { was: { topic: TOPIC }, now: { topic: 'Чужая тема' } } }),
      ).toBe(403)
    }
  })

  portal.test('sub-05 a stranger of another class is refused', async () => {
    const administrator = await portal.signIn('admin')
    const { student, guardian, teacher } = await findStrangers(administrator, CLASS)
    const { body: me } = await ask<{ docs: { id: number }[] }>(
      administrator,
      `/api/students?limit=1&where[person.searchText][like]=${encodeURIComponent(STUDENT)}`,
    )
    const child = me.docs[0]!.id
    for (const username of [student, guardian, teacher]) {
      const page = await portal.signIn(username)
      for (const path of [lessonPath, journalPath, `/diary?student=${child}`]) {
        const answer = await page.goto(path)
        const text = await page.locator('body').innerText()
        expect({ username, path, isRefused: [403, 404].includes(answer!.status()) }).toEqual({
          username,
          path,
          isRefused: true,
        })
        for (const secret of [TOPIC, HOMEWORK, COMMENT, CLASSMATE]) expect(text).not.toContain(secret)
      }
      for (const path of [
        `/api/journal${lessonPath}`,
        `/api/journal/workloads/${journalPath.split('/').at(-1)!}/page`,
        `/api/diary/students/${child}/week`,
        `/api/diary/students/${child}/marks`,
      ] as const) {
        const { status, text } = await ask(page, path)
        expect({ username, path, isRefused: status === 403 || status === 404 }).toEqual({
          username,
          path,
          isRefused: true,
        })
        expect(text).not.toContain(COMMENT)
      }
      expect(await post(page, `/api/journal${lessonPath}/record`, {})).toBeGreaterThanOrEqual(403)
    }
  })

  portal.test('sub-05 no window complained', async () => {
    expect(portal.complaints()).toEqual([])
    return Promise.resolve()
  })
})
