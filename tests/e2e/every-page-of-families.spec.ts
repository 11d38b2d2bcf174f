import { describe, expect } from '@jest/globals'

import { expectReachable, lookOver } from './helpers/look-over'
import { startServer } from './helpers/server'
import { usePortal } from './helpers/use-portal'
import { testEveryPageOf } from './helpers/walk'

const portal = usePortal()

describe('every page can be used by families, and by those who are not inside', () => {
  testEveryPageOf(portal, { usernames: ['student', 'parent'], byKeyboard: ['parent'] })

  portal.test('pages of those who are not inside', async () => {
    const page = await portal.open()
    await page.goto('/login')
    await lookOver(page, '/login')
    await expectReachable(page, '/login')
    await page.getByLabel('Имя пользователя').fill('teacher')
    await page.getByLabel('Пароль', { exact: true }).fill('a wrong one')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').first().waitFor()
    await lookOver(page, '/login, refused')
    const inside = await portal.signIn('student')
    for (const path of ['/nothing-like-this', '/people/1', '/journal']) {
      const answer = await inside.goto(path)
      expect([403, 404]).toContain(answer!.status())
      await lookOver(inside, path)
    }
  })

  portal.test(
    'the first page of an empty school',
    async () => {
      const server = await startServer({ env: { DEMO: '0' } })
      try {
        const page = await portal.open({ baseURL: server.url })
        await page.goto('/')
        await page.waitForURL(/\/welcome/)
        await lookOver(page, '/welcome')
        await expectReachable(page, '/welcome')
      } finally {
        await server.stop()
      }
    },
    120_000,
  )

  portal.test(
    'English is complete: no page of a teacher speaks Russian but for names and what people wrote',
    async () => {
      const page = await portal.signIn('teacher')
      await page.request.patch('/api/portal/preferences', { data: { locale: 'en' } })
      await page.goto('/')
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      const nav = await page.getByRole('navigation').allInnerTexts()
      expect(nav.join(' ')).not.toMatch(/[а-яё]{3}/i)
      await page.request.patch('/api/portal/preferences', { data: { locale: 'ru' } })
    },
  )

  portal.test('no window complained', () => {
    expect(portal.complaints()).toEqual([])
    return Promise.resolve()
  })
})
