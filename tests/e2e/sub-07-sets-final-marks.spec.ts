import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { lookOver } from './helpers/look-over'
import { tabTo, typeText } from './helpers/keyboard'
import { saved } from './helpers/saved'
import { usePortal } from './helpers/use-portal'

/** The last days of the second quarter: its marks are being put, those of the first are locked. */
const portal = usePortal({ time: '2026-12-25T12:30:00+04:00' })

const CLASS = '5А'
const REASON = 'Итоговая контрольная работа'
let address = ''

const row = (page: Page, index: number) =>
  page
    .getByRole('grid')
    .getByRole('row')
    .nth(index + 1)
const activeCell = (page: Page) => page.locator('[role="gridcell"][tabindex="0"]')

describe('sub-07: the teacher sets final marks, the deputy watches over them', () => {
  portal.test(
    'sub-07 by keyboard alone: suggestion, another mark with its reason, the rest with one key',
    async () => {
      const page = await portal.signIn('teacher')
      await page.getByText('Их пора поставить.').waitFor()
      await tabTo(page, page.getByRole('link', { name: new RegExp(`2 четверть.*Математика, ${CLASS}`) }))
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/final-marks\/\d+\?period=/)
      address = new URL(page.url()).pathname
      await tabTo(page, activeCell(page))

      // Enter takes what the marks suggest and goes on to the next student.
      const first = (await activeCell(page).getAttribute('aria-label')) ?? ''
      const suggested = Number(/Предложено: (\d)/.exec(first)?.[1])
      expect(suggested).toBeGreaterThan(1)
      await page.keyboard.press('Enter')
      await saved(page)
      expect(await row(page, 0).getByRole('gridcell').nth(1).getAttribute('aria-label')).toContain(
        `2 четверть: ${suggested}`,
      )

      // Another mark than the suggested one wants its reason before it is kept.
      const second = (await activeCell(page).getAttribute('aria-label')) ?? ''
      const other = Number(/Предложено: (\d)/.exec(second)?.[1]) === 5 ? 4 : 5
      await page.keyboard.press(String(other))
      await page.getByLabel('Почему отметка отличается от предложенной').waitFor()
      await typeText(page, REASON)
      await page.keyboard.press('Enter')
      await saved(page)

      // «+» fills the empty cells of the column, Ctrl+Z takes all of them back, «+» puts them again.
      await page.keyboard.press('+')
      await page
        .getByText(/Поставлено предложенных: \d+/)
        .first()
        .waitFor()
      await page.keyboard.press('Control+z')
      await page.getByText(/Не поставлено: \d+/).waitFor()
      await page.keyboard.press('+')
      await saved(page)

      await page.reload()
      const kept = (await row(page, 1).getByRole('gridcell').nth(1).getAttribute('aria-label')) ?? ''
      expect(kept).toContain(`2 четверть: ${other}`)
      expect(kept).toContain(`Причина: ${REASON}`)
    },
  )

  portal.test('sub-07 the page fits a desk and a phone, where marks are put by finger', async () => {
    const page = await portal.signIn('teacher', { at: address })
    await lookOver(page, 'final marks of a group')
    await page.goto('/final-marks')
    await page
      .getByRole('link', { name: new RegExp(`${CLASS}, Математика`) })
      .first()
      .waitFor()
    await lookOver(page, 'final marks of a teacher')
  })

  portal.test(
    'sub-07 a locked period stays locked, until the deputy opens it with a reason that stays',
    async () => {
      const teacher = await portal.signIn('teacher', { at: address })
      const cell = row(teacher, 2).getByRole('gridcell').first()
      await cell.click()
      await teacher.getByText(/Период закрыт с .*Открыть его может завуч/).waitFor()

      const deputy = await portal.signIn('zavuch', { at: address })
      await deputy.getByRole('button', { name: 'Открыть период' }).click()
      const dialog = deputy.getByRole('dialog')
      await dialog.getByLabel('Какой период').selectOption({ label: '1 четверть' })
      await dialog.getByRole('button', { name: 'Открыть период' }).click()
      // Not without a reason.
      await dialog.getByText('Заполните это поле').waitFor()
      await dialog.getByLabel(/Причина/).fill('Сдал долги после болезни')
      await dialog.getByRole('button', { name: 'Открыть период' }).click()
      await deputy.getByText('Этот журнал открывали').waitFor()
      await deputy.goto('/final-marks/openings')
      await deputy.getByText('Сдал долги после болезни').waitFor()
      await lookOver(deputy, 'reopened periods')

      await teacher.reload()
      await cell.click()
      const before = (await cell.getAttribute('aria-label')) ?? ''
      const now = before.includes('1 четверть: 5') ? 4 : 5
      await teacher.keyboard.press(String(now))
      const reason = teacher.getByLabel('Почему отметка отличается от предложенной')
      if (await reason.isVisible()) {
        await reason.fill('Сдал долги после болезни')
        await teacher.keyboard.press('Enter')
      }
      await saved(teacher)
      expect(await cell.getAttribute('aria-label')).toContain(`1 четверть: ${now}`)
      await cell.click()
      await teacher.getByRole('button', { name: 'История', exact: true }).click()
      await teacher
        .getByRole('dialog')
        .getByText(new RegExp(`→ ${now}`))
        .first()
        .waitFor()
    },
  )

  portal.test('sub-07 the deputy sees what is missing, the class teacher the sheet', async () => {
    const deputy = await portal.signIn('zavuch')
    await deputy.getByText('Итоговые отметки школы').waitFor()
    await deputy.goto('/final-marks')
    await deputy.getByRole('table', { name: 'Состояние итоговых отметок' }).waitFor()
    await lookOver(deputy, 'state of final marks')
    await deputy.getByLabel('Заполнение').selectOption({ label: 'Всё готово' })
    await deputy.waitForURL(/state=done/)
    await deputy.getByRole('link', { name: CLASS, exact: true }).first().click()
    await deputy.getByRole('heading', { name: new RegExp(`Ведомость ${CLASS}`) }).waitFor()
    await deputy.getByText('Качество, %').first().waitFor()
    await lookOver(deputy, 'sheet of a class')
    const [download] = await Promise.all([
      deputy.waitForEvent('download'),
      deputy.getByRole('link', { name: 'XLSX' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/Ведомость 5А.*\.xlsx/)
  })
})
