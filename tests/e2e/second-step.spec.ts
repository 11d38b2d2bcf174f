import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { DEMO_PASSWORD } from '@/demo/demo-logins'

import { lookOver } from './helpers/look-over'
import { addProgramWithCodes } from './helpers/second-step'
import { PHONE, usePortal } from './helpers/use-portal'

const portal = usePortal()

const SECURITY = '/account-security'
let recoveryCodes: string[] = []

/** The name and the password; what comes after is the test's. */
const begin = async (page: Page, username: string): Promise<void> => {
  await page.goto('/login')
  await page.getByLabel('Имя пользователя').fill(username)
  await page.getByLabel('Пароль', { exact: true }).fill(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
}
const isIn = (page: Page): Promise<void> => page.waitForURL((address) => address.pathname === '/')

describe('the second step of signing in', () => {
  portal.test('a teacher adds a program with codes and is asked for a code from then on', async () => {
    const page = await portal.signIn('teacher', { at: SECURITY })
    await lookOver(page, SECURITY)
    recoveryCodes = (await addProgramWithCodes(page)).recoveryCodes
    expect(recoveryCodes).toHaveLength(10)
    await page.getByText('Запасных кодов осталось: 10 из 10.').waitFor()

    const other = await portal.open()
    await begin(other, 'teacher')
    await other.getByLabel('Код подтверждения').waitFor()
    await lookOver(other, '/login, the second step')
    await other.getByLabel('Код подтверждения').fill('000000')
    await other.keyboard.press('Enter')
    await other.getByText('Код не подходит.').waitFor()
    await other.getByRole('button', { name: 'Назад' }).click()
    expect(await other.getByLabel('Имя пользователя').inputValue()).toBe('teacher')
    await other.getByLabel('Пароль', { exact: true }).fill(DEMO_PASSWORD)
    await other.keyboard.press('Enter')
    await other.getByLabel('Код подтверждения').fill(recoveryCodes.shift()!.toLowerCase())
    await other.keyboard.press('Enter')
    await isIn(other)
  })

  portal.test('a passkey of the device opens instead of a code, on a phone too', async () => {
    // Passkeys are made for a name and never for the number of an address.
    const baseURL = portal.url.replace('127.0.0.1', 'localhost')
    const page = await portal.open({ baseURL, viewport: PHONE })
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await begin(page, 'teacher')
    await page.getByLabel('Код подтверждения').fill(recoveryCodes.shift()!)
    await page.keyboard.press('Enter')
    await isIn(page)
    await page.goto(SECURITY)
    await page.getByRole('button', { name: 'Добавить ключ доступа' }).click()
    await page.getByText(/^Ключ доступа: /).waitFor()

    await page.context().clearCookies()
    await begin(page, 'teacher')
    await page.getByRole('button', { name: 'Войти с ключом доступа' }).click()
    await isIn(page)
  })

  portal.test('one of the own sessions is ended from another device', async () => {
    const left = await portal.signIn('secretary')
    const page = await portal.signIn('secretary', { at: SECURITY })
    await page
      .getByRole('button', { name: /^Завершить сеанс/ })
      .first()
      .click()
    await page.getByText('Сеанс завершён').waitFor()
    await left.goto('/registry')
    await left.waitForURL(/\/login/)
  })

  portal.test('the administrator resets the second step of who lost the phone', async () => {
    const page = await portal.signIn('admin', { at: `${SECURITY}/accounts` })
    await lookOver(page, `${SECURITY}/accounts`)
    await page.getByLabel('Показать').selectOption('has')
    const reset = page.getByRole('button', { name: /^Сбросить второй шаг/ })
    await reset.click()
    await page.getByRole('dialog').getByRole('button', { name: 'Сбросить второй шаг' }).click()
    await page.getByText('Никого не нашлось').waitFor()
    const teacher = await portal.open()
    await begin(teacher, 'teacher')
    await isIn(teacher)
  })

  portal.test('no window complained', () => {
    expect(portal.complaints()).toEqual([])
    return Promise.resolve()
  })
})
