import { type DocumentNode, GraphQLError, Kind, type SelectionSetNode, type ValidationRule } from 'graphql'

/** How many fields a GraphQL query may have when its fragments are written out. Introspection takes some hundreds. */
export const GRAPHQL_SIZE = 10_000

/** Fields of the query with its fragments written out; `Infinity` for fragments that go round in a circle. */
export const writtenOutSize = ({ definitions }: DocumentNode): number => {
  const fragments = new Map(
    definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet]] : [],
    ),
  )
  const known = new Map<string, number>()
  const sizeOfFragment = (name: string): number => {
    const selections = fragments.get(name)
    if (!selections) return 0
    const before = known.get(name)
    if (before !== undefined) return before
    // Whoever comes here again before the size is known has come in a circle.
    known.set(name, Infinity)
    const size = sizeOf(selections)
    known.set(name, size)
    return size
  }
  const sizeOf = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return sum + 1 + sizeOfFragment(node.name.value)
      return sum + 1 + (node.selectionSet ? sizeOf(node.selectionSet) : 0)
    }, 0)
  return definitions.reduce(
    (sum, one) => sum + ('selectionSet' in one && one.selectionSet ? sizeOf(one.selectionSet) : 0),
    0,
  )
}

const refuse: ValidationRule = (context) => {
  context.reportError(
    new GraphQLError(
      `Запрос слишком велик: в нём больше ${GRAPHQL_SIZE} полей или фрагменты ходят по кругу. / The query is too large: it has more than ${GRAPHQL_SIZE} fields, or its fragments go round in a circle.`,
      { extensions: { code: 'query-too-large' } },
    ),
  )
  return {}
}

/**
 * Rules that refuse a query too large to be judged. They are asked for before any rule runs: those that count fields
 * write fragments out and would never end with fragments that double, so such a query loses its fragments here.
 */
export const limitGraphqlSize = (document: DocumentNode): ValidationRule[] => {
  if (writtenOutSize(document) <= GRAPHQL_SIZE) return []
  for (const one of document.definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) Object.assign(one.selectionSet, { selections: [] })
  }
  return [refuse]
}
