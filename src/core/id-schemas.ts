import { z } from 'zod'

import { inputMessage } from './explain-issues'
import { isId, parseId } from './ids'

/** What is told of a number that no record can have. */
export const WRONG_ID = inputMessage({ ru: 'Неверный номер записи.', en: 'This is no record number.' })

/** The id of a record in a body of JSON. */
export const idInput = z.number(WRONG_ID).refine(isId, WRONG_ID)

/** The same where it may be left out; `null` then. */
export const optionalIdInput = idInput.nullable().default(null)

/** An id in a path or a query: a text of digits, which becomes a number, or else this message. */
export const idText = (message: string) =>
  z.string().transform((text, context) => {
    const id = parseId(text)
    if (id !== null) return id
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** The id of a record in a path or a query. */
export const idParam = idText(WRONG_ID)

/** The same where it may be left out; `null` then. */
export const optionalIdParam = idParam.nullable().default(null)
