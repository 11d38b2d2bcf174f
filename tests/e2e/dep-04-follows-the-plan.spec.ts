import { describe, expect } from '@jest/globals'

import { ask } from './helpers/ask'
import { lookOver } from './helpers/look-over'
import { usePortal } from './helpers/use-portal'

const portal = usePortal()

describe('dep-04: the deputy follows how far the curricula have come', () => {
  portal.test('dep-04 sees hours and topics against the plan, who is behind and by how much', async () => {
    const page = await portal.signIn('zavuch', { at: '/curriculum' })
    await page.getByRole('link', { name: 'Выполнение' }).click()
    await page.waitForURL(/\/curriculum\/progress/)
    const maths = page.getByRole('row', { name: /^5А Математика/ })
    await maths.waitFor()
    const [, planned, due, held, withTopic, behind] = await maths.getByRole('cell').allInnerTexts()
    expect(planned).toBe('170')
    expect(Number(due)).toBeGreaterThan(20)
    expect(Number(held)).toBeGreaterThan(20)
    expect(Number(withTopic)).toBeLessThanOrEqual(Number(held))
    expect(Number(behind)).toBe(Math.max(0, Number(due) - Number(held)))

    await page.getByLabel('Класс', { exact: true }).selectOption({ label: '10А' })
    await page.waitForURL(/class=\d+/)
    await maths.waitFor({ state: 'detached' })
    await page.getByLabel('Только отстающие').selectOption({ label: 'да' })
    await page.waitForURL(/isBehind=1/)
    const table = (await page.getByRole('link', { name: 'Скачать XLSX' }).getAttribute('href'))!
    const csv = await ask(page, `${table}&format=csv` as `/${string}`)
    expect(csv.status).toBe(200)
    expect(csv.text).not.toContain('5А;')
    expect(csv.text).toContain('Всего;')
    await page.goto('/curriculum/progress')
    await lookOver(page, 'zavuch progress')
  })

  portal.test('dep-04 the principal looks as well, teachers do not', async () => {
    const principal = await portal.signIn('director')
    expect((await principal.goto('/curriculum/progress'))!.status()).toBe(200)
    const teacher = await portal.signIn('teacher', { at: '/curriculum' })
    expect(await teacher.getByRole('link', { name: 'Выполнение' }).count()).toBe(0)
    expect((await teacher.goto('/curriculum/progress'))!.status()).toBe(403)
  })

  portal.test('dep-04 nothing went wrong in any window', async () => {
    expect(portal.complaints()).toEqual([])
  })
})
