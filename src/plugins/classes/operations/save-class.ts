import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { deriveClass } from '@/collections/classes/derive'
import { badInput, notFound } from '@/core/errors'
import { holdSchool } from '@/db/hold'
import { inTransaction } from '@/db/in-transaction'
import { isUniqueViolation, rows } from '@/db/rows'

import { type ClassTeacher, findTeacherFaults } from '../domain/class-teachers'
import { cardChangedMeanwhile, letterTaken, teacherFault } from './class-errors'

export type ClassCard = {
  year: number
  grade: number
  letter: string
  profile: string | null
  room: number | null
  termSet: number
  bellSchedule: number | null
  classTeachers: ClassTeacher[]
}

type Args = {
  req: PayloadRequest
  facts: Facts
  /** The class that is changed; a new one without. */
  id?: number
  card: ClassCard
  /** When the class was last changed, as the window knows it. */
  seen?: string
}

const strange = (path: string) =>
  badInput({ ru: 'Такой записи в школе нет.', en: 'The school has no such record.' }, { path })

/** Everything a card points to belongs to the school, and the terms to the year. */
const checkPlaces = ({ reference }: Facts, card: ClassCard): void => {
  if (!reference.years.has(card.year)) throw strange('year')
  if (reference.termSets.get(card.termSet)?.year !== card.year)
    throw badInput(
      {
        ru: 'Эти периоды и каникулы заведены для другого учебного года.',
        en: 'These terms belong to another school year.',
      },
      { path: 'termSet' },
    )
  if (card.room !== null && !reference.rooms.has(card.room)) throw strange('room')
  if (card.bellSchedule !== null && !reference.bellSchedules.has(card.bellSchedule))
    throw strange('bellSchedule')
  for (const [index, { staff }] of card.classTeachers.entries())
    if (!reference.staff.has(staff)) throw strange(`classTeachers.${index}.staff`)
  const [fault] = findTeacherFaults(card.classTeachers, reference.years.get(card.year)!)
  if (fault)
    throw teacherFault(fault.kind, {
      path: `classTeachers.${fault.index}.${fault.kind === 'order' ? 'to' : 'from'}`,
    })
}

const taken = ({ reference }: Facts, card: ClassCard) =>
  letterTaken(
    { name: deriveClass(card).name, year: reference.years.get(card.year)?.name ?? '' },
    { path: 'letter' },
  )

/** «а» and «А» are one letter to everybody but a database. */
const refuseTakenLetter = async ({ req, facts, id, card }: Args): Promise<void> => {
  const others = await rows(req).find<{ id: number; letter: string }>({
    collection: 'classes',
    columns: ['id', 'letter'],
    where: {
      school: { equals: facts.school },
      year: { equals: card.year },
      grade: { equals: card.grade },
    },
  })
  const isTaken = others.some(
    (other) =>
      other.id !== id && other.letter.toLocaleLowerCase('ru') === card.letter.toLocaleLowerCase('ru'),
  )
  if (isTaken) throw taken(facts, card)
}

/** Makes a class or changes its card, by the rights of the person. The year of a class never changes. */
export const saveClass = (args: Args): Promise<{ id: number }> => {
  const { req, facts, id, card, seen } = args
  return inTransaction(req, async () => {
    await holdSchool(req, facts.school)
    const current = id === undefined ? undefined : facts.reference.classes.get(id)
    if (id !== undefined && !current) throw notFound()
    if (current && current.year !== card.year)
      throw badInput(
        {
          ru: 'Учебный год класса не меняется: заведите новый класс.',
          en: 'The year of a class does not change: make a new class.',
        },
        { path: 'year' },
      )
    checkPlaces(facts, card)
    await refuseTakenLetter(args)
    const options = { collection: 'classes', req, overrideAccess: false, depth: 0 } as const
    try {
      if (id === undefined) {
        const made = await req.payload.create({
          ...options,
          data: { ...card, school: facts.school },
        })
        return { id: made.id }
      }
      const was = await rows(req).findOne<{ updatedAt: string }>({
        collection: 'classes',
        columns: ['updatedAt'],
        where: { id: { equals: id }, school: { equals: facts.school } },
      })
      if (seen !== undefined && was?.updatedAt !== seen) throw cardChangedMeanwhile()
      await req.payload.update({ ...options, id, data: card })
      return { id }
    } catch (error) {
      if (isUniqueViolation(error)) throw taken(facts, card)
      throw error
    }
  })
}
