import type { SchoolPlugin } from '@/core/plugin'

import { journal } from './journal'

/** The one list of plugins. */
export const plugins: readonly SchoolPlugin[] = [journal]
