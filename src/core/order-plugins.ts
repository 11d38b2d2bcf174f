import type { SchoolPlugin } from './plugin'

const requireUnique = (values: readonly string[], what: (value: string) => string): void => {
  const seen = new Set<string>()
  for (const value of values) {
    if (seen.has(value)) throw new Error(what(value))
    seen.add(value)
  }
}

/**
 * Puts plugins after those they require.
 * @throws Error with the name that is wrong: a slug taken twice, a missing requirement, a circle.
 */
export const orderPlugins = (plugins: readonly SchoolPlugin[]): SchoolPlugin[] => {
  requireUnique(
    plugins.map(({ slug }) => slug),
    (slug) => `Two plugins have the slug "${slug}"`,
  )
  requireUnique(
    plugins.flatMap(({ collections }) => (collections ?? []).map(({ config }) => config.slug)),
    (slug) => `Two plugins bring a collection "${slug}"`,
  )
  requireUnique(
    plugins.flatMap(({ endpoints }) => (endpoints ?? []).map(({ method, path }) => `${method} ${path}`)),
    (endpoint) => `Two plugins bring an endpoint "${endpoint}"`,
  )
  requireUnique(
    plugins.flatMap(({ portal }) => (portal?.views ?? []).map(({ path }) => path)),
    (path) => `Two plugins bring a page "${path}"`,
  )
  requireUnique(
    plugins.flatMap(({ reports }) => (reports ?? []).map(({ slug }) => slug)),
    (slug) => `Two plugins bring a report "${slug}"`,
  )

  const bySlug = new Map(plugins.map((plugin) => [plugin.slug, plugin]))
  const ordered: SchoolPlugin[] = []
  const visit = (plugin: SchoolPlugin, path: readonly string[]): void => {
    if (ordered.includes(plugin)) return
    if (path.includes(plugin.slug)) {
      throw new Error(`Plugins require each other in a circle: ${[...path, plugin.slug].join(' → ')}`)
    }
    for (const need of plugin.requires ?? []) {
      const required = bySlug.get(need)
      if (!required) throw new Error(`Plugin "${plugin.slug}" requires "${need}", which is not installed`)
      if (required.isEnabled === false && plugin.isEnabled !== false) {
        throw new Error(`Plugin "${plugin.slug}" requires "${need}", which is switched off`)
      }
      visit(required, [...path, plugin.slug])
    }
    ordered.push(plugin)
  }
  for (const plugin of plugins) visit(plugin, [])
  return ordered
}
