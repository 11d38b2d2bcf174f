import type { Payload, PayloadRequest, SanitizedConfig } from 'payload'

import { defineError } from './errors'
import type { SchoolPlugin } from './plugin'

/** Slugs of the plugins that the school of the request has switched off; empty for those who have no school. */
export type SwitchedOff = (req: PayloadRequest) => Promise<ReadonlySet<string>>

/** What an account has to do before it may do anything else: choose an own password, add a second factor. */
export type Duty = 'password' | 'second-factor'
/** `null` for an account that may work. */
export type Standing = (user: NonNullable<PayloadRequest['user']>) => Duty | null

/** What the composed plugins brought, kept in the configuration for pages, endpoints and tests. */
export type Registry = {
  /** In the order of composition, those left out by `isEnabled: false` not among them. */
  plugins: readonly SchoolPlugin[]
  switchedOff: SwitchedOff
  standing: Standing
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

export const passwordDue = defineError({
  code: 'password-due',
  status: 403,
  message: {
    ru: () => 'Сначала замените выданный пароль своим: откройте страницу входа.',
    en: () => 'First replace the given password by your own: open the sign-in page.',
  },
})

export const secondFactorDue = defineError({
  code: 'second-factor-due',
  status: 403,
  message: {
    ru: () => 'Сначала добавьте второй шаг входа: откройте страницу входа.',
    en: () => 'First add a second step of signing in: open the sign-in page.',
  },
})

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

/** What the account of the request has to do first; `null` for one that may work, and for nobody. */
export const dutyOf = ({ payload, user }: Pick<PayloadRequest, 'payload' | 'user'>): Duty | null =>
  user ? registryOf(payload).standing(user) : null

/** @throws passwordDue, secondFactorDue when the account has to do that first */
export const requireStanding = (req: Pick<PayloadRequest, 'payload' | 'user'>): void => {
  const duty = dutyOf(req)
  if (duty) throw duty === 'password' ? passwordDue() : secondFactorDue()
}
