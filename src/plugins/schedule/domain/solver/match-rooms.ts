/** A lesson that wants a room: the rooms that would do, best first. */
export type Guest = { rooms: readonly number[] }

/**
 * Gives as many guests as can be a room of their own, each the best it can have (augmenting paths, guests in their
 * order; a guest once served is moved but never turned away). `null` for whom there is none.
 */
export const matchRooms = (guests: readonly Guest[]): (number | null)[] => {
  const guestIn = new Map<number, number>()
  const find = (guest: number, tried: Set<number>): boolean => {
    const { rooms } = guests[guest]!
    for (const room of rooms) {
      if (guestIn.has(room) || tried.has(room)) continue
      guestIn.set(room, guest)
      return true
    }
    for (const room of rooms) {
      if (tried.has(room)) continue
      tried.add(room)
      if (!find(guestIn.get(room)!, tried)) continue
      guestIn.set(room, guest)
      return true
    }
    return false
  }
  for (const guest of guests.keys()) {
    // The room wanted most, when nobody has it; otherwise whatever can be made free.
    find(guest, new Set())
  }
  const roomOf = new Map([...guestIn].map(([room, guest]) => [guest, room]))
  return guests.map((_, guest) => roomOf.get(guest) ?? null)
}
