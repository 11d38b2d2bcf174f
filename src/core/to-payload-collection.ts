import type { Access, CollectionConfig, Field, PayloadRequest } from 'payload'

import { capList } from './cap-list'
import { requireShape, withTexts } from './check-shape'
import { newId } from './ids'
import type { SchoolCollection } from './plugin'
import type { Rule } from './rule'

/** Rules are asked only by people who signed in; everybody else gets a plain no. */
export const toAccess =
  (rule: Rule): Access =>
  ({ data, id, req }) =>
    req.user ? rule({ data: data as Record<string, unknown> | undefined, id, req, user: req.user }) : false

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

type Options = { collection: SchoolCollection; plugin: string; extensions?: readonly Field[] }

const toBoolean =
  (rule: Rule) =>
  async ({ req }: { req: PayloadRequest }): Promise<boolean> =>
    Boolean(req.user && (await rule({ req, user: req.user })))

/** The only place that knows how a collection of ours becomes a Payload one. The definition is never changed. */
export const toPayloadCollection = ({ collection, plugin, extensions = [] }: Options): CollectionConfig => {
  const { config, rules, personalData, scope = 'school', adminRule, unlockRule } = collection
  return {
    ...config,
    fields: [idField, ...withTexts([...config.fields, ...extensions])],
    access: {
      create: toAccess(rules.create),
      delete: toAccess(rules.delete),
      read: toAccess(rules.read),
      readVersions: toAccess(rules.readVersions),
      update: toAccess(rules.update),
      unlock: toAccess(unlockRule ?? rules.update),
      ...(adminRule ? { admin: toBoolean(adminRule) } : {}),
    },
    hooks: {
      ...config.hooks,
      beforeOperation: [requireShape, ...(config.hooks?.beforeOperation ?? []), capList],
    },
    custom: { ...config.custom, personalData, plugin, scope },
  }
}
