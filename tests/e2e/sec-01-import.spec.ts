import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { usePortal } from './helpers/use-portal'

const portal = usePortal()

const HEAD = 'ФИО;Дата рождения;Класс;Родитель;Кем приходится;Телефон родителя'
const tableOf = (birthDate: string): Buffer =>
  Buffer.from(
    [
      HEAD,
      `Ёжикова Милана Ивановна;${birthDate};5А;Ёжикова Ольга Петровна;мать;8 927 123-45-67`,
      'Ёжиков Пётр Иванович;01.02.2013;5А;Ёжикова Ольга Петровна;мать;8 927 123-45-67',
    ].join('\r\n'),
  )

const upload = async (page: Page, birthDate: string): Promise<void> => {
  await page.goto('/imports')
  await page
    .getByLabel('Файл XLSX или CSV')
    .setInputFiles({ name: 'ученики.csv', mimeType: 'text/csv', buffer: tableOf(birthDate) })
  await page.getByRole('button', { name: 'Загрузить и проверить' }).click()
  await page.waitForURL(/\/imports\/\d+/)
}
const findsPeople = async (page: Page): Promise<string> => {
  await page.goto('/people?q=Ёжикова')
  return page.getByRole('main').innerText()
}

describe('sec-01: students come from a table', () => {
  portal.test('sec-01 the secretary sees an error by its cell, and nothing is written', async () => {
    const page = await portal.signIn('secretary')
    await upload(page, '32.13.2015')
    expect(await page.getByRole('main').innerText()).toContain('B2: неверная дата')
    expect(await page.getByRole('button', { name: 'Записать всё' }).count()).toBe(0)
    expect(await findsPeople(page)).not.toContain('Милана')
  })

  portal.test('sec-01 the mended file is written, seen and taken back', async () => {
    const page = await portal.signIn('secretary')
    await upload(page, '17.03.2015')
    // A school that works takes newcomers by an order.
    await page.getByText('будет подготовлен проект приказа о зачислении').waitFor()
    await page.getByRole('button', { name: 'Записать всё' }).click()
    await page.getByText('Импорт выполнен').waitFor()
    const address = page.url()
    expect(await findsPeople(page)).toContain('Милана')
    await page.goto(address)
    await page.getByRole('link', { name: 'К приказам' }).click()
    const draft = page.getByRole('row').filter({ hasText: 'Проект' }).filter({ hasText: 'перевода' })
    await draft.first().waitFor()
    await page.goto(address)
    await page.getByRole('link', { name: 'Листки доступа', exact: true }).last().click()
    await page.waitForURL(/access-slips/)
    await page.goto(address)
    await page.getByRole('button', { name: 'Отменить импорт' }).click()
    await page.getByText('Импорт отменён').waitFor()
    expect(await findsPeople(page)).not.toContain('Милана')
  })

  portal.test('sec-01 class lists of a new school come in at once when the secretary says so', async () => {
    const page = await portal.signIn('secretary')
    await upload(page, '17.03.2015')
    await page.getByLabel('Новых учеников зачислить').selectOption('direct')
    await page.getByRole('button', { name: 'Проверить с этими столбцами' }).click()
    await page.getByText('будет подготовлен проект приказа').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Записать всё' }).click()
    await page.getByText('Импорт выполнен').waitFor()
    expect(await page.getByRole('link', { name: 'К приказам' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Отменить импорт' }).click()
    await page.getByText('Импорт отменён').waitFor()
  })

  portal.test('sec-01 changed details of staff are seen as they were and as they become', async () => {
    const page = await portal.signIn('admin', { at: '/imports' })
    await page.getByLabel('Что в файле').selectOption('staff')
    await page.getByLabel('Файл XLSX или CSV').setInputFiles({
      name: 'штат.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'ФИО;Дата рождения;Должность;Права доступа\r\nЁлкина Инна Олеговна;01.01.1980;Учитель химии;Учитель',
      ),
    })
    await page.getByRole('button', { name: 'Загрузить и проверить' }).click()
    await page.waitForURL(/\/imports\/\d+/)
    await page.getByText('Будет учётная запись: Учитель').waitFor()
    await page.getByRole('button', { name: 'Записать всё' }).click()
    await page.getByText('Импорт выполнен').waitFor()
    await page.goto('/imports')
    await page.getByLabel('Что в файле').selectOption('staff')
    await page.getByLabel('Файл XLSX или CSV').setInputFiles({
      name: 'штат.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'ФИО;Дата рождения;Должность;Права доступа\r\nЁлкина Инна Олеговна;01.01.1980;Старший учитель;',
      ),
    })
    await page.getByRole('button', { name: 'Загрузить и проверить' }).click()
    await page.waitForURL(/\/imports\/\d+/)
    await page.getByText('Должность: Учитель химии → Старший учитель').waitFor()
  })
})
