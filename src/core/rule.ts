import type { PayloadRequest, Where } from 'payload'

/** No, yes, or «only the documents that match». */
export type Verdict = boolean | Where

/** What a rule may look at. `id` and `data` are missing when Payload asks in general: never rely on them. */
export type RuleContext = {
  req: PayloadRequest
  user: PayloadRequest['user']
  id?: number | string
  data?: Record<string, unknown>
}

export type Rule = (context: RuleContext) => Promise<Verdict> | Verdict

/** The operations that every collection must rule on; a forgotten one does not compile. */
export const OPERATIONS = ['create', 'read', 'update', 'delete', 'readVersions'] as const
export type Operation = (typeof OPERATIONS)[number]
export type AccessRules = Record<Operation, Rule>
