import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { ask, post } from './helpers/ask'
import { tabTo } from './helpers/keyboard'
import { lookOver } from './helpers/look-over'
import { PHONE, usePortal } from './helpers/use-portal'

const portal = usePortal()

const PLAN = '5 класс'
/** Taught in none of the classes of the small demo school. */
const NEW_SUBJECT = 'Литературное чтение'

const cell = (page: Page, subject: string, plan = PLAN) =>
  page.getByLabel(`${subject}, ${plan}, обязательная часть`)
const saveCells = async (page: Page): Promise<void> => {
  const save = page.getByRole('button', { name: 'Сохранить', exact: true })
  await save.click()
  // Nothing is left to be saved.
  await save.waitFor({ state: 'detached' })
  await page
    .getByText(/Сохранено ячеек: \d+/)
    .first()
    .waitFor()
}
/** The week's total of a curriculum: it stands in the first row below the subjects. */
const weekTotal = async (page: Page): Promise<string> =>
  page
    .getByRole('row', { name: /^Уроков в неделю/ })
    .getByRole('cell')
    .first()
    .innerText()

describe('dep-curriculum: the deputy plans what is taught, and by whom', () => {
  portal.test('hours are typed by keyboard, and the total is held against the norm at once', async () => {
    const page = await portal.signIn('zavuch')
    await page.getByRole('navigation').getByRole('link', { name: 'Учебный план' }).first().click()
    await page.waitForURL(/\/curriculum$/)
    expect(await weekTotal(page)).toMatch(/29\s*\/\s*29\s*по норме/)
    await tabTo(page, cell(page, 'Русский язык'))
    await page.keyboard.type('9')
    expect(await weekTotal(page)).toMatch(/33\s*\/\s*29\s*больше на 4/)
    await page
      .getByRole('status')
      .filter({ hasText: '5 класс: 33 ч в неделю, больше на 4' })
      .waitFor({ state: 'attached' })
    await page.keyboard.press('Enter')
    const below = page.locator(':focus')
    expect(await below.getAttribute('aria-label')).not.toContain('Русский язык')
    await page.keyboard.press('ArrowUp')
    expect(await page.locator(':focus').getAttribute('aria-label')).toContain('Русский язык')

    // What is no number of hours is told and cannot be saved; it stays as it was typed.
    await page.keyboard.type('много')
    await page.getByText('Исправьте отмеченные ячейки: 1').waitFor()
    expect(await page.getByRole('button', { name: 'Сохранить', exact: true }).isDisabled()).toBe(true)
    await cell(page, 'Русский язык').fill('4,5')
    expect(await weekTotal(page)).toMatch(/28,5\s*\/\s*29\s*можно ещё 0,5/)
    await saveCells(page)
    await page.reload()
    expect(await cell(page, 'Русский язык').inputValue()).toBe('4,5')
    // Left without a save, it comes back with what was typed.
    await cell(page, 'Русский язык').fill('5')
    await page.getByRole('link', { name: 'Нагрузка учителей' }).click()
    await page.waitForURL(/\/curriculum\/workloads/)
    await page.getByRole('link', { name: 'Учебный план' }).last().click()
    await page.waitForURL(/\/curriculum\?/)
    await page.getByText('Не сохранено: 1').waitFor()
    expect(await cell(page, 'Русский язык').inputValue()).toBe('5')
    await saveCells(page)
  })

  portal.test('the norms stand there with their act, since when, and how well they are known', async () => {
    const page = await portal.signIn('zavuch', { at: '/curriculum' })
    await page.getByText('С чем сравнивается').click()
    const text = await page.getByRole('main').innerText()
    expect(text).toContain('СанПиН 1.2.3685-21')
    expect(text).toContain('действует с 01.03.2021')
    expect(text).toContain('не подтверждено ссылкой')
  })

  portal.test('two windows: the second is told of the newer value and decides', async () => {
    const [first, second] = [await portal.signIn('zavuch'), await portal.signIn('admin')]
    await first.goto('/curriculum')
    await second.goto('/curriculum')
    await cell(first, 'Литература').fill('2')
    await saveCells(first)
    await cell(second, 'Литература').fill('4')
    await cell(second, 'История').fill('2')
    await second.getByRole('button', { name: 'Сохранить', exact: true }).click()
    await second.getByText('у вас 4, теперь там 2').waitFor()
    // Nothing was saved, nothing typed is lost.
    expect(await cell(second, 'История').inputValue()).toBe('2')
    await second.getByRole('button', { name: 'Оставить 4' }).click()
    await saveCells(second)
    await first.reload()
    expect(await cell(first, 'Литература').inputValue()).toBe('4')
    expect(await cell(first, 'История').inputValue()).toBe('2')
    await cell(first, 'Литература').fill('3')
    await cell(first, 'История').fill('3')
    await saveCells(first)
  })

  portal.test('a curriculum is made, removed and brought back', async () => {
    const page = await portal.signIn('zavuch', { at: '/curriculum' })
    await page.getByRole('button', { name: 'Новый план' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Параллель').selectOption('5')
    expect(await dialog.getByLabel('Название').inputValue()).toBe(PLAN)
    expect(await dialog.innerText()).toContain('По другим планам: 5А («5 класс»)')
    await dialog.getByRole('button', { name: 'Завести план' }).click()
    await dialog.getByText('Учебный план «5 класс» в этом году уже есть').first().waitFor()
    await dialog.getByLabel('Название').fill('5 класс, кадетский')
    await dialog.getByRole('button', { name: 'Завести план' }).click()
    const open = page.getByRole('button', { name: 'Изменить план «5 класс, кадетский»' })
    await open.waitFor()
    await cell(page, 'Математика', '5 класс, кадетский').fill('6')
    await saveCells(page)
    await open.click()
    await dialog.getByRole('button', { name: 'Удалить план' }).click()
    await open.waitFor({ state: 'detached' })
    await page.getByRole('status').getByRole('button', { name: 'Вернуть' }).click()
    await open.waitFor()
    expect(await cell(page, 'Математика', '5 класс, кадетский').inputValue()).toBe('6')
    await open.click()
    await dialog.getByRole('button', { name: 'Удалить план' }).click()
    await open.waitFor({ state: 'detached' })
  })

  portal.test('a file is checked cell by cell, looked at in the grid and saved', async () => {
    const page = await portal.signIn('zavuch', { at: '/curriculum' })
    const dialog = page.getByRole('dialog')
    const upload = async (hours: string): Promise<void> => {
      await page.getByRole('button', { name: 'Загрузить из файла' }).click()
      await dialog.getByLabel('Файл').setInputFiles({
        name: 'план.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`Учебный предмет;Пятые\r\nМузыка;${hours}\r\nИзобразительное искусство;1`),
      })
      await dialog.getByRole('button', { name: 'Прочитать' }).click()
      await dialog.getByLabel(PLAN, { exact: true }).selectOption({ label: 'B: Пятые' })
      await dialog.getByRole('button', { name: 'Проверить' }).click()
    }
    await upload('полтора')
    await dialog.getByText('B2: часов должно быть от 0,5 до 40').waitFor()
    expect(await dialog.getByRole('button', { name: 'Перенести в таблицу' }).count()).toBe(0)
    await dialog.getByRole('button', { name: 'Отмена' }).click()
    await upload('1,5')
    await dialog.getByText('Новых: 0, изменится: 1, очистится: 0, без изменений: 1').waitFor()
    await dialog.getByRole('button', { name: 'Перенести в таблицу' }).click()
    expect(await cell(page, 'Музыка').inputValue()).toBe('1,5')
    await saveCells(page)
    await cell(page, 'Музыка').fill('1')
    await saveCells(page)
    const year = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
    expect((await ask(page, year as `/${string}`)).text).toContain('Обязательная часть;Музыка;1')
  })

  portal.test('a subject without a teacher is seen, gets one, and is handed over from a day', async () => {
    const page = await portal.signIn('zavuch', { at: '/curriculum' })
    await page.getByLabel('Добавить предмет: Обязательная часть').selectOption({ label: NEW_SUBJECT })
    await cell(page, NEW_SUBJECT).fill('1')
    await saveCells(page)
    await page.getByRole('link', { name: 'Нагрузка учителей' }).click()
    await page.waitForURL(/\/curriculum\/workloads/)
    await page.getByText(`${NEW_SUBJECT} (1)`).waitFor()
    const line = page.getByRole('listitem').filter({ hasText: `5А ${NEW_SUBJECT}` })
    expect(await line.innerText()).toContain('нет учителя')

    const dialog = page.getByRole('dialog')
    await line.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Назначить учителя' }).click()
    await dialog.getByRole('button', { name: 'Назначить', exact: true }).click()
    await dialog.getByText('Выберите учителя.').waitFor()
    await dialog.getByLabel('Найти учителя').fill('история')
    const teacher = dialog.getByRole('radio').first()
    await teacher.check()
    expect(await dialog.innerText()).toMatch(/станет \d+ ч/)
    await dialog.getByRole('button', { name: 'Назначить', exact: true }).click()
    await page.getByText('Назначено: 1').waitFor()
    await page.getByText('У каждого предмета есть учитель.').waitFor()
    expect(await line.innerText()).toContain('назначено')

    // Maths has a journal: its records stay with their teacher, and the day is asked for.
    await page.goto('/curriculum/workloads')
    await page.getByRole('button', { name: 'Изменить: 5А, Математика' }).click()
    await dialog.getByLabel('С какого дня').fill('2026-11-09')
    await dialog.getByLabel('Найти учителя').fill('русский')
    await dialog.getByRole('radio').first().check()
    await dialog.getByRole('button', { name: 'Назначить', exact: true }).click()
    await dialog.getByText(/в журнале есть записи по \d\d\.11\.2026/).waitFor()
    await dialog.getByLabel('С какого дня').fill('2026-12-01')
    await dialog.getByRole('button', { name: 'Назначить', exact: true }).click()
    await page.getByText('Назначено: 1').waitFor()
    const maths = page.getByRole('listitem').filter({ hasText: '5А Математика' })
    await maths.getByText('по 30.11.2026').waitFor()
    await maths.getByText('с 01.12.2026').waitFor()
  })

  portal.test('this year goes into the next one, seen first', async () => {
    const page = await portal.signIn('zavuch', { at: '/curriculum' })
    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: 'Скопировать в другой год' }).click()
    await dialog.getByText('Следующего учебного года ещё нет').waitFor()
    await dialog.getByRole('button', { name: 'Отмена' }).click()
    const year = { name: '2027/28', startDate: '2027-09-01', endDate: '2028-05-31', holidays: [] }
    expect(await post(page, '/api/years', year)).toBe(201)
    await page.getByRole('button', { name: 'Скопировать в другой год' }).click()
    await dialog.getByText('2027/28').waitFor()
    expect(await dialog.innerText()).toContain('в том году нет: 5А')
    await dialog.getByLabel(/^10 класс, технологический/).uncheck()
    await dialog.getByRole('button', { name: 'Скопировать', exact: true }).click()
    await page.getByText('Скопировано планов: 1').waitFor()
    await page.waitForURL(/year=\d+/)
    expect(await cell(page, 'Математика').inputValue()).toBe('5')
    expect(await page.getByRole('columnheader', { name: /10 класс/ }).count()).toBe(0)
    await page.getByText('классов нет').waitFor()
  })

  portal.test('teachers read, others are refused, page and request alike', async () => {
    const page = await portal.signIn('teacher', { at: '/curriculum' })
    await page.getByRole('row', { name: /^Русский язык/ }).waitFor()
    expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Новый план' }).count()).toBe(0)
    await page.goto('/curriculum/workloads')
    expect(await page.getByRole('button', { name: /^Изменить/ }).count()).toBe(0)
    const nurse = await portal.signIn('nurse')
    expect((await nurse.goto('/curriculum'))!.status()).toBe(403)
    expect((await nurse.goto('/curriculum/workloads'))!.status()).toBe(403)
    expect((await ask(nurse, '/api/curricula')).status).toBe(403)
  })

  portal.test('both pages work on a phone', async () => {
    const page = await portal.signIn('zavuch', { viewport: PHONE, hasTouch: true })
    await page.goto('/curriculum')
    await cell(page, 'Русский язык').fill('7')
    await lookOver(page, 'zavuch curriculum')
    await page.getByRole('button', { name: 'Отменить правку' }).click()
    await page.goto('/curriculum/workloads')
    await lookOver(page, 'zavuch workloads')
    await page
      .getByRole('button', { name: /^Изменить: / })
      .first()
      .click()
    await page.getByRole('dialog').getByLabel('Найти учителя').fill('математика')
    await page.getByRole('dialog').getByRole('radio').first().check()
  })

  portal.test('nothing went wrong in any window', async () => {
    // Refusals that the tests asked for.
    expect(portal.complaints().filter((text) => !text.includes(': 422 '))).toEqual([])
  })
})
