import type { Localized } from '@/core/locale'

/** What is looked at of a plugin when it is switched. */
export type Switchable = { slug: string; requires?: readonly string[]; isRequired?: Localized }

type Question = { plugins: readonly Switchable[]; off: ReadonlySet<string>; slug: string }

/** Slugs of the plugins at work that this one is needed by; all of them must be switched off before it. Pure. */
export const neededBy = ({ plugins, off, slug }: Question): string[] =>
  plugins.filter((row) => !off.has(row.slug) && row.requires?.includes(slug)).map((row) => row.slug)

/** Slugs of the switched-off plugins that this one needs; all of them must be switched on before it. Pure. */
export const missingFor = ({ plugins, off, slug }: Question): string[] =>
  (plugins.find((row) => row.slug === slug)?.requires ?? []).filter((need) => off.has(need))
