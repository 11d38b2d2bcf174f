import { z } from 'zod'

import { requireFacts } from '@/access/require-facts'
import { defineEndpoint } from '@/core/plugin'

import { setsUp } from '../access/rules'
import { switchPlugin } from '../operations/switch-plugin'

export const switchPluginEndpoint = defineEndpoint({
  method: 'put',
  path: '/school-plugins/:plugin',
  rule: setsUp,
  summary: { ru: 'Включить или выключить часть системы', en: 'Switch a plugin on or off' },
  params: z.object({ plugin: z.string().max(100) }),
  body: z.object({ isOn: z.boolean() }),
  handler: async ({ req, params, body }) =>
    switchPlugin({ req, facts: await requireFacts(req), slug: params.plugin, isOn: body.isOn }),
})
