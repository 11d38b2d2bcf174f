import type { Facts } from '@/access/facts'
import { bellOf } from '@/collections/school/bells'
import { dayOff } from '@/collections/study/day-off'
import { groupBy } from '@/core/group-by'
import type { SchoolDate } from '@/core/school-date'
import type { AssignmentRow, LessonFile } from '@/plugins/journal/types'

import type { Belonging } from '../domain/belonging'
import { type PlacedHomework, placeHomework } from '../domain/place-homework'
import type { DiaryLessonRow, DiaryMarkRow, DiaryRecords } from '../operations/records'
import { subjectName, teacherName } from './present-student'
import type {
  DiaryDay,
  DiaryDayOff,
  DiaryFile,
  DiaryHomework,
  DiaryLesson,
  DiaryMark,
  DiaryTask,
} from './types'

type Args = {
  facts: Facts
  belonging: Belonging
  records: DiaryRecords
  types: ReadonlyMap<number, { name: string }>
}

export const presentMark = ({ value, isDebt, comment }: DiaryMarkRow): DiaryMark => ({
  value,
  isDebt: isDebt && value === null,
  comment,
})

const presentFile = ({ id, filename, url, filesize }: LessonFile): DiaryFile => ({
  id,
  filename,
  url,
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
  const { facts, belonging, records, types } = args
  const { reference } = facts
  const lessonsOf = groupBy(records.lessons, ({ date }) => date)
  const tasksOf = groupBy(records.tasks, ({ lesson }) => lesson)
  const filesOf = groupBy(records.files, ({ lesson }) => lesson)
  const markOf = new Map(records.marks.map((mark) => [mark.assignment, mark]))
  const attendanceOf = new Map(records.attendance.map(({ lesson, code }) => [lesson, code]))
  const placed: PlacedHomework<DiaryLessonRow> = placeHomework({
    own: records.lessons,
    all: records.all,
    isIn: belonging.isIn,
  })

  const presentFiles = (lesson: number): DiaryFile[] => (filesOf.get(lesson) ?? []).map(presentFile)
  const presentHomework = ({ id, homework, date }: DiaryLessonRow): DiaryHomework => ({
    text: homework ?? '',
    setOn: date,
    files: presentFiles(id),
  })
  const presentTask = ({ id, type, topic, weight, dueDate }: AssignmentRow): DiaryTask => {
    const mark = markOf.get(id)
    return {
      id,
      type: types.get(type)?.name ?? '',
      topic,
      weight,
      dueDate,
      mark: mark ? presentMark(mark) : null,
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
      undatedHomework: isDated ? null : lesson.homework,
      files: isDated ? [] : presentFiles(lesson.id),
      tasks: (tasksOf.get(lesson.id) ?? []).map(presentTask),
      attendance: attendanceOf.get(lesson.id) ?? null,
    }
  }
  return (date) => ({
    date,
    off: whyOff(args, date),
    lessons: (lessonsOf.get(date) ?? []).map(presentLesson),
    homework: (placed.toDay.get(date) ?? []).map((lesson) => ({
      subject: subjectName(reference, lesson.subject),
      ...presentHomework(lesson),
    })),
  })
}
