import type { Where } from 'payload'

import type { Rule, Verdict } from '@/core/rule'

/** Every rule must agree. Wheres add up; one no is a no, and nothing after it is asked. */
export const all =
  (...rules: Rule[]): Rule =>
  async (context) => {
    const wheres: Where[] = []
    for (const rule of rules) {
      const verdict: Verdict = await rule(context)
      if (verdict === false) return false
      if (verdict !== true) wheres.push(verdict)
    }
    return wheres.length > 1 ? { and: wheres } : (wheres[0] ?? true)
  }

/** One rule is enough. A plain yes ends the asking; Wheres are alternatives. */
export const any =
  (...rules: Rule[]): Rule =>
  async (context) => {
    const wheres: Where[] = []
    for (const rule of rules) {
      const verdict: Verdict = await rule(context)
      if (verdict === true) return true
      if (verdict !== false) wheres.push(verdict)
    }
    return wheres.length > 1 ? { or: wheres } : (wheres[0] ?? false)
  }

/**
 * The opposite of a rule that answers yes or no.
 * @throws TypeError for a rule that answers with a Where: databases have no general «not».
 */
export const not =
  (rule: Rule): Rule =>
  async (context) => {
    const verdict = await rule(context)
    if (typeof verdict !== 'boolean') throw new TypeError('not() takes a rule that answers yes or no')
    return !verdict
  }

export const nobody: Rule = () => false
/** Everybody who signed in: nobody else is ever asked. */
export const everybody: Rule = ({ user }) => Boolean(user)
/** For endpoints that work without a session. */
export const anyone: Rule = () => true
