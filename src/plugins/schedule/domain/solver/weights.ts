/** How bad things are, in one scale. What breaks a rule outweighs all that is only unwelcome. */
export const WEIGHTS = {
  /** A teacher or a pool of rooms asked for twice, an unavailable hour, a day too long. */
  broken: 100,
  /** An empty lesson of a class between two others. */
  classWindow: 60,
  teacherWindow: 1.5,
  /** Each lesson of a teacher after the sixth of a day. */
  longTeacherDay: 4,
  /** A subject twice a day. */
  double: 12,
  /** A subject that wants pairs, alone or torn apart. */
  brokenPair: 2,
  /** A subject on two days in a row when there is room for a pause. */
  nextDay: 0.7,
  /** A point of the difficulty scale, times the tiredness of the slot or of the day. */
  tired: 0.05,
  sportFirst: 0.5,
  /** A lesson too many for the laboratories, or for the rooms in which it would have places for all. */
  noLab: 1.5,
  smallRoom: 2,
  /** Each point by which another day is harder than both Tuesday and Wednesday. */
  peak: 0.4,
} as const

/** How bad a room is for a lesson, where rooms are given; without one the lesson is not held at all. */
export const ROOM_COSTS = {
  /** Away from the own room, where nobody is at home, and where somebody else is. */
  anyRoom: 3,
  othersRoom: 3.5,
  /** More come than there are places; each place that lacks counts on top. */
  tooSmall: 4,
  lackingPlace: 0.5,
  /** Experiments without a laboratory, and a laboratory for whom it serves nothing. */
  noLab: 4,
  labInVain: 0.25,
  noRoom: 1_000,
  noFixedRoom: 100_000,
} as const

/** Lessons 2–4 are the best for what is hard; counted from the first lesson of the shift. */
export const SLOT_TIREDNESS = [1, 0, 0, 0, 1.5, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9, 9, 9]
/** Tuesday and Wednesday carry most. */
export const DAY_TIREDNESS = [0.6, 0, 0, 0.5, 1, 1.5]
export const LONG_TEACHER_DAY = 6
