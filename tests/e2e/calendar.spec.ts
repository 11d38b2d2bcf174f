import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { ask } from './helpers/ask'
import { lookOver } from './helpers/look-over'
import { PHONE, usePortal } from './helpers/use-portal'

const portal = usePortal()

/** The tabs that join the pages of lessons and of the calendar. */
const span = (page: Page, name: string) =>
  page.getByRole('navigation', { name: /^(Период|Календарь)$/ }).getByRole('link', { name, exact: true })

describe('calendar: days, weeks, months and years, events, and a feed', () => {
  portal.test('calendar a student goes from the day to the year, by links and by keys', async () => {
    const page = await portal.signIn('student', { viewport: PHONE, hasTouch: true })
    await page.getByRole('heading', { name: 'Сейчас и далее' }).waitFor()
    await page.goto('/schedule')
    await span(page, 'День').click()
    await page.waitForURL(/span=day/)
    const title = page.getByRole('main').getByRole('heading', { level: 2 }).first()
    const today = await title.innerText()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/date=/)
    await page.waitForFunction((text) => document.querySelector('main h2')?.textContent !== text, today)
    await page.keyboard.press('t')
    await page.waitForURL((address) => !address.search.includes('date='))
    await lookOver(page, 'student day')
    await span(page, 'Месяц').click()
    await page.waitForURL(/view=month/)
    await page.getByRole('heading', { name: 'События месяца' }).waitFor()
    await lookOver(page, 'student month')
    await span(page, 'Год').click()
    await page.waitForURL(/view=year/)
    await page.getByRole('heading', { name: 'Учебные периоды и каникулы' }).waitFor()
    await lookOver(page, 'student year')
    await span(page, 'События').click()
    await page.waitForURL(/view=list/)
    await lookOver(page, 'student events')
  })

  portal.test('calendar the deputy adds an event, hides it and takes it back', async () => {
    const page = await portal.signIn('zavuch', { at: '/calendar' })
    await page.getByRole('link', { name: 'Добавить событие' }).click()
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByText('Назовите событие.').waitFor()
    await page.getByLabel('Название').fill('Смотр строя и песни')
    await page.getByLabel('Последний день').fill('2020-01-01')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByText('Последний день не может быть раньше первого.').waitFor()
    expect(await page.getByLabel('Название').inputValue()).toBe('Смотр строя и песни')
    await page.getByLabel('Последний день').fill('')
    await lookOver(page, 'zavuch new event')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.waitForURL(/\/calendar\/events\/\d+$/)
    await lookOver(page, 'zavuch event')
    await page.getByRole('button', { name: 'Удалить' }).click()
    await page.getByText('Событие удалено').waitFor()
    const deleted = page.url()
    await page.getByRole('button', { name: 'Вернуть' }).click()
    await page.waitForURL((address) => address.href !== deleted)
    await page.getByRole('heading', { name: 'Смотр строя и песни' }).waitFor()
    await page.goto('/calendar?view=list&q=смотр')
    await page.getByRole('link', { name: /Смотр строя и песни/ }).waitFor()
  })

  portal.test('calendar an event takes a room, and two deputies do not write over each other', async () => {
    const page = await portal.signIn('zavuch', { at: '/calendar/events/new' })
    const { body } = await ask<{ docs: { date: string; room: number }[] }>(
      page,
      '/api/lessons?limit=1&depth=0&sort=date&where[state][equals]=planned&where[room][exists]=true',
    )
    const [lesson] = body.docs
    await page.getByLabel('Название').fill('Репетиция хора')
    await page.getByLabel('Первый день').fill(lesson!.date.slice(0, 10))
    await page.getByLabel('Кабинет').selectOption(String(lesson!.room))
    await page.getByText('Кабинет в это время занят').waitFor()
    await lookOver(page, 'zavuch event in a taken room')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.waitForURL(/\/calendar\/events\/\d+$/)
    const event = new URL(page.url()).pathname
    await page.goto(`${event}/edit`)
    const other = await page.context().newPage()
    await other.goto(`${event}/edit`)
    await other.getByLabel('Описание').fill('Приносим ноты')
    await other.getByRole('button', { name: 'Сохранить' }).click()
    await other.waitForURL(new RegExp(`${event}$`))
    await page.getByLabel('Название').fill('Репетиция большого хора')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByText('Событие изменили, пока вы его правили').waitFor()
    await page.getByRole('table', { name: 'Чем отличаются две версии' }).getByText('Приносим ноты').waitFor()
    expect(await page.getByLabel('Название').inputValue()).toBe('Репетиция большого хора')
    await lookOver(page, 'zavuch both versions')
    await page.getByRole('button', { name: 'Взять сохранённую' }).click()
    expect(await page.getByLabel('Описание').inputValue()).toBe('Приносим ноты')
    expect(await page.getByLabel('Название').inputValue()).toBe('Репетиция хора')
  })

  portal.test('calendar birthdays are switched on by those who may see them, without the year', async () => {
    for (const [who, group] of [
      ['klass', 'ученики'],
      ['parent', 'мои дети'],
    ] as const) {
      const page = await portal.signIn(who, { at: '/calendar' })
      await page.getByRole('checkbox', { name: group }).check()
      await page.waitForURL(/(students|children)=1/)
      await page.getByRole('heading', { name: 'Дни рождения' }).waitFor()
      await lookOver(page, `${who} birthdays`)
      const list = await page.getByRole('region', { name: 'Дни рождения' }).innerText()
      expect(list).not.toMatch(/\b(19|20)\d\d\b/)
    }
    const student = await portal.signIn('student', { at: '/calendar?staff=1&students=1&children=1' })
    await student.getByRole('heading', { name: 'События месяца' }).waitFor()
    expect(await student.getByRole('heading', { name: 'Дни рождения' }).count()).toBe(0)
  })

  portal.test('calendar a teacher sees the whole school’s day and finds a student', async () => {
    const page = await portal.signIn('teacher')
    await page.getByRole('heading', { name: 'Сейчас и далее' }).waitFor()
    await page.goto('/schedule?span=day')
    await page.getByRole('link', { name: 'Вся школа' }).click()
    await page.getByRole('columnheader', { name: '1 урок' }).waitFor()
    await lookOver(page, 'teacher school day')
    await page.getByRole('link', { name: 'Ученик' }).click()
    await page.getByRole('searchbox', { name: 'Найти ученика по имени' }).fill('а')
    await page.keyboard.press('Enter')
    await page.getByRole('list', { name: 'Найденные ученики' }).getByRole('link').first().click()
    await page.waitForURL(/view=student&of=\d+/)
    await lookOver(page, 'teacher student week')
  })

  for (const who of ['teacher', 'student', 'parent'] as const)
    portal.test(`calendar ${who} makes a feed, a program reads it, and revoked it is gone`, async () => {
      const page = await portal.signIn(who, { viewport: PHONE, hasTouch: true })
      await page.goto('/calendar/feed')
      await page.getByRole('button', { name: 'Создать адрес' }).click()
      const field = page.getByLabel('Адрес календаря')
      await field.waitFor()
      const address = new URL(await field.inputValue()).pathname
      await lookOver(page, `${who} feed`)
      // A program has no session.
      const answer = await fetch(`${portal.url}${address}`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toContain('text/calendar')
      const text = await answer.text()
      expect(text).toContain('BEGIN:VCALENDAR')
      expect(text.split('BEGIN:VEVENT').length).toBeGreaterThan(10)
      await page.getByRole('button', { name: 'Отозвать' }).first().click()
      await page.getByText('Адрес отозван').waitFor()
      expect((await fetch(`${portal.url}${address}`)).status).toBe(404)
      await page
        .getByText(/^отозван/)
        .first()
        .waitFor()
    })

  portal.test('calendar nothing went wrong in any window', async () => {
    // Refusals that the tests asked for.
    expect(portal.complaints().filter((text) => !/: (400|422) /.test(text))).toEqual([])
  })
})
