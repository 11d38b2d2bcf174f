import { access } from 'node:fs/promises'
import path from 'node:path'

import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { executeAuthStrategies, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'

import { pingDatabase } from '../db/ping-database'
import { againAfterConflict } from './again-after-conflict'
import { honestRefusal } from './honest-refusal'
import type { PayloadHandlers } from './payload-routes'

type Options = { payload: Payload; config: SanitizedConfig | Promise<SanitizedConfig> }

/** REST and GraphQL of the running Payload, as functions from a request to an answer. */
export const payloadHandlers = ({ payload, config }: Options): PayloadHandlers => {
  const graphql = GRAPHQL_POST(config)
  const rest = (request: Request) => handleEndpoints({ config, request })
  return {
    graphql: (request) => graphql(request),
    // The embedded database makes one transaction at a time.
    rest: honestRefusal(payload.db.name === 'mongoose' ? againAfterConflict(rest) : rest, {
      ping: () => pingDatabase(payload),
      isSignedIn: async (headers) => (await executeAuthStrategies({ headers, payload })).user !== null,
    }),
    isFileThere: async (collection, name) => {
      const upload = payload.config.collections.find(({ slug }) => slug === collection)?.upload
      if (!upload) return true
      const folder = path.resolve(upload.staticDir ?? collection)
      return access(path.join(folder, path.basename(name))).then(
        () => true,
        () => false,
      )
    },
  }
}
