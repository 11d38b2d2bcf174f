import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { ask } from './helpers/ask'
import { tabTo } from './helpers/keyboard'
import { saved } from './helpers/saved'
import { usePortal } from './helpers/use-portal'

const portal = usePortal()

const TOPIC =
  'Сложение и вычитание смешанных чисел; решение задач на движение навстречу и вдогонку, с проверкой'
const HOMEWORK = '§ 28, № 1014 (а–г), 1016, 1020*; повторить правило со с. 173, принести линейку и циркуль'
const NOTE = 'Контрольная в пятницу: дроби, смешанные числа, задачи на части. Черновики не сдаём'
/** How many times slower than this machine the teacher's is. */
const SLOWER = 6
const PRESSES = 12

/** An old computer on a bad line: answers of a save take up to two seconds, and the network comes and goes. */
const makeSlow = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  let request = 0
  await page.route('**/record', async (route) => {
    request += 1
    await new Promise((resolve) => setTimeout(resolve, (request * 769) % 2000))
    await route.continue()
  })
  await page.evaluate(() => {
    setInterval(() => window.dispatchEvent(new Event('online')), 700)
  })
}

/** Presses key by key with the pauses of a person. */
const typeAsPerson = async (page: Page, words: string): Promise<void> => {
  let index = 0
  for (const letter of words) {
    index += 1
    await page.keyboard.type(letter, { delay: 10 + ((index * 37) % 70) })
  }
}

const fields = (page: Page): Promise<string[]> =>
  Promise.all(
    ['Тема урока', 'Домашнее задание', 'Заметка для учеников'].map((label) =>
      page.getByLabel(label).inputValue(),
    ),
  )

describe('sub-05: no keystroke of a lesson is lost', () => {
  portal.test(
    'sub-05 a slow computer on a bad line keeps every letter and every key, in two windows too',
    async () => {
      const page = await portal.signIn('teacher')
      await page
        .locator('a[href^="/lessons/"]')
        .filter({ hasText: /5А.*Математика/s })
        .first()
        .click()
      await page.waitForURL(/\/lessons\/\d+$/)
      const path = new URL(page.url()).pathname as `/${string}`
      await saved(page)
      // Left open beside it, as it happens.
      const other = await page.context().newPage()
      await other.goto(path)
      await page.bringToFront()
      await makeSlow(page)

      await tabTo(page, page.getByLabel('Тема урока'))
      await typeAsPerson(page, TOPIC)
      await page.keyboard.press('Alt+KeyH')
      await typeAsPerson(page, HOMEWORK)
      await page.keyboard.press('Alt+KeyN')
      await typeAsPerson(page, NOTE)
      expect(await fields(page)).toEqual([TOPIC, HOMEWORK, NOTE])

      await page.keyboard.press('Alt+KeyL')
      const absent = page
        .locator('li[data-student]')
        .first()
        .getByRole('button', { name: 'Отсутствует, причина не выяснена', exact: true })
      for (let press = 1; press <= PRESSES; press += 1) {
        await page.keyboard.press('Space')
        // The key is where it was put, now and when the answers have come.
        await page.waitForTimeout((press * 353) % 900)
        expect({ press, isPressed: await absent.getAttribute('aria-pressed') }).toEqual({
          press,
          isPressed: String(press % 2 === 1),
        })
      }

      await saved(page)
      await page.reload()
      expect(await fields(page)).toEqual([TOPIC, HOMEWORK, NOTE])
      const { body } = await ask<{
        lesson: { topic: string; homework: string; studentNote: string }
        attendance: object[]
      }>(page, `/api/journal${path}`)
      expect(body.lesson).toMatchObject({ topic: TOPIC, homework: HOMEWORK, studentNote: NOTE })
      expect(body.attendance).toEqual([])
    },
    240_000,
  )

  portal.test(
    'sub-05 a page whose scripts are late says so, and takes nothing that it would forget',
    async () => {
      // A service worker has the scripts already: nothing would be late.
      const page = await portal.signIn('teacher', { serviceWorkers: 'block' })
      const path = await page
        .locator('a[href^="/lessons/"]')
        .filter({ hasText: /5А.*Математика/s })
        .first()
        .getAttribute('href')
      let release = (): void => undefined
      const released = new Promise<void>((resolve) => (release = resolve))
      await page.route('**/_next/static/**/*.js', async (route) => {
        await released
        await route.continue()
      })
      await page.goto(path!, { waitUntil: 'commit' })
      const topic = page.locator('textarea[name="topic"]')
      await topic.waitFor()
      const before = await topic.inputValue()
      await page.getByRole('status').filter({ hasText: 'Открываю…' }).waitFor()
      expect(await page.getByText('Сохранено', { exact: true }).count()).toBe(0)
      await topic.focus()
      await page.keyboard.type('мимо')
      expect(await topic.inputValue()).toBe(before)
      release()
      await saved(page)
      await topic.focus()
      await page.keyboard.press('Control+KeyA')
      await page.keyboard.type('Теперь слышно')
      expect(await topic.inputValue()).toBe('Теперь слышно')
      await saved(page)
      await page.reload()
      expect(await topic.inputValue()).toBe('Теперь слышно')
    },
  )

  portal.test('sub-05 no window complained', async () => {
    expect(portal.complaints()).toEqual([])
    return Promise.resolve()
  })
})
