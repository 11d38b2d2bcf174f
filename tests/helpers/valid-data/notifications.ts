import type { ValidData } from './types'

export const notificationsData: ValidData = {
  'notification-settings': async () => ({ single: 1, digestDay: 6, digestHour: 18 }),
  'notification-choices': async ({ own }) => ({ user: await own('user', 'users'), marks: true }),
  'push-devices': async ({ own, unique }) => ({
    user: await own('user', 'users'),
    name: 'Chrome, Android',
    endpoint: `https://fcm.googleapis.com/fcm/send/${unique('device')}`,
    endpointHash: unique('hash'),
    p256dh: 'B'.repeat(87),
    auth: 'A'.repeat(22),
  }),
  'push-news': async ({ own, place }) => ({
    user: await own('user', 'users'),
    student: await own('student', 'students'),
    kind: 'mark',
    source: 1,
    workload: await own('workload', 'workloads', place.workload),
    at: '2026-11-23T05:00:00.000Z',
  }),
  'push-outbox': async ({ own }) => ({
    device: await own('device', 'push-devices'),
    message: '{}',
    attempts: 0,
    nextAt: '2026-11-23T05:00:00.000Z',
  }),
  'digest-letters': async ({ own }) => ({
    user: await own('user', 'users'),
    week: '2026-11-16',
    state: 'sent',
    attempts: 1,
    takenAt: '2026-11-21T14:00:00.000Z',
  }),
}
