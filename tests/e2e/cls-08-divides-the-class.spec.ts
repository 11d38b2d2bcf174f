import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { ask } from './helpers/ask'
import { tabTo } from './helpers/keyboard'
import { lookOver } from './helpers/look-over'
import { PHONE, usePortal } from './helpers/use-portal'

const portal = usePortal()

const CLASS = '5А'
/** Divided by the class teacher here; the demo school teaches it to the whole class. */
const SUBJECT = 'Музыка'
/** Divided already, with a journal for each group. */
const DIVIDED = 'Иностранный язык'

/** What the class teacher's window leaves for the others to look at. */
let divisions = ''

/** The sheet of a division: its name and the days that it lasts. */
const card = (page: Page, name: string) =>
  page.getByRole('region', { name: new RegExp(`^${name}.* \\d\\d\\.\\d\\d\\.\\d{4}`) })
const namesIn = async (page: Page, division: string, group: string): Promise<string[]> =>
  card(page, division)
    .getByRole('region', { name: new RegExp(`, ${group}$`) })
    .getByRole('listitem')
    .allInnerTexts()

const toDivisions = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: 'Классы' }).first().click()
  await page.waitForURL(/\/classes$/)
  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(`^${CLASS} класс`) })
    .click()
  await page.getByRole('link', { name: 'Деление на группы' }).click()
  await page.waitForURL(/\/classes\/\d+\/divisions/)
}

/** The sign-in name of the teacher whose journal it is. */
const usernameOf = async (journal: string): Promise<string> => {
  const page = await portal.signIn('admin')
  const doc = async (path: `/${string}`) => (await ask<Record<string, never>>(page, path)).body
  const { teacher } = await doc(`/api/workloads/${journal.split('/').at(-1)}?depth=0`)
  const { person } = await doc(`/api/staff/${String(teacher)}?depth=0`)
  const { docs } = await doc(`/api/users?depth=0&where[person][equals]=${String(person)}`)
  return (docs as unknown as { username: string }[])[0]!.username
}

describe('cls-08: the class teacher divides the class, and the journals follow', () => {
  portal.test('cls-08 the class teacher divides 5А for a subject, balanced by alphabet', async () => {
    const page = await portal.signIn('klass')
    await toDivisions(page)
    divisions = new URL(page.url()).pathname
    // The demo school's groups are there already, nobody is forgotten.
    expect((await namesIn(page, DIVIDED, '1-я группа')).length).toBeGreaterThan(5)
    expect(await card(page, DIVIDED).innerText()).not.toContain('Без группы')

    await page.getByRole('link', { name: 'Разделить класс' }).click()
    await page.getByLabel('Предмет', { exact: true }).selectOption({ label: SUBJECT })
    expect(await page.getByLabel('Название деления').inputValue()).toBe(SUBJECT)
    await page.getByRole('button', { name: 'По алфавиту' }).click()
    await page.getByText('Ещё не сохранено').waitFor()
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.waitForURL((address) => address.pathname === divisions && !address.search)
    await card(page, SUBJECT).waitFor()
    const first = await namesIn(page, SUBJECT, '1-я группа')
    const second = await namesIn(page, SUBJECT, '2-я группа')
    expect(Math.abs(first.length - second.length)).toBeLessThanOrEqual(1)
    expect([...first, ...second]).toEqual([...first, ...second].sort((a, b) => a.localeCompare(b, 'ru')))
    expect(await card(page, SUBJECT).innerText()).toContain('учитель не назначен')

    // A subject is divided once: the second division is refused beside its field, and nothing typed is lost.
    await page.getByRole('link', { name: 'Разделить класс' }).click()
    await page.getByLabel('Предмет', { exact: true }).selectOption({ label: SUBJECT })
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByText(`Предмет «${SUBJECT}» в эти дни уже делит`).waitFor()
    expect(await page.getByLabel('Название деления').inputValue()).toBe(SUBJECT)
  })

  portal.test('cls-08 a student is moved by keyboard, and the journal of the group shows it', async () => {
    const page = await portal.signIn('klass', { at: divisions })
    const [student] = await namesIn(page, DIVIDED, '1-я группа')
    const journal = (await card(page, DIVIDED)
      .getByRole('region', { name: /, 2-я группа$/ })
      .getByRole('link')
      .first()
      .getAttribute('href'))!
    await tabTo(page, card(page, DIVIDED).getByRole('link', { name: 'Изменить состав' }))
    await page.keyboard.press('Enter')
    const place = page.getByLabel(`Группа: ${student}`)
    await place.waitFor()
    // Marks of today stay where they are: the move holds from tomorrow.
    await page.getByLabel('Действует с').fill('2026-11-24')
    await tabTo(page, place)
    await page.keyboard.press('ArrowDown')
    expect(await place.locator('option:checked').innerText()).toBe('2-я группа')
    // The line went to the other column, and the focus with it.
    expect(await place.evaluate((element) => element === document.activeElement)).toBe(true)
    await page
      .getByRole('status')
      .filter({ hasText: `${student}: 2-я группа` })
      .waitFor({ state: 'attached' })
    await tabTo(page, page.getByRole('button', { name: 'Сохранить' }))
    await page.keyboard.press('Enter')
    await page.waitForURL((address) => address.pathname === divisions && !address.search)
    expect(await namesIn(page, DIVIDED, '1-я группа')).toContain(student)
    await page.goto(`${divisions}?date=2026-11-24`)
    expect(await namesIn(page, DIVIDED, '1-я группа')).not.toContain(student)
    expect(await namesIn(page, DIVIDED, '2-я группа')).toContain(student)

    const teacher = await portal.signIn(await usernameOf(journal))
    await teacher.goto(journal)
    const grid = teacher.getByRole('grid')
    await grid.waitFor()
    expect(await grid.innerText()).toContain(student)
  })

  portal.test('cls-08 a mouse drags a student, and what was done before can be brought back', async () => {
    const page = await portal.signIn('klass', { at: divisions })
    await card(page, SUBJECT).getByRole('link', { name: 'Изменить состав' }).click()
    const column = (name: string) => page.getByRole('region', { name, exact: true })
    const line = column('1-я группа').getByRole('listitem').first()
    const name = (await line.locator('span').first().innerText()).trim()
    await line.dragTo(column('Без группы'))
    await column('Без группы').getByText(name).waitFor()
    await page.getByRole('button', { name: 'Всех убрать из групп' }).click()
    await page.getByRole('button', { name: 'Вернуть' }).click()
    expect(await column('2-я группа').getByRole('listitem').count()).toBeGreaterThan(5)
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.waitForURL((address) => address.pathname === divisions && !address.search)
    await card(page, SUBJECT)
      .getByText(/Без группы: 1.ученик/)
      .waitFor()
    expect(await card(page, SUBJECT).innerText()).toContain(name)
  })

  portal.test(
    'cls-08 a division with a journal is not closed while it goes on, one without is, and comes back',
    async () => {
      const page = await portal.signIn('klass', { at: divisions })
      await card(page, DIVIDED).getByRole('button', { name: 'Закрыть деление' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Закрыть деление', exact: true }).click()
      await dialog.getByText(/продолжается нагрузка: Иностранный язык .*1-я группа — /).waitFor()
      await dialog.getByRole('button', { name: 'Отмена' }).click()

      await card(page, SUBJECT).getByRole('button', { name: 'Закрыть деление' }).click()
      await dialog.getByRole('button', { name: 'Закрыть деление', exact: true }).click()
      await page.getByText('Деление закрыто').waitFor()
      await page.getByRole('status').getByRole('button', { name: 'Вернуть' }).click()
      await page.getByText('Деление снова действует').waitFor()
      await card(page, SUBJECT).getByText('закрыто').waitFor({ state: 'detached' })
    },
  )

  portal.test('cls-08 a stranger is refused, page and request alike', async () => {
    const page = await portal.signIn('teacher')
    const answer = await page.goto(divisions)
    expect(answer!.status()).toBe(403)
    const classId = divisions.split('/')[2]!
    expect((await ask(page, `/api/divisions/classes/${classId}`)).status).toBe(403)
    await page.goto(`/classes/${classId}`)
    expect(await page.getByRole('link', { name: 'Деление на группы' }).count()).toBe(0)
  })

  portal.test('cls-08 on a phone the groups are changed with a thumb', async () => {
    const page = await portal.signIn('klass', { viewport: PHONE, hasTouch: true })
    await page.goto(divisions)
    await lookOver(page, 'klass divisions')
    await card(page, SUBJECT).getByRole('link', { name: 'Изменить состав' }).click()
    const alone = page.getByRole('region', { name: 'Без группы', exact: true }).getByRole('combobox')
    await alone.selectOption({ label: '2-я группа' })
    await lookOver(page, 'klass board')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.waitForURL((address) => address.pathname === divisions && !address.search)
    await card(page, SUBJECT).waitFor()
    expect(await card(page, SUBJECT).innerText()).not.toContain('Без группы')
  })

  portal.test(
    'cls-08 the deputy makes a class, names its teacher, and is told of a taken letter',
    async () => {
      const page = await portal.signIn('zavuch', { at: '/classes' })
      await page.getByRole('link', { name: 'Новый класс' }).click()
      await page.getByLabel('Параллель').selectOption('5')
      await page.getByLabel('Литера').fill('А')
      await page.getByRole('button', { name: 'Завести класс' }).click()
      await page.getByText(/Класс «5А» в .* учебном году уже есть/).waitFor()
      await page.getByLabel('Литера').fill('инженерный')
      await page.getByRole('button', { name: 'Назначить классного руководителя' }).click()
      await page.getByLabel('Сотрудник').selectOption({ index: 1 })
      await page.getByRole('button', { name: 'Завести класс' }).click()
      await page.waitForURL(/\/classes\/\d+$/)
      await page.getByRole('heading', { level: 1, name: '5 инженерный класс' }).waitFor()
      await page.getByRole('link', { name: 'Изменить' }).click()
      await page.getByRole('heading', { level: 1, name: 'Карточка 5 инженерный класса' }).waitFor()
      await lookOver(page, 'zavuch class form')
      expect(await page.getByLabel('Литера').inputValue()).toBe('инженерный')
    },
  )

  portal.test('cls-08 nothing went wrong in any window', async () => {
    // Refusals that the tests asked for.
    expect(portal.complaints().filter((text) => !text.includes(': 422 '))).toEqual([])
  })
})
