import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { ask } from './helpers/ask'
import { lookOver } from './helpers/look-over'
import { saved } from './helpers/saved'
import { PHONE, usePortal } from './helpers/use-portal'

const portal = usePortal()

type JournalPage = {
  lessons: { id: number; date: string; state: string; assignments: { position: number }[] }[]
  assignmentTypes: { id: number; letter: string; weight: number }[]
}

/** A control work of a lesson that was given on the day or before: nobody has marked it yet. */
const giveControlWork = async (page: Page, latest: string): Promise<number> => {
  await page.goto('/journal')
  const href = await page.locator('main a[href^="/journal/"]').first().getAttribute('href')
  const { body } = await ask<JournalPage>(page, `/api/journal/workloads/${href!.split('/')[2]!}/page`)
  const lesson = body.lessons.filter(({ date, state }) => state === 'held' && date <= latest).at(-1)!
  const type = body.assignmentTypes.find(({ letter }) => letter === 'К')!
  const position = Math.max(0, ...lesson.assignments.map((row) => row.position)) + 1
  const answer = await page.request.post(`/api/journal/lessons/${lesson.id}/assignments`, {
    data: { type: type.id, weight: type.weight, position, topic: 'Проверка срока' },
  })
  expect(answer.status()).toBe(200)
  return lesson.id
}

describe('sub-06: works that are checked at home are marked within three school days', () => {
  portal.test('sub-06 the teacher is reminded, and a late mark says so', async () => {
    const page = await portal.signIn('teacher')
    const lesson = await giveControlWork(page, '2026-11-17')
    await page.goto('/')
    const card = page.getByRole('region', { name: 'Работы на проверке' })
    const work = card.locator(`a[href="/lessons/${lesson}"]`)
    await work.waitFor()
    expect(await card.innerText()).toMatch(/срок прошёл: \d+\sучебн/)
    await work.click()
    await page.waitForURL(new RegExp(`/lessons/${lesson}$`))
    await page
      .getByRole('tab', { name: /К · Контрольная/ })
      .last()
      .click()
    const first = page.getByRole('tabpanel').getByRole('listitem').first()
    await first.getByRole('button', { name: 'Отметка 4' }).click()
    await saved(page)
    await page.reload()
    await page
      .getByRole('tab', { name: /К · Контрольная/ })
      .last()
      .click()
    await first.getByRole('button', { name: /Комментарий/ }).click()
    await page
      .getByRole('dialog')
      .getByText(/Поставлена позже срока: на \d+\sучебн/)
      .waitFor()
  })

  portal.test('sub-06 the deputy reads who marks late, and takes it away', async () => {
    const page = await portal.signIn('zavuch', { at: '/marking/late' })
    const table = page.getByRole('table', { name: 'Сроки оценок' })
    await table.waitFor()
    await lookOver(page, 'zavuch late marks')
    await table.getByRole('row').nth(1).getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: /^Сроки оценок: / }).waitFor()
    await page.getByRole('table').getByRole('link').first().waitFor()
    await page.getByRole('link', { name: 'Все учителя' }).click()
    const file = page.waitForEvent('download')
    await page.getByRole('link', { name: 'XLSX' }).click()
    expect((await file).suggestedFilename()).toMatch(/\.xlsx$/)
  })

  portal.test('sub-06 the deputy keeps the types of works: a letter stands once', async () => {
    const page = await portal.signIn('zavuch', { at: '/marking' })
    const cell = (column: string, row: number) => page.getByLabel(`${column}, строка ${row}`, { exact: true })
    expect(await cell('Буква', 14).inputValue()).toBe('Т')
    await page.getByRole('button', { name: /Добавить/ }).click()
    await cell('Буква', 15).fill('К')
    await cell('Название', 15).fill('Устный зачёт')
    await cell('Вес', 15).fill('-1')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByText('Вес — целое число от 0 до 100.').waitFor()
    await cell('Вес', 15).fill('0')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByText(/Буква «К» уже у типа/).waitFor()
    // Nothing that was typed is lost.
    expect(await cell('Название', 15).inputValue()).toBe('Устный зачёт')
    await cell('Буква', 15).fill('У')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByText('Сохранено.').waitFor()
    await page.reload()
    expect(await cell('Буква', 15).inputValue()).toBe('У')
    await lookOver(page, 'zavuch types of works')
  })

  portal.test('sub-06 the rules of marks change from a date on, and say what they change', async () => {
    const page = await portal.signIn('zavuch', { viewport: PHONE })
    await page.goto('/marking/rules')
    await page.getByLabel('Номер локального акта').fill('Приказ 15')
    await page.getByLabel('Дата акта').fill('2026-11-20')
    await page.getByLabel('Шкала оценок').selectOption('ten')
    const preview = page.getByRole('region', { name: 'Что изменится' })
    await preview.getByText('Шкала оценок: было «пятибалльная», станет «десятибалльная»').waitFor()
    await page.getByRole('button', { name: 'Ввести правила' }).click()
    await page.getByText(/Шкалу меняют с начала учебного периода/).waitFor()
    await page.getByLabel('Шкала оценок').selectOption('five')
    await page.getByLabel('Средний балл').selectOption('plain')
    await preview.getByText(/По новым правилам: средний 3,75, итоговая 4/).waitFor()
    await page.getByRole('button', { name: 'Ввести правила' }).click()
    await page.getByText('Правила введены.').waitFor()
    await page.getByRole('table', { name: 'История правил' }).getByText('Приказ 15').waitFor()
    await lookOver(page, 'zavuch rules of marks')
  })
})
