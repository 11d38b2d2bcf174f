import type { ValidData } from './types'

export const documentsData: ValidData = {
  acknowledgements: async ({ own }) => ({
    document: await own('document', 'documents'),
    person: await own('person', 'people'),
    requestedAt: '2026-11-20T08:00:00.000Z',
  }),
}
