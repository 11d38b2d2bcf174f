import { defineError } from '../core/errors'

/** What the server itself refuses, before a page or an operation sees the request. */

export const strangeOrigin = defineError({
  code: 'strange-origin',
  status: 403,
  message: {
    ru: () => 'Запрос пришёл с другого сайта и отклонён. Откройте систему заново и повторите действие.',
    en: () => 'The request came from another site and was refused. Open the system anew and try again.',
  },
})

export const httpsNeeded = defineError({
  code: 'https-needed',
  status: 403,
  message: {
    ru: () => 'Соединение не защищено. Откройте систему по адресу, который начинается с https.',
    en: () => 'The connection is not secure. Open the system at its address that begins with https.',
  },
})

export const silentProxy = defineError({
  code: 'silent-proxy',
  status: 503,
  message: {
    ru: () =>
      'Прокси перед системой не сообщает, пришёл ли посетитель по https: настройте X-Forwarded-Proto.',
    en: () => 'The proxy does not tell whether a visitor came over https: let it send X-Forwarded-Proto.',
  },
})

export const methodRefused = defineError({
  code: 'method-refused',
  status: 405,
  message: {
    ru: () => 'Такие запросы сервер не принимает.',
    en: () => 'The server takes no such requests.',
  },
})

export const tooManyLogins = defineError<{ minutes: number }>({
  code: 'too-many-logins',
  status: 429,
  message: {
    ru: ({ minutes }) => `Слишком много попыток входа. Повторите через ${minutes} мин.`,
    en: ({ minutes }) => `Too many sign-in attempts. Try again in ${minutes} min.`,
  },
})

export const tooManyRequests = defineError<{ seconds: number }>({
  code: 'too-many-requests',
  status: 429,
  message: {
    ru: ({ seconds }) => `Слишком много запросов. Повторите через ${seconds} с.`,
    en: ({ seconds }) => `Too many requests. Try again in ${seconds} s.`,
  },
})

export const brokenJson = defineError({
  code: 'broken-json',
  status: 400,
  message: {
    ru: () => 'Запрос повреждён: его тело не читается как JSON.',
    en: () => 'The request is broken: its body does not read as JSON.',
  },
})

export const brokenForm = defineError({
  code: 'broken-form',
  status: 400,
  message: {
    ru: () => 'Запрос повреждён: форма с файлом не читается.',
    en: () => 'The request is broken: its form with a file cannot be read.',
  },
})

export const infectedFile = defineError<{ name: string }>({
  code: 'infected-file',
  status: 422,
  message: {
    ru: ({ name }) =>
      `${name ? `Файл «${name}»` : 'Файл'} не принят: антивирус нашёл в нём вредоносную программу. Проверьте свой компьютер.`,
    en: ({ name }) =>
      `The file${name ? ` “${name}”` : ''} was refused: the antivirus found malicious code in it. Check your computer.`,
  },
})

export const scannerSilent = defineError({
  code: 'scanner-silent',
  status: 503,
  message: {
    ru: () =>
      'Файл не принят: антивирус не отвечает. Повторите через минуту; если не поможет, сообщите администратору.',
    en: () =>
      'The file was not taken: the antivirus does not answer. Try again in a minute; if that does not help, tell the administrator.',
  },
})

export const brokenAddress = defineError({
  code: 'broken-address',
  status: 400,
  message: {
    ru: () => 'Адрес запроса записан с ошибкой.',
    en: () => 'The address of the request is malformed.',
  },
})

export const tooLarge = defineError<{ megabytes: number }>({
  code: 'too-large',
  status: 413,
  message: {
    ru: ({ megabytes }) => `Слишком большой запрос: можно отправить не более ${megabytes} МБ.`,
    en: ({ megabytes }) => `The request is too large: at most ${megabytes} MB can be sent.`,
  },
})

export const unknownAddress = defineError({
  code: 'not-found',
  status: 404,
  message: {
    ru: () => 'По этому адресу ничего нет.',
    en: () => 'There is nothing at this address.',
  },
})

export const fileMissing = defineError({
  code: 'file-missing',
  status: 404,
  message: {
    ru: () => 'Файл не найден.',
    en: () => 'The file was not found.',
  },
})

export const starting = defineError({
  code: 'starting',
  status: 503,
  message: {
    ru: () => 'Система запускается. Страница откроется сама через несколько секунд.',
    en: () => 'The system is starting. The page will open by itself in a few seconds.',
  },
})

export const INTERNAL_ERROR = {
  code: 'internal',
  status: 500,
  message: {
    ru: 'На сервере произошла ошибка. Повторите позже; если не поможет, сообщите администратору номер запроса.',
    en: 'Something went wrong on the server. Try again later; if that does not help, give the request number to the administrator.',
  },
} as const
