import type { SchoolPlugin } from '@/core/plugin'

import { diary } from './diary'
import { directory } from './directory'
import { journal } from './journal'
import { people } from './people'
import { portal } from './portal'

/** The one list of plugins. */
export const plugins: readonly SchoolPlugin[] = [portal, journal, diary, directory, people]
