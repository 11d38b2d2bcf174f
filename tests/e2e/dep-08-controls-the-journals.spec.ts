import { describe, expect } from '@jest/globals'

import { ask, post } from './helpers/ask'
import { lookOver } from './helpers/look-over'
import { PHONE, usePortal } from './helpers/use-portal'

const portal = usePortal()

const TEXT = 'Запишите тему урока и тип'
const ANSWER = 'Тема записана, тип указан'
const NOTE = 'Приказ № 41'

/** A lesson of the teacher that is over, and its journal. */
let lesson = 0
let workload = 0
let date = ''

type Finding = { lesson: number; workload: number; date: string }

describe('dep-08: the deputy controls the journals', () => {
  portal.test('dep-08 a figure of the control leads to the lesson without a topic', async () => {
    const teacher = await portal.signIn('teacher', { at: '/journal' })
    await teacher.locator('main a[href^="/journal/"]').first().click()
    await teacher.waitForURL(/\/journal\/\d+/)
    workload = Number(/journal\/(\d+)/.exec(teacher.url())![1])
    const page = await ask(teacher, `/api/journal/workloads/${workload}/page`)
    const lessons = (
      page.body as {
        lessons: { id: number; date: string; topic: string | null; isWritable: boolean; state: string }[]
      }
    ).lessons.filter((row) => row.state === 'held' && row.isWritable)
    const chosen = lessons.at(-1)!
    const said = await post(teacher, `/api/journal/lessons/${chosen.id}/record`, {
      lesson: { was: { topic: chosen.topic }, now: { topic: null } },
    })
    expect(said).toBe(200)

    const page2 = await portal.signIn('zavuch', { at: '/' })
    await page2
      .getByRole('link', { name: /Проверить журналы за неделю/ })
      .first()
      .waitFor()
    await page2.goto(`/journal-control?from=${chosen.date}&to=${chosen.date}`)
    await page2.getByRole('table').first().waitFor()
    await lookOver(page2, 'zavuch journal control')
    const found = await ask(
      page2,
      `/api/journal-control/findings?kind=topic&from=${chosen.date}&to=${chosen.date}&workload=${workload}`,
    )
    const own = (found.body as { findings: Finding[] }).findings.find((row) => row.lesson === chosen.id)!
    ;({ lesson, date } = own)
    await page2
      .getByRole('link', { name: /^Нет темы, / })
      .first()
      .click()
    await page2.waitForURL(/\/findings/)
    await page2.goto(`/journal-control/findings?kind=topic&from=${date}&to=${date}&workload=${workload}`)
    await page2.getByRole('checkbox').first().waitFor()
    await lookOver(page2, 'zavuch findings')
  })

  portal.test('dep-08 a remark is written from the list; bad input is told and nothing is lost', async () => {
    const page = await portal.signIn('zavuch', {
      at: `/journal-control/findings?kind=topic&from=${date}&to=${date}&workload=${workload}`,
    })
    await page.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: 'Написать замечание (1)' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Ответить до').fill('2026-11-01')
    await dialog.getByRole('textbox', { name: 'Замечание' }).fill(TEXT)
    await dialog.getByRole('button', { name: 'Отправить' }).click()
    await dialog.getByText('Срок не может быть раньше сегодняшнего дня.').waitFor()
    expect(await dialog.getByRole('textbox', { name: 'Замечание' }).inputValue()).toBe(TEXT)
    await dialog.getByLabel('Ответить до').fill('2026-12-01')
    await dialog.getByRole('button', { name: 'Отправить' }).click()
    await page.getByText('Замечание отправлено').waitFor()
  })

  portal.test('dep-08 the teacher sees it at home and in the journal, and answers', async () => {
    const page = await portal.signIn('teacher', { at: '/' })
    await page
      .getByRole('link', { name: new RegExp(TEXT) })
      .first()
      .waitFor()
    await page.goto(`/journal/${workload}`)
    await page
      .getByRole('region', { name: /^Замечания к журналу/ })
      .getByText(TEXT)
      .waitFor()
    await page
      .getByRole('button', { name: /есть замечание/ })
      .first()
      .waitFor()
    await lookOver(page, 'teacher journal with a remark')
    await page
      .getByRole('region', { name: /^Замечания к журналу/ })
      .getByRole('button', { name: `Ответить: ${TEXT}` })
      .click()
    const dialog = page.getByRole('dialog')
    await lookOver(page, 'teacher answers a remark in the journal')
    await dialog.getByRole('textbox', { name: 'Ответ' }).fill(ANSWER)
    await dialog.getByRole('button', { name: 'Ответить' }).click()
    await page.getByText('Ответ отправлен').waitFor()
  })

  portal.test('dep-08 the remark has a page of its own too', async () => {
    const page = await portal.signIn('teacher', { at: '/journal-control/remarks' })
    await page.getByRole('link', { name: TEXT }).click()
    await page.waitForURL(/\/remarks\/\d+$/)
    await page.getByText(ANSWER).first().waitFor()
    await lookOver(page, 'teacher remark')
  })

  portal.test('dep-08 the deputy reads the answer and closes the remark', async () => {
    const page = await portal.signIn('zavuch', { at: '/journal-control/remarks?state=answered' })
    await lookOver(page, 'zavuch remarks')
    await page.getByRole('link', { name: TEXT }).click()
    await page.getByText(ANSWER).first().waitFor()
    await page.getByRole('button', { name: 'Закрыть замечание' }).click()
    // The badge beside the heading says «Закрыто» as well.
    await page.getByText('Замечание закрыто', { exact: true }).waitFor()
    await lookOver(page, 'zavuch closed remark')
    const teacher = await portal.signIn('teacher', { at: `/journal/${workload}` })
    await teacher.getByRole('grid').waitFor()
    expect(await teacher.getByText(TEXT).count()).toBe(0)
  })

  portal.test('dep-08 a period is locked: the grid shows it, a save says what to do', async () => {
    const deputy = await portal.signIn('zavuch')
    const teacher = await portal.signIn('teacher')
    // Opened before it was locked: what is typed then is refused and kept.
    await teacher.goto(`/lessons/${lesson}`)
    await teacher.getByLabel('Тема').first().waitFor()
    await deputy.goto('/journal-control/locks')
    await deputy.getByRole('button', { name: 'Закрыть период' }).first().click()
    const dialog = deputy.getByRole('dialog')
    await dialog.getByLabel('Закрыть уроки по').fill(date)
    await dialog.getByLabel('Основание').fill(NOTE)
    await dialog.getByRole('button', { name: 'Закрыть период' }).click()
    await deputy.getByText('Период закрыт', { exact: true }).waitFor()
    await lookOver(deputy, 'zavuch locks')

    await teacher.getByLabel('Тема').first().fill('Квадратные уравнения')
    await teacher.getByLabel('Тема').first().blur()
    await teacher
      .getByText(/Период закрыт: уроки по/)
      .first()
      .waitFor()
    expect(await teacher.getByLabel('Тема').first().inputValue()).toBe('Квадратные уравнения')
    await teacher.goto(`/journal/${workload}`)
    await teacher
      .getByRole('button', { name: /закрыт для изменений/ })
      .first()
      .waitFor()
    await lookOver(teacher, 'teacher locked journal')
  })

  portal.test('dep-08 it is opened for the teacher with a reason, and what was typed is saved', async () => {
    const deputy = await portal.signIn('zavuch', { at: '/journal-control/locks' })
    await deputy.getByRole('button', { name: 'Открыть журнал' }).click()
    const dialog = deputy.getByRole('dialog')
    await dialog.getByLabel('Журнал').selectOption(String(workload))
    await dialog.getByRole('button', { name: 'Открыть журнал' }).click()
    await dialog.getByText('Напишите причину.').waitFor()
    await dialog.getByLabel('Причина').fill('Болел на прошлой неделе')
    await dialog.getByRole('button', { name: 'Открыть журнал' }).click()
    await deputy.getByText('Журнал открыт').waitFor()
    await deputy.getByText('Болел на прошлой неделе').waitFor()
    const teacher = await portal.signIn('teacher')
    const saved = await post(teacher, `/api/journal/lessons/${lesson}/record`, {
      lesson: { was: { topic: null }, now: { topic: 'Квадратные уравнения' } },
    })
    expect(saved).toBe(200)
    // As it was, for the tests after this one.
    await deputy
      .getByRole('button', { name: /^Снять запрет: / })
      .first()
      .click()
    const lift = deputy.getByRole('dialog')
    await lift.getByLabel('Причина').fill('Проверка окончена')
    await lift.getByRole('button', { name: 'Снять запрет' }).click()
    await deputy.getByText('Запрет снят').waitFor()
  })

  portal.test('dep-08 the week is done with an act that can be printed', async () => {
    const page = await portal.signIn('zavuch', { at: '/journal-control' })
    await page.getByRole('button', { name: 'Сохранить проверку' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Выводы').fill('Журналы ведутся вовремя.')
    await dialog.getByRole('button', { name: 'Сохранить' }).click()
    await page.waitForURL(/\/inspections\/\d+$/)
    await page.getByText('Журналы ведутся вовремя.').waitFor()
    await lookOver(page, 'zavuch act')
    const phone = await portal.signIn('zavuch', { viewport: PHONE, hasTouch: true })
    for (const path of [
      '/journal-control',
      '/journal-control/remarks',
      '/journal-control/locks',
      '/journal-control/rules',
      '/journal-control/inspections',
    ]) {
      await phone.goto(path)
      await lookOver(phone, `zavuch phone ${path}`)
    }
  })

  portal.test('dep-08 nobody else controls', async () => {
    const teacher = await portal.signIn('teacher')
    for (const path of ['/journal-control', '/journal-control/locks', '/journal-control/remarks/new'])
      expect((await teacher.goto(path))!.status()).toBe(403)
    expect((await teacher.goto('/journal-control/remarks'))!.status()).toBe(200)
    const parent = await portal.signIn('parent')
    expect((await parent.goto('/journal-control/remarks'))!.status()).toBe(403)
  })

  portal.test('dep-08 nothing went wrong in any window', async () => {
    expect(portal.complaints().filter((text) => !/: (400|403|409|422) /.test(text))).toEqual([])
  })
})
