import { describe, expect } from '@jest/globals'
import type { Page } from 'playwright-core'

import { ask } from './helpers/ask'
import { lookOver } from './helpers/look-over'
import { usePortal } from './helpers/use-portal'

const portal = usePortal()

type Made = { doc: { id: number } }

const make = async (page: Page, collection: string, data: object): Promise<number> => {
  const response = await page.request.post(`/api/${collection}`, { data })
  expect({ collection, status: response.status() }).toEqual({ collection, status: 201 })
  return ((await response.json()) as Made).doc.id
}

/** Two who worked here long ago, and a term by which their data is due. */
const makeFormerStaff = async (page: Page): Promise<number> => {
  await make(page, 'retention-periods', { kind: 'staff', years: 3, trigger: 'leaving', from: '2024-01-01' })
  const ids: number[] = []
  for (const lastName of ['Давнишний', 'Прежняя']) {
    const person = await make(page, 'people', { lastName, firstName: 'Женя', phone: '+7 900 123-45-67' })
    await make(page, 'staff', {
      person,
      positions: [{ title: 'Учитель', from: '2010-09-01', to: '2020-05-31' }],
      hiredOn: '2010-09-01',
      leftOn: '2020-05-31',
    })
    ids.push(person)
  }
  return ids[0]!
}

describe('erasure of data whose term is over', () => {
  portal.test('erasure: the administrator holds one, anonymises the other, and an act is left', async () => {
    const page = await portal.signIn('admin')
    const person = await makeFormerStaff(page)
    await page.goto('/retention')
    await lookOver(page, 'what is due')

    const held = page.getByRole('row').filter({ hasText: 'Прежняя' })
    await held.getByRole('button', { name: 'Запретить' }).click()
    const hold = page.getByRole('dialog')
    await hold.getByRole('button', { name: 'Запретить удаление' }).click()
    await hold.getByText('Заполните это поле').waitFor()
    await hold.getByLabel('Причина').fill('Запрос суда')
    await hold.getByRole('button', { name: 'Запретить удаление' }).click()
    await held.waitFor({ state: 'detached' })

    await page.getByLabel('Давнишний Женя').check()
    await page.getByRole('button', { name: 'Обезличить выбранное (1)' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Отменить это нельзя.').waitFor()
    await dialog.getByLabel('Номер акта').fill('1-у')
    await dialog.getByLabel('Комиссия').fill('Директор Орлова М. В.\nСекретарь Белова О. Н.')
    await dialog.getByRole('button', { name: 'Обезличить' }).click()
    await dialog.getByText('Поставьте отметку, чтобы продолжить').waitFor()
    expect(await dialog.getByLabel('Номер акта').inputValue()).toBe('1-у')
    await dialog.getByLabel('Понимаю, что восстановить').check()
    await dialog.getByRole('button', { name: 'Обезличить' }).click()
    await page.getByText('Удалять пока нечего').waitFor()

    await page.goto(`/people/${person}`)
    await page.getByRole('heading', { name: `Удалён № ${person}` }).waitFor()
    expect(await page.content()).not.toMatch(/Давнишн|123-45-67/)

    await page.goto('/retention?part=acts')
    const link = await page.getByRole('link', { name: 'Открыть PDF' }).getAttribute('href')
    expect((await ask(page, link as `/${string}`)).text.slice(0, 5)).toBe('%PDF-')

    await page.goto('/retention?part=held')
    await page.getByRole('button', { name: 'Снять запрет' }).click()
    await page.getByText('Запретов нет').waitFor()
    await page.getByRole('button', { name: 'Вернуть' }).click()
    await page.getByRole('row').filter({ hasText: 'Запрос суда' }).waitFor()
  })

  portal.test('erasure: the principal looks, nobody else does', async () => {
    const page = await portal.signIn('director', { at: '/retention?part=periods' })
    await page.getByText('не подтверждено').first().waitFor()
    expect(await page.getByRole('button', { name: /^Изменить/ }).count()).toBe(0)
    expect((await page.request.post('/api/retention/erase', { data: {} })).status()).toBe(403)
    const secretary = await portal.signIn('secretary')
    expect((await secretary.goto('/retention'))?.status()).toBe(403)
  })

  portal.test('erasure: the administrator sets a term from a day on and names its act', async () => {
    const page = await portal.signIn('admin', { at: '/retention?part=periods' })
    await lookOver(page, 'terms')
    await page.getByRole('button', { name: /^Изменить.*Классные журналы/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Хранить, лет').fill('0')
    await dialog.getByRole('button', { name: 'Назначить срок' }).click()
    await dialog.getByLabel('Хранить, лет').fill('7')
    await dialog.getByRole('button', { name: 'Назначить срок' }).click()
    await page.getByText('Срок назначен').waitFor()
    const ahead = page.getByRole('row').filter({ hasText: 'ещё не наступил' })
    await ahead.getByText('7 лет').waitFor()
    await page.getByRole('button', { name: /^Основание.*Учётная запись/ }).click()
    await dialog.getByLabel('Срок сверен с этим актом').check()
    await dialog.getByRole('button', { name: 'Сохранить' }).click()
    await dialog.getByText('Сначала назовите акт').waitFor()
    await dialog.getByLabel('Акт, статья').fill('Положение школы, пункт 4')
    await dialog.getByRole('button', { name: 'Сохранить' }).click()
    const account = page.getByRole('row').filter({ hasText: 'Положение школы, пункт 4' })
    await account.getByText('подтверждено', { exact: true }).waitFor()
  })

  portal.test('erasure: holds are found by the name', async () => {
    const page = await portal.signIn('admin', { at: '/retention?part=held' })
    await page.getByRole('searchbox', { name: 'Поиск по имени или причине' }).fill('ъъъ')
    await page.keyboard.press('Enter')
    await page.getByText('Никого не нашлось').waitFor()
    await page.getByRole('link', { name: 'Показать всех' }).click()
    await page.getByRole('row').filter({ hasText: 'Запрос суда' }).waitFor()
  })
})
