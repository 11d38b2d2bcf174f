import type { PayloadRequest, Where } from 'payload'

type Asked = { req?: Partial<PayloadRequest>; where?: Where }
type Method = (args: Asked) => Promise<unknown>

const METHODS = ['find', 'findVersions', 'count', 'countVersions', 'queryDrafts'] as const
const EVERYTHING: Where = { id: { exists: true } }

/**
 * Without a condition Payload takes the server's estimate of how many documents there are, and that does not know of
 * the transaction that asks. Inside of one they are counted.
 */
export const withExactCounts = <TAdapter extends object>(adapter: TAdapter): TAdapter => {
  const methods = adapter as unknown as Record<string, Method>
  for (const name of METHODS) {
    const original = methods[name]!
    methods[name] = async (args) => {
      const isWithin = Boolean(args.req && (await args.req.transactionID))
      const isUnbounded = Object.keys(args.where ?? {}).length === 0
      return original.call(adapter, isWithin && isUnbounded ? { ...args, where: EVERYTHING } : args)
    }
  }
  return adapter
}
