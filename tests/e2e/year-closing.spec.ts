import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { post } from './helpers/ask'
import { lookOver } from './helpers/look-over'
import { usePortal } from './helpers/use-portal'

/** The lessons are over, and nobody has been promoted yet. */
const portal = usePortal({ time: '2027-06-10T12:00:00+04:00' })
const TODAY = '2027-06-10'
const REASON = 'Решение педагогического совета от 28.05.2027 № 9'

const main = (page: Page) => page.getByRole('main')
const open = async (page: Page, path = '/year-closing'): Promise<string> => {
  await page.goto(path)
  return main(page).innerText()
}
const press = (page: Page, name: string) => main(page).getByRole('button', { name }).first().click()
const undo = async (page: Page): Promise<void> => {
  await press(page, 'Отменить последний шаг')
  await page.getByRole('dialog').getByRole('button', { name: 'Да, отменить' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}
const conflicts = (page: Page) => page.getByRole('region', { name: 'Что мешает' })
const orders = (page: Page) => page.getByRole('region', { name: 'Приказы завершения года' }).first()

describe('the year is closed', () => {
  portal.test('the deputy prepares the next year, and the present one stays', async () => {
    const page = await portal.signIn('zavuch')
    await page.getByRole('navigation').getByRole('link', { name: 'Завершение года' }).first().click()
    await page.waitForURL(/\/year-closing$/)
    await main(page)
      .getByRole('link', { name: /Открыть шаг/ })
      .click()
    await page.waitForURL(/\/year-closing\/year$/)
    await lookOver(page, 'the year')
    await page.getByLabel('Перевод с').fill('2027-05-01')
    await press(page, 'Сохранить год')
    await page.getByText('Переводят после окончания текущего года').waitFor()
    await page.getByLabel('Перевод с').fill(TODAY)
    await page.getByLabel('Выпуск с').fill(TODAY)
    await page.getByLabel('Основание').fill('Протокол педагогического совета от 28.05.2027 № 9')
    await press(page, 'Сохранить год')
    await page.waitForURL(/\/year-closing$/)
    await page.getByText('Классы следующего года не утверждены').first().waitFor()
    await page.goto('/classes')
    expect(await main(page).innerText()).not.toContain('2027/28 учебный год')
  })

  portal.test('classes are planned in the grid, approved, taken back and approved again', async () => {
    const page = await portal.signIn('zavuch')
    await open(page, '/year-closing/plan')
    await lookOver(page, 'the plan')
    await press(page, 'Добавить класс')
    await page.getByLabel(/^Литера, строка/).fill('А')
    await press(page, 'Сохранить план')
    await page.getByText('План сохранён').waitFor()
    await press(page, 'Утвердить классы')
    await page.waitForURL(/\/year-closing$/)
    await press(page, 'Отменить последний шаг')
    await page.getByText('Созданные классы следующего года будут удалены').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Да, отменить' }).click()
    await press(page, 'Утвердить классы')
    await page.getByRole('button', { name: 'Утвердить классы' }).waitFor({ state: 'hidden' })
    expect(await main(page).innerText()).not.toContain('Классы следующего года не утверждены')
  })

  portal.test(
    'the secretary decides with a reason that stays, and drafts the orders',
    async () => {
      const page = await portal.signIn('secretary')
      await open(page)
      await main(page).getByRole('link', { name: '10А', exact: true }).click()
      await page.waitForURL(/\/year-closing\/classes\/\d+/)
      await lookOver(page, 'the class')
      const row = page.getByRole('row').nth(1)
      await row.getByRole('button', { name: /Изменить/ }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Решение', { exact: true }).selectOption('repeat')
      await dialog.getByRole('button', { name: 'Сохранить решение' }).click()
      await dialog
        .getByText(/Напишите причину/)
        .first()
        .waitFor()
      await dialog.getByLabel('Причина').fill(REASON)
      await dialog.getByRole('button', { name: 'Сохранить решение' }).click()
      await dialog.waitFor({ state: 'hidden' })
      await row.getByText(REASON).waitFor()
      expect(await row.innerText()).toContain('Повторное обучение')
      await open(page)
      await conflicts(page).getByText('Ничто не мешает').waitFor()
      await press(page, 'Подготовить приказы')
      await orders(page).waitFor()
      expect(await orders(page).innerText()).toContain('Перевод в следующий класс')
      expect(await orders(page).innerText()).toContain('Повторное обучение')
      expect(await orders(page).innerText()).toContain('Проект')
      await undo(page)
      await page.getByRole('button', { name: 'Подготовить приказы' }).waitFor()
      await press(page, 'Подготовить приказы')
      await orders(page).waitFor()
    },
    240_000,
  )

  portal.test('the principal signs them all, and everybody stands in the new class', async () => {
    const page = await portal.signIn('director')
    const text = await open(page)
    expect(text).toContain('Приказы ждут подписи директора')
    expect(await main(page).getByRole('button', { name: 'Отменить последний шаг' }).count()).toBe(0)
    await press(page, 'Подписать приказы')
    await page.getByRole('button', { name: 'Подписать приказы' }).waitFor({ state: 'hidden' })
    const state = await orders(page).innerText()
    expect(state).toContain('Исполнен')
    expect(state).not.toContain('Проект')
  })

  portal.test('signed orders are undone by cancelling orders, and drafted again', async () => {
    const deputy = await portal.signIn('zavuch')
    await open(deputy)
    await undo(deputy)
    await deputy.getByText('Приказы об отмене ждут подписи директора').waitFor()
    const principal = await portal.signIn('director')
    await open(principal)
    await press(principal, 'Подписать приказы')
    await principal.getByRole('button', { name: 'Подписать приказы' }).waitFor({ state: 'hidden' })
    await open(deputy)
    await press(deputy, 'Подготовить приказы')
    await deputy.getByText('Приказы ждут подписи директора').waitFor()
    await open(principal)
    await press(principal, 'Подписать приказы')
    await principal.getByRole('button', { name: 'Подписать приказы' }).waitFor({ state: 'hidden' })
  })

  portal.test('control lists print and are taken away', async () => {
    const page = await portal.signIn('secretary')
    await open(page, '/year-closing/lists')
    await page.getByLabel('Решение').selectOption('promote')
    await page.waitForURL(/list=promote/)
    await page.getByText('По приказам завершения года').waitFor()
    await lookOver(page, 'the lists')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      main(page).getByRole('link', { name: 'XLSX' }).first().click(),
    ])
    expect(file.suggestedFilename()).toBe('year-closing-lists.xlsx')
    expect(await page.getByRole('region', { name: 'Сверка численности' }).innerText()).toContain('Итого')
  })

  portal.test('the deputy switches the year; the secretary may not', async () => {
    const secretary = await portal.signIn('secretary')
    await open(secretary)
    expect(await secretary.getByRole('button', { name: 'Перейти на новый год' }).count()).toBe(0)
    expect(await post(secretary, '/api/year-closing/switch', { on: TODAY })).toBe(403)
    const page = await portal.signIn('zavuch')
    await open(page)
    await press(page, 'Перейти на новый год')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('День перехода').fill(TODAY)
    await dialog.getByRole('button', { name: 'Перейти на новый год' }).click()
    await page.getByText(/Переход на 2027\/28 учебный год выполнен/).waitFor()
    expect(await page.getByRole('button', { name: 'Отменить последний шаг' }).count()).toBe(0)
    expect(await open(page, '/classes')).toContain('2027/28')
  })

  portal.test('a teacher sees nothing of it, and a phone is enough to read', async () => {
    const teacher = await portal.signIn('teacher')
    expect((await teacher.goto('/year-closing'))!.status()).toBe(403)
    expect(await post(teacher, '/api/year-closing/orders', {})).toBe(403)
    const phone = await portal.signIn('director', { viewport: { width: 360, height: 740 } })
    for (const path of ['/year-closing', '/year-closing/lists']) {
      await phone.goto(path)
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    }
  })

  portal.test('no window complained', async () => {
    // What is refused on purpose: wrong dates (422) and a missing reason (400).
    expect(portal.complaints().filter((text) => !/: 4(00|22) .*\/api\/year-closing\//.test(text))).toEqual([])
    return Promise.resolve()
  })
})
