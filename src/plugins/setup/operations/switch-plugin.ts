import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { now } from '@/core/clock'
import { notFound } from '@/core/errors'
import { registryOf } from '@/core/registry'
import { inTransaction } from '@/db/in-transaction'
import { forgetReference, readSlugs, writeSlugs } from '@/db/reference'
import { rows } from '@/db/rows'

import { missingFor, neededBy } from '../domain/switch-plugins'
import { titleOf } from './list-plugins'
import { pluginIsNeeded, pluginIsRequired, pluginLacksOthers } from './plugin-errors'

type Args = { req: PayloadRequest; facts: Facts; slug: string; isOn: boolean }

/**
 * Switches a plugin on or off for the school. Its data stays as it is; who did it and when is kept in the changes.
 * Switching to what it is already changes nothing.
 * @throws notFound for what is not installed; pluginIsRequired; pluginIsNeeded; pluginLacksOthers
 */
export const switchPlugin = ({ req, facts, slug, isOn }: Args): Promise<{ isOn: boolean }> =>
  inTransaction(req, async () => {
    const { plugins } = registryOf(req.payload)
    const plugin = plugins.find((row) => row.slug === slug)
    if (!plugin) throw notFound()
    const title = titleOf(plugin)
    const titles = (slugs: readonly string[]) =>
      plugins.filter((row) => slugs.includes(row.slug)).map(titleOf)
    // Not from the snapshot: another switch may have just been saved.
    const school = await rows(req).findOne<{ id: number; switchedOff: string | null }>({
      collection: 'schools',
      columns: ['id', 'switchedOff'],
      where: { id: { equals: facts.school } },
    })
    const off = readSlugs(school?.switchedOff)
    if (isOn === !off.has(slug)) return { isOn }
    if (!isOn && plugin.isRequired) throw pluginIsRequired({ title, reason: plugin.isRequired })
    const others = (isOn ? missingFor : neededBy)({ plugins, off, slug })
    if (others.length > 0)
      throw isOn
        ? pluginLacksOthers({ title, needs: titles(others) })
        : pluginIsNeeded({ title, by: titles(others) })
    const next = isOn ? [...off].filter((one) => one !== slug) : [...off, slug]
    await rows(req).update({
      collection: 'schools',
      where: { id: { equals: facts.school } },
      data: { switchedOff: writeSlugs(next) },
    })
    await rows(req).insert({
      collection: 'record-changes',
      rows: [
        {
          school: facts.school,
          record: 'schools',
          document: facts.school,
          field: `plugins.${slug}`,
          before: isOn ? 'off' : 'on',
          after: isOn ? 'on' : 'off',
          author: facts.user,
          at: now().toISOString(),
        },
      ],
    })
    forgetReference(req, facts.school)
    return { isOn }
  })
