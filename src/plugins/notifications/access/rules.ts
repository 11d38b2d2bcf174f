import { all, nobody } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import { byOwnUser } from '@/access/own-records'
import type { AccessRules, Rule } from '@/core/rule'
import { hasOwnDiary } from '@/plugins/diary'

/** Who is told of news: those whose diary, or whose children's, it is. */
export const isTold: Rule = hasOwnDiary

/** Who decides how the school sends. */
export const setsSending: Rule = hasStatus('administrator')

const writtenByPlugin = { create: nobody, update: nobody, delete: nobody, readVersions: nobody }

/** The own ones alone, and nobody else's: not even the office learns which phone somebody has. */
export const ownRules: AccessRules = { ...writtenByPlugin, read: all(isTold, byOwnUser('user')) }

/** How the school sends is changed at its page, where it is checked. */
export const settingsRules: AccessRules = { ...writtenByPlugin, read: setsSending }

/** What waits to be sent is the server's own business. */
export const queueRules: AccessRules = { ...writtenByPlugin, read: nobody }
