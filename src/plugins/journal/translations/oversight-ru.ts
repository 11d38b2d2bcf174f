/** Locks and remarks as the journal shows them. They travel to the browser. */
export const oversightRu = {
  lockedLead: 'Период закрыт: уроки по {date} не изменяют. Открыть журнал может завуч.',
  locked: 'закрыт для изменений',
  remarked: 'есть замечание',
  writeRemark: 'Написать замечание',
  answer: 'Ответить',
  answerAgain: 'Исправить ответ',
  answerField: 'Ответ',
  answerHint: 'Что сделано или почему так',
  answered: 'Ответ отправлен',
  whole: 'Вся переписка',
  remarks: 'Замечания к журналу',
  remarksOfLesson: 'Замечания к уроку',
  due: 'срок {date}',
  states: {
    open: 'ждёт ответа',
    answered: 'есть ответ',
    closed: 'закрыто',
    reopened: 'возвращено',
    overdue: 'срок прошёл',
  },
}
