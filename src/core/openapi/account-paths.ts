import { type JsonSchema } from './json-schema'
import { answers, jsonContent, type Operation, type Paths, schemaRef } from './operation'
import type { Texts } from './texts'

/** Signing in and out through Payload. */
export const accountPaths = (text: Texts): Paths => {
  const user = { anyOf: [schemaRef('users'), { type: 'null' }] }
  const token = { type: ['string', 'null'] }
  const expires = { type: ['integer', 'null'], description: 'Unix time, s' }
  const operation = (
    operationId: string,
    summary: string,
    properties: Record<string, JsonSchema>,
    rest: Partial<Operation> = {},
  ): Operation => ({
    operationId,
    tags: ['accounts'],
    summary,
    ...rest,
    responses: answers(text, jsonContent({ type: 'object', properties }), {
      isPublic: rest.security !== undefined,
    }),
  })
  const credentials = {
    type: 'object',
    properties: { username: { type: 'string' }, password: { type: 'string' } },
    required: ['username', 'password'],
  }
  return {
    '/users/login': {
      post: operation(
        'login',
        text('login'),
        { user: schemaRef('users'), token, exp: expires },
        { requestBody: { required: true, content: jsonContent(credentials) }, security: [] },
      ),
    },
    '/users/logout': { post: operation('logout', text('logout'), { message: { type: 'string' } }) },
    '/users/me': { get: operation('me', text('me'), { user, token, exp: expires }) },
    '/users/refresh-token': {
      post: operation('refresh', text('refresh'), { user, refreshedToken: token, exp: expires }),
    },
  }
}
