import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { format, resolveConfig } from 'prettier'

import type { Locale } from '@/core/locale'
import { ENVIRONMENT_DOCS } from '@/env'

const ROOT = path.resolve(import.meta.dirname, '../..')
const START = '<!-- configuration -->'
const END = '<!-- /configuration -->'
const FILES: Record<string, Locale> = { 'README.md': 'en', 'README.ru.md': 'ru' }
const HEAD: Record<Locale, string> = {
  en: '| variable | default | value | purpose |\n| --- | --- | --- | --- |',
  ru: '| переменная | по умолчанию | значение | назначение |\n| --- | --- | --- | --- |',
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')

const table = (locale: Locale): string =>
  [
    HEAD[locale],
    ...Object.entries(ENVIRONMENT_DOCS).map(
      ([name, { fallback, expects, purpose }]) =>
        `| \`${name}\` | ${fallback ? `\`${fallback.replaceAll('|', '\\|')}\`` : ''} | ${cell(expects[locale])} | ${cell(purpose[locale])} |`,
    ),
  ].join('\n')

for (const [name, locale] of Object.entries(FILES)) {
  const file = path.join(ROOT, name)
  const [before, rest] = (await readFile(file, 'utf8')).split(START)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error(`${name} has no ${START} … ${END}`)
  const wanted = `${before}${START}\n\n${table(locale)}\n\n${END}${after}`
  await writeFile(file, await format(wanted, { ...(await resolveConfig(file)), parser: 'markdown' }))
}
