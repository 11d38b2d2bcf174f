import { formatNames, type Payload, toWords } from 'payload'

/** What a collection is called in GraphQL. */
export const graphqlNames = (payload: Payload, slug: string): { one: string; many: string } => {
  const { graphQL } = payload.config.collections.find((collection) => collection.slug === slug) ?? {}
  const fromSlug = formatNames(slug)
  const given: { singularName?: string; pluralName?: string } = typeof graphQL === 'object' ? graphQL : {}
  const one = given.singularName ? toWords(given.singularName, true) : fromSlug.singular
  const many = given.pluralName ? toWords(given.pluralName, true) : fromSlug.plural
  return { one, many: one === many ? `all${one}` : many }
}
