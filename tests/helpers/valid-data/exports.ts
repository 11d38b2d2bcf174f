import type { ValidData } from './types'

export const exportsData: ValidData = {
  'data-exports': async ({ own }) => ({
    format: 'json',
    locale: 'ru',
    state: 'done',
    total: 0,
    done: 0,
    requestedBy: await own('requestedBy', 'users'),
    requestedAt: '2026-11-20T08:00:00.000Z',
  }),
  'data-requests': async ({ own }) => ({
    person: await own('person', 'people'),
    applicant: 'Тестова Анна',
    askedOn: '2026-11-20',
    dueOn: '2026-12-04',
  }),
  'roster-ids': async ({ own, unique }) => ({
    kind: 'person',
    sourcedId: unique('other-'),
    document: await own('document', 'people'),
  }),
}
