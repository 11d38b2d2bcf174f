import type {
  GraphQLArgument,
  GraphQLFieldConfig,
  GraphQLInputField,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLType,
} from 'graphql'
import type { Config } from 'payload'

type GraphQLExtension = NonNullable<NonNullable<Config['graphQL']>['queries']>
// eslint-disable-next-line @typescript-eslint/consistent-type-imports -- the module itself is passed around: Payload has its own copy
type GraphQLModule = typeof import('graphql')
type Typed = { name: string; type: GraphQLType }

/**
 * Gives ids a type that holds them. Payload describes a number named `id` and every relationship as `Int`, which
 * ends at 2^31 in GraphQL, while our ids go up to 2^53: `Float` carries them exactly.
 */
export const widenGraphqlIds: GraphQLExtension = (graphql, { Query, Mutation }) => {
  const module = graphql
  const seen = new Set<GraphQLNamedType>()
  const roots = [Query, Mutation].flatMap(
    ({ fields }) => Object.values(fields) as GraphQLFieldConfig<unknown, unknown>[],
  )
  const widen = createWidener(module)

  const visitType = (type: GraphQLType): void => {
    const named = module.getNamedType(type)
    if (seen.has(named)) return
    seen.add(named)
    if (module.isUnionType(named)) named.getTypes().forEach(visitType)
    if (module.isInputObjectType(named)) {
      const fields: Record<string, GraphQLInputField> = named.getFields()
      // The system makes ids: a client has nothing to say here.
      if (
        named.name.startsWith('mutation') &&
        fields.id &&
        module.getNamedType(fields.id.type) === module.GraphQLInt
      ) {
        delete fields.id
      }
      // Every other number of an input is a Float already, so that an Int here is an id.
      for (const field of Object.values(fields)) visitTyped(field, () => true)
    }
    if (module.isObjectType(named) || module.isInterfaceType(named)) {
      for (const field of Object.values((named as GraphQLObjectType).getFields())) {
        visitTyped(field, isId)
        field.args.forEach((argument: GraphQLArgument) => visitTyped(argument, isId))
      }
    }
  }
  const visitTyped = (holder: Typed, isWide: (holder: Typed) => boolean): void => {
    if (isWide(holder)) holder.type = widen(holder.type)
    visitType(holder.type)
  }

  for (const { type, args } of roots) {
    visitType(type)
    for (const [name, argument] of Object.entries(args ?? {})) {
      if (name === 'id') argument.type = widen(argument.type) as typeof argument.type
      visitType(argument.type)
    }
  }
  return {}
}

const isId = ({ name }: Typed): boolean => name === 'id'

const createWidener = ({
  GraphQLFloat,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  isListType,
  isNonNullType,
}: GraphQLModule) => {
  const widen = (type: GraphQLType): GraphQLType => {
    if (type === GraphQLInt) return GraphQLFloat
    if (isNonNullType(type))
      return new GraphQLNonNull(widen(type.ofType as GraphQLType) as typeof GraphQLFloat)
    return isListType(type) ? new GraphQLList(widen(type.ofType)) : type
  }
  return widen
}
