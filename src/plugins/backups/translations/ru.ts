import { counted } from '@/i18n/locale'

const hours = { one: 'час', few: 'часа', many: 'часов' }
const days = { one: 'день', few: 'дня', many: 'дней' }
const weeks = { one: 'неделя', few: 'недели', many: 'недель' }
const months = { one: 'месяц', few: 'месяца', many: 'месяцев' }
const rows = { one: 'запись', few: 'записи', many: 'записей' }
const files = { one: 'файл', few: 'файла', many: 'файлов' }

export const ru = {
  title: 'Резервные копии',
  about: 'Резервные копии базы и файлов: каждый день, с проверкой и сигналом, если копия устарела.',
  required: 'Без копий данные школы можно потерять.',
  lead: 'Копия хранит всё: базу и загруженные файлы. Каждая после записи прочитана и сверена с исходной.',
  make: 'Сделать копию сейчас',
  form: 'Новая копия',
  formLead: 'Школа при этом работает как обычно.',
  making: 'Делается копия, готово МБ',
  verifying: 'Проверяется копия, готово МБ',
  preparing: 'Копируем базу…',
  stop: 'Остановить',
  list: 'Копии',
  when: 'Когда',
  age: 'Возраст',
  size: 'Размер',
  holds: 'Внутри',
  state: 'Состояние',
  actions: 'Действия',
  download: 'Скачать',
  verify: 'Проверить',
  downloadOf: (when: string) => `Скачать копию от ${when}`,
  verifyOf: (when: string) => `Проверить копию от ${when}`,
  encrypted: 'Зашифрована',
  open: 'Не зашифрована',
  damaged: 'Повреждена',
  verified: (when: string) => `Проверена ${when}`,
  unverified: 'Не проверена',
  origins: { scheduled: 'По расписанию', manual: 'Вручную', command: 'Командой' },
  contents: (n: number, m: number) => `${counted('ru', n, rows)}, ${counted('ru', m, files)}`,
  hours: (n: number) => (n === 0 ? 'меньше часа' : counted('ru', n, hours)),
  days: (n: number) => counted('ru', n, days),
  emptyTitle: 'Копий ещё нет',
  emptyLead: 'Сделайте первую сейчас или дождитесь ночи.',
  stale: 'Резервная копия устарела',
  staleLead: (age: string) =>
    `Последней исправной копии уже ${age}. Проверьте место на диске и сделайте копию.`,
  none: 'Резервной копии нет',
  noneLead: 'Если диск откажет, данные школы пропадут. Сделайте копию.',
  toPage: 'К резервным копиям',
  failed: (when: string) => `Последняя попытка не удалась, ${when}`,
  sameDisk: 'Копии лежат на том же диске, что и база: один отказ погубит всё. Задайте BACKUP_DIR на другом.',
  noKey: 'Копии не шифруются. Кто получит файл, прочтёт всё. Задайте BACKUP_KEY.',
  keeping: 'Как хранятся копии',
  daily: (at: string) => `Каждый день в ${at}`,
  off: 'Выключено (BACKUP_AT)',
  kept: 'Хранятся',
  keep: (d: number, w: number, m: number) =>
    `${counted('ru', d, days)}, ${counted('ru', w, weeks)}, ${counted('ru', m, months)}`,
  folder: 'Папка',
  restored: 'Восстановлено',
  restoredFrom: (when: string, from: string) => `${when} из копии от ${from}`,
  restoreLead:
    'Восстановить: npm run restore -- файл --to пустая-папка. Порядок описан в руководстве администратора.',
  confirmDownload: 'В копии всё обо всех. Скачивание останется в журнале просмотров.',
}
