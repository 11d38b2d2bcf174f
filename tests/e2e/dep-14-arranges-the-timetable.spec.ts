import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { ask } from './helpers/ask'
import { tabTo } from './helpers/keyboard'
import { lookOver } from './helpers/look-over'
import { PHONE, usePortal } from './helpers/use-portal'

const portal = usePortal()

/** The draft that the first test makes. */
let draft = ''

const grid = (page: Page) => page.getByRole('table', { name: /^Неделя/ })
const saved = (page: Page) => page.getByText('Сохранено', { exact: true }).waitFor()
const tray = (page: Page) => page.getByRole('region', { name: 'Не расставлено' })
const openDraft = async (page: Page): Promise<void> => {
  await page.goto(draft)
  await grid(page).waitFor()
}

describe('dep-14: the deputy arranges the timetable, and lessons follow', () => {
  portal.test('dep-14 a draft is made of the present timetable', async () => {
    const page = await portal.signIn('zavuch')
    await page.getByRole('navigation').getByRole('link', { name: 'Расписание' }).first().click()
    await page.waitForURL(/\/schedule$/)
    await lookOver(page, 'zavuch schedule')
    await page.getByRole('link', { name: 'Составить расписание' }).click()
    await page.waitForURL(/\/schedule\/editor$/)
    await page.getByText('Действует сейчас').waitFor()
    await page.getByLabel('Название').fill('  ')
    await page.getByRole('button', { name: 'Завести черновик' }).click()
    await page.getByText('Назовите вариант.').waitFor()
    await page.getByLabel('Название').fill('Вторая четверть')
    await page.getByRole('button', { name: 'Завести черновик' }).click()
    await page.waitForURL(/\/schedule\/editor\/\d+$/)
    draft = new URL(page.url()).pathname
    await grid(page).waitFor()
    await tray(page).getByText('Все часы расставлены.').waitFor()
    await lookOver(page, 'zavuch editor')
  })

  portal.test('dep-14 a lesson goes to the tray and back by keyboard, with undo and redo', async () => {
    const page = await portal.signIn('zavuch')
    await openDraft(page)
    const lesson = grid(page).locator('td[data-day="4"] button').last()
    const name = (await lesson.locator('span').first().innerText()).trim()
    await tabTo(page, lesson)
    await page.keyboard.press('Delete')
    const chip = tray(page).getByRole('button').first()
    await chip.waitFor()
    expect(await chip.innerText()).toContain(name)
    await saved(page)
    await page.keyboard.press('Control+z')
    await tray(page).getByText('Все часы расставлены.').waitFor()
    await page.keyboard.press('Control+Shift+z')
    await chip.waitFor()
    await saved(page)
    await tabTo(page, chip)
    await page.keyboard.press('Enter')
    // The focus stands on the first free place; every place says what it is.
    await page.locator('[aria-label*=": свободно"]:focus').waitFor()
    await page.keyboard.press('Enter')
    await tray(page).getByText('Все часы расставлены.').waitFor()
    await saved(page)
    await page.reload()
    await tray(page).getByText('Все часы расставлены.').waitFor()
  })

  portal.test('dep-14 a lesson goes onto another by click and by drag, and they change places', async () => {
    // Tall enough for the week and the tray below it: a drag does not scroll.
    const page = await portal.signIn('zavuch', { viewport: { width: 1280, height: 1600 } })
    await openDraft(page)
    const first = grid(page).locator('td[data-day="0"][data-slot="0"] button').first()
    const before = await first.innerText()
    await first.click()
    const target = grid(page).locator('td[data-move="swap"] [data-put]').first()
    const where = (await target.getAttribute('aria-label'))!
    expect(where).toContain('поменять местами')
    await target.click()
    await saved(page)
    expect(await grid(page).locator('td[data-day="0"][data-slot="0"]').innerText()).not.toContain(before)
    await page.getByRole('button', { name: 'Отменить' }).click()
    await saved(page)
    expect(await grid(page).locator('td[data-day="0"][data-slot="0"] button').first().innerText()).toBe(
      before,
    )

    const lesson = grid(page).locator('td[data-day="4"] button').last()
    const dragged = (await lesson.locator('span').first().innerText()).trim()
    await lesson.dragTo(tray(page))
    await tray(page).getByRole('button', { name: dragged }).waitFor()
    await saved(page)
    await page.getByRole('button', { name: 'Отменить' }).click()
    await tray(page).getByText('Все часы расставлены.').waitFor()
    await saved(page)
  })

  portal.test('dep-14 two windows: the second is told, and nothing of it is saved', async () => {
    const one = await portal.signIn('zavuch')
    const other = await portal.signIn('zavuch')
    await openDraft(one)
    await openDraft(other)
    await grid(one).locator('td[data-day="0"][data-slot="0"] button').first().focus()
    await one.getByRole('button', { name: 'Закрепить' }).click()
    await saved(one)
    await grid(other).locator('td[data-day="1"][data-slot="0"] button').first().focus()
    await other.getByRole('button', { name: 'Закрепить' }).click()
    await other.getByText('Этот вариант изменил кто-то ещё').waitFor()
    await other.getByRole('button', { name: 'Обновить страницу' }).click()
    await grid(other).getByText('закреплён').waitFor()
    await lookOver(other, 'zavuch editor with a fixed lesson')
  })

  portal.test('dep-14 the program arranges it, stops when told, and keeps what is fixed', async () => {
    const page = await portal.signIn('zavuch')
    await openDraft(page)
    await page.getByRole('button', { name: 'Составить автоматически' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Сколько искать').selectOption({ label: 'Тщательно, несколько минут' })
    await dialog.getByRole('button', { name: 'Начать' }).click()
    await dialog.getByRole('progressbar').waitFor()
    await dialog.getByText(/Лучшее пока/).waitFor()
    await dialog.getByRole('button', { name: 'Остановить и показать лучшее' }).click()
    const row = dialog.getByRole('row', { name: /^Накладки/ })
    await row.waitFor()
    expect(await row.innerText()).toMatch(/Накладки\s+0\s+0/)
    await dialog.getByRole('button', { name: 'Взять в черновик' }).click()
    await dialog.waitFor({ state: 'detached' })
    await grid(page).getByText('закреплён').waitFor()
    await tray(page).getByText('Все часы расставлены.').waitFor()
  })

  portal.test('dep-14 it is published from a day, and the pupils see it', async () => {
    const page = await portal.signIn('zavuch')
    await openDraft(page)
    await page.getByRole('button', { name: 'Опубликовать', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Действует с').fill('2026-09-01')
    await dialog.getByRole('button', { name: 'Показать, что изменится' }).click()
    await dialog.getByText('Опубликовать можно с любого дня').waitFor()
    await dialog.getByLabel('Действует с').fill('2026-11-30')
    await dialog.getByRole('button', { name: 'Показать, что изменится' }).click()
    await dialog.getByText('Сменит вариант «Основное расписание».').waitFor()
    await dialog.getByRole('button', { name: 'Опубликовать с этого дня' }).click()
    await page.getByText('Это расписание опубликовано, оно не правится').waitFor()
    const first = (await grid(page).locator('td[data-day="0"][data-slot="0"] button').first().innerText())
      .split('\n')[0]!
      .trim()
    expect(first.length).toBeGreaterThan(2)

    const student = await portal.signIn('student', { at: '/schedule?date=2026-11-30' })
    const monday = student.getByRole('region', { name: /^понедельник, 30/ })
    expect(await monday.getByRole('listitem').count()).toBeGreaterThan(3)
    await student.goto('/diary?date=2026-11-30')
    expect((await student.getByRole('main').innerText()).length).toBeGreaterThan(100)
  })

  portal.test('dep-14 nobody else arranges, page and request alike; a phone shows the week', async () => {
    const teacher = await portal.signIn('teacher')
    expect((await teacher.goto('/schedule/editor'))!.status()).toBe(403)
    expect((await ask(teacher, `/api${draft.replace('editor', 'versions')}`)).status).toBe(403)
    for (const who of ['teacher', 'student', 'parent'] as const) {
      const page = await portal.signIn(who, { viewport: PHONE, hasTouch: true })
      await page.goto('/schedule')
      await lookOver(page, `${who} schedule`)
    }
  })

  portal.test('dep-14 nothing went wrong in any window', async () => {
    // Refusals that the tests asked for.
    expect(portal.complaints().filter((text) => !/: (400|422) /.test(text))).toEqual([])
  })
})
