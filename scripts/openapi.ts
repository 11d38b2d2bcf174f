import './lib/school-env'

import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

import { describeApi } from '@/core/openapi/describe-api'
import { isLocale } from '@/core/locale'

const HELP = `Prints the description of the API (OpenAPI 3.1), of everything that is installed.

  npm run --silent openapi > openapi.json
  npm run openapi -- --out openapi.json --locale en
`

const { values } = parseArgs({
  options: { out: { type: 'string' }, locale: { type: 'string', default: 'ru' }, help: { type: 'boolean' } },
})
if (values.help) {
  process.stdout.write(HELP)
  process.exit(0)
}
if (!isLocale(values.locale)) {
  process.stderr.write(`There is no locale «${values.locale}»: ru or en.\n`)
  process.exit(1)
}
const { default: config } = await import('@payload-config')
const description = `${JSON.stringify(describeApi({ config: await config, locale: values.locale }), undefined, 2)}\n`
if (values.out) {
  await writeFile(values.out, description)
  process.stderr.write(`${values.out}\n`)
} else await new Promise((resolve) => process.stdout.write(description, resolve))
// The configuration keeps timers of its own.
process.exit(0)
