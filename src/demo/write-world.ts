import type { SeedContext } from '@/core/plugin'
import { forgetReference } from '@/db/reference'

import { DEMO_PASSWORD } from './demo-logins'
import { createSeedWriter } from './seed-writer'
import type { UserRow, World } from './world'

const STEPS = {
  people: 'Люди · People',
  guardians: 'Родители и дети · Guardians and children',
  users: 'Учётные записи · Accounts',
  classes: 'Классы · Classes',
  workloads: 'Нагрузка учителей · Workloads',
  lessons: 'Уроки · Lessons',
}

/**
 * Many have no e-mail, and an empty one would not be unique in every database: it is left out.
 * The first account goes Payload's own way and gives its hash to the others: hashing takes a fifth of a second.
 */
const writeUsers = async (world: World, context: SeedContext): Promise<void> => {
  const { payload, req } = context
  const [{ email, ...first }, ...others] = world.users as [UserRow, ...UserRow[]]
  await payload.create({
    collection: 'users',
    data: { ...first, ...(email ? { email } : {}), password: DEMO_PASSWORD },
    overrideAccess: true,
    req,
  })
  const stored = await payload.db.findOne<{ id: number; hash?: string; salt?: string }>({
    collection: 'users',
    where: { id: { equals: first.id } },
    req,
  })
  if (!stored?.hash || !stored.salt) throw new Error('The password of the first account was not kept')
  const { hash, salt } = stored
  await createSeedWriter(context).documents(
    'users',
    others.map(({ email, ...user }) => ({
      ...user,
      ...(email ? { email } : {}),
      theme: 'auto',
      hash,
      salt,
      loginAttempts: 0,
    })),
    STEPS.users,
  )
}

/** Writes the kernel of a school, whatever refers to something after it. The caller opens the transaction. */
export const writeWorld = async (world: World, context: SeedContext): Promise<void> => {
  const write = createSeedWriter(context)
  await write.documents('schools', [world.school])
  await write.documents('years', world.years)
  await write.documents('term-sets', world.termSets)
  await write.rows('terms', world.terms)
  await write.rows('subjects', world.subjects)
  await write.rows('rooms', world.rooms)
  await write.documents('bell-schedules', world.bellSchedules)
  await write.rows('lesson-types', world.lessonTypes)
  await write.rows('people', world.people, STEPS.people)
  await write.documents('staff', world.staff)
  await write.rows('students', world.students)
  await write.rows('guardianships', world.guardianships, STEPS.guardians)
  await writeUsers(world, context)
  await write.documents('classes', world.classes, STEPS.classes)
  await write.rows('subgroups', world.subgroups)
  await write.rows('subgroup-members', world.subgroupMembers)
  await write.rows('enrolments', world.enrolments)
  await write.rows('workloads', world.workloads, STEPS.workloads)
  await write.rows('lessons', world.lessons, STEPS.lessons)
  forgetReference(context.req, world.school.id)
}
