import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { post } from './helpers/ask'
import { usePortal } from './helpers/use-portal'

const portal = usePortal()

const CLASS = '5А'
const CLASSMATE = 'Баляйкина Елизавета'

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

const openOrder = async (page: Page): Promise<void> => {
  await page.goto('/orders')
  await page.getByRole('main').getByRole('link', { name: 'без номера' }).first().click()
  await page.waitForURL(/\/orders\/\d+/)
}

describe('sec-02: orders move students', () => {
  portal.test('sec-02 the secretary prepares an order, and nothing moves yet', async () => {
    const page = await portal.signIn('secretary')
    expect(await rosterOf(page)).toContain(CLASSMATE)
    await page.getByRole('navigation').getByRole('link', { name: 'Приказы' }).first().click()
    await page.getByRole('link', { name: 'Новый приказ' }).click()
    await page.getByLabel('Вид приказа').selectOption('leave-school')
    await page.getByLabel('Из класса').selectOption({ label: CLASS })
    await page.getByRole('checkbox', { name: CLASSMATE }).check()
    await page.getByLabel('Откуда, куда или причина').fill('МБОУ «Школа № 12» г. Тольятти')
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
    await page.getByRole('region', { name: 'Приказы ждут подписи' }).getByRole('link').first().click()
    await page.waitForURL(orderPath)
    await page.getByRole('button', { name: 'Подписать' }).click()
    await page.getByRole('heading', { name: /Приказ № 1-о/ }).waitFor()
    expect(await page.getByRole('main').innerText()).toContain('Исполнен')
    expect(await rosterOf(page)).not.toContain(CLASSMATE)
    const secretary = await portal.signIn('secretary')
    await secretary.goto(orderPath)
    for (const format of ['PDF', 'DOCX']) {
      const [file] = await Promise.all([
        secretary.waitForEvent('download'),
        secretary.getByRole('link', { name: format, exact: true }).click(),
      ])
      expect(file.suggestedFilename()).toBe(`Приказ 1-о.${format.toLowerCase()}`)
    }
  })

  portal.test('sec-07 the order is put into the store from its card', async () => {
    const page = await portal.signIn('secretary')
    await page.goto(orderPath)
    await page.getByRole('button', { name: 'Разместить в хранилище' }).click()
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
    const secretary = await portal.signIn('secretary')
    await secretary.goto(orderPath)
    expect(await secretary.getByRole('button', { name: 'Удалить проект' }).count()).toBe(0)
    await secretary.getByRole('button', { name: 'Отменить приказом' }).click()
    await secretary.getByText('Проект ждёт подписи директора').waitFor()
    const principal = await portal.signIn('director')
    await openOrder(principal)
    await principal.getByRole('button', { name: 'Подписать' }).click()
    await principal.getByRole('heading', { name: /Приказ № 1-к/ }).waitFor()
    expect(await rosterOf(principal)).toContain(CLASSMATE)
    await secretary.goto(orderPath)
    expect(await secretary.getByRole('main').innerText()).toContain('Отменён')
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
    expect(portal.complaints()).toEqual([])
    return Promise.resolve()
  })
})
