/** An address with its query: values that say nothing stay out of it. */
export const withQuery = (
  path: `/${string}`,
  query: Readonly<Record<string, string | number | null | undefined>>,
): `/${string}` => {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== '') params.set(name, String(value))
  const text = params.toString()
  return text ? `${path}?${text}` : path
}
