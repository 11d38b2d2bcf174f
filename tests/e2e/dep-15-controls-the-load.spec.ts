import { describe, expect } from '@jest/globals'

import { ask } from './helpers/ask'
import { lookOver } from './helpers/look-over'
import { saved } from './helpers/saved'
import { PHONE, usePortal } from './helpers/use-portal'

const portal = usePortal()

describe('dep-15: the deputy checks the load of the classes against the norms', () => {
  portal.test('dep-15 every breach is named with its act, and leads to the class in the editor', async () => {
    const page = await portal.signIn('zavuch', { at: '/schedule' })
    await page.getByRole('link', { name: 'Нагрузка классов' }).click()
    await page.waitForURL(/\/schedule\/load$/)
    await page.getByText('По расписанию «Основное расписание»').waitFor()
    const table = page.getByRole('table', { name: 'Нагрузка классов' })
    const row = table.getByRole('row', { name: /^5А/ })
    expect(await row.innerText()).toMatch(/29 из 29/)
    await lookOver(page, 'zavuch load')
    await row.getByRole('link', { name: '5А' }).click()
    await page.waitForURL(/\/schedule\/editor\/\d+\?class=\d+$/)
    const norms = page.getByRole('region', { name: 'Нормы: 5А' })
    await norms.getByText('Уроков в неделю: 29 из 29').waitFor()
  })

  portal.test('dep-15 it is narrowed to breaches and taken away', async () => {
    const page = await portal.signIn('director', { at: '/schedule/load' })
    await page.getByRole('link', { name: 'Только расхождения' }).click()
    await page.waitForURL(/only=breaches/)
    await page.getByRole('link', { name: 'Все классы' }).waitFor()
    const answer = await ask<{ rows: { class: string }[] }>(page, '/api/reports/class-load')
    expect(answer.status).toBe(200)
    expect(answer.body.rows.map((row) => row.class)).toEqual(['5А', '10А'])
    expect(Object.keys(answer.body.rows[0]!)).toEqual(expect.arrayContaining(['controls0', 'homework0']))
    const file = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Скачать XLSX' }).click()
    expect((await file).suggestedFilename()).toMatch(/\.xlsx$/)
  })

  portal.test('dep-15 minutes of homework are given on the lesson and counted by the day', async () => {
    const deputy = await portal.signIn('zavuch', { at: '/schedule/load' })
    await deputy.getByRole('table', { name: 'Контрольные и домашние задания' }).waitFor()
    await deputy.getByRole('heading', { name: 'Звонки и смены' }).waitFor()
    await deputy.getByLabel('Параллель').selectOption('10')
    await deputy.waitForURL(/grade=10/)
    const table = deputy.getByRole('table', { name: 'Контрольные и домашние задания' })
    await table.getByRole('row', { name: /^10А/ }).waitFor()
    expect(await table.getByRole('row', { name: /^5А/ }).count()).toBe(0)
    const teacher = await portal.signIn('teacher', { at: '/' })
    await teacher.locator('a[href^="/lessons/"]').first().click()
    await teacher.waitForURL(/\/lessons\/\d+/)
    const minutes = teacher.getByLabel('Сколько минут займёт')
    await minutes.fill('35')
    await minutes.blur()
    await saved(teacher)
    await teacher.reload()
    expect(await teacher.getByLabel('Сколько минут займёт').inputValue()).toBe('35')
  })

  portal.test('dep-15 nobody else sees it; a phone shows it whole', async () => {
    const teacher = await portal.signIn('teacher')
    expect((await teacher.goto('/schedule/load'))!.status()).toBe(403)
    expect((await ask(teacher, '/api/reports/class-load')).status).toBe(403)
    const phone = await portal.signIn('zavuch', { viewport: PHONE, hasTouch: true })
    await phone.goto('/schedule/load')
    await lookOver(phone, 'zavuch load on a phone')
  })

  portal.test('dep-15 nothing went wrong in any window', async () => {
    expect(portal.complaints()).toEqual([])
  })
})
