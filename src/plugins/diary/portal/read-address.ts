import type { z } from 'zod'

import { notFound } from '@/core/errors'

/** Reads what a page takes from its address; what makes no sense there is a page that does not exist. */
export const readAddress = <TSchema extends z.ZodType>(
  schema: TSchema,
  searchParams: Record<string, string | undefined>,
): z.output<TSchema> => {
  const result = schema.safeParse(searchParams)
  if (!result.success) throw notFound()
  return result.data
}
