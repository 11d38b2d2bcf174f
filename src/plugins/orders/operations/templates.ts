import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { rows } from '@/db/rows'

import { type OrderGroup, ORDER_GROUPS } from '../domain/kinds'
import { DEFAULT_TEMPLATES, type OrderTemplate } from '../domain/templates'
import { SLUGS } from '../slugs'

type Args = { req: PayloadRequest; facts: Pick<Facts, 'school'> }

/** The wording of every book of orders: the school's own where it wrote one. */
export const readTemplates = async ({ req, facts }: Args): Promise<Record<OrderGroup, OrderTemplate>> => {
  const own = await rows(req).find<{ group: OrderGroup } & Record<keyof OrderTemplate, string | null>>({
    collection: SLUGS.templates,
    columns: ['group', 'series', 'preamble', 'points'],
    where: { school: { equals: facts.school } },
  })
  const template = (group: OrderGroup): OrderTemplate => {
    const row = own.find((one) => one.group === group)
    const usual = DEFAULT_TEMPLATES[group]
    return {
      series: row?.series ?? usual.series,
      preamble: row?.preamble ?? usual.preamble,
      points: row?.points ?? usual.points,
    }
  }
  return Object.fromEntries(ORDER_GROUPS.map((group) => [group, template(group)])) as Record<
    OrderGroup,
    OrderTemplate
  >
}

/** Keeps the school's wording. Signed orders stay as they were signed. */
export const saveTemplate = async (
  { req, facts }: Args,
  group: OrderGroup,
  template: OrderTemplate,
): Promise<void> => {
  await rows(req).upsert({
    collection: SLUGS.templates,
    rows: [{ school: facts.school, group, ...template }],
    on: ['school', 'group'],
    set: ['series', 'preamble', 'points'],
  })
}
