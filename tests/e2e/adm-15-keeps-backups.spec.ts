import { readFile } from 'node:fs/promises'

import { describe, expect } from '@jest/globals'

import { ask } from './helpers/ask'
import { PHONE, usePortal } from './helpers/use-portal'

const portal = usePortal()

/** adm-15 answers for the completeness and reliability of the data: what is lost is neither. */
describe('adm-15: the administrator keeps the data from being lost', () => {
  portal.test(
    'adm-15 makes a backup, watches it, sees it verified and takes it away',
    async () => {
      const page = await portal.signIn('admin')
      await page.getByRole('link', { name: 'Резервные копии' }).first().click()
      await page.getByRole('heading', { name: 'Резервные копии', level: 1 }).waitFor()
      await page.getByText('Копий ещё нет').waitFor()
      await page.getByRole('button', { name: 'Сделать копию сейчас' }).click()
      const row = page.getByRole('row').filter({ hasText: 'Вручную' })
      await row.waitFor({ timeout: 120_000 })
      await row.getByText(/Проверена/).waitFor()
      await row.getByText('Не зашифрована').waitFor()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        row.getByRole('link', { name: /Скачать/ }).click(),
      ])
      const bytes = await readFile(await download.path())
      expect([...bytes.subarray(0, 2)]).toEqual([0x1f, 0x8b])
      await row.getByRole('button', { name: /Проверить/ }).click()
      await page.getByRole('button', { name: 'Сделать копию сейчас' }).waitFor({ timeout: 120_000 })
      await page.goto('/admin')
      await page.getByText(/меньше часа/).waitFor()
    },
    300_000,
  )

  portal.test('adm-15 reads it on a phone, and nobody else does', async () => {
    const page = await portal.signIn('admin', { viewport: PHONE })
    await page.goto('/backups')
    await page.getByRole('row').filter({ hasText: 'Вручную' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    for (const login of ['director', 'secretary', 'teacher', 'parent']) {
      const other = await portal.signIn(login)
      expect((await ask(other, '/api/backups')).status).toBe(403)
      expect((await other.goto('/backups'))!.status()).toBe(403)
    }
  })

  portal.test('adm-15 no window complained', async () => {
    expect(portal.complaints()).toEqual([])
    return Promise.resolve()
  })
})
