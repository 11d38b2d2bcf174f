import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'

const codeAt = (key: string, timestamp: number): string =>
  new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({ timestamp })

/**
 * The middle of the minute that it is at the server, told to who is signed in: the code of the half-minute after it is
 * good in the whole minute.
 */
const serverMinute = async (page: Page): Promise<number> => {
  const { school } = (await (await page.request.get('/api/portal/me')).json()) as {
    school: { today: string; time: string }
  }
  return Date.parse(`${school.today}T${school.time}:30+04:00`)
}

/** Sets a program with codes up on the page that asks for it, keeps the recovery codes and goes on. */
export const addProgramWithCodes = async (page: Page): Promise<{ recoveryCodes: string[] }> => {
  await page.getByRole('button', { name: 'Добавить приложение с кодами' }).click()
  const shown = (await page.getByText('Введите ключ вручную:').textContent()) ?? ''
  const key = /(?:[A-Z2-7]{4} ?){8}/.exec(shown)?.[0] ?? ''
  await page.getByLabel('Код из приложения').fill(codeAt(key, await serverMinute(page)))
  await page.keyboard.press('Enter')
  const shownCodes = page.getByRole('list', { name: 'Запасные коды' })
  await shownCodes.waitFor()
  const recoveryCodes = await shownCodes.getByRole('listitem').allInnerTexts()
  await page.getByRole('button', { name: 'Коды сохранены, продолжить' }).click()
  return { recoveryCodes }
}
