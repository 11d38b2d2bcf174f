import type { ValidData } from './types'

export const classesData: ValidData = {
  'class-divisions': async ({ own, place, unique }) => ({
    class: await own('class', 'classes', place.class),
    name: unique('Деление '),
    from: '2026-09-01',
    revision: 1,
  }),
}
