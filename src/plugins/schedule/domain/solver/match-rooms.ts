/** A lesson that wants a room: what each room would cost it, by the room's place in a list; `null` where it cannot be. */
export type Guest = {
  costs: readonly (number | null)[]
  /** What going without a room costs: far more than any room. */
  none: number
}

/**
 * Gives every guest a room of its own so that all together cost least (the Hungarian method); `null` for whom none is
 * left. Equal guests get equal answers, whatever has been asked before.
 */
export const matchRooms = (guests: readonly Guest[]): (number | null)[] => {
  const rooms = guests[0]?.costs.length ?? 0
  // Behind the rooms stands a place without a room for each guest: somebody may always go there.
  const columns = rooms + guests.length
  const costOf = (guest: number, column: number): number => {
    const { costs, none } = guests[guest]!
    if (column >= rooms) return none
    return costs[column] ?? Number.MAX_SAFE_INTEGER / 4
  }
  // Rows and columns count from 1: the 0th column holds the guest who is being served.
  const rowPrice = new Float64Array(guests.length + 1)
  const columnPrice = new Float64Array(columns + 1)
  const guestAt = new Int32Array(columns + 1)
  for (let guest = 1; guest <= guests.length; guest++) {
    const least = new Float64Array(columns + 1).fill(Infinity)
    const before = new Int32Array(columns + 1)
    const isDone = new Uint8Array(columns + 1)
    guestAt[0] = guest
    let column = 0
    while (guestAt[column] !== 0) {
      isDone[column] = 1
      const row = guestAt[column]!
      let delta = Infinity
      let next = 0
      for (let other = 1; other <= columns; other++) {
        if (isDone[other]) continue
        const reduced = costOf(row - 1, other - 1) - rowPrice[row]! - columnPrice[other]!
        if (reduced < least[other]!) {
          least[other] = reduced
          before[other] = column
        }
        if (least[other]! < delta) {
          delta = least[other]!
          next = other
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (isDone[other]) {
          rowPrice[guestAt[other]!]! += delta
          columnPrice[other]! -= delta
        } else least[other]! -= delta
      }
      column = next
    }
    while (column !== 0) {
      const from = before[column]!
      guestAt[column] = guestAt[from]!
      column = from
    }
  }
  const found: (number | null)[] = guests.map(() => null)
  for (let column = 1; column <= rooms; column++) {
    const guest = guestAt[column]!
    if (guest > 0) found[guest - 1] = column - 1
  }
  return found
}
