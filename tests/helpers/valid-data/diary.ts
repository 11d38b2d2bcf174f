import { TODAY } from '../clock'
import type { ValidData } from './types'

export const diaryData: ValidData = {
  'homework-works': async (make) => {
    const lesson = await make.own('lesson', 'lessons', make.place.lesson)
    const { workload, class: classId } = await make.read('lessons', lesson)
    return {
      lesson,
      workload,
      class: classId,
      student: await make.own('student', 'students'),
      isDone: true,
      text: 'Ответ',
      handedAt: `${TODAY}T10:00:00.000Z`,
      revision: 1,
    }
  },
  'diary-readings': async ({ own }) => ({
    guardian: await own('guardian', 'people'),
    student: await own('student', 'students'),
    week: TODAY,
    firstAt: `${TODAY}T10:00:00.000Z`,
    lastAt: `${TODAY}T10:00:00.000Z`,
  }),
}
