import { FILE_TYPES } from '../files/download'
import type { Locale } from '../locale'
import type { SchoolPlugin } from '../plugin'
import { REPORT_FORMATS } from '../report-endpoint'
import { queryOf } from './endpoint-operation'
import { answers, type Paths } from './operation'
import type { Texts } from './texts'

type Options = { plugins: readonly SchoolPlugin[]; locale: Locale; text: Texts }

/** Every report under its own address: each has parameters of its own. */
export const reportPaths = ({ plugins, locale, text }: Options): Paths =>
  Object.fromEntries(
    plugins
      .flatMap(({ reports = [] }) => reports)
      .map(({ slug, title, params, columns }) => {
        const properties = Object.fromEntries(
          columns.map(({ key, label }) => [
            key,
            { title: label[locale], type: ['string', 'number', 'null'] as const },
          ]),
        )
        const rows = { type: 'array', items: { type: 'object', properties } }
        const content = Object.fromEntries(
          REPORT_FORMATS.map((format) => [
            FILE_TYPES[format]!.split(';')[0]!,
            { schema: format === 'json' ? { type: 'object', properties: { rows } } : { type: 'string' } },
          ]),
        )
        const format = {
          name: 'format',
          in: 'query' as const,
          required: false,
          schema: { type: 'string', enum: [...REPORT_FORMATS], default: 'json' },
        }
        return [
          `/reports/${slug}`,
          {
            get: {
              operationId: `report_${slug}`,
              tags: ['reports'],
              summary: title[locale],
              parameters: [format, ...queryOf(params)],
              responses: answers(text, content),
            },
          },
        ]
      }),
  )
