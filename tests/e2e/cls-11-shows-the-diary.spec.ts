import { describe, expect } from '@jest/globals'

import { ask } from './helpers/ask'
import { lookOver } from './helpers/look-over'
import { PHONE, usePortal } from './helpers/use-portal'

const portal = usePortal()

describe('cls-11: the class teacher opens any diary of the class, and sees who has read it and when', () => {
  portal.test('cls-11 a diary looks as the parent sees it', async () => {
    const page = await portal.signIn('klass', { at: '/diary' })
    await page.getByRole('heading', { name: 'Дневники учеников' }).waitFor()
    await page.getByRole('main').getByRole('listitem').first().getByRole('link').click()
    await page.waitForURL(/\/diary\?student=\d+/)
    await page.getByRole('region', { name: 'Подпись родителей' }).waitFor()
    // Looks only: nothing is ticked, answered or signed for the family.
    expect(await page.getByRole('checkbox', { name: /^Сделано/ }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Подписать неделю' }).count()).toBe(0)
    await lookOver(page, 'klass diary')
    const sections = page.getByRole('navigation', { name: 'Разделы дневника' })
    for (const [name, path] of [
      ['Задания', /\/diary\/homework\?student=/],
      ['Оценки', /\/diary\/marks\?student=/],
      ['Итоги', /\/diary\/final\?student=/],
      ['Пропуски', /\/diary\/attendance\?student=/],
    ] as const) {
      await sections.getByRole('link', { name, exact: true }).click()
      await page.waitForURL(path)
    }
  })

  portal.test('cls-11 the class teacher sees who reads, finds a family and takes the list away', async () => {
    const page = await portal.signIn('klass', { at: '/diary' })
    await page.getByRole('link', { name: 'Кто читает' }).click()
    await page.waitForURL(/\/diary\/readers/)
    const rows = page.getByRole('table').locator('tbody tr')
    await rows.first().waitFor()
    const all = await rows.count()
    expect(all).toBeGreaterThan(10)
    await page
      .getByText(/подписано \d\d\.\d\d/)
      .first()
      .waitFor()
    await lookOver(page, 'klass readers')
    const name = await rows.nth(3).getByRole('rowheader').innerText()
    await page.getByRole('searchbox', { name: 'Ученик или родитель' }).fill(name.toUpperCase())
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1)
    expect(await rows.getByRole('rowheader').innerText()).toBe(name)
    await page.goto('/diary/readers')
    await page.getByLabel('Показать').selectOption({ label: 'Кто не читал две недели' })
    await page.waitForURL(/state=silent/)
    await page.waitForFunction((count) => document.querySelectorAll('tbody tr').length < count, all)
    const table = await page.getByRole('link', { name: 'Скачать XLSX' }).getAttribute('href')
    const file = await page.request.get(table!)
    expect(file.status()).toBe(200)
    expect(file.headers()['content-type']).toContain('spreadsheet')
  })

  portal.test('cls-11 a parent’s signature of this minute stands in the list of the class', async () => {
    const parent = await portal.signIn('parent', { viewport: PHONE, hasTouch: true })
    await parent.goto('/diary')
    const box = parent.getByRole('region', { name: 'Подпись родителей' })
    await box.getByRole('button', { name: 'Подписать неделю' }).click()
    await box.getByText(/^Прочитано: /).waitFor()
    const signed = await box.getByText(/^Прочитано: /).innerText()
    const { body } = await ask<{ docs: { guardian: unknown; signedAt: string | null }[] }>(
      parent,
      '/api/diary-readings?depth=0&limit=200',
    )
    // A parent reads the own readings and nobody else's.
    expect(new Set(body.docs.map(({ guardian }) => guardian)).size).toBe(1)

    const deputy = await portal.signIn('zavuch', { at: '/diary/readers' })
    await deputy.getByRole('heading', { level: 1 }).waitFor()
    const student = await parent
      .getByText(/, \d+[А-Я]\sкласс/)
      .first()
      .innerText()
    const className = /(\d+[А-Я])\sкласс/.exec(student)![1]!
    await deputy
      .getByRole('navigation', { name: 'Классы' })
      .getByRole('link', { name: className, exact: true })
      .click()
    await deputy.waitForURL(/class=/)
    const fullName = signed.replace('Прочитано: ', '').split(', ')[0]!
    const row = deputy.getByRole('table').locator('tbody tr', { hasText: fullName })
    await row
      .getByText(/подписано/)
      .first()
      .waitFor()
  })

  portal.test('cls-11 nothing went wrong in any window', async () => {
    expect(portal.complaints()).toEqual([])
  })
})
