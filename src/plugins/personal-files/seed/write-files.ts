import type { BENEFIT_KINDS } from '@/collections/people/student-benefits'
import { groupBy } from '@/core/group-by'
import type { SeedContext } from '@/core/plugin'
import { addDays, type SchoolDate } from '@/core/school-date'
import { createRandom, type Random } from '@/demo/random'
import { createSeedWriter } from '@/demo/seed-writer'
import type { GuardianshipRow, PersonRow, World } from '@/demo/world'

import { type AWARD_LEVELS, type CONSENT_KINDS, type DOCUMENT_KINDS } from '../domain/kinds'
import { SLUGS } from '../slugs'

type Kind<TOptions extends readonly { value: string }[]> = TOptions[number]['value']
type Base = { id: number; school: number; student: number }
type Rows = {
  documents: (Base & { kind: Kind<typeof DOCUMENT_KINDS>; number: string | null; receivedOn: SchoolDate })[]
  awards: (Base & {
    title: string
    level: Kind<typeof AWARD_LEVELS>
    awardedOn: SchoolDate
    document: string
  })[]
  consents: (Base & {
    kind: Kind<typeof CONSENT_KINDS>
    purpose: string
    signer: number
    formVersion: string
    signedOn: SchoolDate
    withdrawnOn: SchoolDate | null
  })[]
  benefits: (Base & {
    kind: Kind<typeof BENEFIT_KINDS>
    from: SchoolDate
    to: SchoolDate | null
    document: string
  })[]
}

const AWARDS = [
  ['Победитель школьного этапа олимпиады по математике', 'school', 'Диплом победителя'],
  ['Призёр муниципального этапа олимпиады по русскому языку', 'municipal', 'Диплом призёра'],
  ['Активное участие в жизни класса', 'school', 'Грамота'],
  ['Лауреат городского конкурса чтецов', 'municipal', 'Диплом лауреата'],
  ['Областные соревнования по плаванию, 2 место', 'regional', 'Грамота'],
] as const
const BENEFITS = [
  ['largeFamily', 'Удостоверение многодетной семьи'],
  ['lowIncome', 'Справка о признании семьи малообеспеченной'],
  ['combatantFamily', 'Справка об участии в СВО'],
] as const

type Subject = {
  base: () => Base
  random: Random
  person: PersonRow
  guardian: GuardianshipRow | undefined
  admittedOn: SchoolDate
  today: SchoolDate
}

const papersOf = ({ base, random, person, admittedOn }: Subject, into: Rows['documents']): void => {
  const lay = (kind: Rows['documents'][number]['kind'], number: string | null = null, on = admittedOn) =>
    into.push({ ...base(), kind, number, receivedOn: on })
  lay('application', String(random.int(1, 400)), addDays(admittedOn, -60))
  lay('birthCertificate', null, addDays(admittedOn, -60))
  if (person.snils) lay('snils', person.snils, addDays(admittedOn, -60))
  if (random.chance(0.9)) lay('residence', null, addDays(admittedOn, -60))
  if (person.identity_kind === 'passport' && random.chance(0.85))
    lay('passport', `${person.identity_series} ${person.identity_number}`, person.identity_issuedOn)
}

const consentsOf = ({ base, random, guardian, admittedOn, today }: Subject, into: Rows['consents']): void => {
  // Some have not signed yet: the class teacher has something to do.
  if (!guardian || random.chance(0.06)) return
  const common = { signer: guardian.guardian, formVersion: '2.0', signedOn: admittedOn }
  into.push({
    ...base(),
    ...common,
    kind: 'processing',
    purpose: 'Обучение и ведение электронного журнала: сведения личного дела, отметки, посещаемость',
    withdrawnOn: null,
  })
  if (random.chance(0.8))
    into.push({
      ...base(),
      ...common,
      kind: 'photo',
      purpose: 'Съёмка школьных событий и размещение снимков на сайте школы',
      withdrawnOn: random.chance(0.04) && admittedOn < addDays(today, -30) ? addDays(today, -20) : null,
    })
}

const awardsOf = ({ base, random, admittedOn, today }: Subject, into: Rows['awards']): void => {
  if (!random.chance(0.2)) return
  const [title, level, document] = random.pick(AWARDS)
  const day = addDays(today, -random.int(20, 500))
  into.push({ ...base(), title, level, document, awardedOn: day < admittedOn ? admittedOn : day })
}

const benefitsOf = ({ base, random, admittedOn }: Subject, into: Rows['benefits']): void => {
  if (!random.chance(0.14)) return
  const [kind, document] = random.pick(BENEFITS)
  into.push({ ...base(), kind, document, from: admittedOn, to: null })
}

/** Papers, consents, awards and benefits of the demo school's students. Scans there are none. */
export const writeFiles = async (context: SeedContext): Promise<number> => {
  const { made, makeId, today } = context
  const { school, students, people, guardianships, enrolments, options } = made.get('kernel') as World
  const personOf = new Map(people.map((person) => [person.id, person]))
  const tiesOf = groupBy(guardianships, ({ student }) => student)
  const firstDay = new Map<number, SchoolDate>()
  for (const { student, from } of enrolments)
    if (from < (firstDay.get(student) ?? '9999')) firstDay.set(student, from)
  const written: Rows = { documents: [], awards: [], consents: [], benefits: [] }
  for (const [index, { id, person }] of students.entries()) {
    const ties = tiesOf.get(id) ?? []
    const subject: Subject = {
      base: () => ({ id: makeId(), school: school.id, student: id }),
      random: createRandom(options.seed).fork(`file ${index}`),
      person: personOf.get(person)!,
      guardian: ties[0],
      admittedOn: ties[0]?.from ?? firstDay.get(id) ?? today,
      today,
    }
    papersOf(subject, written.documents)
    consentsOf(subject, written.consents)
    awardsOf(subject, written.awards)
    benefitsOf(subject, written.benefits)
  }
  const write = createSeedWriter(context)
  const kept = <TRow extends object>(list: readonly TRow[]) =>
    list.map((row) => ({ ...row, isRemoved: false }))
  await write.rows(SLUGS.documents, kept(written.documents), 'Документы личных дел · Papers of files')
  await write.rows(SLUGS.consents, kept(written.consents), 'Согласия · Consents')
  await write.rows(SLUGS.awards, kept(written.awards), 'Награды · Awards')
  await write.rows('student-benefits', written.benefits, 'Льготы · Benefits')
  return students.length
}
