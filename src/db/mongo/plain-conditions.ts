import type { Where } from 'payload'

type Asked = { where?: Where }
type Method = (args: Asked) => Promise<unknown>

const TOLD: ReadonlyMap<unknown, boolean> = new Map([
  ['true', true],
  ['false', false],
])

/** `exists` out of an address is a text: what it says becomes what it means. Pure. */
export const plainWhere = (where: Where): Where =>
  Object.fromEntries(
    Object.entries(where).map(([name, condition]) => {
      if (Array.isArray(condition)) return [name, condition.map(plainWhere)]
      const { exists } = (condition ?? {}) as { exists?: unknown }
      const told = TOLD.get(exists)
      return [name, told === undefined ? condition : { ...(condition as object), exists: told }]
    }),
  ) as Where

const METHODS = [
  'find',
  'findOne',
  'findDistinct',
  'findVersions',
  'findGlobalVersions',
  'queryDrafts',
  'count',
  'countVersions',
  'countGlobalVersions',
  'updateOne',
  'updateMany',
  'updateVersion',
  'updateGlobalVersion',
  'updateJobs',
  'deleteOne',
  'deleteMany',
  'deleteVersions',
] as const

/** Changes carry data, which may be what is no number; those look for their documents by themselves first. */
const isChange = (name: string): boolean => name.startsWith('update')
const NOTHING: Where = { id: { in: [] } }

/**
 * Conditions mean what they mean in SQL. Payload's adapter takes `id` exists "true" for an id that is no number, finds
 * nothing, and a change of everything changes nothing. And a number compared with what is none ends as an error.
 */
export const withPlainConditions = <TAdapter extends object>(adapter: TAdapter): TAdapter => {
  const methods = adapter as unknown as Record<string, Method | undefined>
  for (const name of METHODS) {
    const original = methods[name]
    if (!original) continue
    methods[name] = async (args) => {
      if (!args.where) return original.call(adapter, args)
      try {
        return await original.call(adapter, { ...args, where: plainWhere(args.where) })
      } catch (error) {
        if ((error as Error).name !== 'CastError' || isChange(name)) throw error
        return original.call(adapter, { ...args, where: NOTHING })
      }
    }
  }
  return adapter
}
