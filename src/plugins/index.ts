import type { SchoolPlugin } from '@/core/plugin'

import { classes } from './classes'
import { diary } from './diary'
import { directory } from './directory'
import { journal } from './journal'
import { orders } from './orders'
import { portal } from './portal'
/** The one list of plugins. */
export const plugins: readonly SchoolPlugin[] = [portal, journal, diary, directory, orders, classes, personalFiles, accessSlips]
import { accessSlips } from './access-slips'
import { personalFiles } from './personal-files'
export const plugins: readonly SchoolPlugin[] = [portal, journal, diary, directory, orders, classes, personalFiles, accessSlips]
