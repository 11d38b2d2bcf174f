import type { Payload, PayloadRequest, SanitizedConfig } from 'payload'

import { defineError } from './errors'
import type { SchoolPlugin } from './plugin'

/** Slugs of the plugins that the school of the request has switched off; empty for those who have no school. */
export type SwitchedOff = (req: PayloadRequest) => Promise<ReadonlySet<string>>

/** What the composed plugins brought, kept in the configuration for pages, endpoints and tests. */
export type Registry = {
  /** In the order of composition, those left out by `isEnabled: false` not among them. */
  plugins: readonly SchoolPlugin[]
  switchedOff: SwitchedOff
}

export const REGISTRY_KEY = 'schoolRegistry'

/** Answered for everything a switched-off plugin brings, whoever asks: for this school it does not exist. */
export const pluginIsOff = defineError({
  code: 'plugin-is-off',
  status: 404,
  message: {
    ru: () => 'Эта часть системы в школе выключена. Её включает администратор.',
    en: () => 'This part of the system is switched off in the school. The administrator switches it on.',
  },
})

export const registryOfConfig = (config: Pick<SanitizedConfig, 'custom'>): Registry => {
  const registry = config.custom?.[REGISTRY_KEY] as Registry | undefined
  if (!registry) throw new Error('The configuration was built without composePlugins')
  return registry
}

/** Everything that is installed, whatever a school has switched off: for what concerns data and not use. */
export const registryOf = (payload: Pick<Payload, 'config'>): Registry => registryOfConfig(payload.config)

/** The plugins that work in the school of the request. Asks the database for nothing that is not kept in memory. */
export const activePlugins = async (req: PayloadRequest): Promise<readonly SchoolPlugin[]> => {
  const { plugins, switchedOff } = registryOf(req.payload)
  const off = await switchedOff(req)
  return off.size === 0 ? plugins : plugins.filter(({ slug }) => !off.has(slug))
}

/** Whether the plugin is installed and works in the school of the request: asked before leading to its pages. */
export const isActive = async (req: PayloadRequest, slug: string): Promise<boolean> =>
  (await activePlugins(req)).some((plugin) => plugin.slug === slug)

/** @throws pluginIsOff when the school of the request has switched the plugin off */
export const requireActive = async (req: PayloadRequest, slug: string): Promise<void> => {
  if ((await registryOf(req.payload).switchedOff(req)).has(slug)) throw pluginIsOff()
}
