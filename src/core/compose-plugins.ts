import type { CollectionConfig, Config, Plugin, TaskConfig } from 'payload'

import { openapiEndpoint } from './openapi/openapi-endpoint'
import { orderPlugins } from './order-plugins'
import type { SchoolCollection, SchoolPlugin } from './plugin'
import { reportEndpoint } from './report-endpoint'
import { refuseUsed } from './refuse-used'
import { REGISTRY_KEY, type Registry, type Standing, type SwitchedOff } from './registry'
import { toPayloadCollection } from './to-payload-collection'
import { toPayloadEndpoint } from './to-payload-endpoint'

type Composition = {
  kernel: readonly SchoolCollection[]
  plugins: readonly SchoolPlugin[]
  /** What schools have switched off at run time (docs/adr/0011); nothing when missing. */
  switchedOff?: SwitchedOff
  /** What an account has to do before it may work; nothing when missing. */
  standing?: Standing
}

const KERNEL = 'kernel'
const NOTHING: ReadonlySet<string> = new Set()

const checkExtensions = (plugins: readonly SchoolPlugin[], slugs: ReadonlySet<string>): void => {
  for (const { slug, extends: extensions } of plugins) {
    for (const { collection } of extensions ?? []) {
      if (!slugs.has(collection))
        throw new Error(`Plugin "${slug}" extends "${collection}", which does not exist`)
    }
  }
}

/** Payload looks for a collection first: an endpoint below the slug of one would never be reached. */
const checkEndpoints = (plugins: readonly SchoolPlugin[], slugs: ReadonlySet<string>): void => {
  for (const { slug, endpoints } of plugins) {
    for (const { method, path } of endpoints ?? []) {
      const [, first = ''] = path.split('/')
      if (slugs.has(first))
        throw new Error(`Plugin "${slug}" brings "${method} ${path}", which the collection "${first}" hides`)
    }
  }
}

const withDashboard = (admin: Config['admin'], components: readonly string[]): Config['admin'] =>
  components.length === 0
    ? admin
    : {
        ...admin,
        components: {
          ...admin?.components,
          beforeDashboard: [...(admin?.components?.beforeDashboard ?? []), ...components],
        },
      }

/**
 * Turns the kernel and the school's plugins into one Payload plugin.
 * Stops the start with the wrong name on a gap, a circle or a slug taken twice.
 */
export const composePlugins = ({
  kernel,
  plugins,
  switchedOff = () => Promise.resolve(NOTHING),
  standing = () => null,
}: Composition): Plugin => {
  const ordered = orderPlugins([{ slug: KERNEL, collections: kernel }, ...plugins])
  const enabled = ordered.filter(({ isEnabled }) => isEnabled !== false)
  const owned = ordered.flatMap(({ slug, collections }) =>
    (collections ?? []).map((collection) => ({ slug, collection })),
  )
  const slugs = new Set(owned.map(({ collection }) => collection.config.slug))
  checkExtensions(ordered, slugs)
  checkEndpoints(ordered, slugs)

  return (config: Config): Config => {
    const collections: CollectionConfig[] = owned.map(({ slug, collection }) =>
      toPayloadCollection({
        collection,
        plugin: slug,
        canBeOff: slug !== KERNEL,
        extensions: ordered
          .flatMap((plugin) => plugin.extends ?? [])
          .filter((extension) => extension.collection === collection.config.slug),
      }),
    )
    const jobs = enabled.flatMap((plugin) => plugin.jobs ?? [])
    const registry: Registry = {
      plugins: enabled.filter(({ slug }) => slug !== KERNEL),
      switchedOff,
      standing,
    }
    const endpoints = enabled.flatMap(({ slug, endpoints }) =>
      (endpoints ?? []).map((endpoint) => toPayloadEndpoint(endpoint, slug)),
    )
    const dashboard = enabled.flatMap(({ adminDashboard }) => adminDashboard ?? [])
    return {
      ...config,
      admin: withDashboard(config.admin, dashboard),
      collections: [...(config.collections ?? []), ...refuseUsed(collections)],
      endpoints: [
        ...(config.endpoints ?? []),
        toPayloadEndpoint(reportEndpoint),
        toPayloadEndpoint(openapiEndpoint),
        ...endpoints,
      ],
      jobs: {
        ...config.jobs,
        tasks: [
          ...(config.jobs?.tasks ?? []),
          ...(jobs.map(({ task, schedule }) =>
            schedule ? { ...task, schedule: [schedule] } : task,
          ) as unknown as TaskConfig[]),
        ],
      },
      custom: { ...config.custom, [REGISTRY_KEY]: registry },
    }
  }
}

/** The slugs of all collections that belong to one school each. */
export const schoolScopedSlugs = ({ kernel, plugins }: Composition): string[] =>
  [...kernel, ...plugins.flatMap(({ collections }) => collections ?? [])]
    .filter(({ scope }) => scope !== 'installation')
    .map(({ config }) => config.slug)
