import type { SchoolCollection } from '@/core/plugin'
import { forgetOnChange } from '@/hooks/forget-on-change'
import { audited } from '@/hooks/audited'
import { searchable } from '@/hooks/normalize-search'

import { recordChanges } from './audit/record-changes'
import { recordReads } from './audit/record-reads'
import { classes } from './classes/classes'
import { enrolments } from './classes/enrolments'
import { subgroupMembers } from './classes/subgroup-members'
import { subgroups } from './classes/subgroups'
import { documents } from './content/documents'
import { media } from './content/media'
import { portfolios } from './content/portfolios'
import { resources } from './content/resources'
import { guardianships } from './people/guardianships'
import { people } from './people/people'
import { staff } from './people/staff'
import { studentBenefits } from './people/student-benefits'
import { students } from './people/students'
import { users } from './people/users'
import { bellSchedules } from './school/bell-schedules'
import { rooms } from './school/rooms'
import { schools } from './school/schools'
import { subjects } from './school/subjects'
import { termSets } from './school/term-sets'
import { terms } from './school/terms'
import { years } from './school/years'
import { lessonTypes } from './study/lesson-types'
import { lessons } from './study/lessons'
import { workloads } from './study/workloads'

/** The shared kernel: what every plugin may build on. */
export const kernel: readonly SchoolCollection[] = [
  audited(people),
  audited(staff),
  audited(students),
  audited(guardianships),
  audited(studentBenefits),
  users,
  classes,
  subgroups,
  subgroupMembers,
  enrolments,
  workloads,
  lessons,
  portfolios,
  resources,
  documents,
  media,
  schools,
  years,
  termSets,
  terms,
  subjects,
  rooms,
  bellSchedules,
  lessonTypes,
  recordChanges,
  recordReads,
]
  .map(forgetOnChange)
  .map(searchable)
