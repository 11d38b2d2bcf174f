import { describe, expect } from '@jest/globals'

import { usePortal } from './helpers/use-portal'

const portal = usePortal()

/** adm-19 builds the system of the school: among other things the accounts, in the panel. */
describe('adm-19: the administrator keeps the accounts', () => {
  portal.test('adm-19 can send again what the panel refused, and nothing typed is lost', async () => {
    const page = await portal.signIn('admin')
    const found = await page.request.get('/api/users?limit=1&depth=0&where[username][equals]=nurse')
    const { docs } = (await found.json()) as { docs: { id: number }[] }
    await page.goto(`/admin/collections/users/${docs[0]!.id}`)
    const save = page.locator('#action-save')
    const name = page.locator('#field-username')
    const press = async (): Promise<number> => {
      const [answer] = await Promise.all([
        page.waitForResponse(
          (response) => response.request().method() === 'PATCH' && response.url().includes('/api/users/'),
        ),
        save.click(),
      ])
      return answer.status()
    }
    // The form takes what is typed when the panel has come alive.
    await save.and(page.locator(':disabled')).waitFor()
    await name.fill('teacher')
    expect(await press()).toBe(400)
    await save.and(page.locator(':enabled')).waitFor()
    expect(await press()).toBe(400)
    expect(await name.inputValue()).toBe('teacher')
    await name.fill('medsestra')
    expect(await press()).toBe(200)
  })
})
