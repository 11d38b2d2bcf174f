import type { CollectionSlug, Payload } from 'payload'

import { newId } from '@/core/ids'

import { PNG } from './files'
import { accountSecurityData } from './valid-data/account-security'
import { absenceNoticesData } from './valid-data/absence-notices'
import { calendarData } from './valid-data/calendar'
import { classEventsData } from './valid-data/class-events'
import { classesData } from './valid-data/classes'
import { curriculumData } from './valid-data/curriculum'
import { diaryData } from './valid-data/diary'
import { documentsData } from './valid-data/documents'
import { finalMarksData } from './valid-data/final-marks'
import { importsData } from './valid-data/imports'
import { exportsData } from './valid-data/exports'
import { journalData } from './valid-data/journal'
import { kernelData } from './valid-data/kernel'
import { lessonPlansData } from './valid-data/lesson-plans'
import { notificationsData } from './valid-data/notifications'
import { ordersData } from './valid-data/orders'
import { paperJournalsData } from './valid-data/paper-journals'
import { personalFilesData } from './valid-data/personal-files'
import { peopleData } from './valid-data/people'
import { retentionData } from './valid-data/retention'
import { scheduleData } from './valid-data/schedule'
import { journalControlData } from './valid-data/journal-control'
import { substitutionsData } from './valid-data/substitutions'
import type { Data, Doc, Place, ValidData } from './valid-data/types'
import { yearClosingData } from './valid-data/year-closing'

export type { Data, Doc, Place } from './valid-data/types'

/** The least data of every collection; a suite with a plugin of its own adds to it. */
export const VALID_DATA: ValidData = {
  ...kernelData,
  ...journalData,
  ...ordersData,
  ...classesData,
  ...curriculumData,
  ...lessonPlansData,
  ...personalFilesData,
  ...documentsData,
  ...peopleData,
  ...importsData,
  ...exportsData,
  ...retentionData,
  ...yearClosingData,
  ...scheduleData,
  ...substitutionsData,
  ...journalControlData,
  ...calendarData,
  ...paperJournalsData,
  ...absenceNoticesData,
  ...diaryData,
  ...classEventsData,
  ...finalMarksData,
  ...notificationsData,
  ...accountSecurityData,
}

let count = 0
const unique = (prefix: string): string => `${prefix}${(count += 1)}-${newId() % 100_000}`

/** Collections whose documents belong to no single school. */
export const ABOVE_SCHOOLS: ReadonlySet<string> = new Set(['schools', 'users', 'second-factors', 'sign-ins'])

/**
 * Builders of one school: `buildStudent({ fileNumber: 'И-15' })` saves a valid document, with all that it needs,
 * through Payload and its hooks; rights are not asked.
 */
export const createFactories = (payload: Payload, place: Place, validDataOf: ValidData = VALID_DATA) => {
  const read = async (collection: string, id: number): Promise<Doc> =>
    (await payload.findByID({
      collection: collection as CollectionSlug,
      id,
      depth: 0,
      overrideAccess: true,
    })) as unknown as Doc

  /** Valid data for a new document; what it needs to hang on is saved. */
  const validData = async (collection: string, overrides: Data = {}): Promise<Data> => {
    const make = validDataOf[collection]
    if (!make) throw new Error(`No valid data for ${collection}: add it to tests/helpers/valid-data`)
    const own = async (field: string, of: string, fallback?: number): Promise<number> =>
      (overrides[field] as number | undefined) ?? fallback ?? (await build(of)).id
    const data = await make({ place, overrides, unique, own, read })
    return {
      ...(ABOVE_SCHOOLS.has(collection) ? {} : { school: place.school }),
      ...data,
      ...overrides,
    }
  }

  const build = async (collection: string, overrides: Data = {}): Promise<Doc> =>
    (await payload.create({
      collection: collection as CollectionSlug,
      data: {
        ...(collection === 'users' ? { schools: [{ school: place.school }] } : {}),
        ...(await validData(collection, overrides)),
      } as never,
      ...(collection === 'media'
        ? { file: { name: `${unique('picture-')}.png`, data: PNG, mimetype: 'image/png', size: PNG.length } }
        : {}),
      overrideAccess: true,
      depth: 0,
    })) as unknown as Doc

  const builder =
    (collection: string) =>
    (overrides: Data = {}): Promise<Doc> =>
      build(collection, overrides)

  return {
    validData,
    build,
    buildPerson: builder('people'),
    buildStaff: builder('staff'),
    buildStudent: builder('students'),
    buildGuardianship: builder('guardianships'),
    buildUser: builder('users'),
    buildSchool: builder('schools'),
    buildYear: builder('years'),
    buildTermSet: builder('term-sets'),
    buildTerm: builder('terms'),
    buildSubject: builder('subjects'),
    buildRoom: builder('rooms'),
    buildBellSchedule: builder('bell-schedules'),
    buildLessonType: builder('lesson-types'),
    buildClass: builder('classes'),
    buildSubgroup: builder('subgroups'),
    buildSubgroupMember: builder('subgroup-members'),
    buildEnrolment: builder('enrolments'),
    buildWorkload: builder('workloads'),
    buildLesson: builder('lessons'),
    buildPortfolio: builder('portfolios'),
    buildResource: builder('resources'),
    buildDocument: builder('documents'),
    buildMedia: builder('media'),
    buildAssignmentType: builder('assignment-types'),
    buildAssignment: builder('assignments'),
    buildMark: builder('marks'),
    buildJournalChange: builder('journal-changes'),
    buildAttendance: builder('attendance'),
    buildTermTotals: builder('term-totals'),
    buildDivision: builder('class-divisions'),
  }
}

export type Factories = ReturnType<typeof createFactories>
