export const PERSON_FORMATS = ['pdf', 'xlsx', 'json'] as const
export type PersonFormat = (typeof PERSON_FORMATS)[number]
