import type { Access, SanitizedConfig } from 'payload'

import { isAdminPerson } from './admin-people'

const closed: Access = () => false
const forAdminPeople: Access = ({ req }) => isAdminPerson({ req, user: req.user })

const RULES: Record<string, Access> = {
  'payload-migrations': closed,
  'payload-kv': closed,
  'payload-jobs': closed,
  'payload-locked-documents': forAdminPeople,
}

/**
 * Closes what Payload adds of its own and leaves open to everybody who signed in: a student could have
 * deleted the list of migrations or held every document locked. Runs on the finished configuration,
 * because these collections do not exist when plugins run.
 */
export const closeInternals = (config: SanitizedConfig): SanitizedConfig => {
  for (const collection of config.collections) {
    const rule = RULES[collection.slug]
    if (!rule) continue
    for (const operation of ['create', 'read', 'update', 'delete', 'readVersions', 'unlock'] as const) {
      collection.access[operation] = rule
    }
  }
  return config
}
