import { defineSchoolPlugin } from '@/core/plugin'

import { dismissEndpoint, saveStepEndpoint } from './endpoints/first-run'
import { switchPluginEndpoint } from './endpoints/plugins'
import { setupPages } from './portal/pages'
import { en } from './translations/en'
import { ru } from './translations/ru'

/** The first run of an empty school, step by step, and what is installed in it. */
export const setup = defineSchoolPlugin({
  slug: 'setup',
  title: { ru: 'Настройка школы', en: 'Setting up the school' },
  about: {
    ru: 'Первая настройка по шагам и список частей системы.',
    en: 'The first settings step by step, and the parts of the system.',
  },
  isRequired: {
    ru: 'Здесь включают и выключают остальные части.',
    en: 'The other parts are switched on and off here.',
  },
  requires: ['access-slips', 'directory', 'portal'],
  endpoints: [saveStepEndpoint, dismissEndpoint, switchPluginEndpoint],
  portal: setupPages,
  translations: { ru, en },
})
