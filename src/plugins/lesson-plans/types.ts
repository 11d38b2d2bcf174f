import type { SchoolDate } from '@/core/school-date'

import type { PlanState } from './domain/states'

export type { PlanState } from './domain/states'

export type Named = { id: number; name: string }

/** A row of `lesson-plans`: a variant of what is taught in a subject and a grade. */
export type PlanRow = {
  id: number
  title: string
  subject: number
  grade: number
  year: number | null
  hoursPerWeek: number
  profile: string | null
  textbook: string | null
  /** The member of staff who writes it. */
  author: number
  state: PlanState
  /** Instants, ISO. */
  submittedAt: string | null
  approvedAt: string | null
  /** The person who approved it. */
  approvedBy: number | null
  /** The plan that this one was copied from, if it is still there. */
  origin: number | null
  /** Hours of all its topics, kept with every save. */
  totalHours: number
  topicCount: number
  /** Grows with every change: whoever writes says which one was seen. */
  revision: number
  updatedAt: string
}

/** What a topic says, whoever keeps it. */
export type TopicFields = {
  /** Topics of one section stand together; empty outside of any. */
  section: string
  title: string
  /** Lessons that the topic takes, whole hours from 1. */
  hours: number
  lessonType: number | null
  homework: string | null
  homeworkMinutes: number | null
  materials: string | null
  outcomes: string | null
  isControl: boolean
}

/** A row of `plan-topics`; `order` counts from 1 without gaps. */
export type TopicRow = TopicFields & { id: number; plan: number; order: number }

/** A row of `plan-remarks`: of the whole plan, or of one of its topics. */
export type RemarkRow = {
  id: number
  plan: number
  topic: number | null
  text: string
  /** The person who made it. */
  author: number | null
  createdAt: string
  answer: string | null
  answeredAt: string | null
  closedAt: string | null
}

/** A row of `plan-assignments`: the plan that a workload is taught by. */
export type AssignmentRow = { id: number; workload: number; plan: number; revision: number }

/** A row of `laid-topics`: an hour of a topic and the lesson it is given in; `lesson` is null while there is none. */
export type LaidRow = {
  id: number
  workload: number
  topic: number
  part: number
  lesson: number | null
  /** Hours of one place are given in one lesson; places follow each other in the order of giving. */
  position: number
  isGiven: boolean
  /** Where it was laid first; `null` when there was no lesson for it. */
  plannedDate: SchoolDate | null
}
