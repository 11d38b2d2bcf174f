import type { Config } from 'payload'

import { limitGraphqlDepth } from './graphql-depth'
import { widenGraphqlIds } from './graphql-ids'
import { limitGraphqlSize } from './graphql-size'

/** GraphQL with ids that hold, and with limits of depth, of size and of complexity. */
export const graphqlOptions: Config['graphQL'] = {
  disablePlaygroundInProduction: true,
  maxComplexity: 2000,
  queries: widenGraphqlIds,
  validationRules: ({ document }) => [...limitGraphqlSize(document), limitGraphqlDepth()],
}
