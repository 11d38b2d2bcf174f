import { describe, expect } from '@jest/globals'

import { ask } from './helpers/ask'
import { usePortal, PHONE } from './helpers/use-portal'

const portal = usePortal()

/** Published in the demo school and asked of those who teach. */
const TITLE = 'Об организации дежурства в школе'
/** Published, and nobody was asked yet. */
const OTHER = 'О проведении инструктажей перед зимними каникулами'

/** The class teacher of the demo school by the name on the own page. */
let teacherName = ''

describe('sec-07: orders stand in the document store, and those named acknowledge them', () => {
  portal.test('sec-07 the secretary finds an order and asks colleagues to read it', async () => {
    const teacher = await portal.signIn('klass')
    const me = await ask<{ person?: { fullName?: string } | null }>(teacher, '/api/portal/me')
    teacherName = me.body.person?.fullName ?? ''
    expect(teacherName).toMatch(/^[А-ЯЁ]/)

    const page = await portal.signIn('secretary', { at: '/documents' })
    await page.getByLabel('Найти документ').fill('инструктаж')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: OTHER }).click()
    await page.waitForURL(/\/documents\/\d+$/)
    await page.getByText('Никого пока не просили').waitFor()

    await page.getByLabel('Найти сотрудника').fill(teacherName)
    await page.getByRole('checkbox', { name: teacherName }).check()
    await page.getByLabel('Ознакомиться до').fill('2026-11-30')
    await page.getByRole('button', { name: 'Направить' }).click()
    await page.getByText('Ознакомились: 0 из 1').waitFor()
    const row = page.getByRole('row', { name: teacherName })
    expect(await row.innerText()).toContain('ещё нет')
    expect(await row.innerText()).toContain('30.11.2026')
    await page.getByRole('button', { name: 'Напомнить' }).click()
    await row.getByText('напомнили').waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Лист в XLSX' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^Лист ознакомления .*\.xlsx$/)
    // Whole groups are chosen at once.
    await page.getByRole('button', { name: /^Учитель: / }).click()
    expect(await page.getByText(/^Выбрано: \d+$/).innerText()).not.toBe('Выбрано: 0')
  })

  portal.test('sec-07 the class teacher reads it on a phone and acknowledges with one button', async () => {
    const page = await portal.signIn('klass', { viewport: PHONE })
    await page.goto('/')
    const list = page.getByRole('list', { name: 'Ознакомиться' })
    expect(await list.getByRole('listitem').count()).toBe(2)
    expect(await list.getByRole('listitem').filter({ hasText: OTHER }).innerText()).toContain(
      'вам напоминают',
    )
    await list.getByRole('link', { name: OTHER }).click()
    await page.getByText('Классным руководителям провести инструктажи').waitFor()
    await page.getByRole('button', { name: 'Ознакомлен' }).click()
    await page.getByText(/Вы ознакомились/).waitFor()

    await page.goto('/')
    await list.getByRole('button', { name: `Ознакомлен: ${TITLE}` }).click()
    await list.waitFor({ state: 'detached' })
  })

  portal.test('sec-07 the secretary sees who has read it and takes the sheet away', async () => {
    const page = await portal.signIn('secretary', { at: '/documents' })
    await page.getByRole('link', { name: OTHER }).click()
    await page.getByText('Ознакомились: 1 из 1').waitFor()
    expect(await page.getByRole('row', { name: teacherName }).innerText()).toMatch(/\d{1,2}:\d{2}/)
    const href = await page.getByRole('link', { name: 'Лист в PDF' }).getAttribute('href')
    expect((await ask(page, href as `/${string}`)).text.slice(0, 4)).toBe('%PDF')
  })

  portal.test('sec-07 students and parents have no store of staff', async () => {
    for (const username of ['student', 'parent'] as const) {
      const page = await portal.signIn(username)
      expect((await page.goto('/documents'))!.status()).toBe(403)
    }
  })

  portal.test('no window complained', () => {
    expect(portal.complaints()).toEqual([])
    return Promise.resolve()
  })
})
