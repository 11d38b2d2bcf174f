import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

import type { Payload, PayloadRequest } from 'payload'

import { actAs } from '@/access/act-as'
import type { Facts } from '@/access/facts'
import { requireFacts } from '@/access/require-facts'
import { now } from '@/core/clock'
import type { Locale } from '@/core/locale'
import { ask } from '@/core/questions'
import { rows } from '@/db/rows'
import { env } from '@/env'
import { openZip, type ZipWriter } from '@/files/zip-writer'
import { formatDate } from '@/i18n/format'
import { markLabel, markRulesOn, readLastSeal } from '@/plugins/journal'

import { oversees } from '../access/rules'
import {
  type ArchivedFile,
  type Manifest,
  printOf,
  publicKeyOf,
  sha256,
  signManifest,
} from '../domain/sign-archive'
import { finalsPdf } from '../presenters/finals-pdf'
import { journalPdf } from '../presenters/journal-pdf'
import { SLUGS } from '../slugs'
import { paperMessages } from '../translations'
import type { ArchiveRow } from '../types'
import { archivePath, makeArchiveFolder, removeArchive } from './archive-files'
import { readPages, workloadsOfClass } from './read-pages'

/** Says how far it is; `false` when it was stopped meanwhile. */
const tell = async (payload: Payload, id: number, data: Partial<ArchiveRow>): Promise<boolean> =>
  (await rows({ payload }).update({
    collection: SLUGS.archives,
    where: { id: { equals: id }, state: { equals: 'running' } },
    data,
  })) > 0

/** Signs that no file system has trouble with. */
const fileName = (text: string): string => text.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim()

type Making = { req: PayloadRequest; facts: Facts; row: ArchiveRow; zip: ZipWriter; locale: Locale }

/** The pages of every journal of the year, class by class. `null` when it was stopped on the way. */
const writeJournals = async ({ req, facts, row, zip, locale }: Making): Promise<ArchivedFile[] | null> => {
  const { years, classes, school } = facts.reference
  const { startDate: from, endDate } = years.get(row.year)!
  // What is still to come is no journal yet.
  const to = endDate < facts.today ? endDate : facts.today
  const text = paperMessages(locale).pages
  const all = [...classes.values()]
    .filter(({ year }) => year === row.year)
    .sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1))
    .flatMap(({ id, name }) =>
      workloadsOfClass(facts, id, { from, to }).map((workload) => ({ name, workload: workload.id })),
    )
  if (!(await tell(req.payload, row.id, { total: all.length }))) return null
  const files: ArchivedFile[] = []
  for (const [at, { name, workload }] of all.entries()) {
    const journal = await readPages({ req, facts, workload, period: { from, to } })
    const { scale } = await markRulesOn(req, facts, from)
    const { subject, subgroup } = journal.workload
    const bytes = await journalPdf({
      journals: [journal],
      locale,
      title: text.fileOf(subject.name, name),
      footer: text.printed(school.name, formatDate(locale, facts.today, 'numeric')),
      labelOf: (value) => markLabel(scale, value, locale),
    })
    // The number keeps two journals of one subject apart, for example after a change of teacher.
    const path = `${fileName(name)}/${fileName([subject.name, subgroup].filter(Boolean).join(', '))} ${workload}.pdf`
    const entry = zip.entry(path, { isPacked: true })
    await entry.bytes(bytes)
    await entry.close()
    files.push({ path, size: bytes.length, sha256: sha256(bytes) })
    if (!(await tell(req.payload, row.id, { done: at + 1 }))) return null
    // Others wait for this process as well.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return files
}

/** The final marks of every class in which some were put, a file for each class. `null` when it was stopped. */
const writeFinals = async ({ req, facts, row, zip, locale }: Making): Promise<ArchivedFile[] | null> => {
  const { classes, years, school } = facts.reference
  const { finals: text, pages } = paperMessages(locale)
  const files: ArchivedFile[] = []
  for (const { id, name } of [...classes.values()].filter(({ year }) => year === row.year)) {
    const [finals] = await ask(req, 'class.final-marks', { class: id, locale })
    if (!finals) continue
    const bytes = await finalsPdf({
      finals,
      locale,
      title: text.title(name, years.get(row.year)!.name),
      footer: pages.printed(school.name, formatDate(locale, facts.today, 'numeric')),
    })
    const path = `${fileName(name)}/${text.file}.pdf`
    const entry = zip.entry(path, { isPacked: true })
    await entry.bytes(bytes)
    await entry.close()
    files.push({ path, size: bytes.length, sha256: sha256(bytes) })
    if (!(await tell(req.payload, row.id, { state: 'running' }))) return null
    await new Promise((resolve) => setImmediate(resolve))
  }
  return files
}

const writeText = async (zip: ZipWriter, path: string, text: string): Promise<void> => {
  const entry = zip.entry(path)
  await entry.write(text)
  await entry.close()
}

const signFiles = async ({ req, facts, row, zip, locale }: Making, files: ArchivedFile[]): Promise<void> => {
  const { school, years, people } = facts.reference
  const seal = await readLastSeal({ req, school: row.school })
  const year = years.get(row.year)!.name
  const manifest = JSON.stringify(
    {
      format: 'asu-rso-journals-1',
      school: school.name,
      year,
      madeAt: now().toISOString(),
      madeBy: people.get(facts.person ?? 0)?.fullName ?? String(facts.user),
      seal: seal && { sequence: seal.sequence, at: seal.at, hash: seal.hash },
      files,
    } satisfies Manifest,
    null,
    2,
  )
  const key = publicKeyOf(env.PAYLOAD_SECRET)
  await writeText(zip, 'manifest.json', manifest)
  await writeText(zip, 'manifest.sig', signManifest(manifest, env.PAYLOAD_SECRET))
  await writeText(zip, 'public-key.pem', key)
  await writeText(zip, 'ПРОЧТИ.txt', paperMessages(locale).archive.readMe(school.name, year, printOf(key)))
}

const hashOfFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** Makes an archive that waits. Whoever comes second finds it taken and does nothing. */
export const makeArchive = async (payload: Payload, id: number, locale: Locale): Promise<void> => {
  const claimed = await rows({ payload }).update({
    collection: SLUGS.archives,
    where: { id: { equals: id }, state: { equals: 'waiting' } },
    data: { state: 'running' },
  })
  if (claimed === 0) return
  const row = (await rows({ payload }).findOne<ArchiveRow>({
    collection: SLUGS.archives,
    columns: ['id', 'school', 'year', 'state', 'requestedBy'],
    where: { id: { equals: id } },
  }))!
  let zip: ZipWriter | undefined
  try {
    const req = await actAs({ payload, user: row.requestedBy, school: row.school })
    // Between asking and making the status may have been taken away.
    if (!req || (await oversees({ req, user: req.user })) !== true) throw new Error('No longer allowed')
    const facts = await requireFacts(req)
    await makeArchiveFolder()
    await removeArchive(id)
    zip = openZip(archivePath(id))
    const making = { req, facts, row, zip, locale }
    const journals = await writeJournals(making)
    const finals = journals && (await writeFinals(making))
    if (!finals) {
      await zip.abandon()
      await removeArchive(id)
      return
    }
    await signFiles(making, [...journals, ...finals])
    const size = await zip.finish()
    const hash = await hashOfFile(archivePath(id))
    if (!(await tell(payload, id, { state: 'done', size, sha256: hash }))) await removeArchive(id)
  } catch (error) {
    payload.logger.error({ err: error, msg: 'An archive of journals failed', archive: id })
    await zip?.abandon().catch(() => undefined)
    await removeArchive(id)
    await tell(payload, id, { state: 'failed' })
  }
}
