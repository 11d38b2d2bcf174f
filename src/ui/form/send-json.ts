type WireError = {
  code?: string
  message?: string
  path?: string
  /** Facts for the page, such as the newer version of what was changed. */
  details?: unknown
  name?: string
  data?: { errors?: WireError[] }
}

export type RefusedField = { path: string; message: string }

/** Why the server did not do it. Status 0 means that it could not be reached. */
export type Refusal = {
  status: number
  /** Codes and messages of the answer, in its order. */
  errors: readonly WireError[]
  /** The messages that stand beside a field. */
  fields: readonly RefusedField[]
  /** After how many seconds to try again, when the server says so. */
  retryAfter: number | null
}

export type Answer<TData> = { ok: true; data: TData } | { ok: false; refusal: Refusal }

type SendOptions = {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  signal?: AbortSignal
  headers?: Readonly<Record<string, string>>
}

const fieldsOf = (errors: readonly WireError[]): RefusedField[] =>
  errors
    .flatMap((error) => error.data?.errors ?? [error])
    .flatMap(({ path, message }) => (path && message ? [{ path, message }] : []))

/** Sends JSON with the session and never throws: what went wrong is part of the answer. */
export const sendJson = async <TData = unknown>(
  url: string,
  body?: unknown,
  { method = 'POST', signal, headers }: SendOptions = {},
): Promise<Answer<TData>> => {
  try {
    const response = await fetch(url, {
      method,
      signal,
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const data = (await response.json().catch(() => ({}))) as TData & { errors?: WireError[] }
    if (response.ok) return { ok: true, data }
    const errors = Array.isArray(data.errors) ? data.errors : []
    const retryAfter = Number(response.headers.get('Retry-After')) || null
    return { ok: false, refusal: { status: response.status, errors, fields: fieldsOf(errors), retryAfter } }
  } catch {
    return { ok: false, refusal: { status: 0, errors: [], fields: [], retryAfter: null } }
  }
}
