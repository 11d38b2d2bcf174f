import { searchText } from '@/db/cyrillic'
import { sortKey } from '@/db/cyrillic'

export type PersonNames = { lastName: string; firstName: string; middleName?: string | null }

/** The fields of a person that follow from the names; the hook and the bulk loaders share it. */
export const derivePerson = ({ lastName, firstName, middleName }: PersonNames) => {
  const parts = [lastName, firstName, middleName].filter((part): part is string => Boolean(part))
  return {
    fullName: parts.join(' '),
    searchText: searchText(...parts),
    sortKey: sortKey(...parts),
  }
}
