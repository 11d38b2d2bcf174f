import { type AccessMatrix, LEARNERS, type MatrixActor, NOBODY } from '@/core/matrix'

const ADMINISTRATOR: readonly MatrixActor[] = ['administrator']
const WRITTEN_BY_PLUGIN = { create: NOBODY, update: NOBODY, delete: NOBODY }

/** Families have their own choices and devices; the administrator sets how the school sends; queues are nobody's. */
export const matrix: AccessMatrix = {
  collections: {
    'notification-settings': { ...WRITTEN_BY_PLUGIN, read: { all: ADMINISTRATOR } },
    'notification-choices': { ...WRITTEN_BY_PLUGIN, read: { some: LEARNERS } },
    'push-devices': { ...WRITTEN_BY_PLUGIN, read: { some: LEARNERS } },
    'push-news': { ...WRITTEN_BY_PLUGIN, read: NOBODY },
    'push-outbox': { ...WRITTEN_BY_PLUGIN, read: NOBODY },
    'digest-letters': { ...WRITTEN_BY_PLUGIN, read: NOBODY },
  },
  endpoints: {
    'put /notifications/choices': LEARNERS,
    'post /notifications/devices': LEARNERS,
    'delete /notifications/devices/:device': LEARNERS,
    'post /notifications/devices/:device/test': LEARNERS,
    'put /notifications/school': ADMINISTRATOR,
  },
}
