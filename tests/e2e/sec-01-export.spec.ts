import { readFile } from 'node:fs/promises'

import { describe, expect } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'

import { ask } from './helpers/ask'
import { usePortal } from './helpers/use-portal'

const portal = usePortal()

/** The student of the demo login, child of the demo parent. */
const STUDENT = 'Пахомов Ярослав'

const fetchBy = async (page: Page, click: () => Promise<void>): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  return readFile(await download.path())
}

describe('sec-01: what the school holds can be taken away', () => {
  portal.test(
    'sec-01 the administrator exports everything and watches it being made',
    async () => {
      const page = await portal.signIn('admin', { at: '/exports' })
      await page.getByLabel('Вид файла').selectOption('json')
      await page.getByRole('button', { name: 'Выгрузить всё' }).click()
      await page.getByRole('progressbar', { name: 'Готово записей' }).waitFor()
      const link = page.getByRole('link', { name: /Скачать, / })
      await link.waitFor({ timeout: 240_000 })
      const files = unzipSync(await fetchBy(page, () => link.click()))
      expect(Object.keys(files)).toEqual(expect.arrayContaining(['people.json', 'marks.json', 'users.json']))
      const people = strFromU8(files['people.json']!)
      expect(people).toContain(STUDENT)
      for (const bytes of Object.values(files)) expect(strFromU8(bytes)).not.toMatch(/"(hash|salt)"/)
    },
    300_000,
  )

  portal.test('sec-01 a new export can be stopped', async () => {
    const page = await portal.signIn('admin', { at: '/exports' })
    await page.getByRole('button', { name: 'Выгрузить всё' }).click()
    await page.getByRole('button', { name: 'Остановить' }).click()
    await page.getByText('Остановлено').waitFor()
    await page.getByRole('button', { name: 'Выгрузить всё' }).waitFor()
  })

  portal.test('sec-01 the secretary finds a person, registers the request and gives the data', async () => {
    const page = await portal.signIn('secretary', { at: '/exports' })
    await page.getByRole('searchbox', { name: 'Найти человека' }).fill('ярослав пахом')
    await page.keyboard.press('Enter')
    const row = page.getByRole('row').filter({ hasText: STUDENT })
    await row.getByRole('link', { name: 'Записать запрос' }).click()
    await page.getByLabel('Кто обратился').fill('Пахомова, мать')
    await page.getByRole('button', { name: 'Записать', exact: true }).click()
    const entry = page.getByRole('row').filter({ hasText: 'Пахомова, мать' })
    await entry.waitFor()
    const pdf = await fetchBy(page, () => entry.getByRole('link', { name: /^PDF/ }).click())
    expect(pdf.subarray(0, 4).toString()).toBe('%PDF')
    await entry.getByRole('button', { name: 'Отметить выданным' }).click()
    await entry.getByText(/Выдано/).waitFor()
    await entry.getByRole('button', { name: 'Вернуть' }).click()
    await entry.getByRole('button', { name: 'Отметить выданным' }).waitFor()
  })

  portal.test('sec-01 a parent takes the own data and those of the child, and nobody else’s', async () => {
    const page = await portal.signIn('parent', { at: '/my-data' })
    await page.getByRole('heading', { name: new RegExp(STUDENT) }).waitFor()
    const json = await fetchBy(page, () =>
      page.getByRole('link', { name: new RegExp(`JSON.*${STUDENT}`) }).click(),
    )
    const data = JSON.parse(json.toString()) as { person: { id: number; name: string }; sections: object }
    expect(data.person.name).toContain(STUDENT)
    expect(Object.keys(data.sections)).toEqual(expect.arrayContaining(['people', 'enrolments', 'marks']))
    const zip = await fetchBy(page, () =>
      page.getByRole('link', { name: new RegExp(`ZIP.*${STUDENT}`) }).click(),
    )
    const names = Object.keys(unzipSync(zip))
    expect(names.some((name) => name.endsWith('.json'))).toBe(true)
    expect(names.some((name) => name.endsWith('.pdf'))).toBe(true)
    const stranger = await portal.signIn('teacher')
    const { status } = await ask(stranger, `/api/personal-data/mine/${data.person.id}`)
    expect(status).toBe(404)
    expect((await ask(page, `/api/personal-data/people/${data.person.id}`)).status).toBe(403)
    const refused = await page.goto('/exports')
    expect(refused!.status()).toBe(403)
  })

  portal.test('sec-01 no window complained', async () => {
    expect(portal.complaints()).toEqual([])
    return Promise.resolve()
  })
})
