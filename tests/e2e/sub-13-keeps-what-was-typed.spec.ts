import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { usePortal } from './helpers/use-portal'

const portal = usePortal()

const TITLE = 'План в двух окнах'
/** The address of the plan that the first test makes. */
let plan = ''

const cell = (page: Page, column: string, row: number) =>
  page.getByLabel(`${column}, строка ${row}`, { exact: true })
const saved = (page: Page) => page.getByText('Сохранено', { exact: true }).waitFor()
const conflict = (page: Page) => page.getByText('План изменили в другом месте')

/** Opens the plan in two tabs of one person; the second one saves a topic first. */
const openTwice = async (theirs: string): Promise<{ page: Page; other: Page }> => {
  const page = await portal.signIn('teacher', { at: plan })
  const other = await page.context().newPage()
  await other.goto(plan)
  await cell(page, 'Тема', 1).waitFor()
  await cell(other, 'Тема', 1).fill(theirs)
  await saved(other)
  return { page, other }
}

describe('sub-13: what was typed into a plan is never lost', () => {
  portal.test('sub-13 a plan is made with two topics', async () => {
    const page = await portal.signIn('teacher', { at: '/lesson-plans' })
    await page.getByRole('button', { name: 'Новый план' }).first().click()
    const card = page.getByRole('dialog')
    await card.getByLabel('Название').fill(TITLE)
    await card.getByLabel('Предмет').selectOption({ label: 'Математика' })
    await card.getByLabel('Параллель').selectOption('5')
    await card.getByLabel('Часов в неделю').fill('1')
    await card.getByRole('button', { name: 'Завести' }).click()
    await page.waitForURL(/\/lesson-plans\/\d+/)
    plan = new URL(page.url()).pathname
    await cell(page, 'Тема', 1).fill('Первая тема')
    await cell(page, 'Часы', 1).fill('2')
    await saved(page)
  })

  portal.test('sub-13 of two tabs the slower one chooses its own version', async () => {
    const { page } = await openTwice('Тема из второго окна')
    await cell(page, 'Тема', 1).fill('Тема из первого окна')
    await conflict(page).waitFor()
    // Nothing is written over, and what was typed stands where it was typed.
    expect(await cell(page, 'Тема', 1).inputValue()).toBe('Тема из первого окна')
    await page.getByRole('button', { name: 'Сохранить мой вариант' }).click()
    await saved(page)
    expect(await conflict(page).count()).toBe(0)
    await page.reload()
    expect(await cell(page, 'Тема', 1).inputValue()).toBe('Тема из первого окна')
  })

  portal.test('sub-13 or takes the saved one, and can have the own one back', async () => {
    const { page } = await openTwice('Сохранённая тема')
    await cell(page, 'Тема', 1).fill('Несохранённая тема')
    await conflict(page).waitFor()
    await page.getByRole('button', { name: 'Взять сохранённый вариант' }).click()
    await conflict(page).waitFor({ state: 'detached' })
    expect(await cell(page, 'Тема', 1).inputValue()).toBe('Сохранённая тема')
    await page.getByRole('button', { name: 'Отменить', exact: true }).click()
    expect(await cell(page, 'Тема', 1).inputValue()).toBe('Несохранённая тема')
    await saved(page)
    await page.reload()
    expect(await cell(page, 'Тема', 1).inputValue()).toBe('Несохранённая тема')
  })

  portal.test('sub-13 what a killed page had not saved is there when it is opened again', async () => {
    const page = await portal.signIn('teacher', { at: plan })
    await cell(page, 'Тема', 1).waitFor()
    // The network is gone, so that nothing typed reaches the server.
    await page.route('**/api/planning/**', (route) => route.abort())
    await cell(page, 'Тема', 1).fill('Набрано без сети')
    await page
      .getByText(/Нет связи/)
      .first()
      .waitFor()
    // The renderer is killed in the middle, as a phone does with a page in the background.
    const session = await page.context().newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    void session.send('Page.crash').catch(() => null)
    await crashed
    const again = await page.context().newPage()
    await again.goto(plan)
    // Another window of the same person, with the network: nothing is lost and it is saved at last.
    await again.waitForFunction(() =>
      [...document.querySelectorAll('input, textarea')].some(
        (field) => (field as HTMLInputElement).value === 'Набрано без сети',
      ),
    )
    await saved(again)
    await again.reload()
    expect(await cell(again, 'Тема', 1).inputValue()).toBe('Набрано без сети')
  })
})
