import { defineSchoolPlugin } from '@/core/plugin'

import { dismissEndpoint, saveStepEndpoint } from './endpoints/first-run'
import { setupPages } from './portal/pages'
import { en } from './translations/en'
import { ru } from './translations/ru'

/** The first run of an empty school, step by step, and what is installed in it. */
export const setup = defineSchoolPlugin({
  slug: 'setup',
  requires: ['access-slips', 'classes'],
  endpoints: [saveStepEndpoint, dismissEndpoint],
  portal: setupPages,
  translations: { ru, en },
})
