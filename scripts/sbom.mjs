import { execFile } from 'node:child_process'
import fs from 'node:fs'
import { promisify } from 'node:util'

import { refuse, say } from './lib/console.mjs'
import { ensureInstall } from './lib/ensure-install.mjs'
import { enterProject, inRoot } from './lib/project.mjs'

/** Licences under which a package may be part of a school's system without a word to anybody. */
const LICENCES =
  /^(MIT|MIT-0|ISC|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|WTFPL|Zlib|Python-2\.0|OFL-1\.1|MPL-2\.0|LGPL-3\.0-or-later|0BSD|Unlicense|CC0-1\.0)$/
/** MIT and Apache 2.0 by their files; their descriptions do not say it as SPDX does. */
const UNTOLD = new Set(['mongoose-lean-virtuals', 'png-js'])
const OUTPUT = 'dist/sbom.cdx.json'

const namesOf = ({ licenses = [] }) =>
  licenses.flatMap(({ expression, license }) =>
    (expression ?? license?.id ?? license?.name ?? '').match(/[\w.-]+/g),
  )
const isAllowed = (component) => {
  const names = namesOf(component).filter((name) => name !== 'OR' && name !== 'AND')
  return names.length === 0 ? UNTOLD.has(component.name) : names.every((name) => LICENCES.test(name))
}
const list = (components) => components.map(({ name, version }) => `  ${name} ${version}`).join('\n')

/**
 * `npm run sbom`: the bill of materials of what runs at a school, every package with its version, licence and hash, in
 * CycloneDX. Ends with 1 when a package has no hash or a licence that is not known to be free of duties.
 */
enterProject()
await ensureInstall({ isForBuilding: true })
const { stdout } = await promisify(execFile)(
  'npm',
  ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--omit=dev'],
  { maxBuffer: 64 * 1024 * 1024 },
)
const { components } = JSON.parse(stdout)
fs.mkdirSync(inRoot('dist'), { recursive: true })
fs.writeFileSync(inRoot(OUTPUT), stdout)
const unknown = components.filter((component) => !isAllowed(component))
const loose = components.filter(({ hashes = [] }) => hashes.length === 0)
if (unknown.length > 0)
  refuse(
    `Лицензии этих пакетов не разрешены:\n${list(unknown)}`,
    'The licences of these packages are not allowed.',
  )
if (loose.length > 0)
  refuse(
    `У этих пакетов нет контрольной суммы:\n${list(loose)}`,
    'These packages have no hash in package-lock.json.',
  )
say(`${OUTPUT}: ${components.length} packages`)
