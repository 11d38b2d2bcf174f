import type { Payload, SanitizedConfig } from 'payload'

import type { SchoolPlugin } from './plugin'

/** What the composed plugins brought, kept in the configuration for pages, endpoints and tests. */
export type Registry = {
  /** In the order of composition, switched-off ones left out. */
  plugins: readonly SchoolPlugin[]
}

export const REGISTRY_KEY = 'schoolRegistry'

export const registryOfConfig = (config: Pick<SanitizedConfig, 'custom'>): Registry => {
  const registry = config.custom?.[REGISTRY_KEY] as Registry | undefined
  if (!registry) throw new Error('The configuration was built without composePlugins')
  return registry
}

export const registryOf = (payload: Pick<Payload, 'config'>): Registry => registryOfConfig(payload.config)
