import type { Access, CollectionConfig, Field, PayloadRequest } from 'payload'

import { capList } from './cap-list'
import { requireShape, withTexts } from './check-shape'
import { newId } from './ids'
import type { Extension, SchoolCollection } from './plugin'
import { refuseSwitchedOff } from './refuse-switched-off'
import { dutyOf, registryOf } from './registry'
import type { Rule } from './rule'

/**
 * Rules are asked only by people who signed in and may work; everybody else gets a plain no, and so does who asks
 * for a table of a plugin that the school has switched off.
 */
const toAccess =
  (rule: Rule, plugin: string | null): Access =>
  async ({ data, id, req }) => {
    if (!req.user || dutyOf(req)) return false
    if (plugin !== null && (await registryOf(req.payload).switchedOff(req)).has(plugin)) return false
    return rule({ data: data as Record<string, unknown> | undefined, id, req, user: req.user })
  }

const idField: Field = {
  name: 'id',
  type: 'number',
  required: true,
  admin: { hidden: true },
  defaultValue: () => newId(),
  access: {
    // Ids are made by the system: a client that sends its own is not obeyed.
    create: () => false,
    update: () => false,
  },
}

type Options = {
  collection: SchoolCollection
  plugin: string
  /** A school may switch its plugin off; the kernel is always there. */
  canBeOff?: boolean
  extensions?: readonly Extension[]
}

const toBoolean =
  (rule: Rule) =>
  async ({ req }: { req: PayloadRequest }): Promise<boolean> =>
    Boolean(req.user && !dutyOf(req) && (await rule({ req, user: req.user })))

/** The panel's own, and ours in every form of it. */
const withSaveAgain = (admin: CollectionConfig['admin']): CollectionConfig['admin'] => ({
  ...admin,
  components: {
    ...admin?.components,
    edit: {
      ...admin?.components?.edit,
      beforeDocumentControls: [
        ...(admin?.components?.edit?.beforeDocumentControls ?? []),
        '@/collections/edit/save-again#SaveAgain',
      ],
    },
  },
})

/** The only place that knows how a collection of ours becomes a Payload one. The definition is never changed. */
export const toPayloadCollection = ({
  collection,
  plugin,
  canBeOff = false,
  extensions = [],
}: Options): CollectionConfig => {
  const access = (rule: Rule): Access => toAccess(rule, canBeOff ? plugin : null)
  const { config, rules, personalData, scope = 'school', adminRule, unlockRule } = collection
  return {
    ...config,
    admin: withSaveAgain(config.admin),
    fields: [idField, ...withTexts([...config.fields, ...extensions.flatMap(({ fields }) => fields)])],
    access: {
      create: access(rules.create),
      delete: access(rules.delete),
      read: access(rules.read),
      readVersions: access(rules.readVersions),
      update: access(rules.update),
      unlock: access(unlockRule ?? rules.update),
      ...(adminRule ? { admin: toBoolean(adminRule) } : {}),
    },
    hooks: {
      ...config.hooks,
      beforeOperation: [
        ...(canBeOff ? [refuseSwitchedOff(plugin)] : []),
        requireShape,
        ...(config.hooks?.beforeOperation ?? []),
        capList,
      ],
      beforeLogin: [
        ...(config.hooks?.beforeLogin ?? []),
        ...extensions.flatMap(({ hooks }) => hooks?.beforeLogin ?? []),
      ],
      afterLogin: [
        ...(config.hooks?.afterLogin ?? []),
        ...extensions.flatMap(({ hooks }) => hooks?.afterLogin ?? []),
      ],
      // After the collection's own: by then the copies of what a document hangs on are filled in.
      beforeChange: [
        ...(config.hooks?.beforeChange ?? []),
        ...extensions.flatMap(({ hooks }) => hooks?.beforeChange ?? []),
      ],
      beforeDelete: [
        ...(config.hooks?.beforeDelete ?? []),
        ...extensions.flatMap(({ hooks }) => hooks?.beforeDelete ?? []),
      ],
    },
    custom: { ...config.custom, personalData, plugin, scope },
  }
}
