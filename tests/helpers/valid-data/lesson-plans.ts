import type { ValidData } from './types'

export const lessonPlansData: ValidData = {
  'lesson-plans': async ({ own, place, unique }) => ({
    title: unique('Планирование '),
    subject: await own('subject', 'subjects', place.subject),
    grade: 7,
    hoursPerWeek: 2,
    author: await own('author', 'staff'),
    state: 'draft',
    totalHours: 1,
    topicCount: 1,
    revision: 1,
  }),
  'plan-topics': async ({ own }) => ({
    plan: await own('plan', 'lesson-plans'),
    order: 1,
    section: 'Дроби',
    title: 'Сложение дробей',
    hours: 1,
  }),
  'plan-remarks': async ({ own }) => ({
    plan: await own('plan', 'lesson-plans'),
    text: 'Добавьте контрольную работу.',
  }),
  'plan-assignments': async ({ own }) => ({
    workload: await own('workload', 'workloads'),
    plan: await own('plan', 'lesson-plans'),
    revision: 1,
  }),
  'plan-relayings': async ({ own, place }) => ({
    workload: await own('workload', 'workloads', place.workload),
    plan: await own('plan', 'lesson-plans'),
    way: 'move',
    reason: 'Карантин',
    movedHours: 1,
    takenHours: 0,
    joined: 0,
  }),
  'laid-topics': async ({ own }) => ({
    workload: await own('workload', 'workloads'),
    topic: await own('topic', 'plan-topics'),
    part: 1,
    position: 1,
  }),
}
