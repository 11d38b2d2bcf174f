import { HOST_PREFIX } from '../host-prefix'
import type { SanitizedConfig } from 'payload'

import type { Locale } from '../locale'
import type { SchoolPlugin } from '../plugin'
import { registryOfConfig } from '../registry'
import { accountPaths } from './account-paths'
import { collectionPaths } from './collection-paths'
import { documentSchemas } from './document-schemas'
import { endpointOperation, pathTemplate } from './endpoint-operation'
import type { JsonSchema } from './json-schema'
import { jsonContent, type Paths, schemaRef } from './operation'
import { reportPaths } from './report-paths'
import { textsIn, type Texts } from './texts'

export type ApiDescription = {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string }
  servers: { url: string }[]
  tags: { name: string; description: string }[]
  paths: Paths
  components: { schemas: Record<string, JsonSchema> } & Record<string, Record<string, unknown>>
  security: Record<string, []>[]
}

type Options = {
  config: SanitizedConfig
  locale: Locale
  /** Those that work in a school; all that are installed when missing. */
  plugins?: readonly SchoolPlugin[]
}

const KERNEL = 'kernel'
/** Of the description, not of the program: raised when a reader of it has to change something. */
const VERSION = '1'

const ERRORS: JsonSchema = {
  type: 'object',
  properties: {
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          code: { type: 'string' },
          message: { type: 'string' },
          path: { type: 'string' },
          details: {},
        },
        required: ['message'],
      },
    },
  },
}

const merge = (parts: readonly Paths[]): Paths => {
  const paths: Paths = {}
  for (const part of parts)
    for (const [path, item] of Object.entries(part)) paths[path] = { ...paths[path], ...item }
  return paths
}

const responses = (text: Texts) => {
  const refusal = (description: string) => ({ description, content: jsonContent(schemaRef('Errors')) })
  return {
    BadInput: refusal(text('badInput')),
    NotSignedIn: refusal(text('notSignedIn')),
    NotAllowed: refusal(text('notAllowed')),
    NotFound: refusal(text('notFound')),
    TooManyRequests: refusal(text('tooMany')),
    Other: refusal(text('other')),
  }
}

/**
 * Describes REST in OpenAPI 3.1: every endpoint and report of the plugins by their own zod schemas, every collection
 * by its fields. What Payload keeps for itself is left out.
 */
export const describeApi = ({ config, locale, plugins }: Options): ApiDescription => {
  const text = textsIn(locale)
  const active = plugins ?? registryOfConfig(config).plugins
  const slugs = new Set([KERNEL, ...active.map(({ slug }) => slug)])
  const collections = config.collections.filter(({ custom }) => slugs.has(String(custom.plugin)))
  const endpoints = active.flatMap(({ slug, endpoints = [] }) =>
    endpoints.map((endpoint): Paths => ({
      [pathTemplate(endpoint.path)]: {
        [endpoint.method]: endpointOperation({ endpoint, tag: slug, locale, text }),
      },
    })),
  )
  return {
    openapi: '3.1.0',
    info: { title: text('title'), version: VERSION, description: text('about') },
    servers: [{ url: config.routes.api }],
    tags: [
      { name: 'accounts', description: text('accounts') },
      { name: KERNEL, description: text('kernel') },
      { name: 'reports', description: text('reports') },
      ...active.map(({ slug, title }) => ({ name: slug, description: title?.[locale] ?? slug })),
    ],
    paths: merge([
      accountPaths(text),
      reportPaths({ plugins: active, locale, text }),
      ...endpoints,
      ...collections.map((collection) =>
        collectionPaths({ collection, tag: String(collection.custom.plugin), locale, text }),
      ),
    ]),
    components: {
      schemas: { ...documentSchemas({ config, collections, locale }), Errors: ERRORS },
      responses: responses(text),
      securitySchemes: {
        cookie: {
          type: 'apiKey',
          in: 'cookie',
          name: `${config.serverURL.startsWith('https:') ? HOST_PREFIX : ''}${config.cookiePrefix}-token`,
          description: text('cookie'),
        },
        token: { type: 'apiKey', in: 'header', name: 'Authorization', description: text('token') },
      },
    },
    security: [{ cookie: [] }, { token: [] }],
  }
}
