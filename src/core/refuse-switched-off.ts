import type { CollectionBeforeOperationHook } from 'payload'

import { requireActive } from './registry'

/**
 * A table of a switched-off plugin is not there for who asks from outside. Filling in relations passes: there the
 * rules say no, and the bare id stays.
 */
export const refuseSwitchedOff =
  (plugin: string): CollectionBeforeOperationHook =>
  async ({ args, req, overrideAccess }) => {
    const isFillingIn = 'showHiddenFields' in args
    if (req.user && !overrideAccess && !isFillingIn) await requireActive(req, plugin)
    return args
  }
