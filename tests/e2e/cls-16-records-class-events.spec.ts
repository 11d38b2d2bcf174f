import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import sharp from 'sharp'

import { ask } from './helpers/ask'
import { lookOver } from './helpers/look-over'
import { DESK, PHONE, usePortal } from './helpers/use-portal'

const portal = usePortal()

const TITLE = 'Экскурсия на шоколадную фабрику'
/** The address of the event that the first test records. */
let event = ''

const picture = async (): Promise<Buffer> =>
  sharp({ create: { width: 1800, height: 1200, channels: 3, background: '#c08040' } })
    .jpeg()
    .toBuffer()

const names = (page: Page) => page.getByRole('group', { name: 'Кто на снимке' })

describe('cls-16: a class teacher records the events of the class', () => {
  portal.test('cls-16 an event is recorded from the journal of the class, on a phone too', async () => {
    const page = await portal.signIn('klass', { at: '/journal' })
    await page.getByRole('main').getByRole('link', { name: 'Классные мероприятия' }).click()
    await page.waitForURL(/\/class-events\?class=\d+/)
    await lookOver(page, 'klass class events')
    await page.getByRole('link', { name: 'Записать мероприятие' }).click()
    await page.waitForURL(/\/class-events\/new/)
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByText('Назовите мероприятие.').waitFor()
    await page.getByText('Выберите вид.').waitFor()
    await page.getByLabel('Вид', { exact: true }).selectOption({ label: 'Экскурсия' })
    await page.getByLabel('Название').fill(TITLE)
    await page.getByLabel('Начало').fill('12:00')
    await page.getByLabel('Конец').fill('11:00')
    await page.getByLabel('Место вне школы').fill('Фабрика «Россия»')
    await page.getByLabel('Гости').fill('Двое родителей')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByText('Конец должен быть позже начала.').waitFor()
    expect(await page.getByLabel('Место вне школы').inputValue()).toBe('Фабрика «Россия»')
    await page.getByLabel('Конец').fill('14:00')
    await lookOver(page, 'klass new class event')
    await page.getByLabel('Что было').fill('Видели, как делают шоколад.\nПопробовали конфеты.')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.waitForURL(/\/class-events\/\d+$/)
    event = new URL(page.url()).pathname
    await page.getByRole('heading', { name: TITLE }).waitFor()
    await page.getByText('Попробовали конфеты.').waitFor()
  })

  portal.test('cls-16 a room that is taken by lessons is told while the event is typed', async () => {
    const page = await portal.signIn('klass', { at: '/class-events/new' })
    const { body } = await ask<{ docs: { date: string; number: number; room: number }[] }>(
      page,
      '/api/lessons?limit=1&depth=0&sort=date&where[state][equals]=planned&where[room][exists]=true',
    )
    const [lesson] = body.docs
    await page.getByLabel('Первый день').fill(lesson!.date.slice(0, 10))
    await page.getByLabel('Кабинет').selectOption(String(lesson!.room))
    await page.getByText('Кабинет в это время занят').waitFor()
    expect(await page.getByLabel('Место вне школы').count()).toBe(0)
    await page.getByLabel('Кабинет').selectOption('')
    await page.getByText('Кабинет в это время занят').waitFor({ state: 'detached' })
  })

  portal.test('cls-16 a picture is published only when nobody on it lacks a consent', async () => {
    const page = await portal.signIn('klass', { at: event })
    await page.getByText('Нет действующего согласия на фотосъёмку').waitFor()
    await page
      .getByLabel('Добавить снимки')
      .setInputFiles({ name: 'заметка.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('не снимок') })
    await page.getByText('Это не снимок').waitFor()
    await page
      .getByLabel('Добавить снимки')
      .setInputFiles({ name: 'фабрика.jpg', mimeType: 'image/jpeg', buffer: await picture() })
    await page.getByText('виден только вам').waitFor()
    await page.getByRole('button', { name: 'Подпись и публикация' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Подпись').fill('У конвейера')
    // Whoever has no consent cannot be named.
    expect(await names(page).getByRole('checkbox', { disabled: true }).count()).toBeGreaterThan(0)
    await names(page).getByRole('checkbox', { disabled: false }).first().check()
    await dialog.getByLabel('Опубликовать').check()
    await dialog.getByRole('button', { name: 'Сохранить' }).click()
    await dialog.getByText('Подтвердите, что на снимке нет учеников без согласия').waitFor()
    expect(await dialog.getByLabel('Подпись').inputValue()).toBe('У конвейера')
    await dialog.getByLabel('На снимке нет учеников без согласия').check()
    await dialog.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByText('опубликован', { exact: true }).waitFor()
    await lookOver(page, 'klass class event')
  })

  portal.test(
    'cls-16 a student and a parent see it in the diary and at home, and the picture',
    async () => {
      for (const who of ['student', 'parent'] as const) {
        const page = await portal.signIn(who, { viewport: PHONE, hasTouch: true })
        await page.getByRole('region', { name: 'Классные мероприятия' }).waitFor()
        await lookOver(page, `${who} home with class events`)
        const isOfClass = (await ask(page, `/api${event}`)).status === 200
        await page.goto('/diary')
        await page.getByRole('list', { name: 'Мероприятия дня' }).first().waitFor()
        await lookOver(page, `${who} diary with class events`, 'diary')
        await page.getByRole('list', { name: 'Мероприятия дня' }).getByRole('link').first().click()
        await page.waitForURL(/\/class-events\/\d+$/)
        if (!isOfClass) continue
        await page.goto(event)
        await page.getByRole('img', { name: 'У конвейера' }).waitFor()
        expect(await page.getByRole('button', { name: 'Удалить' }).count()).toBe(0)
        await lookOver(page, `${who} class event`)
      }
    },
    240_000,
  )

  portal.test(
    'cls-16 two windows change it: the slower one sees both versions and loses nothing',
    async () => {
      const page = await portal.signIn('klass', { at: `${event}/edit` })
      const other = await page.context().newPage()
      await other.goto(`${event}/edit`)
      await other.getByLabel('Гости').fill('Трое родителей')
      await other.getByRole('button', { name: 'Сохранить' }).click()
      await other.waitForURL(new RegExp(`${event}$`))
      await page.getByLabel('Название').fill(`${TITLE} «Россия»`)
      await page.getByRole('button', { name: 'Сохранить' }).click()
      await page.getByText('Запись изменили, пока вы её правили').waitFor()
      const rows = page.getByRole('table', { name: 'Чем отличаются две версии' })
      await rows.getByText('Трое родителей').waitFor()
      expect(await page.getByLabel('Название').inputValue()).toBe(`${TITLE} «Россия»`)
      await lookOver(page, 'klass both versions')
      await page.getByRole('button', { name: 'Сохранить мою' }).click()
      await page.waitForURL(new RegExp(`${event}$`))
      await page.getByRole('heading', { name: `${TITLE} «Россия»` }).waitFor()
    },
  )

  portal.test('cls-16 it is deleted and put back; the deputy finds it and takes the table away', async () => {
    const page = await portal.signIn('klass', { at: event })
    await page.getByRole('button', { name: 'Удалить', exact: true }).click()
    await page.getByText('Мероприятие удалено из журнала и дневников').waitFor()
    const deputy = await portal.signIn('zavuch', { at: '/class-events?q=шоколадную' })
    await deputy.getByText('Ничего не нашлось').waitFor()
    await page.getByRole('button', { name: 'Вернуть' }).click()
    await page.getByRole('button', { name: 'Удалить', exact: true }).waitFor()
    await deputy.reload()
    await deputy.getByRole('link', { name: new RegExp(TITLE) }).waitFor()
    await lookOver(deputy, 'zavuch class events')
    const [file] = await Promise.all([
      deputy.waitForEvent('download'),
      deputy.getByRole('link', { name: 'Скачать XLSX' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^Классные мероприятия .*\.xlsx$/)
    await deputy.goto('/classes')
    await deputy.setViewportSize(DESK)
    await deputy
      .getByRole('main')
      .getByRole('link', { name: /^5А класс/ })
      .click()
    await deputy.getByRole('region', { name: 'Классные мероприятия' }).waitFor()
  })

  portal.test('cls-16 nothing went wrong in any window', async () => {
    expect(portal.complaints().filter((text) => !/: (400|422) /.test(text))).toEqual([])
  })
})
