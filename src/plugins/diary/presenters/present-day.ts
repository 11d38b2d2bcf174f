import type { Facts } from '@/access/facts'
import { bellOf } from '@/collections/school/bells'
import { dayOff } from '@/collections/study/day-off'
import { groupBy } from '@/core/group-by'
import { isWithin, type SchoolDate } from '@/core/school-date'
import { lessonFileUrl } from '@/plugins/journal'
import type { AssignmentRow, MarkScale } from '@/plugins/journal/types'

import type { Belonging } from '../domain/belonging'
import { type PlacedHomework, placeHomework } from '../domain/place-homework'
import type { DiaryLessonRow, DiaryMarkRow, DiaryRecords, StoredFile } from '../operations/records'
import type { DiaryEvent } from '../types'
import { subjectName, teacherName } from './present-student'
import { presentWork } from './present-work'
import type {
  DiaryDay,
  DiaryDayOff,
  DiaryFile,
  DiaryHomework,
  DiaryLesson,
  DiaryMark,
  DiaryTask,
} from './types'

/** The scale of the school on a date. */
export type ScaleOn = (date: SchoolDate) => MarkScale

type Args = {
  facts: Pick<Facts, 'reference'>
  belonging: Belonging
  records: DiaryRecords
  types: ReadonlyMap<number, { name: string }>
  scaleOn: ScaleOn
  events: readonly DiaryEvent[]
}

export const presentMark = (
  { value, isDebt, comment, score, formerValue, wasDebt, date }: DiaryMarkRow,
  scaleOn: ScaleOn,
): DiaryMark => ({
  value,
  isDebt: isDebt && value === null,
  comment,
  score,
  formerValue,
  wasDebt,
  scale: scaleOn(date),
})

const presentFile = ({ id, filename, filesize }: StoredFile): DiaryFile => ({
  id,
  filename,
  url: lessonFileUrl(filename),
  filesize,
})

const whyOff = ({ facts, belonging }: Args, date: SchoolDate): DiaryDayOff | null => {
  const classId = belonging.classOn(date)
  if (classId === null) return { kind: 'not-enrolled' }
  const off = dayOff({ reference: facts.reference, classId, date })
  return off?.kind === 'outside-year' ? { kind: 'outside-year' } : off
}

/** Presents the days one by one: explicit fields only, so that nothing of other students can leave. */
export const dayPresenter = (args: Args): ((date: SchoolDate) => DiaryDay) => {
  const { facts, belonging, records, types, events } = args
  const { reference } = facts
  const lessonsOf = groupBy(records.lessons, ({ date }) => date)
  const tasksOf = groupBy(records.tasks, ({ lesson }) => lesson)
  const behaviourOf = groupBy(records.behaviour, ({ lesson }) => lesson)
  const markOf = new Map(records.marks.map((mark) => [mark.assignment, mark]))
  const attendanceOf = new Map(records.attendance.map(({ lesson, code }) => [lesson, code]))
  const placed: PlacedHomework<DiaryLessonRow> = placeHomework({
    own: records.lessons,
    all: records.all,
    isIn: belonging.isIn,
  })

  const presentFiles = (lesson: number): DiaryFile[] => (records.files.get(lesson) ?? []).map(presentFile)
  const presentHomework = ({ id, homework, date, homeworkMinutes }: DiaryLessonRow): DiaryHomework => ({
    lesson: id,
    text: homework ?? '',
    setOn: date,
    minutes: homeworkMinutes,
    files: presentFiles(id),
    work: presentWork(records.works.get(id)),
  })
  const presentTask = ({ id, type, topic, weight, dueDate, maxScore }: AssignmentRow): DiaryTask => {
    const mark = markOf.get(id)
    return {
      id,
      type: types.get(type)?.name ?? '',
      topic,
      weight,
      dueDate,
      maxScore,
      mark: mark ? presentMark(mark, args.scaleOn) : null,
    }
  }
  const presentLesson = (lesson: DiaryLessonRow): DiaryLesson => {
    const bell = bellOf(reference, lesson.class, lesson.number)
    const isDated = Boolean(lesson.homework && lesson.homeworkDueDate)
    return {
      id: lesson.id,
      number: lesson.number,
      start: bell?.start ?? null,
      end: bell?.end ?? null,
      subject: subjectName(reference, lesson.subject),
      subgroup: (lesson.subgroup !== null && reference.subgroups.get(lesson.subgroup)?.name) || null,
      room: (lesson.room !== null && reference.rooms.get(lesson.room)?.name) || null,
      teacher: teacherName(reference, lesson.substitute ?? lesson.teacher),
      isSubstitution: lesson.substitute !== null,
      isCancelled: lesson.state === 'cancelled',
      movedFrom: lesson.movedFromDate ?? null,
      topic: lesson.topic,
      homework: (placed.toLesson.get(lesson.id) ?? []).map(presentHomework),
      // Its files stand with the lesson.
      undatedHomework: isDated || !lesson.homework ? null : { ...presentHomework(lesson), files: [] },
      files: isDated ? [] : presentFiles(lesson.id),
      tasks: (tasksOf.get(lesson.id) ?? []).map(presentTask),
      attendance: attendanceOf.get(lesson.id) ?? null,
      studentNote: lesson.studentNote,
      behaviour: (behaviourOf.get(lesson.id) ?? []).map(({ kind, text }) => ({ kind, text })),
    }
  }
  return (date) => {
    const lessons = (lessonsOf.get(date) ?? []).map(presentLesson)
    const homework = (placed.toDay.get(date) ?? []).map((lesson) => ({
      subject: subjectName(reference, lesson.subject),
      ...presentHomework(lesson),
    }))
    return {
      date,
      off: whyOff(args, date),
      lessons,
      homework,
      minutes: [...lessons.flatMap((lesson) => lesson.homework), ...homework].reduce(
        (sum, { minutes }) => sum + (minutes ?? 0),
        0,
      ),
      events: events.filter((event) => isWithin(event, date)),
    }
  }
}
