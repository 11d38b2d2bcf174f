import { LOCALES, localeOf } from '../locale'
import { defineEndpoint } from '../plugin'
import { activePlugins } from '../registry'
import type { Status } from '../statuses'
import { z } from 'zod'

import { describeApi } from './describe-api'

/** The description names every way into the school: it is for those who build on the system, and not for everybody. */
const isAdministrator = (user: unknown): boolean =>
  ((user as { statuses?: Status[] | null } | null)?.statuses ?? []).includes('administrator')

/** `/api/openapi.json`: what this school's API can do, in the reader's language. */
export const openapiEndpoint = defineEndpoint({
  method: 'get',
  path: '/openapi.json',
  rule: ({ user }) => isAdministrator(user),
  summary: { ru: 'Описание API (OpenAPI 3.1)', en: 'Description of the API (OpenAPI 3.1)' },
  query: z.object({ locale: z.enum(LOCALES).optional() }),
  handler: async ({ req, query }) =>
    describeApi({
      config: req.payload.config,
      locale: query.locale ?? localeOf(req),
      plugins: await activePlugins(req),
    }),
})
