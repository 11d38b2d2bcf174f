import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'

import { lookOver } from './helpers/look-over'
import { addProgramWithCodes } from './helpers/second-step'
import { type SchoolServer, startServer } from './helpers/server'
import { PHONE, usePortal } from './helpers/use-portal'

const portal = usePortal()

const USERNAME = 'founder'
const PASSWORD = 'Тихая вода точит камень 19'
const CLASSES = ['5\tА Б', '1\tА', '10\tА\tПолугодия'].join('\r\n')
const STUDENTS = ['Ёлкина Анна Сергеевна\t5.3.2015\tж', 'Жуков Семён Ильич\t11.07.2015\tмуж.'].join('\n')
const FILE = [
  'ФИО;Дата рождения;Класс;Родитель;Кем приходится;Телефон родителя',
  'Ёжиков Пётр Иванович;01.02.2015;5Б;Ёжикова Ольга Петровна;мать;8 927 123-45-67',
].join('\r\n')

let server: SchoolServer
/** Each opens once. */
let recoveryCodes: string[] = []
beforeAll(async () => {
  server = await startServer({ env: { DEMO: '0' } })
}, 180_000)
afterAll(() => server?.stop())

const enter = async (viewport?: { width: number; height: number }): Promise<Page> => {
  const page = await portal.open({ baseURL: server.url, ...(viewport ? { viewport } : {}) })
  await page.goto('/login')
  await page.getByLabel('Имя пользователя').fill(USERNAME)
  await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByLabel('Код подтверждения').fill(recoveryCodes.shift()!)
  await page.keyboard.press('Enter')
  await page.waitForURL((address) => address.pathname === '/')
  if (recoveryCodes.length === 0) {
    const answer = await page.request.post('/api/account-security/recovery-codes', { data: {} })
    recoveryCodes = ((await answer.json()) as { recoveryCodes: string[] }).recoveryCodes
  }
  return page
}

const press = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Сохранить и продолжить' }).click()

const save = async (page: Page, next: RegExp): Promise<void> => {
  await press(page)
  await page.waitForURL(next)
}

/** The cell of a grid, by its name in the form. */
const cell = (page: Page, name: string): Locator => page.locator(`[name="${name}"]`)

const paste = (target: Locator, text: string): Promise<void> =>
  target.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

describe('adm-19: an empty installation becomes a school', () => {
  portal.test('adm-19 the administrator opens the school and is led on to the first step', async () => {
    const page = await portal.open({ baseURL: server.url })
    await page.goto('/')
    await page.waitForURL(/\/welcome$/)
    const values = {
      schoolName: 'МБОУ «Школа № 19»',
      shortName: 'Школа № 19',
      lastName: 'Основатель',
      firstName: 'Фёдор',
      username: USERNAME,
    }
    for (const [name, value] of Object.entries(values)) await cell(page, name).fill(value)
    for (const field of await page.locator('input[type="password"]').all()) await field.fill(PASSWORD)
    await page.keyboard.press('Enter')
    // An administrator works with two factors from the first minute.
    await page.waitForURL(/\/second-factor/)
    await lookOver(page, '/second-factor')
    recoveryCodes = (await addProgramWithCodes(page)).recoveryCodes
    await page.waitForURL(/\/setup$/)
    await page.getByRole('link', { name: 'Продолжить' }).click()
    await page.waitForURL(/\/setup\/steps\/school$/)
    await page.getByLabel('Адрес').fill('г. Самара, ул. Лесная, 1')
    await save(page, /\/setup\/steps\/year$/)
  })

  portal.test('adm-19 a wrong date is told at its cell, and nothing typed is lost', async () => {
    const page = await enter()
    await page.getByText(/Настройка школы: осталось\s7\sшагов/).waitFor()
    await page.goto('/setup/steps/year')
    await lookOver(page, 'setup, year')
    const from = cell(page, 'quarterTerms.1.from')
    const offered = await from.inputValue()
    await from.fill('2026-11-09')
    await cell(page, 'holidays.0.name').fill('Наш праздник')
    await press(page)
    await page.getByText(/Учебные дни .* не входят ни в период, ни в каникулы/).waitFor()
    expect(await from.inputValue()).toBe('2026-11-09')
    expect(await from.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await cell(page, 'holidays.0.name').inputValue()).toBe('Наш праздник')
    await from.fill(offered)
    await save(page, /\/setup\/steps\/bells$/)
  })

  portal.test(
    'adm-19 bells by a pattern, classes pasted from a spreadsheet, staff by the keyboard',
    async () => {
      const page = await enter()
      await page.goto('/setup/steps/bells')
      await page.getByLabel('Начало первого урока').first().fill('08:30')
      await page.getByRole('button', { name: 'Заполнить по образцу' }).first().click()
      expect(await cell(page, 'first.0.start').inputValue()).toBe('08:30')
      await lookOver(page, 'setup, bells')
      await save(page, /\/setup\/steps\/subjects$/)
      await save(page, /\/setup\/steps\/rooms$/)
      await page.getByLabel('Кабинеты').fill('101–105, спортзал')
      await save(page, /\/setup\/steps\/classes$/)
      await paste(cell(page, 'classes.0.grade'), CLASSES)
      await cell(page, 'classes.1.grade').fill('15')
      await press(page)
      await page.getByText('Параллель — число от 1 до 11.').waitFor()
      expect(await cell(page, 'classes.0.letters').inputValue()).toBe('А Б')
      await page.getByRole('button', { name: 'Убрать строку 2' }).click()
      await page.getByText('Параллель — число от 1 до 11.').waitFor({ state: 'detached' })
      await save(page, /\/setup\/steps\/staff$/)
      await cell(page, 'staff.0.name').fill('Ильина Ольга Петровна')
      await cell(page, 'staff.0.position').fill('учитель')
      for (let rows = 0; rows < 3; rows += 1) await page.keyboard.press('Enter')
      await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'staff.3.position')
      await page.keyboard.type('директор')
      await cell(page, 'staff.3.name').fill('Щукин Пётр Ильич')
      await cell(page, 'staff.3.statuses').fill('Директор')
      await save(page, /\/setup\/steps\/students$/)
    },
  )

  portal.test('adm-19 students come pasted and by a file, which leads back', async () => {
    const page = await enter(PHONE)
    await page.goto('/setup/steps/students')
    await page.getByLabel('Класс', { exact: true }).selectOption({ label: '5А' })
    await paste(cell(page, 'students.0.name'), STUDENTS)
    expect(await cell(page, 'students.1.birthDate').inputValue()).toBe('2015-07-11')
    await press(page)
    await page.getByText(/Добавлено: 2/).waitFor()
    await page.getByRole('link', { name: 'Загрузить файл' }).click()
    await page.waitForURL(/\/imports\?kind=students/)
    await page
      .getByLabel('Файл XLSX или CSV')
      .setInputFiles({ name: 'ученики.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) })
    await page.getByRole('button', { name: 'Загрузить и проверить' }).click()
    await page.waitForURL(/\/imports\/\d+/)
    await page.getByRole('button', { name: 'Записать всё' }).click()
    await page.getByText('Импорт выполнен').waitFor()
    await page.getByRole('link', { name: 'Вернуться' }).click()
    await page.waitForURL(/\/setup\/steps\/students$/)
    await page.getByText(/В классах уже\s3\sученика/).waitFor()
  })

  portal.test('adm-19 the school is there, and saving again makes nothing twice', async () => {
    const page = await enter()
    await page.goto('/classes')
    await page.getByRole('main').getByRole('link', { name: /5А/ }).first().click()
    await page.waitForURL(/\/classes\/\d+/)
    const roster = await page.getByRole('main').innerText()
    for (const name of ['Ёлкина Анна', 'Жуков Семён']) expect(roster).toContain(name)
    await page.goto('/setup/steps/students')
    await page.getByLabel('Класс', { exact: true }).selectOption({ label: '5А' })
    await paste(cell(page, 'students.0.name'), STUDENTS)
    await press(page)
    await page.getByText(/Уже были в школе: 2/).waitFor()
    await page.goto('/setup')
    await page.getByText('Все шаги пройдены').waitFor()
    // The classes with students in them are kept, whatever the form says.
    await page.goto('/setup/steps/classes')
    await cell(page, 'classes.0.letters').fill('Б')
    await press(page)
    await page.getByText(/«5А»\. Удалить нельзя/).waitFor()
  })

  for (const step of ['school', 'subjects', 'rooms', 'classes', 'staff', 'students'])
    portal.test(`adm-19 the step ${step} fits a desk and a phone`, async () => {
      const page = await enter()
      await page.goto(`/setup/steps/${step}`)
      await lookOver(page, `setup, ${step}`)
    })
})

describe('adm-19: a plugin is switched off and on', () => {
  const state = async (page: Page, path: `/${string}`): Promise<number> =>
    (await page.request.get(path, { maxRedirects: 0 })).status()

  portal.test('adm-19 what others need stays, and they are named', async () => {
    const page = await enter()
    await page.goto('/setup')
    await page.getByRole('link', { name: 'Части системы' }).click()
    await page.getByRole('heading', { name: 'Части системы' }).waitFor()
    await lookOver(page, 'plugins')
    await page.getByRole('button', { name: 'Выключить: Журнал' }).click()
    await page.getByText(/«Журнал» нужна другим частям\. Сначала выключите: .*«Дневник»/).waitFor()
    expect(await state(page, '/journal')).toBe(200)
  })

  portal.test('adm-19 a plugin leaves the menu and the pages, and comes back with its data', async () => {
    const page = await enter()
    await page.goto('/setup/plugins')
    const menu = page.getByRole('navigation').getByRole('link', { name: 'Выгрузки' })
    await menu.first().waitFor()
    await page.getByRole('button', { name: 'Выключить: Выгрузки' }).click()
    await page.getByRole('button', { name: 'Включить: Выгрузки' }).waitFor()
    await menu.first().waitFor({ state: 'detached' })
    expect(await state(page, '/exports')).toBe(404)
    expect(await state(page, '/api/data-exports')).toBe(404)
    await page.goto('/setup/plugins')
    await page.getByRole('button', { name: 'Включить: Выгрузки' }).click()
    await menu.first().waitFor()
    expect(await state(page, '/exports')).toBe(200)
    await page.getByRole('button', { name: 'Выключить: Выгрузки' }).click()
    await page.getByRole('button', { name: 'Включить: Выгрузки' }).waitFor()
    // Without the exports, the plans and the curriculum nothing needs the import any more.
    for (const title of ['Тематические планы', 'Учебный план', 'Импорт таблиц']) {
      // What was said fades meanwhile.
      await page.goto('/setup/plugins')
      await page.getByRole('button', { name: `Выключить: ${title}` }).click()
      await page.getByRole('button', { name: `Включить: ${title}` }).waitFor()
    }
    await page.goto('/setup/steps/staff')
    await cell(page, 'staff.0.name').waitFor()
    expect(await page.getByRole('link', { name: 'Загрузить файл' }).count()).toBe(0)
    await page.goto('/setup/plugins')
    await page.getByRole('button', { name: 'Включить: Импорт таблиц' }).click()
    await page.getByRole('button', { name: 'Выключить: Импорт таблиц' }).waitFor()
    await page.goto('/imports')
    await page.getByRole('main').getByText('ученики.csv').waitFor()
  })

  portal.test('adm-19 no window complained', async () => {
    expect(portal.complaints().filter((text) => !text.includes(' 400 '))).toEqual([])
    return Promise.resolve()
  })
})
