type Change = { target: string; from: number; to: number }

const replaceValue = (value: unknown, change: Change): unknown => {
  if (value === change.from) return change.to
  if (Array.isArray(value)) return value.map((item) => replaceValue(item, change))
  if (typeof value !== 'object' || value === null) return value
  const holder = value as { relationTo?: unknown; value?: unknown; id?: unknown }
  if ('relationTo' in holder)
    return holder.relationTo === change.target
      ? { ...holder, value: replaceValue(holder.value, change) }
      : value
  return holder.id === change.from ? change.to : value
}

/** The value with the id replaced at the path; rows of arrays on the way are all looked into. Pure. */
export const replaceAt = (value: unknown, path: readonly string[], change: Change): unknown => {
  const [name, ...rest] = path
  if (name === undefined) return replaceValue(value, change)
  if (Array.isArray(value)) return value.map((item) => replaceAt(item, path, change))
  if (typeof value !== 'object' || value === null || !(name in value)) return value
  return { ...value, [name]: replaceAt((value as Record<string, unknown>)[name], rest, change) }
}
