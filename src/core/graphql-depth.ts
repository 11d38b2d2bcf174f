import { type ASTNode, GraphQLError, Kind, type ValidationContext, type ValidationRule } from 'graphql'

/** How deep a GraphQL query may go. A list of lessons with their classes and rooms takes 4. */
export const GRAPHQL_DEPTH = 8

/** Refuses queries that dig deeper than the limit, through fragments as well; introspection is left alone. */
export const limitGraphqlDepth =
  (limit = GRAPHQL_DEPTH): ValidationRule =>
  (context: ValidationContext) => ({
    OperationDefinition: (operation) => {
      const visiting = new Set<string>()
      const depthOf = (node: ASTNode): number => {
        switch (node.kind) {
          case Kind.FIELD:
            if (node.name.value.startsWith('__')) return 0
            return 1 + deepest(node.selectionSet?.selections ?? [])
          case Kind.INLINE_FRAGMENT:
          case Kind.OPERATION_DEFINITION:
            return deepest(node.selectionSet.selections)
          case Kind.FRAGMENT_SPREAD: {
            const name = node.name.value
            const fragment = context.getFragment(name)
            // A circle of fragments is refused by another rule; here it only must not hang.
            if (!fragment || visiting.has(name)) return 0
            visiting.add(name)
            const depth = deepest(fragment.selectionSet.selections)
            visiting.delete(name)
            return depth
          }
          default:
            return 0
        }
      }
      const deepest = (nodes: readonly ASTNode[]): number => Math.max(0, ...nodes.map(depthOf))
      if (depthOf(operation) > limit) {
        context.reportError(
          new GraphQLError(`Запрос глубже ${limit} уровней. / The query is deeper than ${limit} levels.`, {
            nodes: operation,
            extensions: { code: 'query-too-deep' },
          }),
        )
      }
    },
  })
