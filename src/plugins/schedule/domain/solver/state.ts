import { POOLS, type Compiled } from './compile'
import { DAY_TIREDNESS, LONG_TEACHER_DAY, SLOT_TIREDNESS, WEIGHTS } from './weights'

const { broken: BROKEN } = WEIGHTS
const POOL_COUNT = POOLS.length

/** A timetable being searched: what stands where, and the sums that tell at once what an exchange costs. */
export type State = {
  /** The item of a class at a place, by `class × places + place`; -1 for nothing. */
  grid: Int16Array
  /** The place of each item; -1 for none. */
  placeOf: Int16Array
  /** Puts an item of the class (or nothing) at a place that holds none, and takes it away again. */
  put: (item: number, place: number) => void
  take: (item: number) => void
  /** The cost of a teacher's day, of all weeks. */
  teacherDay: (teacher: number, day: number) => number
  classDay: (index: number, day: number) => number
  /** What only the whole week of a class shows. */
  classWeek: (index: number) => number
  subjectWeek: (index: number, subject: number) => number
  roomsAt: (place: number) => number
  /** Cost of everything, and how much of it is broken rules. */
  total: () => { cost: number; broken: number }
}

export const createState = (compiled: Compiled): State => {
  const { places, slots, days, weeks, classCount, teacherCount, subjectCount } = compiled
  const grid = new Int16Array(classCount * places).fill(-1)
  const placeOf = new Int16Array(compiled.items.length).fill(-1)
  const busy = Array.from({ length: weeks }, () => new Uint8Array(teacherCount * places))
  const pools = Array.from({ length: weeks }, () => new Uint8Array(places * POOL_COUNT))
  const wishCount = compiled.wishSize.length
  const wishes = Array.from({ length: weeks }, () => new Uint8Array(places * wishCount))
  const onDay = new Uint8Array(classCount * subjectCount * days)
  const pointsOf = new Int16Array(classCount * days)
  const lengthOf = new Uint8Array(classCount * days)

  const count = (item: number, place: number, by: 1 | -1): void => {
    const { partStart, partTeacher, partWeeks, partPool, partSharesTeacher, partSharesRoom, partWishes } =
      compiled
    for (let part = partStart[item]!; part < partStart[item + 1]!; part++) {
      const mask = partWeeks[part]!
      for (let week = 0; week < weeks; week++) {
        if ((mask & (1 << week)) === 0) continue
        if (partSharesTeacher[part] === 0) busy[week]![partTeacher[part]! * places + place]! += by
        if (partSharesRoom[part] !== 0) continue
        pools[week]![place * POOL_COUNT + partPool[part]!]! += by
        for (let wanted = partWishes[part]!, wish = 0; wanted !== 0; wanted >>= 1, wish++)
          if ((wanted & 1) !== 0) wishes[week]![place * wishCount + wish]! += by
      }
    }
    const day = Math.floor(place / slots)
    for (let at = compiled.classStart[item]!; at < compiled.classStart[item + 1]!; at++) {
      const index = compiled.itemClasses[at]!
      onDay[(index * subjectCount + compiled.itemSubject[item]!) * days + day]! += by
      pointsOf[index * days + day]! += by * compiled.itemPoints[item]!
      lengthOf[index * days + day]! += by
    }
  }
  const stand = (item: number, place: number, what: number): void => {
    for (let at = compiled.classStart[item]!; at < compiled.classStart[item + 1]!; at++) {
      grid[compiled.itemClasses[at]! * places + place] = what
    }
  }

  const put = (item: number, place: number): void => {
    if (item < 0) return
    stand(item, place, item)
    placeOf[item] = place
    count(item, place, 1)
  }
  const take = (item: number): void => {
    if (item < 0 || placeOf[item]! < 0) return
    const place = placeOf[item]!
    stand(item, place, -1)
    placeOf[item] = -1
    count(item, place, -1)
  }

  const teacherDay = (teacher: number, day: number): number => {
    let cost = 0
    const base = teacher * places + day * slots
    for (let week = 0; week < weeks; week++) {
      const own = busy[week]!
      let first = -1
      let last = -1
      let taken = 0
      for (let slot = 0; slot < slots; slot++) {
        const lessons = own[base + slot]!
        if (lessons === 0) continue
        if (first === -1) first = slot
        last = slot
        taken += 1
        if (lessons > 1) cost += (lessons - 1) * BROKEN
        if (compiled.isAway[base + slot]) cost += BROKEN
      }
      if (taken === 0) continue
      if (taken > LONG_TEACHER_DAY) cost += ((taken - LONG_TEACHER_DAY) * WEIGHTS.longTeacherDay) / weeks
      cost += ((last - first + 1 - taken) * WEIGHTS.teacherWindow) / weeks
    }
    return cost
  }

  const classDay = (index: number, day: number): number => {
    const length = lengthOf[index * days + day]!
    if (length === 0) return 0
    let cost = 0
    const allowed = compiled.dailyLimit[index]! + (compiled.longDays[index]! > 0 ? 1 : 0)
    if (length > allowed) cost += (length - allowed) * BROKEN
    const open = compiled.openOf[index]![day]!
    let seen = 0
    for (let position = 0; position < open.length && seen < length; position++) {
      const item = grid[index * places + open[position]!]!
      if (item < 0) {
        cost += WEIGHTS.classWindow
        continue
      }
      seen += 1
      cost +=
        WEIGHTS.tired * compiled.itemPoints[item]! * ((SLOT_TIREDNESS[position] ?? 9) + DAY_TIREDNESS[day]!)
      if (position === 0 && compiled.itemIsSport[item]) cost += WEIGHTS.sportFirst
      const subject = compiled.itemSubject[item]!
      const lessons = onDay[(index * subjectCount + subject) * days + day]!
      if (compiled.itemWantsPairs[item]) {
        const next = position + 1 < open.length ? grid[index * places + open[position + 1]!]! : -1
        const before = position > 0 ? grid[index * places + open[position - 1]!]! : -1
        const isPaired =
          (next >= 0 && compiled.itemSubject[next] === subject) ||
          (before >= 0 && compiled.itemSubject[before] === subject)
        if (!isPaired) cost += WEIGHTS.brokenPair
        if (lessons > 2) cost += WEIGHTS.double
      } else if (lessons > 1) cost += (WEIGHTS.double * (lessons - 1)) / 2
    }
    return cost
  }

  const classWeek = (index: number): number => {
    let cost = 0
    let long = 0
    let peak = 0
    let other = 0
    for (let day = 0; day < days; day++) {
      const points = pointsOf[index * days + day]!
      if (day === 1 || day === 2) peak = Math.max(peak, points)
      else other = Math.max(other, points)
      if (lengthOf[index * days + day]! > compiled.dailyLimit[index]!) long += 1
    }
    if (compiled.longDays[index]! > 0 && long > compiled.longDays[index]!) {
      cost += (long - compiled.longDays[index]!) * BROKEN
    }
    if (other > peak) cost += (other - peak) * WEIGHTS.peak
    return cost
  }

  const subjectWeek = (index: number, subject: number): number => {
    const base = (index * subjectCount + subject) * days
    let lessons = 0
    let neighbours = 0
    for (let day = 0; day < days; day++) {
      const own = onDay[base + day]!
      lessons += own
      if (own > 0 && day > 0 && onDay[base + day - 1]! > 0) neighbours += 1
    }
    return lessons * 2 <= days + 1 ? neighbours * WEIGHTS.nextDay : 0
  }

  /** Lessons at a place that no room of their kind is left for. */
  const poolsOver = (place: number): number => {
    let over = 0
    for (let week = 0; week < weeks; week++)
      for (let pool = 0; pool < POOL_COUNT; pool++)
        over += Math.max(0, pools[week]![place * POOL_COUNT + pool]! - compiled.poolSize[pool]!)
    return over
  }

  const roomsAt = (place: number): number => {
    let cost = poolsOver(place) * BROKEN
    for (let week = 0; week < weeks; week++) {
      for (let wish = 0; wish < wishCount; wish++) {
        const over = wishes[week]![place * wishCount + wish]! - compiled.wishSize[wish]!
        if (over > 0) cost += (over * compiled.wishWeight[wish]!) / weeks
      }
    }
    return cost
  }

  const total = (): { cost: number; broken: number } => {
    let cost = 0
    for (let teacher = 0; teacher < teacherCount; teacher++) {
      for (let day = 0; day < days; day++) cost += teacherDay(teacher, day)
    }
    for (let index = 0; index < classCount; index++) {
      for (let day = 0; day < days; day++) cost += classDay(index, day)
      cost += classWeek(index)
      for (let subject = 0; subject < subjectCount; subject++) cost += subjectWeek(index, subject)
    }
    for (let place = 0; place < places; place++) cost += roomsAt(place)
    return { cost, broken: countBroken() }
  }

  /** Rules broken: clashes of teachers, rooms over their number, unavailable hours, days too long. */
  const countBroken = (): number => {
    let broken = 0
    for (let week = 0; week < weeks; week++) {
      for (let index = 0; index < teacherCount * places; index++) {
        const lessons = busy[week]![index]!
        if (lessons > 1) broken += lessons - 1
        if (lessons > 0 && compiled.isAway[index]) broken += 1
      }
    }
    for (let place = 0; place < places; place++) broken += poolsOver(place)
    for (let index = 0; index < classCount; index++) {
      let long = 0
      for (let day = 0; day < days; day++) {
        const over = lengthOf[index * days + day]! - compiled.dailyLimit[index]!
        if (over <= 0) continue
        long += 1
        broken += compiled.longDays[index]! > 0 ? over - 1 : over
      }
      if (compiled.longDays[index]! > 0) broken += Math.max(0, long - compiled.longDays[index]!)
    }
    return broken
  }

  return { grid, placeOf, put, take, teacherDay, classDay, classWeek, subjectWeek, roomsAt, total }
}
