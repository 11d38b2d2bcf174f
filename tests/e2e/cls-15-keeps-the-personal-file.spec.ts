import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { describe, expect } from '@jest/globals'

import { PNG } from '../helpers/files'
import { ask } from './helpers/ask'
import { lookOver } from './helpers/look-over'
import { usePortal } from './helpers/use-portal'

const portal = usePortal()

/** The student of the demo login is in the class of the class teacher's demo login. */
const STUDENT = 'Пахомов Ярослав'
let filePath = ''

describe('cls-15: the class teacher keeps the personal files of the class', () => {
  portal.test('cls-15 edits the card and the edit is kept with author and time', async () => {
    const page = await portal.signIn('klass', { at: '/personal-files' })
    await lookOver(page, '/personal-files')
    await page.getByLabel('Найти дело').fill('пахомов')
    await page.getByRole('link', { name: new RegExp(STUDENT) }).click()
    await page.waitForURL(/\/personal-files\/\d+/)
    filePath = new URL(page.url()).pathname
    await lookOver(page, '/personal-files/:id')

    await page.getByRole('button', { name: /Изменить: / }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('СНИЛС').fill('112-233-445 96')
    await dialog.getByLabel('Место рождения').fill('с. Новинки')
    await dialog.getByRole('button', { name: 'Сохранить' }).click()
    await dialog.getByText('СНИЛС не сходится').waitFor()
    // What was typed stays.
    expect(await dialog.getByLabel('Место рождения').inputValue()).toBe('с. Новинки')
    await dialog.getByLabel('СНИЛС').fill('112-233-445 95')
    await dialog.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByText('112-233-445 95').waitFor()

    await page.getByRole('link', { name: 'Правки' }).click()
    const row = page.getByRole('row').filter({ hasText: 'Место рождения' }).first()
    await row.waitFor()
    expect(await row.innerText()).toMatch(/23\.11\.2026, 12:\d\d/)
    expect(await row.innerText()).toContain('с. Новинки')
    await lookOver(page, '/personal-files/:id, edits')
  })

  portal.test('cls-15 enters a document with its scan, takes it out and puts it back', async () => {
    const page = await portal.signIn('klass', { at: `${filePath}?part=documents` })
    await page.getByRole('button', { name: 'Добавить' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Сохранить' }).click()
    await dialog.getByText('Заполните это поле').first().waitFor()
    await dialog.getByLabel('Вид').selectOption({ label: 'Заявление о приёме' })
    await dialog.getByLabel('Номер').fill('12-у')
    await dialog.getByRole('button', { name: 'Сохранить' }).click()
    const entry = page.getByRole('article').filter({ hasText: 'Номер: 12-у' })
    await entry.waitFor()

    const scan = path.join(tmpdir(), 'Заявление.png')
    await writeFile(scan, PNG)
    await entry.locator('input[type=file]').setInputFiles(scan)
    await entry.getByRole('link', { name: 'Открыть скан' }).waitFor()
    await lookOver(page, '/personal-files/:id, documents')

    await entry.getByRole('button', { name: 'Убрать' }).click()
    await entry.getByText('убрано', { exact: true }).waitFor()
    await entry.getByRole('button', { name: 'Вернуть' }).click()
    await entry.getByRole('button', { name: 'Убрать' }).waitFor()
  })

  portal.test('cls-15 prints the file in its usual form', async () => {
    const page = await portal.signIn('klass', { at: filePath })
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Печать (PDF)' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/Личное дело.*Пахомов.*\.pdf/)
    const paper = await ask(page, `/api${filePath}/pdf`)
    expect(paper.text.slice(0, 5)).toBe('%PDF-')
  })

  portal.test('cls-15 the family reads its own file; strangers are refused', async () => {
    const parent = await portal.signIn('parent')
    expect((await parent.goto(filePath))!.status()).toBe(200)
    await parent.getByText('с. Новинки').waitFor()
    expect(await parent.getByRole('button', { name: /Изменить/ }).count()).toBe(0)
    expect(await parent.getByRole('link', { name: 'Правки' }).count()).toBe(0)
    await parent.goto(`${filePath}?part=documents`)
    const scan = (await parent
      .getByRole('link', { name: 'Открыть скан' })
      .getAttribute('href')) as `/${string}`
    expect((await ask(parent, scan)).status).toBe(200)

    const teacher = await portal.signIn('teacher')
    expect((await teacher.goto(filePath))!.status()).toBe(403)
    expect((await ask(teacher, scan)).status).toBe(403)
    const nobody = await portal.open()
    expect((await ask(nobody, scan)).status).toBe(401)
  })

  portal.test('no window complained', () => {
    // The server refused the wrong number once, as it should.
    expect(portal.complaints().filter((said) => !/ 400 .*\/people\/\d+$/.test(said))).toEqual([])
    return Promise.resolve()
  })
})
