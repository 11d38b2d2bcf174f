import type { Locale, Localized } from '../locale'

/** What the description itself says, beside the summaries of endpoints and the labels of fields. */
const TEXTS = {
  title: { ru: 'АСУ РСО: API', en: 'ASU RSO: API' },
  about: {
    ru: 'Всё, что делают страницы системы, делает и этот API: с теми же правами и проверками. Ошибки приходят списком `errors`, с кодом и сообщением на языке пользователя. Идентификаторы — целые числа меньше 2^53. То же самое доступно через GraphQL: `POST /api/graphql`.',
    en: 'All that the pages do this API does as well, with the same rights and checks. Errors come as a list `errors`, with a code and a message in the language of the user. Ids are integers below 2^53. GraphQL offers the same documents: `POST /api/graphql`.',
  },
  kernel: { ru: 'Основа системы', en: 'The kernel' },
  reports: { ru: 'Отчёты', en: 'Reports' },
  accounts: { ru: 'Вход и учётная запись', en: 'Sign-in and account' },
  cookie: {
    ru: 'Сеанс браузера. Изменения принимаются только со страниц самой системы.',
    en: 'The session of a browser. Changes are taken from the pages of the system itself only.',
  },
  token: {
    ru: 'Ключ сеанса из ответа на вход (поле `token`): `Authorization: JWT <token>`. Действует 12 часов.',
    en: 'The token of a session, from the answer to signing in: `Authorization: JWT <token>`. Good for 12 hours.',
  },
  ok: { ru: 'Готово', en: 'Done' },
  created: { ru: 'Создано', en: 'Created' },
  badInput: {
    ru: 'Данные не приняты: что и где не так, сказано в ответе',
    en: 'The input was not taken: the answer says what is wrong and where',
  },
  notSignedIn: { ru: 'Нужно войти', en: 'Signing in is needed' },
  notAllowed: { ru: 'Нет права', en: 'Not allowed' },
  notFound: { ru: 'Не найдено или не доступно', en: 'Not found, or out of reach' },
  tooMany: { ru: 'Слишком много запросов, повторите позже', en: 'Too many requests, try again later' },
  other: { ru: 'Другая ошибка', en: 'Another error' },
  list: { ru: 'Список', en: 'List' },
  count: { ru: 'Сколько документов', en: 'How many documents' },
  create: { ru: 'Создать', en: 'Create' },
  read: { ru: 'Открыть', en: 'Read' },
  update: { ru: 'Изменить', en: 'Change' },
  updateMany: { ru: 'Изменить отобранные', en: 'Change those that match' },
  remove: { ru: 'Удалить', en: 'Delete' },
  removeMany: { ru: 'Удалить отобранные', en: 'Delete those that match' },
  versions: { ru: 'Прежние версии', en: 'Earlier versions' },
  version: { ru: 'Прежняя версия', en: 'An earlier version' },
  restore: { ru: 'Вернуть прежнюю версию', en: 'Restore an earlier version' },
  openFile: { ru: 'Скачать файл', en: 'Download a file' },
  where: {
    ru: 'Условие отбора Payload: `where[поле][оператор]=значение`, операторы `equals`, `in`, `like`, `greater_than`… и группы `and`, `or`',
    en: 'A condition of Payload: `where[field][operator]=value`, operators `equals`, `in`, `like`, `greater_than`… and the groups `and`, `or`',
  },
  sort: { ru: 'Поле порядка, с минусом — по убыванию', en: 'The field to order by, with a minus downwards' },
  select: { ru: 'Какие поля отдать: `select[поле]=true`', en: 'Which fields to give: `select[field]=true`' },
  depth: {
    ru: 'На сколько шагов раскрыть связи: 0 — только идентификаторы',
    en: 'How many steps of relations are filled in; 0 gives ids alone',
  },
  page: { ru: 'Номер страницы', en: 'Number of the page' },
  limit: { ru: 'Сколько документов на странице', en: 'How many documents a page holds' },
  login: { ru: 'Войти', en: 'Sign in' },
  logout: { ru: 'Выйти', en: 'Sign out' },
  me: { ru: 'Кто вошёл', en: 'Who is signed in' },
  refresh: { ru: 'Продлить сеанс', en: 'Prolong the session' },
  form: {
    ru: 'Форма с файлом в поле `file`',
    en: 'A form with the file in its field `file`',
  },
} satisfies Record<string, Localized>

export type TextName = keyof typeof TEXTS
export type Texts = (name: TextName) => string

export const textsIn =
  (locale: Locale): Texts =>
  (name) =>
    TEXTS[name][locale]
