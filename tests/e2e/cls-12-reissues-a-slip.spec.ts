import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { ask } from './helpers/ask'
import { lookOver } from './helpers/look-over'
import { usePortal } from './helpers/use-portal'

const portal = usePortal()

const PASSWORD = 'дождь идёт над Волгой'
/** Two slips of one parent: the first is replaced by the second. */
let former = { username: '', code: '' }
let slip = { username: '', code: '' }

/** Issues a slip to the parent of the student of the demo login and reads it off the sheet. */
const issue = async (page: Page): Promise<typeof slip> => {
  await page.goto('/access-slips')
  await page.getByLabel('Найти человека').fill('Пахомов')
  await page.getByRole('row').filter({ hasText: 'parent' }).getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Выдать коды: 1' }).click()
  await page.getByText('Листки готовы').waitFor()
  const text = await page.getByRole('listitem').filter({ hasText: 'Код для первого входа' }).innerText()
  return {
    username: /Имя: (\S+)/.exec(text)?.[1] ?? '',
    code: /[A-Z\d]{4}-[A-Z\d]{4}-[A-Z\d]{4}/.exec(text)?.[0] ?? '',
  }
}

const enter = async (page: Page, { username, code }: typeof slip): Promise<void> => {
  await page.goto('/access')
  await page.getByLabel('Имя пользователя').fill(username)
  await page.getByLabel('Код с листка').fill(code)
  await page.getByRole('button', { name: 'Войти' }).click()
}

describe('cls-12: the class teacher helps parents into the system', () => {
  portal.test('cls-12 reissues the slip of a parent, to print', async () => {
    const page = await portal.signIn('klass', { at: '/access-slips' })
    await lookOver(page, '/access-slips')
    former = await issue(page)
    slip = await issue(page)
    expect(slip.username).toBe('parent')
    expect(slip.code).not.toBe(former.code)
    await lookOver(page, '/access-slips, the sheet')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Скачать PDF' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/\.pdf$/)
    await page.goto('/guide')
    await page.getByText('Возьмите листок доступа').waitFor()
    await lookOver(page, '/guide')
  })

  portal.test('cls-12 the former code is refused', async () => {
    const page = await portal.open()
    await enter(page, former)
    await page.getByRole('alert').filter({ hasText: 'не подходят' }).waitFor()
    // What was typed stays.
    expect(await page.getByLabel('Имя пользователя').inputValue()).toBe(former.username)
    await lookOver(page, '/access, refused')
  })

  portal.test(
    'cls-12 the parent enters with the code of the QR, sets a password and sees the diary',
    async () => {
      const page = await portal.open()
      await page.goto(`/access#${slip.username}:${slip.code.replaceAll('-', '')}`)
      // The code does not stay in the address.
      await page.waitForURL((address) => address.pathname === '/access' && address.hash === '')
      expect(await page.getByLabel('Код с листка').inputValue()).toBe(slip.code)
      await page.getByRole('button', { name: 'Войти' }).click()
      await page.waitForURL(/\/password$/)
      await page.getByLabel('Новый пароль', { exact: true }).fill(PASSWORD)
      await page.getByLabel(/ещё раз|Повторите/).fill(PASSWORD)
      await page.locator('form button[type=submit]').click()
      await page.waitForURL((address) => address.pathname === '/')
      const answer = await page.goto('/diary')
      expect(answer!.status()).toBe(200)
      await page
        .getByText(/Пахомов/)
        .first()
        .waitFor()
    },
  )

  portal.test('cls-12 the used code is refused, the new password holds', async () => {
    const page = await portal.open()
    await enter(page, slip)
    await page.getByRole('alert').filter({ hasText: 'не подходят' }).waitFor()
    await page.goto('/login')
    await page.getByLabel('Имя пользователя').fill('parent')
    await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL((address) => address.pathname === '/')
  })

  portal.test('cls-12 a subject teacher and a parent issue nothing', async () => {
    for (const username of ['teacher', 'student'] as const) {
      const page = await portal.signIn(username)
      expect((await page.goto('/access-slips'))!.status()).toBe(403)
    }
    const page = await portal.open()
    expect((await ask(page, '/api/access-slips/issue')).status).toBeGreaterThanOrEqual(400)
  })

  portal.test('no window complained', () => {
    // Codes that no longer hold were refused, as they should be.
    expect(portal.complaints().filter((said) => !/ 401 .*\/access-slips\/login$/.test(said))).toEqual([])
    return Promise.resolve()
  })
})
