export const PERSON_FORMATS = ['pdf', 'xlsx', 'json', 'zip'] as const
export type PersonFormat = (typeof PERSON_FORMATS)[number]
