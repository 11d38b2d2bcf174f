import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { ask } from './helpers/ask'
import { lookOver } from './helpers/look-over'
import { PHONE, usePortal } from './helpers/use-portal'

const portal = usePortal()

/** The page of the absence that the second test notes. */
let absence = ''

const lines = (page: Page) => page.getByRole('group').filter({ has: page.getByLabel('Что делать') })
const saved = (page: Page) => page.getByText(/^Решения сохранены/).waitFor()

describe('dep-14: the deputy arranges substitutions, and those concerned see them', () => {
  portal.test('dep-14 the day shows who is away; the home page says what is open', async () => {
    const page = await portal.signIn('zavuch')
    await page.getByText('Уроки без учителя').first().waitFor()
    await page.getByRole('navigation').getByRole('link', { name: 'Замены' }).first().click()
    await page.waitForURL(/\/substitutions$/)
    await page.getByRole('heading', { name: 'Отсутствуют' }).waitFor()
    await lookOver(page, 'zavuch substitutions')
    await page.getByLabel('Найти урок').fill('ничего такого')
    await page.getByText('Ничего не найдено').waitFor()
  })

  portal.test('dep-14 an absence is noted, bad input is told and nothing typed is lost', async () => {
    const page = await portal.signIn('zavuch', { at: '/substitutions' })
    await page.getByRole('button', { name: 'Отметить отсутствие' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Примечание').fill('Курсы в институте')
    await dialog.getByRole('button', { name: 'Сохранить и решить замены' }).click()
    await dialog.getByText('Выберите сотрудника.').waitFor()
    expect(await dialog.getByLabel('Примечание').inputValue()).toBe('Курсы в институте')
    // Somebody with lessons: the first who could stand in tomorrow.
    const staff = await page.evaluate(async () => {
      const answer = await fetch('/api/substituting/desk?date=2026-11-24')
      const { lines: all } = (await answer.json()) as { lines: { candidates: { staff: number }[] }[] }
      return String(all[0]!.candidates[0]!.staff)
    })
    await dialog.getByLabel('Сотрудник').selectOption(staff)
    await dialog.getByLabel('С', { exact: true }).fill('2026-11-30')
    await dialog.getByLabel('По', { exact: true }).fill('2026-12-11')
    await dialog.getByLabel('Причина').selectOption({ label: 'обучение' })
    await dialog.getByRole('button', { name: 'Сохранить и решить замены' }).click()
    await page.waitForURL(/\/substitutions\/absences\/\d+$/)
    absence = new URL(page.url()).pathname
    await lookOver(page, 'zavuch absence')
  })

  portal.test(
    'dep-14 the program proposes, the deputy corrects by keyboard and saves all at once',
    async () => {
      const page = await portal.signIn('zavuch', { at: '/substitutions' })
      const open = await ask(page, '/api/substituting/day?date=2026-11-24')
      expect(open.status).toBe(200)
      await page.goto('/substitutions/arrange?date=2026-11-24')
      const count = await lines(page).count()
      expect(count).toBeGreaterThan(0)
      await page.getByRole('button', { name: 'Предложить замены' }).click()
      await page.getByText(/^Предложено решений/).waitFor()
      const first = lines(page).first()
      await first.getByLabel('Что делать').focus()
      await first.getByLabel('Что делать').selectOption({ label: 'отменить урок' })
      await page.getByRole('button', { name: /^Сохранить решения \(\d+\)/ }).click()
      await saved(page)
      await page.reload()
      expect(await lines(page).first().innerText()).toContain('решено, не объявлено')
      await lookOver(page, 'zavuch decided day')
    },
  )

  portal.test('dep-14 it is announced, printed, and withdrawn again', async () => {
    const page = await portal.signIn('zavuch', { at: '/substitutions?date=2026-11-24' })
    await page.getByRole('button', { name: /^Объявить \(\d+\)/ }).click()
    await page.getByText(/^Замены объявлены/).waitFor()
    await page.getByText('объявлено', { exact: true }).first().waitFor()
    await page.goto('/substitutions/sheet?date=2026-11-24')
    await page.getByRole('table').waitFor()
    expect(await page.getByRole('main').innerText()).not.toMatch(/болезнь|обучение|отпуск/)
    await lookOver(page, 'zavuch sheet')
    expect((await ask(page, '/api/substituting/sheet?date=2026-11-24&format=pdf')).status).toBe(200)
    await page.goto('/substitutions?date=2026-11-24')
    const before = await page.getByRole('button', { name: /^Отозвать замену/ }).count()
    await page
      .getByRole('button', { name: /^Отозвать замену/ })
      .first()
      .click()
    await page.getByText(/^Замена отозвана/).waitFor()
    await page.getByText(/^Без учителя/).waitFor()
    expect(await page.getByRole('button', { name: /^Отозвать замену/ }).count()).toBe(before - 1)
  })

  portal.test('dep-14 two windows: the second is told, and nothing of it is saved', async () => {
    const one = await portal.signIn('zavuch')
    const other = await portal.signIn('zavuch')
    for (const page of [one, other]) {
      await page.goto('/substitutions/arrange?date=2026-11-24')
      await page.getByRole('button', { name: 'Предложить замены' }).click()
      await page.getByText(/^Предложено решений/).waitFor()
    }
    await one.getByRole('button', { name: /^Сохранить решения \(/ }).click()
    await saved(one)
    await other.getByRole('button', { name: /^Сохранить решения \(/ }).click()
    await other.getByText('решение уже принял или изменил кто-то другой').first().waitFor()
  })

  portal.test('dep-14 an absence of weeks has one teacher for all lessons of a workload', async () => {
    const page = await portal.signIn('zavuch', { at: absence })
    await page.getByText('Все уроки нагрузки').click()
    await page
      .getByLabel(/^Один учитель на все уроки/)
      .first()
      .selectOption({ index: 1 })
    await page.getByRole('button', { name: /^Сохранить решения \(\d+\)/ }).click()
    await saved(page)
    await page.getByRole('button', { name: 'Удалить отсутствие' }).click()
    await page.getByText(/Сначала отзовите их/).waitFor()
  })

  portal.test('dep-14 payroll reads the register; nobody else decides', async () => {
    const secretary = await portal.signIn('secretary', {
      at: '/substitutions/register?from=2026-09-01&to=2026-12-31',
    })
    await secretary.getByRole('heading', { name: 'Итоги по учителям' }).waitFor()
    await lookOver(secretary, 'secretary register')
    expect((await secretary.goto('/substitutions/arrange?date=2026-11-24'))!.status()).toBe(403)
    const teacher = await portal.signIn('teacher')
    expect((await teacher.goto('/substitutions'))!.status()).toBe(403)
    expect((await teacher.goto('/substitutions/sheet?date=2026-11-24'))!.status()).toBe(200)
    const student = await portal.signIn('student')
    expect((await student.goto('/substitutions/sheet?date=2026-11-24'))!.status()).toBe(403)
    const phone = await portal.signIn('zavuch', { viewport: PHONE, hasTouch: true })
    for (const path of ['/substitutions', '/substitutions/arrange?date=2026-11-24', '/substitutions/sheet']) {
      await phone.goto(path)
      await lookOver(phone, `zavuch phone ${path}`)
    }
  })

  portal.test('dep-14 nothing went wrong in any window', async () => {
    // Refusals that the tests asked for.
    expect(portal.complaints().filter((text) => !/: (400|403|409|422) /.test(text))).toEqual([])
  })
})
