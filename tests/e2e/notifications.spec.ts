import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { lookOver } from './helpers/look-over'
import { PHONE, usePortal } from './helpers/use-portal'

const portal = usePortal()

/** A browser whose push service is not there: what it would answer stands in the page. */
const withPush = (page: Page, permission: NotificationPermission = 'granted') =>
  page.addInitScript((answer) => {
    type Made = { endpoint: string } | null
    const KEYS = {
      p256dh: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
      auth: 'tBHItJI5svbpez7KI4CCXg',
    }
    const read = (): Made => JSON.parse(localStorage.getItem('made') ?? 'null') as Made
    const subscriptionOf = (made: Made) =>
      made && {
        endpoint: made.endpoint,
        toJSON: () => ({ endpoint: made.endpoint, keys: KEYS }),
        unsubscribe: () => {
          localStorage.removeItem('made')
          return Promise.resolve(true)
        },
      }
    PushManager.prototype.getSubscription = () => Promise.resolve(subscriptionOf(read()) as never)
    PushManager.prototype.subscribe = (options) => {
      const key = (options as { applicationServerKey: Uint8Array }).applicationServerKey
      if (key.length !== 65) return Promise.reject(new Error('The key of the server is broken'))
      localStorage.setItem(
        'made',
        JSON.stringify({ endpoint: `https://fcm.googleapis.com/fcm/send/${Math.random()}` }),
      )
      return Promise.resolve(subscriptionOf(read()) as never)
    }
    let asked: NotificationPermission = answer === 'denied' ? 'denied' : 'default'
    Object.defineProperty(Notification, 'permission', { get: () => asked })
    Notification.requestPermission = () => {
      sessionStorage.setItem('asked', 'yes')
      asked = answer
      return Promise.resolve(answer)
    }
  }, permission)

const openOwn = async (page: Page) => {
  await page.goto('/profile')
  await page.getByRole('main').getByRole('link', { name: 'Уведомления' }).click()
  await page.getByRole('heading', { name: 'Уведомления', level: 1 }).waitFor()
}

describe('a family is told of news', () => {
  portal.test('a parent chooses what to be told of, and finds it so later', async () => {
    const page = await portal.signIn('parent')
    await openOwn(page)
    await lookOver(page, 'notifications of a parent')
    expect(await page.getByLabel('Письмо раз в неделю').isDisabled()).toBe(true)
    await page.getByText('Почта на этом сервере не настроена').waitFor()
    await page.getByLabel('Новые оценки').check()
    await page.getByLabel('Показывать оценку на экране блокировки').check()
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByText('Сохранено.').waitFor()
    await page.reload()
    expect(await page.getByLabel('Новые оценки').isChecked()).toBe(true)
    expect(await page.getByLabel('Новые задания').isChecked()).toBe(false)
    await page.getByText('включите их на этом устройстве').waitFor()
  })

  portal.test('a device is switched on at a press alone, on a phone too, and off again', async () => {
    const page = await portal.signIn('parent', { viewport: PHONE })
    await withPush(page)
    await openOwn(page)
    const on = page.getByRole('button', { name: 'Включить на этом устройстве' })
    await on.waitFor()
    expect(await page.evaluate(() => sessionStorage.getItem('asked'))).toBeNull()
    await on.click()
    await page.getByText('Включено на этом устройстве.').waitFor()
    const device = page.getByRole('list', { name: 'Устройства, на которые' }).getByRole('listitem')
    await device.getByText('Chrome').waitFor()
    await lookOver(page, 'notifications with a device')
    await page.reload()
    await page.getByRole('button', { name: 'Выключить на этом устройстве' }).click()
    await page.getByText('Пока ни на одном устройстве').waitFor()
    await on.waitFor()
  })

  portal.test('signing out ends the messages of this browser', async () => {
    const page = await portal.signIn('student')
    await withPush(page)
    await openOwn(page)
    await page.getByRole('button', { name: 'Включить на этом устройстве' }).click()
    await page.getByRole('button', { name: 'Выключить на этом устройстве' }).waitFor()
    await page.goto('/profile')
    await page.getByRole('button', { name: 'Выйти на всех устройствах' }).click()
    await page.waitForURL(/\/login/)
    expect(await page.evaluate(() => localStorage.getItem('made'))).toBeNull()
  })

  portal.test('who has blocked messages is told how to allow them', async () => {
    const page = await portal.signIn('parent')
    await withPush(page, 'denied')
    await openOwn(page)
    await page.getByText('Уведомления этого сайта запрещены в браузере').waitFor()
    expect(await page.getByRole('button', { name: 'Включить на этом устройстве' }).count()).toBe(0)
  })

  portal.test('at an address without https it is said why nothing can be switched on', async () => {
    const page = await portal.signIn('parent')
    await page.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false }))
    await openOwn(page)
    await page.getByText('только на защищённом адресе (https)').waitFor()
  })

  portal.test('the administrator sets when the school writes', async () => {
    const page = await portal.signIn('admin', { at: '/notifications/school' })
    await lookOver(page, 'notifications of the school')
    await page.getByLabel('День').selectOption({ label: 'пятница' })
    await page.getByLabel('Час').selectOption('17')
    await page.getByLabel('До', { exact: true }).fill('06:30')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByText('Сохранено.').waitFor()
    const parent = await portal.signIn('parent', { at: '/notifications' })
    await parent.getByText('С 21:00 до 06:30').waitFor()
    expect((await parent.goto('/notifications/school'))!.status()).toBe(403)
  })

  portal.test('no window complained', async () => {
    expect(portal.complaints()).toEqual([])
    return Promise.resolve()
  })
})
