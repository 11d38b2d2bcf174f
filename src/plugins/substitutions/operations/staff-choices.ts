import type { Facts } from '@/access/facts'

/** Everybody who works here, by name, to choose from. */
export const staffChoices = ({ reference }: Facts): { id: number; name: string }[] =>
  [...reference.staff.values()]
    .flatMap(({ id, person }) => {
      const name = reference.people.get(person)?.fullName
      return name ? [{ id, name }] : []
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'ru'))
