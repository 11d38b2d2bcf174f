import type { SchoolPlugin } from '@/core/plugin'

import { diary } from './diary'
import { directory } from './directory'
import { journal } from './journal'
import { portal } from './portal'
import { retention } from './retention'

/** The one list of plugins. */
export const plugins: readonly SchoolPlugin[] = [portal, journal, diary, directory, retention]
