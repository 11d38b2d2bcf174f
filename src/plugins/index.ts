import type { SchoolPlugin } from '@/core/plugin'

import { absenceNoticesPlugin } from './absence-notices'
import { accessSlips } from './access-slips'
import { accountSecurity } from './account-security'
import { attendanceControl } from './attendance-control'
import { backups } from './backups'
import { calendar } from './calendar'
import { classEvents } from './class-events'
import { classes } from './classes'
import { curriculum } from './curriculum'
import { diary } from './diary'
import { directory } from './directory'
import { documents } from './documents'
import { exportsPlugin } from './exports'
import { finalMarks } from './final-marks'
import { imports } from './imports'
import { journal } from './journal'
import { journalControl } from './journal-control'
import { lessonPlans } from './lesson-plans'
import { notifications } from './notifications'
import { orders } from './orders'
import { paperJournals } from './paper-journals'
import { people } from './people'
import { personalFiles } from './personal-files'
import { portal } from './portal'
import { retention } from './retention'
import { schedule } from './schedule'
import { setup } from './setup'
import { substitutions } from './substitutions'
import { yearClosing } from './year-closing'

/** The one list of plugins. */
export const plugins: readonly SchoolPlugin[] = [
  portal,
  journal,
  diary,
  directory,
  accessSlips,
  classes,
  curriculum,
  documents,
  exportsPlugin,
  imports,
  lessonPlans,
  orders,
  people,
  personalFiles,
  retention,
  schedule,
  setup,
  substitutions,
  yearClosing,
  // At the end: names of indexes are counted in the order of collections.
  calendar,
  paperJournals,
  absenceNoticesPlugin,
  journalControl,
  classEvents,
  finalMarks,
  notifications,
  backups,
  accountSecurity,
  attendanceControl,
]
