import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { badInput, isAppError, notAllowed, notSignedIn } from './errors'
import { localeOf } from './locale'
import { explainIssues } from './explain-issues'
import type { SchoolEndpoint } from './plugin'
import { requireActive, requireStanding } from './registry'

type ErrorBody = { errors: { code: string; message: string; path?: string; details?: unknown }[] }

const errorResponse = (status: number, errors: ErrorBody['errors']): Response =>
  Response.json({ errors } satisfies ErrorBody, { status, headers: { 'cache-control': 'no-store' } })

/** Turns what was thrown into an answer: our own errors in the reader's language, Payload's with its status. */
export const presentError = (error: unknown, req: PayloadRequest): Response => {
  if (isAppError(error)) {
    const locale = localeOf(req)
    return errorResponse(
      error.status,
      [error, ...(error.others ?? [])].map(({ code, path, details, messageFor }) => ({
        code,
        message: messageFor(locale),
        path,
        details,
      })),
    )
  }
  throw error
}

const readBody = async (req: PayloadRequest): Promise<unknown> => {
  const text = await req.text?.()
  if (!text) return {}
  try {
    return JSON.parse(text)
  } catch {
    throw badInput({
      ru: 'Запрос повреждён: его текст не читается как JSON.',
      en: 'The request is broken: its text does not read as JSON.',
    })
  }
}

const parse = <TSchema extends z.ZodType>(schema: TSchema | undefined, input: unknown): z.output<TSchema> =>
  (schema ? schema.parse(input, { reportInput: true }) : undefined) as z.output<TSchema>

/** Mounts an endpoint: session (401), standing (403), the plugin works in the school (404), rule (403), input (400), handler. */
export const toPayloadEndpoint = (endpoint: SchoolEndpoint, plugin?: string): Endpoint => ({
  method: endpoint.method,
  path: endpoint.path,
  handler: async (req) => {
    try {
      if (!req.user && !endpoint.isPublic) throw notSignedIn()
      if (!endpoint.isPublic && !endpoint.isOpenBeforeDuty) requireStanding(req)
      if (plugin) await requireActive(req, plugin)
      if ((await endpoint.rule({ req, user: req.user })) !== true) throw notAllowed()
      const params = parse(endpoint.params, req.routeParams ?? {})
      const query = parse(endpoint.query, Object.fromEntries(req.searchParams ?? []))
      const body = endpoint.body ? parse(endpoint.body, await readBody(req)) : undefined
      const result = await endpoint.handler({ req, params, query, body })
      return result instanceof Response
        ? result
        : Response.json(result ?? { ok: true }, { headers: { 'cache-control': 'no-store' } })
    } catch (error) {
      if (error instanceof z.ZodError) return errorResponse(400, explainIssues(error.issues, localeOf(req)))
      return presentError(error, req)
    }
  },
})
