import type { SchoolPlugin } from '@/core/plugin'

import { accessSlips } from './access-slips'
import { diary } from './diary'
import { directory } from './directory'
import { journal } from './journal'
import { personalFiles } from './personal-files'
import { portal } from './portal'

/** The one list of plugins. */
export const plugins: readonly SchoolPlugin[] = [
  portal,
  journal,
  diary,
  directory,
  personalFiles,
  accessSlips,
]
