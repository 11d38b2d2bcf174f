import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { defineError } from '@/core/errors'
import type { SchoolDate } from '@/core/school-date'
import { rows } from '@/db/rows'

export const childIsOlder = defineError({
  code: 'child-is-older',
  status: 400,
  message: {
    ru: () => 'Ребёнок старше родителя или родился с ним в один день: проверьте даты рождения обоих.',
    en: () => 'The child is older than the guardian, or born on the same day: check the birth dates of both.',
  },
})
const guardianIsChild = defineError({
  code: 'guardian-is-child',
  status: 400,
  message: {
    ru: () => 'Человек не может быть родителем самому себе.',
    en: () => 'Nobody is a guardian of oneself.',
  },
})
const groundNeeded = defineError({
  code: 'deprivation-ground-needed',
  status: 400,
  message: {
    ru: () => 'Укажите основание: решение суда, его номер и дату.',
    en: () => 'Give the ground: the decision of the court, its number and date.',
  },
})
const dateNeeded = defineError({
  code: 'deprivation-date-needed',
  status: 400,
  message: {
    ru: () => 'Укажите, с какого дня родитель лишён прав.',
    en: () => 'Give the day since which the guardian is deprived of rights.',
  },
})

type Tie = {
  guardian: number
  student: number
  deprivedOn?: SchoolDate | null
  deprivationGround?: string | null
}
type Born = { id: number; birthDate: SchoolDate | null }

/** @throws childIsOlder unless the guardian was born before the child; a date that is not known agrees with any */
export const requireOlder = (guardian: SchoolDate | null, child: SchoolDate | null): void => {
  if (guardian && child && guardian >= child) throw childIsOlder(undefined, { path: 'birthDate' })
}

const requireParent = async (req: PayloadRequest, { guardian, student }: Tie): Promise<void> => {
  const card = await rows(req).findOne<{ person: number }>({
    collection: 'students',
    columns: ['person'],
    where: { id: { equals: student } },
  })
  if (!card) return
  if (card.person === guardian) throw guardianIsChild(undefined, { path: 'guardian' })
  const people = await rows(req).find<Born>({
    collection: 'people',
    columns: ['id', 'birthDate'],
    where: { id: { in: [guardian, card.person] } },
  })
  const bornOn = (id: number) => people.find((person) => person.id === id)?.birthDate ?? null
  requireOlder(bornOn(guardian), bornOn(card.person))
}

/** A tie that cannot be is not saved, whatever door it comes through. */
export const checkGuardianship: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = originalDoc as Tie | undefined
  const tie = { ...before, ...data } as Tie
  if (tie.deprivedOn && !tie.deprivationGround?.trim())
    throw groundNeeded(undefined, { path: 'deprivationGround' })
  if (!tie.deprivedOn && tie.deprivationGround?.trim()) throw dateNeeded(undefined, { path: 'deprivedOn' })
  if (before?.guardian !== tie.guardian || before?.student !== tie.student) await requireParent(req, tie)
  return data
}
