import { any } from '@/access/algebra'
import { factsSay } from '@/access/among'
import { hasStatus } from '@/access/has-status'
import type { Rule } from '@/core/rule'

/** Who issues codes at all; to whom, the operation decides. */
export const issuesSlips: Rule = any(
  hasStatus('administrator', 'secretary'),
  factsSay(({ classTeacherOf }) => classTeacherOf.length > 0),
)

/** Families have the guide, and class teachers explain it. */
export const readsGuide: Rule = any(hasStatus('guardian', 'student'), issuesSlips)
