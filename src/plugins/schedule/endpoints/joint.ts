import { requireFacts } from '@/access/require-facts'
import { defineEndpoint } from '@/core/plugin'

import { arranges } from '../access/rules'
import { saveJoint, savePairs } from '../operations/save-joint'
import { joint, pairs, workloadParams } from './schemas'

export const jointEndpoints = [
  defineEndpoint({
    method: 'put',
    path: '/schedule/joint-lessons/:workload',
    rule: arranges,
    summary: {
      ru: 'Объединить уроки нескольких классов или разделить их',
      en: 'Join lessons of several classes, or part them',
    },
    params: workloadParams,
    body: joint,
    handler: async ({ req, params: { workload }, body }) =>
      saveJoint({ req, facts: await requireFacts(req), lead: workload, others: body.with }),
  }),
  defineEndpoint({
    method: 'put',
    path: '/schedule/pairs/:workload',
    rule: arranges,
    summary: { ru: 'Вести предмет сдвоенными уроками', en: 'Teach in double lessons' },
    params: workloadParams,
    body: pairs,
    handler: async ({ req, params: { workload }, body }) => {
      await savePairs({ req, facts: await requireFacts(req), workload, ...body })
      return { ok: true }
    },
  }),
]
