/** Lays a picture to an event. Answers `null` when it is there, otherwise why not, perhaps without words. */
export const sendPicture = async (event: number, file: File): Promise<string | null> => {
  const body = new FormData()
  body.append('file', file)
  try {
    const answer = await fetch(`/api/class-life/events/${event}/pictures`, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      credentials: 'same-origin',
      body,
    })
    if (answer.ok) return null
    const { errors } = (await answer.json().catch(() => ({}))) as { errors?: { message?: string }[] }
    return errors?.[0]?.message ?? ''
  } catch {
    return ''
  }
}
