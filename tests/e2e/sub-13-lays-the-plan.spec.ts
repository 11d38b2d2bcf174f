import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import type { ClassesPage } from '@/plugins/lesson-plans/operations/lay-classes'
import type { LayingPage } from '@/plugins/lesson-plans/operations/lay-page'

import { ask } from './helpers/ask'
import { lookOver } from './helpers/look-over'
import { saved } from './helpers/saved'
import { PHONE, usePortal } from './helpers/use-portal'

const portal = usePortal()
const NAME = '5А Математика'

/** The class that the teacher's window works on. */
let workload = 0

const laid = async (page: Page) =>
  (await ask<LayingPage>(page, `/api/laying/workloads/${workload}`)).body.laid!
const planSelect = (page: Page) => page.getByLabel(`План: ${NAME}`, { exact: true })
const saveChoice = async (page: Page, value: string): Promise<void> => {
  await planSelect(page).selectOption(value)
  await page.getByLabel('Уроки, которые уже прошли').selectOption('in-order')
  await page.getByRole('button', { name: 'Сохранить выбор' }).click()
  await page.getByText('Планы разложены на уроки: 1').first().waitFor()
}

describe('sub-13: the teacher lays the plan on the lessons of a class', () => {
  portal.test('sub-13 gives a plan to a class, and it lies on the lessons at once', async () => {
    const page = await portal.signIn('teacher', { at: '/lesson-plans' })
    await page.getByRole('link', { name: 'Планы классов' }).click()
    await page.waitForURL(/\/lesson-plans\/classes$/)
    const { body } = await ask<ClassesPage>(page, '/api/laying/workloads')
    const line = body.lines.find(({ name }) => name === NAME)!
    workload = line.workload
    const plan = String(line.variants.find(({ topicCount }) => topicCount > 0)!.id)
    // The demo school has given it already: it is taken back first.
    if (line.plan !== null) {
      await saveChoice(page, '')
      await page
        .getByRole('row', { name: new RegExp(NAME) })
        .getByText('—')
        .first()
        .waitFor()
    }
    await saveChoice(page, plan)
    await page.getByRole('link', { name: NAME, exact: true }).click()
    await page.waitForURL(/\/lesson-plans\/classes\/\d+$/)
    await page.getByRole('table', { name: 'Темы по урокам' }).waitFor()
    expect((await laid(page)).isOff).toBe(false)
    await lookOver(page, 'teacher class plan')
    await page.goto('/lesson-plans/classes')
    await lookOver(page, 'teacher plans of classes')
  })

  portal.test('sub-13 is told that lessons have gone, previews compressing and saves', async () => {
    const deputy = await portal.signIn('zavuch')
    const teacher = await portal.signIn('teacher')
    const { lines, spare } = await laid(teacher)
    const ahead = lines.filter(({ state }) => state === 'ahead').slice(-(spare + 2))
    for (const { lesson } of ahead) {
      const answer = await deputy.request.patch(`/api/lessons/${lesson!.id}`, {
        data: { state: 'cancelled' },
      })
      expect(answer.status()).toBe(200)
    }
    await teacher.goto(`/lesson-plans/classes/${workload}`)
    await teacher.getByText(/остал(ась|ись) без уроков/).waitFor()
    await teacher.getByText('План разошёлся с уроками').waitFor()
    const before = await laid(teacher)
    await teacher.getByLabel('Способ').selectOption('compress')
    await teacher.getByRole('button', { name: 'Посмотреть' }).click()
    const preview = teacher.getByRole('region', { name: 'Что изменится' })
    await preview
      .getByText(/Убрано часов/)
      .first()
      .waitFor()
    // A preview writes nothing.
    expect((await laid(teacher)).lines).toEqual(before.lines)
    // Hours are taken away, so it is asked why.
    await teacher.getByLabel('Причина').fill('Карантин')
    await preview.getByRole('button', { name: 'Сохранить раскладку' }).click()
    await teacher.getByText('Раскладка сохранена').first().waitFor()
    const after = await laid(teacher)
    expect(after).toMatchObject({ isOff: false, lacking: { lessons: 0 } })
    await teacher.getByText('План разошёлся с уроками').waitFor({ state: 'detached' })
  })

  portal.test('sub-13 takes the topic of the lesson with one key', async () => {
    const page = await portal.signIn('teacher')
    const before = await laid(page)
    const line = before.lines.find(({ state }) => state === 'waiting')!
    await page.goto(`/lessons/${line.lesson!.id}`)
    const card = page.getByRole('region', { name: 'Тема по плану' })
    await card.getByRole('button', { name: /Взять из плана|Заменить темой плана/ }).waitFor()
    // Keys are heard when the page no longer says «Открываю…».
    await saved(page)
    await page.keyboard.press('Alt+KeyT')
    await card.getByText('Тема взята из плана').waitFor()
    expect(await page.getByLabel('Тема урока').inputValue()).toBe(line.hours[0]!.title)
    await saved(page)
    await expect(laid(page)).resolves.toMatchObject({ pace: { given: before.pace.given + 1 } })
    await lookOver(page, 'teacher lesson with its planned topic')
  })

  portal.test('sub-13 the deputy sees topics given and behind, and who is behind', async () => {
    const page = await portal.signIn('zavuch')
    const { pace } = await laid(page)
    await page.goto('/curriculum/progress')
    const row = page.getByRole('row', { name: new RegExp(`^${NAME}`) })
    await row.waitFor()
    const cells = await row.getByRole('cell').allInnerTexts()
    expect(cells).toContain(`${pace.given} из ${pace.total}`)
    await lookOver(page, 'zavuch progress with topics')
    await page.goto('/lesson-plans/classes?state=off')
    await page.getByRole('table', { name: 'Классы и их планы' }).waitFor()
  })

  portal.test('sub-13 fits a phone', async () => {
    const page = await portal.signIn('teacher', { viewport: PHONE })
    for (const path of ['/lesson-plans/classes', `/lesson-plans/classes/${workload}`]) {
      await page.goto(path)
      await lookOver(page, `teacher ${path} on a phone`)
    }
  })

  portal.test('sub-13 nothing went wrong in any window', async () => {
    expect(portal.complaints()).toEqual([])
  })
})
