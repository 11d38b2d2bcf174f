import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { xlsxFile } from '@/core/files/xlsx'

import { tabTo } from './helpers/keyboard'
import { lookOver } from './helpers/look-over'
import { PHONE, usePortal } from './helpers/use-portal'

const portal = usePortal()

const TITLE = 'Алгебра, проверочный вариант'
/** The address of the plan that the first test makes. */
let plan = ''

const cell = (page: Page, column: string, row: number) =>
  page.getByLabel(`${column}, строка ${row}`, { exact: true })
const saved = (page: Page) => page.getByText('Сохранено', { exact: true }).waitFor()

const table = async (): Promise<Buffer> =>
  Buffer.from(
    await xlsxFile([
      {
        name: 'КТП',
        columns: ['Раздел', 'Тема урока', 'Кол-во часов', 'Задание'].map((header) => ({ header })),
        rows: [
          ['Рациональные дроби', 'Допустимые значения', '2 ч', '§ 1'],
          [null, 'Основное свойство дроби', 3, '§ 2'],
          ['Квадратные корни', 'Арифметический корень', 'много', '§ 3'],
          ['Итого', null, 5, null],
        ],
      },
    ]),
  )

describe('sub-13: a teacher publishes the plan of the subject', () => {
  portal.test('sub-13 topics come from a file, its columns named by the teacher', async () => {
    const page = await portal.signIn('teacher')
    await page.getByRole('navigation').getByRole('link', { name: 'Тематические планы' }).first().click()
    await page.waitForURL(/\/lesson-plans$/)
    await page.getByRole('button', { name: 'Загрузить из файла' }).click()
    const card = page.getByRole('dialog')
    await card.getByRole('button', { name: 'Завести' }).click()
    await card.getByText('Назовите план.').waitFor()
    await card.getByLabel('Название').fill(TITLE)
    await card.getByLabel('Предмет').selectOption({ label: 'Математика' })
    await card.getByLabel('Параллель').selectOption('5')
    await card.getByLabel('Часов в неделю').fill('0,5')
    await card.getByRole('button', { name: 'Завести' }).click()
    await page.waitForURL(/\/lesson-plans\/\d+/)
    plan = new URL(page.url()).pathname

    const file = page.getByRole('dialog')
    await file.getByLabel('Файл').setInputFiles({
      name: 'ктп.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await table(),
    })
    await file.getByRole('button', { name: 'Прочитать' }).click()
    await file.getByText('Строка 4: часы «много» не читаются').waitFor()
    await file.getByLabel('Домашнее задание').selectOption({ label: 'D: Задание' })
    await file.getByRole('button', { name: 'Проверить' }).click()
    await file.getByText('Тем: 2, часов: 5').waitFor()
    await file.getByRole('button', { name: 'Взять без ошибочных строк: 2' }).click()
    await saved(page)
    await page.reload()
    expect(await cell(page, 'Тема', 2).inputValue()).toBe('Основное свойство дроби')
    expect(await cell(page, 'Домашнее задание', 1).inputValue()).toBe('§ 1')
    await page.getByText('Часов: 5 из 17').waitFor()
  })

  portal.test('sub-13 topics are added, moved, removed and brought back by keyboard', async () => {
    const page = await portal.signIn('teacher', { at: plan })
    await tabTo(page, cell(page, 'Тема', 2))
    await page.keyboard.press('Enter')
    await page.keyboard.type('Сокращение дробей')
    expect(await cell(page, 'Тема', 3).inputValue()).toBe('Сокращение дробей')
    await page.keyboard.press('Tab')
    await page.keyboard.type('0')
    await page.getByText('Не сохраняется, пока есть ошибки, строк: 1').waitFor()
    await cell(page, 'Часы', 3).fill('4')
    await saved(page)
    await page.getByText('Часов: 9 из 17').waitFor()
    await cell(page, 'Тема', 3).focus()
    await page.keyboard.press('Alt+ArrowUp')
    expect(await cell(page, 'Тема', 2).inputValue()).toBe('Сокращение дробей')
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Тема, строка 2')
    await page.keyboard.press('Control+Delete')
    expect(await cell(page, 'Тема', 2).inputValue()).toBe('Основное свойство дроби')
    await page.keyboard.press('Control+z')
    expect(await cell(page, 'Тема', 2).inputValue()).toBe('Сокращение дробей')
    await saved(page)
    await page.reload()
    expect(await cell(page, 'Тема', 2).inputValue()).toBe('Сокращение дробей')
  })

  portal.test('sub-13 the teacher submits, the deputy returns with a remark', async () => {
    const page = await portal.signIn('teacher', { at: plan })
    await page.getByRole('button', { name: 'Отправить на утверждение' }).click()
    await page.getByText('План ждёт утверждения').waitFor()

    const deputy = await portal.signIn('zavuch', { at: '/lesson-plans' })
    await deputy.getByRole('link', { name: /^Ждут утверждения/ }).click()
    await deputy.waitForURL(/state=submitted/)
    await deputy.getByRole('link', { name: TITLE, exact: true }).click()
    await deputy.waitForURL(new RegExp(`${plan}$`))
    await deputy.getByRole('button', { name: 'Вернуть с замечанием' }).click()
    const dialog = deputy.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Вернуть план' }).click()
    await dialog.getByText('Напишите, что исправить').waitFor()
    await dialog.getByLabel('Замечание').fill('Не хватает контрольной работы.')
    await dialog.getByRole('button', { name: 'Вернуть план' }).click()
    await deputy.getByText('Возвращён', { exact: true }).waitFor()
  })

  portal.test('sub-13 the teacher answers, the deputy approves, and the plan is closed', async () => {
    const page = await portal.signIn('teacher', { at: plan })
    await page.getByText('Не хватает контрольной работы.').waitFor()
    await page.getByRole('button', { name: 'Отправить на утверждение' }).click()
    await page.getByText('Ответьте на замечания, осталось: 1').waitFor()
    await page.getByLabel('Контрольная, строка 3', { exact: true }).check()
    await saved(page)
    await page.getByLabel('Ответ').fill('Отметил.')
    await page.getByRole('button', { name: 'Ответить' }).click()
    await page.getByRole('button', { name: 'Изменить ответ' }).waitFor()
    await page.getByRole('button', { name: 'Отправить на утверждение' }).click()
    await page.getByText('План ждёт утверждения').waitFor()

    const deputy = await portal.signIn('zavuch', { at: plan })
    await deputy.getByText('Отметил.').waitFor()
    await deputy.getByRole('button', { name: 'Утвердить' }).click()
    await deputy.getByText('Утверждён', { exact: true }).waitFor()
    await page.reload()
    await page.getByText('План утверждён. Чтобы изменить его').waitFor()
    expect(await page.getByRole('button', { name: 'Добавить тему' }).count()).toBe(0)
  })

  portal.test('sub-13 the list and the plan can be read by everybody, also on a phone', async () => {
    const page = await portal.signIn('teacher', { at: '/lesson-plans' })
    await lookOver(page, 'teacher lesson-plans')
    await page.goto(plan)
    await lookOver(page, 'teacher approved plan')
    await page.getByRole('button', { name: 'Скопировать себе' }).click()
    await page.waitForURL((url) => url.pathname !== plan)
    await page.getByRole('button', { name: 'Добавить тему' }).waitFor()
    await lookOver(page, 'teacher draft')
    await page.setViewportSize(PHONE)
    await lookOver(page, 'teacher draft on a phone')
  })
})
