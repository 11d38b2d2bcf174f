export type FileAnswer = { ok: true } | { ok: false; message: string | null }

/** Sends one file with the session and never throws; the message is the server's own, in the reader's language. */
export const sendFile = async (url: string, file: File): Promise<FileAnswer> => {
  const body = new FormData()
  body.append('file', file)
  try {
    const response = await fetch(url, { method: 'POST', body, headers: { Accept: 'application/json' } })
    if (response.ok) return { ok: true }
    const answer = (await response.json().catch(() => ({}))) as { errors?: { message?: string }[] }
    return { ok: false, message: answer.errors?.[0]?.message ?? null }
  } catch {
    return { ok: false, message: null }
  }
}
