import { defineSchoolPlugin } from '@/core/plugin'

import { pluginNameCollection } from './collections/plugin-name'
import { upcomingEndpoint } from './endpoints/upcoming'
import { pluginNamePortal } from './portal/nav'
import { en } from './translations/en'
import { ru } from './translations/ru'

/** Say in one sentence what the plugin is for. */
export const pluginName = defineSchoolPlugin({
  slug: 'plugin-name',
  collections: [pluginNameCollection],
  endpoints: [upcomingEndpoint],
  portal: pluginNamePortal,
  translations: { ru, en },
})
