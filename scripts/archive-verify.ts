import { readFile } from 'node:fs/promises'

import { unzipSync } from 'fflate'

import { checkArchive, type Manifest, printOf } from '@/plugins/paper-journals/domain/sign-archive'

/**
 * `npm run archive:verify -- archive.zip`: holds an archive of journals against its hashes and its signature. Needs no
 * database. Ends with 1 when anything was altered, taken out or put in.
 */
const path = process.argv[2]
if (!path) {
  process.stderr.write(
    'Укажите файл архива: npm run archive:verify -- архив.zip · Name the file of the archive.\n',
  )
  process.exit(2)
}

const files = new Map(Object.entries(unzipSync(new Uint8Array(await readFile(path)))))
const textOf = (name: string): string => {
  const bytes = files.get(name)
  if (bytes) return new TextDecoder().decode(bytes)
  process.stderr.write(`В архиве нет ${name}: это не архив журналов. · ${name} is missing.\n`)
  process.exit(1)
}
const manifest = textOf('manifest.json')
const publicKey = textOf('public-key.pem')
const faults = checkArchive({ files, manifest, signature: textOf('manifest.sig'), publicKey })
const { school, year, madeAt, files: listed } = JSON.parse(manifest) as Manifest
process.stdout.write(`${school}, ${year}: ${listed.length} PDF, ${madeAt}\n`)
process.stdout.write(`Ключ · key: ${printOf(publicKey)}\n`)
for (const fault of faults)
  process.stdout.write(`  ✗ ${fault.kind}${'path' in fault ? `: ${fault.path}` : ''}\n`)
process.stdout.write(
  faults.length === 0
    ? 'Архив цел, если отпечаток ключа тот же, что в системе. · The archive is whole if the key is the school’s.\n'
    : 'Архив изменён. · The archive was altered.\n',
)
process.exit(faults.length === 0 ? 0 : 1)
