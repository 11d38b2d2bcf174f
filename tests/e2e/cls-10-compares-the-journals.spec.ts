import { describe, expect } from '@jest/globals'

import { lookOver } from './helpers/look-over'
import { usePortal } from './helpers/use-portal'

const portal = usePortal()

const WRITTEN = { onPaper: 'У Ивановой отметка 4', here: 'Отметки нет' }

describe('cls-10: the class teacher compares the journals of the week', () => {
  portal.test('cls-10 prints the pages, ticks a subject off and writes down what differs', async () => {
    const page = await portal.signIn('klass', { at: '/paper-journals' })
    await page.getByRole('link', { name: 'Раньше' }).click()
    await page.getByRole('heading', { level: 1, name: /16–22/ }).waitFor()
    await page.waitForFunction(() => document.title !== '')
    await page
      .getByText(/Сверено \d+ из \d+/)
      .first()
      .waitFor()
    await lookOver(page, '/paper-journals')

    const row = page.getByRole('row').filter({ hasText: 'Не сверено' }).first()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      row.getByRole('link', { name: /Страницы журнала для печати/ }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^Журнал .*\.pdf$/)

    const before = await page.getByRole('row').filter({ hasText: 'Не сверено' }).count()
    await row.getByRole('button', { name: /^Отметить/ }).click()
    await page.waitForFunction(
      (count) =>
        [...document.querySelectorAll('tr')].filter((one) => one.textContent.includes('Не сверено'))
          .length === count,
      before - 1,
    )

    await page
      .getByRole('button', { name: /^Записать расхождение/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('На бумаге').fill(WRITTEN.onPaper)
    await dialog.getByLabel('В системе').fill(WRITTEN.here)
    await lookOver(page, '/paper-journals, the dialog')
    await dialog.getByRole('button', { name: 'Записать' }).click()
    await page.getByRole('cell', { name: WRITTEN.onPaper, exact: true }).waitFor()
  })

  portal.test('cls-10 the deputy is told, notes it, and sees the whole school', async () => {
    const page = await portal.signIn('zavuch', { at: '/' })
    await page.getByRole('link').filter({ hasText: WRITTEN.onPaper }).click()
    const row = page.getByRole('row').filter({ hasText: WRITTEN.onPaper })
    await row.getByRole('button', { name: /^Принять к сведению/ }).click()
    await row.waitFor({ state: 'detached' })
    await page.goto('/paper-journals/discrepancies')
    await page
      .getByRole('row')
      .filter({ hasText: WRITTEN.onPaper })
      .getByText(/^Принято/)
      .waitFor()
    await lookOver(page, '/paper-journals/discrepancies')
    await page.getByRole('link', { name: 'Неделя' }).click()
    await page.getByRole('columnheader', { name: 'Журналов сверено' }).waitFor()
    await lookOver(page, '/paper-journals, the school')
  })

  portal.test('cls-10 the archive of the year is made and taken away', async () => {
    const page = await portal.signIn('zavuch', { at: '/paper-journals/archives' })
    await lookOver(page, '/paper-journals/archives')
    await page.getByRole('button', { name: 'Собрать архив' }).click()
    const link = page.getByRole('link', { name: /^Скачать/ })
    await link.waitFor({ timeout: 180_000 })
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(file.suggestedFilename()).toMatch(/^Архив журналов .*\.zip$/)
  })
})
