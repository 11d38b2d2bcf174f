import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'

type Callback = { req: PayloadRequest; fn: () => Promise<void> | void }
type Registered = WeakMap<object, Map<string, Callback[]>>

const KEY = Symbol.for('asu-rso.after-commit')

/** Shared by the server's two bundles: one may register what the other commits. */
const registered = (): Registered => {
  const holder = globalThis as typeof globalThis & { [KEY]?: Registered }
  holder[KEY] ??= new WeakMap()
  return holder[KEY]
}

/**
 * Runs `fn` once what the request writes is really saved: at once without a transaction, otherwise after its
 * commit, whoever commits it (an operation of Payload as well). After a rollback it is forgotten.
 * For what must not happen for a save that never was: dropping caches, sending notices.
 */
export const afterCommit = async (req: PayloadRequest, fn: Callback['fn']): Promise<void> => {
  const transaction = await req.transactionID
  if (!transaction) {
    await fn()
    return
  }
  const { db } = req.payload
  const perTransaction = registered().get(db) ?? new Map<string, Callback[]>()
  registered().set(db, perTransaction)
  const callbacks = perTransaction.get(String(transaction)) ?? []
  perTransaction.set(String(transaction), callbacks)
  callbacks.push({ req, fn })
}

/** Takes the callbacks of a transaction that ended. */
const take = (db: object, id: string): Callback[] => {
  const callbacks = registered().get(db)?.get(id) ?? []
  registered().get(db)?.delete(id)
  return callbacks
}

type TransactionMethods = Pick<
  BaseDatabaseAdapter,
  'beginTransaction' | 'commitTransaction' | 'rollbackTransaction' | 'payload'
>

/** Makes an adapter tell when a transaction is committed or rolled back. */
export const withAfterCommit = <TAdapter extends TransactionMethods>(adapter: TAdapter): TAdapter => {
  const { commitTransaction, rollbackTransaction } = adapter

  adapter.commitTransaction = async (incoming) => {
    const id = String(await incoming)
    try {
      await commitTransaction.call(adapter, incoming)
    } catch (error) {
      take(adapter, id)
      throw error
    }
    for (const { req, fn } of take(adapter, id)) {
      // Payload clears this only after we return; what the callback asks must not look for a closed transaction.
      if (req.transactionID === id) delete req.transactionID
      try {
        await fn()
      } catch (error) {
        // The save is done and stays; its answer must not turn into a failure.
        adapter.payload.logger.error({ err: error, msg: 'An action after a commit failed' })
      }
    }
  }

  adapter.rollbackTransaction = async (incoming) => {
    take(adapter, String(await incoming))
    await rollbackTransaction.call(adapter, incoming)
  }

  return adapter
}
