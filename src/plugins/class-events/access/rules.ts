import type { Where } from 'payload'

import { all, any, nobody } from '@/access/algebra'
import { among, factsSay } from '@/access/among'
import { type Facts, factsOf } from '@/access/facts'
import { hasStatus } from '@/access/has-status'
import { learnersOf } from '@/access/own-classes'
import { ofLedClass } from '@/access/own-records'
import { notFound } from '@/core/errors'
import type { AccessRules, Rule } from '@/core/rule'

/** Those who answer for the upbringing in the whole school. */
export const oversees: Rule = hasStatus('principal', 'deputy')
/** Class teachers keep the events of the class that they lead. */
export const keepsEvents: Rule = factsSay(({ classTeacherOf }) => classTeacherOf.length > 0)
/** Who opens the events at all; which ones, the rule of the collection decides. */
export const readsEvents: Rule = any(oversees, hasStatus('teacher', 'student', 'guardian'))

/** Events that students take part in: those of the whole class on the days they are in it, and those that name them. */
export const takesPart = (
  { reference }: Pick<Facts, 'reference'>,
  students: readonly number[],
): Where | false => {
  if (students.length === 0) return false
  const places = reference.enrolments.filter(({ student }) => students.includes(student))
  return {
    or: [
      { students: { in: [...students] } },
      ...places.map((row): Where => ({
        and: [
          { isWholeClass: { equals: true } },
          { class: { equals: row.class } },
          ...(row.from ? [{ to: { greater_than_equal: row.from } }] : []),
          ...(row.to ? [{ from: { less_than_equal: row.to } }] : []),
        ],
      })),
    ],
  }
}

const ofOwnLearners: Rule = async ({ req }) => {
  const facts = await factsOf(req)
  if (!facts) return false
  return takesPart(
    facts,
    learnersOf(facts).filter((id) => id !== null),
  )
}

const isKept: Rule = ({ user }) => Boolean(user) && { removedAt: { exists: false } }

/** Written by operations alone, which ask about the class, its students and the consents as well. */
const byOperations = { create: nobody, update: nobody, delete: nobody, readVersions: nobody }

/** The class teacher, the teachers of the class, those who took part, their families, and who oversees the school. */
export const eventRules: AccessRules = {
  ...byOperations,
  read: all(
    isKept,
    any(
      oversees,
      ofLedClass(),
      among('class', ({ taughtClasses }) => taughtClasses),
      among('staff', ({ staff }) => [staff]),
      ofOwnLearners,
    ),
  ),
}

/** Pictures are opened through their event alone, which asks about the consents. */
export const pictureRules: AccessRules = { ...byOperations, read: nobody }

/** @throws notFound for those who do not lead the class today, in the same words as for a class that there is not */
export const requireKeeper = ({ classTeacherOf }: Facts, classId: number): void => {
  if (!classTeacherOf.includes(classId)) throw notFound()
}
