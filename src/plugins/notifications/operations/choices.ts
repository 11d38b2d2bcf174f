import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { inTransaction } from '@/db/in-transaction'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { Choices } from '../types'
import { noAddress } from './errors'
import { keepSettings } from './settings'

const NOTHING: Choices = { digest: false, marks: false, homework: false, showsValue: false }
export const CHOICE_NAMES = Object.keys(NOTHING) as (keyof Choices)[]

type Own = { req: PayloadRequest; facts: Facts }

const find = ({ req, facts }: Own): Promise<Choices | null> =>
  rows(req).findOne<Choices>({
    collection: SLUGS.choices,
    columns: CHOICE_NAMES,
    where: { school: { equals: facts.school }, user: { equals: facts.user } },
  })

/** What the person has switched on; nothing until then. */
export const readChoices = async (own: Own): Promise<Choices> => (await find(own)) ?? NOTHING

const emailOf = ({ req }: Own): string | null => (req.user as { email?: string | null } | null)?.email ?? null

/** @throws noAddress for a letter that could go nowhere */
export const saveChoices = async (own: Own, choices: Choices): Promise<void> => {
  if (choices.digest && !emailOf(own)) throw noAddress(undefined, { path: 'digest' })
  const { req, facts } = own
  await inTransaction(req, async () => {
    await rows(req).upsert({
      collection: SLUGS.choices,
      on: ['school', 'user'],
      set: [...CHOICE_NAMES, 'updatedAt'],
      rows: [{ school: facts.school, user: facts.user, ...choices }],
    })
    await keepSettings(req, facts.school)
  })
}

/** Whoever switches a first device on wants to be told of something; a choice made before stays. */
export const chooseForDevice = async ({ req, facts }: Own): Promise<void> => {
  await rows(req).upsert({
    collection: SLUGS.choices,
    on: ['school', 'user'],
    set: [],
    rows: [{ school: facts.school, user: facts.user, ...NOTHING, marks: true, homework: true }],
  })
}
