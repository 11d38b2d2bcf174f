import { defineSchoolPlugin } from '@/core/plugin'

import { laidTopics } from './collections/laid-topics'
import { lessonPlans as plans } from './collections/lesson-plans'
import { planAssignments } from './collections/plan-assignments'
import { planRelayings } from './collections/plan-relayings'
import { planRemarks } from './collections/plan-remarks'
import { planTopics } from './collections/plan-topics'
import { layingEndpoints } from './endpoints/laying'
import { controlWorksAhead } from './operations/control-works'
import { plannedTopic, topicsOfWorkloads } from './operations/lay-answers'
import { followHandOver } from './operations/lay-follow'
import { giveRecorded } from './operations/lay-give'
import { publishThePlan } from './duties/sub-13'
import { planEndpoints } from './endpoints/plans'
import { reviewEndpoints } from './endpoints/review'
import { lessonPlanPages } from './portal/pages'
import { writePlans } from './seed/write-plans'
import { en } from './translations/en'
import { ru } from './translations/ru'

/** Calendar-thematic plans (КТП): written, shared, approved, and laid on the lessons of a workload. */
export const lessonPlans = defineSchoolPlugin({
  slug: 'lesson-plans',
  title: { ru: ru.nav, en: en.nav },
  about: {
    ru: 'Календарно-тематическое планирование: разделы и темы с часами, общие варианты, утверждение.',
    en: 'Calendar-thematic plans: sections and topics with hours, shared variants, approval.',
  },
  requires: ['curriculum', 'imports', 'journal'],
  collections: [plans, planTopics, planRemarks, planAssignments, laidTopics, planRelayings],
  endpoints: [...planEndpoints, ...reviewEndpoints, ...layingEndpoints],
  portal: lessonPlanPages,
  duties: [publishThePlan],
  on: { 'lesson.recorded': giveRecorded, 'workload.handed-over': followHandOver },
  answers: {
    'lesson.planned-topic': plannedTopic,
    'workloads.topics': topicsOfWorkloads,
    'workloads.control-works': controlWorksAhead,
  },
  seed: writePlans,
  translations: { ru, en },
})
