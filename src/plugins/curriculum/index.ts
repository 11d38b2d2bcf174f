import { defineSchoolPlugin } from '@/core/plugin'

import { curricula } from './collections/curricula'
import { curriculumClasses } from './collections/curriculum-classes'
import { curriculumLines } from './collections/curriculum-lines'
import { planEndpoints } from './endpoints/plans'
import { progressEndpoints } from './endpoints/progress'
import { workloadEndpoints } from './endpoints/workloads'
import { curriculumPages } from './portal/pages'
import { writePlans } from './seed/write-plans'
import { en } from './translations/en'
import { ru } from './translations/ru'

/** Curricula held against the norms, and the workloads of teachers that are made from them. */
export const curriculum = defineSchoolPlugin({
  slug: 'curriculum',
  title: { ru: ru.nav, en: en.nav },
  about: {
    ru: 'Учебные планы с нормами, нагрузка учителей и её выполнение.',
    en: 'Curricula held against the norms, workloads of teachers, and how far they have come.',
  },
  requires: ['classes', 'imports', 'journal'],
  collections: [curricula, curriculumClasses, curriculumLines],
  endpoints: [...planEndpoints, ...workloadEndpoints, ...progressEndpoints],
  portal: curriculumPages,
  seed: writePlans,
  translations: { ru, en },
})

/** What other plugins may build on. */
export { usualWeeks } from './domain/norms'
