import fs from 'node:fs'

import { ENVIRONMENT_DOCS } from '@/env'
import type { Locale } from '@/core/locale'

/**
 * Writes the table of settings into the manuals, between two comments, from what src/env.ts really reads:
 * a setting without a line in the manual is impossible.
 */
const MANUALS: { file: string; locale: Locale; heads: string[] }[] = [
  { file: 'README.md', locale: 'en', heads: ['Variable', 'Default', 'Purpose', 'Value'] },
  { file: 'README.ru.md', locale: 'ru', heads: ['Переменная', 'По умолчанию', 'Назначение', 'Значение'] },
]
const TABLE = /(<!-- configuration:start -->\n)[\s\S]*?(<!-- configuration:end -->)/

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')

const tableIn = (locale: Locale, heads: string[]): string =>
  [
    heads,
    heads.map(() => '---'),
    ...Object.entries(ENVIRONMENT_DOCS).map(([name, { fallback, purpose, expects }]) => [
      `\`${name}\``,
      fallback && `\`${fallback}\``,
      cell(purpose[locale]),
      cell(expects[locale]),
    ]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('')

for (const { file, locale, heads } of MANUALS) {
  if (!fs.existsSync(file)) continue
  const text = fs.readFileSync(file, 'utf8')
  if (!TABLE.test(text)) continue
  const { format, resolveConfig } = await import('prettier')
  const table = await format(tableIn(locale, heads), { ...(await resolveConfig(file)), parser: 'markdown' })
  fs.writeFileSync(
    file,
    text.replace(TABLE, (_, start: string, end: string) => `${start}\n${table}\n${end}`),
  )
}
