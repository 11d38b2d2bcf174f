export const ru = {
  search: {
    student: (className: string) => `ученик, ${className}`,
    guardian: 'родитель',
    class: (name: string) => `${name} класс`,
  },
  home: {
    sections: 'Разделы',
    sectionsLead: 'Отсюда можно перейти к делам.',
  },
  profile: {
    notifications: 'Уведомления',
    calendar: 'Календарь на телефоне',
    lead: 'Как вас видит система и как вы видите её.',
    school: 'Школа',
    schools: 'Ваши школы',
    schoolsLead: 'Все страницы показывают одну школу. Выберите, с какой работать.',
    chosen: 'открыта сейчас',
    choose: 'Перейти',
    person: 'Имя',
    noPerson: 'Учётная запись не связана с человеком. Попросите секретаря связать её.',
    security: 'Безопасность входа',
  },
  login: {
    demoTitle: 'Это учебная школа',
    demoLead: 'Выберите, кем войти. Пароль у всех один:',
  },
} as const
