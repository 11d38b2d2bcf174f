import type { PayloadRequest } from 'payload'

import { registryOf } from './registry'

/**
 * The events of the school, by name. A plugin adds its own by declaration merging:
 * `declare module '@/core/domain-events' { interface DomainEvents { 'lesson.recorded': LessonRecorded } }`
 */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions, @typescript-eslint/no-empty-object-type -- only an interface can be merged into
export interface DomainEvents {}

export type DomainEventName = keyof DomainEvents

/** Runs every handler of the event, in the order of the plugins, inside the caller's transaction. */
export const emit = async <TName extends DomainEventName>(
  req: PayloadRequest,
  name: TName,
  event: DomainEvents[TName],
): Promise<void> => {
  for (const { on } of registryOf(req.payload).plugins) {
    await on?.[name]?.({ req, event })
  }
}
