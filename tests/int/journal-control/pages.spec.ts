import { beforeAll, describe, expect, it } from '@jest/globals'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

import { requireFacts } from '@/access/require-facts'
import type { View } from '@/app/portal-page'
import ControlDesk from '@/plugins/journal-control/portal/home/control-desk'
import OwnRemarks from '@/plugins/journal-control/portal/home/own-remarks'
import ControlView from '@/plugins/journal-control/portal/views/control-view'
import FindingsView from '@/plugins/journal-control/portal/views/findings-view'
import InspectionView from '@/plugins/journal-control/portal/views/inspection-view'
import InspectionsView from '@/plugins/journal-control/portal/views/inspections-view'
import LocksView from '@/plugins/journal-control/portal/views/locks-view'
import NewRemarkView from '@/plugins/journal-control/portal/views/new-remark-view'
import RemarkView from '@/plugins/journal-control/portal/views/remark-view'
import RemarksView from '@/plugins/journal-control/portal/views/remarks-view'
import RulesView from '@/plugins/journal-control/portal/views/rules-view'
import { remarksOf } from '@/plugins/journal/operations/journal-remarks'

import { useSchools } from '../../helpers/suite'
import type { ActorName } from '../../helpers/world'

const suite = useSchools()
const TEXT = 'Запишите тему урока'
let remark = 0
let inspection = 0

type Asked = {
  actor?: ActorName
  locale?: 'ru' | 'en'
  params?: Record<string, string>
  searchParams?: Record<string, string>
}
const ROUTER = { push: () => undefined, refresh: () => undefined } as never

const render = async (
  view: View,
  { actor = 'deputy', locale = 'ru', params = {}, searchParams = {} }: Asked = {},
): Promise<string> => {
  const req = await suite.reqOf(actor)
  const facts = await requireFacts(req)
  const page = await view({ req, facts, locale, params, searchParams })
  return renderToStaticMarkup(createElement(AppRouterContext.Provider, { value: ROUTER }, page))
}
const post = <T extends object = { id: number }>(path: `/${string}`, body: object) =>
  suite.as('deputy').post<T>(`/api/journal-control${path}`, body)

beforeAll(async () => {
  const { workloads, lessons, dates, staff } = suite.world
  const written = await post<{ ids: number[] }>('/remarks', {
    targets: [{ workload: workloads.maths, lesson: lessons.pastMaths }],
    kind: 'topic',
    text: TEXT,
    dueDate: dates.future,
  })
  remark = written.body.ids[0]!
  inspection = (await post('/inspections', { from: '2026-11-16', to: '2026-11-22', conclusion: 'Хорошо' }))
    .body.id
  await post('/locks', { through: '2026-09-30', note: 'Приказ № 12' })
  await post('/openings', { teacher: staff.teacher, until: dates.future, reason: 'Болел' })
})

describe('the pages of the control', () => {
  it('show figures that lead to findings, in both languages', async () => {
    const searchParams = { period: 'lastWeek' }
    const page = await render(ControlView, { searchParams })
    expect(page).toContain('Контроль журналов')
    expect(page).toContain('/journal-control/findings?')
    expect(page).toContain('Норма не подтверждена')
    expect(page).toContain('name="target"')
    expect(await render(ControlView, { searchParams, locale: 'en' })).toContain('Journal control')
    expect(await render(ControlView, { searchParams, actor: 'administrator' })).not.toContain('name="target"')
    for (const group of ['teacher', 'class', 'subject'])
      expect(await render(ControlView, { searchParams: { ...searchParams, group } })).toContain(
        'group=workload',
      )
    expect(await render(ControlView, { searchParams: { q: 'нет такого' } })).toContain('Ничего не найдено')
  })

  it('show what is behind a figure, with the way into the journal', async () => {
    const searchParams = { kind: 'topic', from: '2026-11-16', to: '2026-11-22' }
    const page = await render(FindingsView, { searchParams })
    expect(page).toContain(`lesson=${suite.world.lessons.pastMaths}`)
    expect(await render(FindingsView, { searchParams: { kind: 'late' } })).toContain('Здесь всё в порядке')
  })

  it('show a remark to those who write it and to whoever answers it', async () => {
    const params = { remark: String(remark) }
    expect(await render(RemarkView, { params })).toContain('Закрыть замечание')
    const own = await render(RemarkView, { params, actor: 'teacher' })
    expect(own).toContain('Ответить')
    expect(own).not.toContain('Закрыть замечание')
    await expect(render(RemarkView, { params, actor: 'otherTeacher' })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await render(RemarksView)).toContain(TEXT)
    expect(await render(RemarksView, { actor: 'teacher' })).toContain(TEXT)
    expect(await render(RemarksView, { actor: 'otherTeacher' })).toContain('Замечаний нет')
    const lesson = String(suite.world.lessons.pastMaths)
    expect(await render(NewRemarkView, { searchParams: { lesson } })).toContain('Ёлкин Егор')
  })

  it('show locks, rules and acts', async () => {
    const locks = await render(LocksView)
    expect(locks).toContain('Приказ № 12')
    expect(locks).toContain('Болел')
    expect(await render(LocksView, { actor: 'principal' })).not.toContain('Снять запрет')
    expect(await render(RulesView)).toContain('не подтверждено')
    expect(await render(InspectionsView)).toContain('Все журналы школы')
    const params = { inspection: String(inspection) }
    expect(await render(InspectionView, { params })).toContain('Хорошо')
  })

  it('tell on the home page what waits', async () => {
    expect(await render(OwnRemarks, { actor: 'teacher' })).toContain(TEXT)
    expect(await render(OwnRemarks, { actor: 'otherTeacher' })).toBe('')
    expect(await render(ControlDesk)).toContain('Проверить журналы за неделю')
  })
})

describe('the journal', () => {
  const asked = async (actor: ActorName) => {
    const req = await suite.reqOf(actor)
    return remarksOf(req, await requireFacts(req), suite.world.workloads.maths)
  }

  it('shows a remark to its teacher and to the office, and the way to a new one to those who write', async () => {
    expect(await asked('teacher')).toMatchObject({
      writeHref: null,
      remarks: [{ text: TEXT, lesson: suite.world.lessons.pastMaths, isOverdue: false }],
    })
    expect((await asked('deputy'))?.writeHref).toBe('/journal-control/remarks/new')
    expect((await asked('classTeacher'))?.remarks).toEqual([])
  })
})
