import { describe, expect } from '@jest/globals'

import { PNG } from '../helpers/files'
import { lookOver } from './helpers/look-over'
import { PHONE, usePortal } from './helpers/use-portal'

const portal = usePortal()

describe('diary: homework done and handed in, marks explained, weeks signed', () => {
  portal.test(
    'diary a student ticks homework and hands in an answer with a picture, on a phone',
    async () => {
      const page = await portal.signIn('student', { viewport: PHONE, hasTouch: true })
      await page.goto('/diary/homework')
      const tick = page.getByRole('checkbox', { name: /^Сделано: / }).last()
      await tick.waitFor()
      const wasDone = await tick.isChecked()
      const saved = page.waitForResponse((answer) => answer.url().endsWith('/done'))
      await tick.click()
      expect((await saved).status()).toBe(200)
      await page.reload()
      expect(
        await page
          .getByRole('checkbox', { name: /^Сделано: / })
          .last()
          .isChecked(),
      ).toBe(!wasDone)

      await page
        .getByRole('button', { name: /^Ответ на задание: / })
        .last()
        .click()
      const form = page.getByRole('form', { name: /^Ответ на задание: / })
      await form.getByRole('button', { name: 'Сдать' }).click()
      await form.getByText('Напишите ответ или приложите файл.').waitFor()
      await form.getByLabel('Ваш ответ').fill('Задачу решил двумя способами 😀')
      await form
        .locator('input[type=file]')
        .setInputFiles({ name: 'тетрадь.png', mimeType: 'image/png', buffer: PNG })
      await form.getByRole('link', { name: /тетрадь/ }).waitFor()
      // What was typed is still there after the file.
      expect(await form.getByLabel('Ваш ответ').inputValue()).toContain('двумя способами')
      await lookOver(page, 'student answers')
      await form.getByRole('button', { name: 'Сдать' }).click()
      await page.getByText('Задачу решил двумя способами 😀').waitFor()
      await page.getByText('Учитель ещё не посмотрел: ответ можно изменить').first().waitFor()
    },
  )

  portal.test('diary a student leafs through the day, the week and the month', async () => {
    const page = await portal.signIn('student', { viewport: PHONE, hasTouch: true })
    await page.goto('/diary')
    const spans = page.getByRole('navigation', { name: 'День, неделя или месяц' })
    await spans.getByRole('link', { name: 'Месяц' }).click()
    await page.waitForURL(/\/diary\/month/)
    await lookOver(page, 'student diary month')
    await page
      .getByRole('link', { name: /^Открыть день: / })
      .nth(10)
      .click()
    await page.waitForURL(/\/diary\/day\?date=/)
    await lookOver(page, 'student diary day')
    await spans.getByRole('link', { name: 'Неделя' }).click()
    await page.waitForURL(/\/diary\?date=/)
  })

  portal.test('diary a parent signs the week, once', async () => {
    const page = await portal.signIn('parent', { at: '/diary' })
    const box = page.getByRole('region', { name: 'Подпись родителей' })
    const button = box.getByRole('button', { name: 'Подписать неделю' })
    await box
      .getByText(/ещё не подписали|Прочитано/)
      .first()
      .waitFor()
    await button.click()
    await box.getByText(/^Прочитано: /).waitFor()
    expect(await button.count()).toBe(0)
    await page.reload()
    await box.getByText(/^Прочитано: /).waitFor()
    expect(await button.count()).toBe(0)
    await lookOver(page, 'parent signed week')
  })

  portal.test('diary a parent asks why a mark, what if, and what is needed', async () => {
    const page = await portal.signIn('parent', { at: '/diary/marks' })
    await page.getByRole('region', { name: 'Мой средний балл и класс' }).waitFor()
    await lookOver(page, 'parent marks')
    const views = page.getByRole('navigation', { name: 'Вид списка оценок' })
    await views.getByRole('link', { name: 'По датам' }).click()
    await page.waitForURL(/view=list/)
    await page.getByRole('columnheader', { name: 'Кто поставил' }).waitFor()
    await lookOver(page, 'parent marks by date')
    await page.getByRole('table').getByRole('link').first().click()
    await page.waitForURL(/\/diary\/marks\/subject/)
    const desk = page.getByRole('region', { name: 'А если…' })
    const then = desk.locator('dd').nth(1)
    const before = await then.innerText()
    await desk.getByLabel('Оценка').selectOption('2')
    for (let count = 0; count < 3; count += 1) await desk.getByRole('button', { name: 'Добавить' }).click()
    expect(await then.innerText()).not.toBe(before)
    expect(await desk.locator('dd').nth(0).innerText()).toBe(before)
    await desk.getByLabel('Какие оценки дадут').selectOption('5')
    await desk.getByText(/Кратчайший путь|не помогут/).waitFor()
    await lookOver(page, 'parent what if')
    await desk
      .getByRole('button', { name: /^Убрать 2 / })
      .first()
      .click()
    await desk.getByRole('button', { name: 'Убрать все' }).click()
    expect(await then.innerText()).toBe(before)
  })

  portal.test('diary a parent sees final marks and absences', async () => {
    const page = await portal.signIn('parent', { viewport: PHONE, hasTouch: true })
    for (const path of ['/diary/final', '/diary/attendance'] as const) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await lookOver(page, `parent ${path}`)
    }
  })

  portal.test('diary nothing went wrong in any window', async () => {
    // Refusals that the tests asked for.
    expect(portal.complaints().filter((text) => !text.includes(': 400 '))).toEqual([])
  })
})
