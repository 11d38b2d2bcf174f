import type { PayloadRequest } from 'payload'

import type { Localized } from '@/core/locale'
import type { SchoolPlugin } from '@/core/plugin'
import { registryOf } from '@/core/registry'

import { neededBy } from '../domain/switch-plugins'

/** A plugin as the administrator reads of it. */
export type PluginState = {
  slug: string
  title: Localized
  about: Localized | null
  isOn: boolean
  /** Why it cannot be switched off at all. */
  isRequired: Localized | null
  requires: Localized[]
  /** Those at work that need it. */
  neededBy: Localized[]
  brings: Record<'pages' | 'collections' | 'reports' | 'jobs' | 'duties', number>
}

/** The plugin's own title, the label of its first section, or its slug. */
export const titleOf = (plugin: SchoolPlugin): Localized =>
  plugin.title ?? plugin.portal?.nav?.[0]?.label ?? { ru: plugin.slug, en: plugin.slug }

/** All that is installed, in the order of the alphabet, with what is on in the school of the request. */
export const listPlugins = async (req: PayloadRequest): Promise<PluginState[]> => {
  const { plugins, switchedOff } = registryOf(req.payload)
  const off = await switchedOff(req)
  const bySlug = new Map(plugins.map((plugin) => [plugin.slug, titleOf(plugin)]))
  const titles = (slugs: readonly string[]) => slugs.flatMap((slug) => bySlug.get(slug) ?? [])
  return plugins
    .map((plugin) => ({
      slug: plugin.slug,
      title: titleOf(plugin),
      about: plugin.about ?? null,
      isOn: !off.has(plugin.slug),
      isRequired: plugin.isRequired ?? null,
      requires: titles(plugin.requires ?? []),
      neededBy: titles(neededBy({ plugins, off, slug: plugin.slug })),
      brings: {
        pages: plugin.portal?.views?.length ?? 0,
        collections: plugin.collections?.length ?? 0,
        reports: plugin.reports?.length ?? 0,
        jobs: plugin.jobs?.length ?? 0,
        duties: plugin.duties?.length ?? 0,
      },
    }))
    .sort((left, right) => left.title.ru.localeCompare(right.title.ru, 'ru'))
}
