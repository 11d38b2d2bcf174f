import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { post } from './helpers/ask'
import { PNG } from '../helpers/files'
import { usePortal } from './helpers/use-portal'

const portal = usePortal()

const CLASS = '5А'
const CLASSMATE = 'Баляйкина Елизавета'
/** Somebody of the other class. */
const SENIOR = 'Авакян Нарине'

let orderPath = ''

const rosterOf = async (page: Page): Promise<string> => {
  await page.goto('/classes')
  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(CLASS) })
    .first()
    .click()
  await page.waitForURL(/\/classes\/\d+/)
  return page.getByRole('main').innerText()
}

/** Whom the demo school leads out, so that the next number of the book is known: one has left, one is to leave. */
const NUMBER = '3-о'
const SCAN = { name: 'Приказ.png', mimeType: 'image/png', buffer: PNG }

describe('sec-02: orders move students', () => {
  portal.test('sec-02 the secretary prepares an order, and nothing moves yet', async () => {
    const page = await portal.signIn('secretary')
    expect(await rosterOf(page)).toContain(CLASSMATE)
    await page.getByRole('navigation').getByRole('link', { name: 'Приказы' }).first().click()
    await page.getByRole('link', { name: 'Новый приказ' }).click()
    await page.getByLabel('Вид приказа').selectOption('leave-school')
    await page.getByLabel('Из класса').selectOption({ label: CLASS })
    await page.getByRole('checkbox', { name: CLASSMATE }).check()
    await page.getByLabel('Откуда, куда или причина (для всех)').fill('МБОУ «Школа № 12» г. Тольятти')
    await page.getByLabel('Основание').fill('Заявление от 20.11.2026 № 45')
    await page.getByRole('button', { name: 'Сохранить проект' }).click()
    await page.waitForURL(/\/orders\/\d+/)
    orderPath = new URL(page.url()).pathname
    const text = await page.getByRole('main').innerText()
    expect(text).toContain('Проект ждёт подписи директора')
    expect(text).toContain('МБОУ «Школа № 12» г. Тольятти')
    expect(await page.getByRole('button', { name: 'Подписать' }).count()).toBe(0)
    expect(await rosterOf(page)).toContain(CLASSMATE)
  })

  portal.test('sec-02 the principal signs, and the class list and the journal follow', async () => {
    const page = await portal.signIn('director')
    await page
      .getByRole('region', { name: 'Приказы в работе' })
      .getByRole('link')
      .filter({ hasText: CLASSMATE })
      .click()
    await page.waitForURL(orderPath)
    await page.getByRole('button', { name: 'Подписать' }).click()
    await page.getByRole('heading', { name: `Приказ № ${NUMBER}` }).waitFor()
    expect(await page.getByRole('main').innerText()).toContain('Исполнен')
    expect(await rosterOf(page)).not.toContain(CLASSMATE)
    const secretary = await portal.signIn('secretary', { at: orderPath })
    for (const format of ['PDF', 'DOCX']) {
      const [file] = await Promise.all([
        secretary.waitForEvent('download'),
        secretary.getByRole('link', { name: format, exact: true }).click(),
      ])
      expect(file.suggestedFilename()).toBe(`Приказ ${NUMBER}.${format.toLowerCase()}`)
    }
  })

  portal.test('sec-07 the order is put into the store from its card', async () => {
    const page = await portal.signIn('secretary', { at: orderPath })
    const store = page.getByRole('region', { name: 'Разместить в хранилище' })
    await store
      .getByRole('button', { name: 'Классные руководители этих классов: 1', pressed: true })
      .waitFor()
    await store.getByLabel('Ознакомиться до').fill('2026-11-30')
    await store.getByRole('button', { name: 'Разместить и направить' }).click()
    await page.getByRole('link', { name: 'Документ и лист ознакомления' }).click()
    await page.waitForURL(/\/documents\/\d+$/)
    const text = await page.getByRole('main').innerText()
    expect(text).toContain(CLASSMATE)
    expect(text).toContain('Ознакомились: 0 из 1')
    const teacher = await portal.signIn('klass')
    await teacher.goto(new URL(page.url()).pathname)
    await teacher.getByRole('button', { name: 'Ознакомлен' }).click()
    await teacher.getByText(/Вы ознакомились/).waitFor()
  })

  portal.test('sec-02 only another order undoes it', async () => {
    const secretary = await portal.signIn('secretary', { at: orderPath })
    expect(await secretary.getByRole('button', { name: 'Удалить проект' }).count()).toBe(0)
    await secretary.getByRole('button', { name: 'Отменить приказом' }).click()
    await secretary.getByText('Проект ждёт подписи директора').waitFor()
    await secretary.waitForURL((address) => address.pathname !== orderPath)
    const principal = await portal.signIn('director')
    await principal.goto(new URL(secretary.url()).pathname)
    await principal.getByRole('button', { name: 'Подписать' }).click()
    await principal.getByRole('heading', { name: /Приказ № 1-к/ }).waitFor()
    expect(await rosterOf(principal)).toContain(CLASSMATE)
    await secretary.goto(orderPath)
    expect(await secretary.getByRole('main').innerText()).toContain('Отменён')
  })

  portal.test('sec-02 a scan is laid to the signed order and replaced with a trace', async () => {
    const page = await portal.signIn('secretary', { at: orderPath })
    const card = page.getByRole('region', { name: 'Скан подписанного приказа' })
    await card.getByText('Скан ещё не приложен').waitFor()
    await card.getByLabel('Приложить скан').setInputFiles({ ...SCAN, name: 'Приказ.webp' })
    await card.getByRole('alert').waitFor()
    await card.getByLabel('Приложить скан').setInputFiles(SCAN)
    const link = card.getByRole('link', { name: 'Открыть скан' })
    await link.waitFor()
    const first = await link.getAttribute('href')
    await card.getByLabel('Заменить скан').setInputFiles(SCAN)
    await card.getByText('Заменённые сканы: 1').click()
    expect(await card.getByRole('listitem').getByRole('link').getAttribute('href')).toBe(first)
    const teacher = await portal.signIn('klass', { at: orderPath })
    await teacher.getByRole('link', { name: 'Открыть скан' }).waitFor()
    expect(await teacher.getByLabel('Заменить скан').count()).toBe(0)
    expect(await teacher.getByText('Заменённые сканы').count()).toBe(0)
  })

  portal.test(
    'sec-02 a draft is changed line by line, and two editors do not overwrite each other',
    async () => {
      const page = await portal.signIn('secretary', { at: '/orders/new' })
      await page.getByLabel('Вид приказа').selectOption('leave-school')
      await page.getByLabel('Из класса').selectOption({ label: CLASS })
      const ticks = page.getByRole('group', { name: 'Ученики' }).getByRole('checkbox')
      await ticks.nth(0).check()
      await page.getByLabel('Основание').fill('Заявления')
      // Another class is looked through: who was ticked and what was typed stays.
      await page.getByLabel('Из класса').selectOption({ label: '10А' })
      await page.getByRole('checkbox', { name: SENIOR }).waitFor()
      await page.getByRole('group', { name: 'В приказе: 1' }).waitFor()
      await ticks.nth(3).check()
      const lines = page.getByRole('group', { name: 'В приказе: 2' }).getByRole('listitem')
      await lines.nth(0).getByRole('textbox').fill('в лицей')
      await lines.nth(1).getByRole('textbox').fill('в гимназию')
      expect(await page.getByLabel('Основание').inputValue()).toBe('Заявления')
      await page.getByRole('button', { name: 'Сохранить проект' }).click()
      await page.waitForURL(/\/orders\/\d+$/)
      const draftPath = new URL(page.url()).pathname
      const text = await page.getByRole('main').innerText()
      expect(text).toContain('в лицей')
      expect(text).toContain('в гимназию')

      const other = await portal.signIn('secretary')
      for (const editor of [page, other]) {
        await editor.goto(draftPath)
        await editor.getByRole('link', { name: 'Изменить' }).click()
        await editor.getByRole('group', { name: 'В приказе: 2' }).waitFor()
      }
      await other.getByLabel('Основание').fill('Заявления, проверены')
      await other.getByRole('button', { name: 'Сохранить проект' }).click()
      await other.waitForURL(draftPath)
      await page.getByRole('group', { name: 'В приказе: 2' }).getByRole('button').nth(1).click()
      await page.getByRole('button', { name: 'Сохранить проект' }).click()
      await page.getByText('изменил кто-то другой').waitFor()
      await page.getByRole('group', { name: 'В приказе: 1' }).waitFor()
      await page.getByRole('button', { name: 'Сохранить мои изменения поверх' }).click()
      await page.waitForURL(draftPath)
      expect(await page.getByRole('main').innerText()).not.toContain('в гимназию')
      await page.getByRole('button', { name: 'Удалить проект' }).click()
      await page.waitForURL('/orders')
    },
  )

  portal.test('sec-02 the personal file tells the orders by which a student came and went', async () => {
    const page = await portal.signIn('secretary', { at: '/personal-files' })
    await page.getByRole('main').getByRole('table').getByRole('link').first().click()
    await page.waitForURL(/\/personal-files\/\d+/)
    await page.getByRole('main').getByRole('link', { name: 'Обучение' }).click()
    await page.getByText(/№\u00a0\d+-[зп], 01\.09\.2026/).waitFor()
  })

  portal.test('sec-02 a teacher orders nothing and a phone is enough to read', async () => {
    const teacher = await portal.signIn('teacher')
    expect((await teacher.goto(orderPath))!.status()).toBeGreaterThanOrEqual(403)
    expect(await post(teacher, '/api/movement/orders', {})).toBe(403)
    const phone = await portal.signIn('director', { viewport: { width: 360, height: 740 } })
    await phone.goto(orderPath)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })

  portal.test('sec-02 no window complained', async () => {
    // The file of a wrong kind was offered on purpose.
    expect(portal.complaints().filter((text) => !/: 415 .*\/scans$/.test(text))).toEqual([])
    return Promise.resolve()
  })
})
