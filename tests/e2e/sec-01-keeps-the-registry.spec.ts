import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { ask } from './helpers/ask'
import { lookOver } from './helpers/look-over'
import { saved } from './helpers/saved'
import { PHONE, usePortal } from './helpers/use-portal'

const portal = usePortal()

const fill = async (page: Page, label: string, value: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).fill(value)

const names = (page: Page) => page.getByRole('rowheader')

/** The card of the new student, for the tests that follow. */
let card = ''

describe('sec-01: the secretary keeps the base of people', () => {
  portal.test('sec-01 finds a person by the beginnings of names in any order, with ё as е', async () => {
    const page = await portal.signIn('secretary')
    await page.getByRole('link', { name: 'Картотека' }).first().click()
    await page.waitForURL(/\/registry$/)
    await page.getByLabel('Найти человека').fill('яросл пахом')
    await page.waitForURL(/q=/)
    await page.getByRole('status').filter({ hasText: 'Найдено: 1' }).waitFor()
    expect(await names(page).allInnerTexts()).toEqual([expect.stringContaining('Пахомов Ярослав')])

    await page.getByText('Столбцы').click()
    await page.getByLabel('Возраст', { exact: true }).check()
    await page.getByRole('columnheader', { name: 'Возраст' }).waitFor()
    await page.reload()
    await page.getByRole('columnheader', { name: 'Возраст' }).waitFor()
    await lookOver(page, 'the registry')
  })

  portal.test(
    'sec-01 makes a card, is told of a mistake beside the field and of a duplicate while typing',
    async () => {
      const page = await portal.signIn('secretary', { at: '/registry/new?kind=student' })
      await fill(page, 'Фамилия', 'Ёжикова')
      await fill(page, 'Имя', 'Алёна')
      await fill(page, 'Дата рождения', '2030-01-01')
      await fill(page, 'СНИЛС', '11223344596')
      await page.getByRole('button', { name: 'Сохранить' }).click()
      await page.getByText('контрольные цифры не сходятся').first().waitFor()
      await page.getByText('Эта дата ещё не наступила').first().waitFor()
      expect(await page.getByLabel('Фамилия', { exact: true }).inputValue()).toBe('Ёжикова')

      await fill(page, 'Дата рождения', '2015-03-08')
      await fill(page, 'СНИЛС', '11223344595')
      expect(await page.getByLabel('СНИЛС', { exact: true }).inputValue()).toBe('112-233-445 95')
      await fill(page, 'Телефон', '89271234567')
      await page.getByRole('button', { name: 'Сохранить' }).click()
      await page.waitForURL(/\/registry\/\d+$/)
      card = new URL(page.url()).pathname
      await page.getByRole('heading', { name: 'Ёжикова Алёна' }).waitFor()
      expect(await page.getByLabel('Телефон', { exact: true }).inputValue()).toBe('+7 927 123-45-67')
      expect(await page.getByLabel('Номер личного дела').inputValue()).toMatch(/^Е-\d+$/)
      await lookOver(page, 'the card of a person')

      await page.goto('/registry/new?kind=student')
      await fill(page, 'Фамилия', 'Ежикова')
      await fill(page, 'Имя', 'Алена')
      await fill(page, 'Дата рождения', '2015-03-08')
      await page.getByText('Похоже, этот человек уже есть').waitFor()
      expect(await page.getByRole('link', { name: 'Ёжикова Алёна' }).getAttribute('href')).toBe(card)
      expect(await page.getByRole('button', { name: 'Сохранить' }).isDisabled()).toBe(true)
      await page.getByLabel('Это другой человек, карточка нужна').check()
      await page.getByRole('button', { name: 'Сохранить' }).click()
      await page.waitForURL(/\/registry\/\d+$/)
      expect(new URL(page.url()).pathname).not.toBe(card)
    },
  )

  portal.test('sec-01 edits a card, and does not overwrite what a colleague has just written', async () => {
    const page = await portal.signIn('secretary')
    const colleague = await portal.signIn('admin')
    await page.goto(card)
    await colleague.goto(card)
    await fill(colleague, 'Эл. почта', 'ezhik@example.ru')
    await colleague.getByRole('button', { name: 'Сохранить' }).click()
    await saved(colleague)

    await fill(page, 'Эл. почта', 'alena@example.ru')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByText('кто-то другой изменил эти поля').waitFor()
    await page.getByText('Сейчас: «ezhik@example.ru»').waitFor()
    await page.getByRole('button', { name: 'Взять нынешние значения' }).click()
    expect(await page.getByLabel('Эл. почта', { exact: true }).inputValue()).toBe('ezhik@example.ru')
    await fill(page, 'Гражданство', 'Россия')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await saved(page)
    await page.reload()
    expect(await page.getByLabel('Гражданство', { exact: true }).inputValue()).toBe('Россия')
  })

  portal.test('sec-01 ties a guardian made on the way, and closes the diary with a ground', async () => {
    const page = await portal.signIn('secretary', { at: card })
    await page.getByRole('button', { name: 'Добавить родителя' }).click()
    await page.getByRole('link', { name: 'Завести карточку родителя' }).click()
    await page.waitForURL(/kind=guardian/)
    await fill(page, 'Фамилия', 'Ёжикова')
    await fill(page, 'Имя', 'Ольга')
    await fill(page, 'Дата рождения', '1985-05-05')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Выбран(а): Ёжикова Ольга').waitFor()
    await dialog.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByRole('link', { name: 'Ёжикова Ольга' }).waitFor()

    await page.getByRole('button', { name: 'Изменить Ёжикова Ольга' }).click()
    await dialog.getByLabel('Лишён(а) прав с').fill('2026-11-01')
    await dialog.getByRole('button', { name: 'Сохранить' }).click()
    await dialog.getByText('Укажите основание').first().waitFor()
    await dialog.getByLabel('Основание лишения прав').fill('Решение суда № 2-15')
    await dialog.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByText('Лишён(а) прав с 01.11.2026: Решение суда № 2-15').waitFor()
  })

  portal.test('sec-01 merges two cards of one child and parts them again', async () => {
    const page = await portal.signIn('secretary', { at: '/registry/merge' })
    for (const name of ['Ёжикова Алёна', 'Ежикова Алена']) {
      await page.getByLabel('Найти по имени').first().fill('ежик ал')
      await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
    }
    await page.getByRole('heading', { name: 'Что изменится' }).waitFor()
    const name = page.getByRole('group', { name: 'Имя' })
    expect(await name.getByRole('radio', { name: 'Алёна' }).isChecked()).toBe(true)
    await name.getByRole('radio', { name: 'Алена' }).check()
    await page.getByRole('button', { name: 'Объединить', exact: true }).click()
    await page.getByText('«Ежикова Алена» вошла в «Ёжикова Алёна»').waitFor()
    const joined = await portal.signIn('admin', { at: card })
    await joined.getByRole('heading', { name: 'Ёжикова Алена' }).waitFor()
    await page.getByRole('button', { name: 'Разъединить' }).click()
    await page.getByText('Карточки разъединены').first().waitFor()
    await joined.goto(card)
    await joined.getByRole('heading', { name: 'Ёжикова Алёна' }).waitFor()
    await lookOver(page, 'merging')
  })

  portal.test('sec-01 narrows the list by sex and age, and prints what is left', async () => {
    const page = await portal.signIn('secretary', { at: '/registry?state=all&q=ежикова' })
    await page.getByRole('status').filter({ hasText: 'Найдено: 2' }).waitFor()
    await page.goto('/registry?state=all&q=ежикова&ageFrom=12')
    await page.getByText('Никто не нашёлся').waitFor()
    await page.goto('/registry?state=all&q=ежикова&ageFrom=11&ageTo=11')
    await page.getByRole('link', { name: 'Версия для печати' }).click()
    await page.waitForURL(/\/registry\/print/)
    expect(await names(page).allInnerTexts()).toEqual(['Ежикова Алена', 'Ёжикова Алёна'])
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: 'Печать' }).isVisible()).toBe(false)
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
    expect(await names(page).first().isVisible()).toBe(true)
  })

  portal.test('sec-01 takes the list away as a table, and finds it on the phone', async () => {
    const page = await portal.signIn('secretary', { viewport: PHONE })
    await page.goto('/registry?state=all&q=ежикова+алена')
    const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
    const { status, text } = await ask(page, href as `/${string}`)
    expect(status).toBe(200)
    expect(text).toContain('Ёжикова Алёна')
    const xlsx = await page.request.get(
      (await page.getByRole('link', { name: 'XLSX' }).getAttribute('href'))!,
    )
    expect((await xlsx.body()).subarray(0, 2).toString()).toBe('PK')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
    const teacher = await portal.signIn('teacher')
    expect((await teacher.goto('/registry'))!.status()).toBe(403)
  })
})
