import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { lookOver } from './helpers/look-over'
import { type SchoolServer, startServer } from './helpers/server'
import { usePortal } from './helpers/use-portal'

const portal = usePortal()

const USERNAME = 'founder'
const PASSWORD = 'Тихая вода точит камень 19'
const STAFF = ['Ильина Ольга Петровна; учитель; учитель', 'Щукин Пётр Ильич; директор; директор'].join('\n')
const STUDENTS = ['Ёлкина Анна Сергеевна; 05.03.2015; ж', 'Жуков Семён Ильич; 11.07.2015; м'].join('\n')

let server: SchoolServer
beforeAll(async () => {
  server = await startServer({ env: { DEMO: '0' } })
}, 180_000)
afterAll(() => server?.stop())

const enter = async (): Promise<Page> => {
  const page = await portal.open({ baseURL: server.url })
  await page.goto('/login')
  await page.getByLabel('Имя пользователя').fill(USERNAME)
  await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL((address) => address.pathname === '/')
  return page
}

const save = async (page: Page): Promise<void> => {
  const here = page.url()
  await page.getByRole('button', { name: 'Сохранить и продолжить' }).click()
  await page.waitForURL((address) => address.href !== here)
}

describe('adm-19: an empty installation becomes a school', () => {
  portal.test('adm-19 the administrator opens the school and begins', async () => {
    const page = await portal.open({ baseURL: server.url })
    const answer = await page.request.post('/api/portal/welcome', {
      data: {
        schoolName: 'МБОУ «Школа № 19»',
        shortName: 'Школа № 19',
        timeZone: 'Europe/Samara',
        lastName: 'Основатель',
        firstName: 'Фёдор',
        middleName: null,
        username: USERNAME,
        password: PASSWORD,
      },
    })
    expect(answer.status()).toBe(200)
    const inside = await enter()
    await inside.getByText(/Настройка школы: осталось/).waitFor()
    await inside.goto('/setup/steps/school')
    await inside.getByLabel('Адрес').fill('г. Самара, ул. Лесная, 1')
    await save(inside)
    await inside.waitForURL(/\/setup\/steps\/year$/)
    await lookOver(inside, 'setup, year')
    await save(inside)
    await inside.waitForURL(/\/setup\/steps\/bells$/)
  })

  portal.test('adm-19 leaves in the middle, comes back, and a fault keeps what was typed', async () => {
    const page = await enter()
    await page.goto('/setup/steps/bells')
    await save(page)
    await page.waitForURL(/\/setup\/steps\/subjects$/)
    await save(page)
    await page.waitForURL(/\/setup\/steps\/rooms$/)
    await page.getByLabel('Кабинеты').fill('101–105, спортзал')
    await save(page)
    await page.waitForURL(/\/setup\/steps\/classes$/)
    const classes = page.getByLabel('Параллели и литеры')
    await classes.fill('5: А Б\n15: А')
    await page.getByRole('button', { name: 'Сохранить и продолжить' }).click()
    await page.getByText(/строк/i).first().waitFor()
    expect(await classes.inputValue()).toBe('5: А Б\n15: А')
    await classes.fill('5: А Б')
    await save(page)
    await page.waitForURL(/\/setup\/steps\/staff$/)
    await page.getByLabel('ФИО; должность; статусы').fill(STAFF)
    await save(page)
    await page.waitForURL(/\/setup\/steps\/students$/)
    await page.getByLabel('Класс', { exact: true }).selectOption({ label: '5А' })
    await page.getByLabel('ФИО; дата рождения; пол').fill(STUDENTS)
    await save(page)
    await page.getByText(/Добавлено: 2/).waitFor()
  })

  portal.test(
    'adm-19 the school is there: a class with its students, and saving again makes nothing twice',
    async () => {
      const page = await enter()
      await page.goto('/classes')
      await page.getByRole('main').getByRole('link', { name: /5А/ }).first().click()
      await page.waitForURL(/\/classes\/\d+/)
      const roster = await page.getByRole('main').innerText()
      for (const name of ['Ёлкина Анна', 'Жуков Семён']) expect(roster).toContain(name)
      await page.goto('/setup/steps/students')
      await page.getByLabel('Класс', { exact: true }).selectOption({ label: '5А' })
      await page.getByLabel('ФИО; дата рождения; пол').fill(STUDENTS)
      await save(page)
      await page.getByText(/Уже были в школе: 2/).waitFor()
      await page.goto('/setup')
      await page.getByText('Все шаги пройдены').waitFor()
      await page.goto('/setup/plugins')
      await page.getByRole('heading', { name: 'Плагины' }).waitFor()
    },
  )

  portal.test('adm-19 no window complained', async () => {
    expect(portal.complaints().filter((text) => !text.includes(' 400 '))).toEqual([])
    return Promise.resolve()
  })
})
