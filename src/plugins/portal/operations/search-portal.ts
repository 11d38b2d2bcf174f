import type { PayloadRequest } from 'payload'

import { classOf } from '@/access/class-of'
import type { Facts } from '@/access/facts'
import { findReadable } from '@/access/find-readable'
import { presentClasses } from '@/access/present-year'
import { named } from '@/collections/people/named'
import type { Locale } from '@/core/locale'
import { isWithin } from '@/core/school-date'
import { matchesWords } from '@/db/cyrillic/matches-words'

import { navOf } from '../access/nav-of'
import type { Found, SearchAnswer } from '../types'
import { portalMessages } from '../translations'

/** As many of each kind as one looks through at a glance. */
const GROUP_SIZE = 8

type Args = { req: PayloadRequest; facts: Facts; locale: Locale; query: string }

/** Asked through the Local API with the reader's own rights: the rules of the collection decide what is found. */
const findPeople = async ({ req, facts, locale, query }: Args): Promise<Found[]> => {
  const wanted = named(query)
  if (!wanted) return []
  const people = await findReadable({
    req,
    collection: 'people',
    where: { and: [{ school: { equals: facts.school } }, wanted] },
    select: { fullName: true },
    sort: 'sortKey',
    limit: GROUP_SIZE,
  })
  if (people.length === 0) return []
  const subtitle = await subtitles({ req, facts, locale, people: people.map(({ id }) => id) })
  return people.map(({ id, fullName }) => ({
    title: fullName ?? '',
    subtitle: subtitle(id),
    href: `/people/${id}`,
  }))
}

type SubtitleArgs = Pick<Args, 'req' | 'facts' | 'locale'> & { people: number[] }

/** Who the person is at the school, said in a few words: the class, the position, or that it is a parent. */
const subtitles = async ({
  req,
  facts,
  locale,
  people,
}: SubtitleArgs): Promise<(person: number) => string | null> => {
  const { reference, today } = facts
  const text = portalMessages(locale).search
  const staff = [...reference.staff.values()]
    .filter(({ person }) => people.includes(person))
    .map(({ id }) => id)
  const cards =
    staff.length > 0 ? await findReadable({ req, collection: 'staff', where: { id: { in: staff } } }) : []
  return (person) => {
    const student = [...reference.students.values()].find((card) => card.person === person)
    const enrolled = student && classOf(reference, student.id, today)
    if (enrolled) return text.student(enrolled.name)
    const positions = cards
      .find((card) => card.person === person)
      ?.positions?.filter((position) => isWithin(position, today))
      .map(({ title }) => title)
    if (positions?.length) return positions.join(', ')
    return reference.guardianships.some((tie) => tie.guardian === person) ? text.guardian : null
  }
}

const findClasses = async ({ req, facts, query, locale }: Args): Promise<Found[]> => {
  const fitting = presentClasses(facts).filter(({ name }) => matchesWords(query, name))
  if (fitting.length === 0) return []
  const docs = await findReadable({
    req,
    collection: 'classes',
    where: { id: { in: fitting.slice(0, GROUP_SIZE).map(({ id }) => id) } },
    select: { name: true },
    sort: 'sortKey',
    limit: GROUP_SIZE,
  })
  const text = portalMessages(locale).search
  return docs.map(({ id, name }) => ({
    title: text.class(name ?? ''),
    subtitle: null,
    href: `/classes/${id}`,
  }))
}

/** The pages that the reader has in the navigation, in either language. */
const findPages = async ({ req, locale, query }: Args): Promise<Found[]> =>
  (await navOf(req))
    .filter(({ label }) => matchesWords(query, label.ru, label.en))
    .slice(0, GROUP_SIZE)
    .map(({ path, label }) => ({ title: label[locale], subtitle: null, href: path }))

/** What the command palette shows: people and classes that the reader may read, and pages. */
export const searchPortal = async (args: Args): Promise<SearchAnswer> => ({
  people: await findPeople(args),
  classes: args.query ? await findClasses(args) : [],
  pages: await findPages(args),
})
