import { z } from 'zod'

import { CIPHERS, HASHES } from '../core/algorithms'
import type { Localized } from '../core/locale'
import { BACKUP_KEY_PATTERN } from './backup-key'

const text = (value: unknown): string | undefined => {
  const trimmed = typeof value === 'string' ? value.trim() : ''
  // `PORT=` in a compose file means the same as no line at all.
  return trimmed === '' ? undefined : trimmed
}

const variable = <TSchema extends z.ZodType>(schema: TSchema) => z.preprocess(text, schema)

const integer = (min: number, max: number, fallback: number) =>
  variable(
    z
      .string()
      .regex(/^\d+$/)
      .transform(Number)
      .pipe(z.number().int().min(min).max(max))
      .optional()
      .transform((value) => value ?? fallback),
  )

const oneOf = <const TValues extends readonly [string, ...string[]]>(
  values: TValues,
  fallback: TValues[number],
) =>
  variable(
    z
      .enum(values)
      .optional()
      .transform((value): TValues[number] => value ?? fallback),
  )

const flag = () =>
  variable(
    z.stringbool({ truthy: ['1', 'true', 'yes', 'on'], falsy: ['0', 'false', 'no', 'off'] }).optional(),
  )

const origin = z.string().refine((value) => {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  return /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username
})

const proxies = z
  .string()
  .regex(
    /^(\d|[\da-f.:/]+|loopback|linklocal|uniquelocal)(\s*,\s*([\da-f.:/]+|loopback|linklocal|uniquelocal))*$/i,
  )

/** `push.example.org`, `*.example.org`, or a whole origin of this machine for tries: `http://127.0.0.1:4000`. */
const PUSH_HOST = /^(?:(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)+|http:\/\/(?:127\.0\.0\.1|localhost):\d+)$/
/** The push services of Chrome and its relatives, Firefox, Safari and Edge. */
export const USUAL_PUSH_HOSTS = [
  'fcm.googleapis.com',
  '*.push.services.mozilla.com',
  '*.push.apple.com',
  '*.notify.windows.com',
]

/** Copies of the last seven days, four weeks and twelve months. */
const USUAL_BACKUP_KEEP = '7,4,12'

/** What each variable may be. A value that is absent or empty takes the default. */
export const environmentSchema = z.object({
  NODE_ENV: oneOf(['production', 'development', 'test'], 'development'),
  HOST: variable(
    z
      .string()
      .optional()
      .transform((value) => value ?? '0.0.0.0'),
  ),
  PORT: integer(1, 65_535, 3000),
  PUBLIC_URL: variable(origin.transform((value) => new URL(value).origin).optional()),
  HSTS_SUBDOMAINS: flag(),
  TRUST_PROXY: variable(
    proxies
      .transform((value) => (/^\d$/.test(value) ? Number(value) : value.split(/\s*,\s*/)))
      .optional()
      .transform((value) => value ?? 0),
  ),
  DATA_DIR: variable(
    z
      .string()
      .optional()
      .transform((value) => value ?? './data'),
  ),
  DATABASE_URI: variable(
    z
      .string()
      .regex(/^(file:.|mongodb(\+srv)?:\/\/.)/)
      .optional(),
  ),
  PAYLOAD_SECRET: variable(z.string().min(32).optional()),
  PAYLOAD_SECRET_FORMER: variable(z.string().min(32).optional()),
  HASH_ALGORITHM: oneOf(HASHES, 'sha256'),
  CIPHER_ALGORITHM: oneOf(CIPHERS, 'aes-256-gcm'),
  INSTANCE: integer(0, 31, 0),
  WORKERS: integer(1, 16, 1),
  DEMO: flag(),
  DEMO_SIZE: oneOf(['full', 'small'], 'full'),
  MEDIA_DIR: variable(z.string().optional()),
  MAX_UPLOAD_MB: integer(1, 1024, 25),
  ANTIVIRUS: variable(
    z
      .string()
      .regex(/^([\w.-]+|\[[\da-f:]+\]):\d{1,5}$/i)
      .transform((value) => {
        const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(value) ?? []
        return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
      })
      .pipe(z.object({ host: z.string(), port: z.number().min(1).max(65_535) }))
      .optional(),
  ),
  BACKUP_DIR: variable(z.string().optional()),
  BACKUP_KEY: variable(z.string().regex(BACKUP_KEY_PATTERN).optional()),
  BACKUP_AT: variable(
    z
      .string()
      .regex(/^(([01]\d|2[0-3]):[0-5]\d|off)$/)
      .optional()
      .transform((value) => value ?? '02:30'),
  ),
  BACKUP_KEEP: variable(
    z
      .string()
      .regex(/^\d{1,3}\s*,\s*\d{1,3}\s*,\s*\d{1,3}$/)
      .optional()
      .transform((value) => {
        const [daily, weekly, monthly] = (value ?? USUAL_BACKUP_KEEP).split(',').map(Number)
        return { daily: daily!, weekly: weekly!, monthly: monthly! }
      }),
  ),
  SMTP_URL: variable(
    z
      .string()
      .regex(/^smtps?:\/\/./)
      .refine((value) => URL.canParse(value))
      .optional(),
  ),
  ALLOW_PLAIN_CONNECTIONS: flag(),
  MAIL_FROM: variable(
    z
      .string()
      .regex(/^([^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/)
      .optional(),
  ),
  PUSH_HOSTS: variable(
    z
      .string()
      .transform((value) => value.toLowerCase().split(/\s*,\s*/))
      .pipe(z.array(z.string().regex(PUSH_HOST)))
      .optional()
      .transform((value) => value ?? USUAL_PUSH_HOSTS),
  ),
  VAPID_PUBLIC_KEY: variable(
    z
      .string()
      .regex(/^[\w-]{87}$/)
      .optional(),
  ),
  VAPID_PRIVATE_KEY: variable(
    z
      .string()
      .regex(/^[\w-]{43}$/)
      .optional(),
  ),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
  SECOND_FACTOR: oneOf(['required', 'staff', 'everybody', 'offered'], 'required'),
  SESSION_IDLE_MINUTES: integer(5, 720, 240),
  METRICS_TOKEN: variable(z.string().min(16).optional()),
  STATEMENT_HEADER: flag(),
  RATE_LIMIT_LOGIN_NAME: integer(0, 1_000_000, 20),
  RATE_LIMIT_LOGIN_IP: integer(0, 1_000_000, 300),
  RATE_LIMIT_API_SESSION: integer(0, 10_000_000, 1200),
  RATE_LIMIT_API_IP: integer(0, 10_000_000, 12_000),
})

export type VariableName = keyof typeof environmentSchema.shape

type VariableDoc = {
  /** As it stands in the table of the manual; empty when there is none. */
  fallback: string
  /** What a value must be: completes «нужно …», "must be …". */
  expects: Localized
  purpose: Localized
  /** A value that must never be printed. */
  isSecret?: true
}

const wholeNumber = (min: number, max: number): Localized => ({
  ru: `целое число от ${min} до ${max}`,
  en: `a whole number from ${min} to ${max}`,
})
const yesOrNo: Localized = { ru: '1 или 0', en: '1 or 0' }
const folder: Localized = { ru: 'путь к папке', en: 'a path of a folder' }

/** The table of the manual, in its order. README is generated from it and faults are explained with it. */
export const ENVIRONMENT_DOCS: Record<VariableName, VariableDoc> = {
  PORT: {
    fallback: '3000',
    expects: wholeNumber(1, 65_535),
    purpose: { ru: 'Порт сервера', en: 'Port of the server' },
  },
  HOST: {
    fallback: '0.0.0.0',
    expects: { ru: 'адрес или имя', en: 'an address or a name' },
    purpose: {
      ru: 'Адрес, на котором слушает сервер; 127.0.0.1 — только эта машина',
      en: 'Address the server listens on; 127.0.0.1 means this machine only',
    },
  },
  PUBLIC_URL: {
    fallback: '',
    expects: {
      ru: 'адрес вида https://school.example.ru без пути',
      en: 'an address like https://school.example.org without a path',
    },
    purpose: {
      ru: 'Адрес, по которому систему открывают люди. С https включаются защищённые cookie и HSTS',
      en: 'Address that people open. With https, secure cookies and HSTS are switched on',
    },
  },
  HSTS_SUBDOMAINS: {
    fallback: '1',
    expects: yesOrNo,
    purpose: {
      ru: 'При https требовать его и от всех поддоменов узла PUBLIC_URL; 0 — только от него самого',
      en: 'With https, demand it of all subdomains of the host of PUBLIC_URL too; 0 means of itself alone',
    },
  },
  TRUST_PROXY: {
    fallback: '0',
    expects: {
      ru: 'число прокси (0–9) или их адреса через запятую',
      en: 'a number of proxies (0–9) or their addresses, separated by commas',
    },
    purpose: {
      ru: 'Сколько обратных прокси стоит перед сервером; без этого все посетители приходят с одного адреса',
      en: 'How many reverse proxies stand before the server; without it all visitors share one address',
    },
  },
  DATA_DIR: {
    fallback: './data',
    expects: folder,
    purpose: { ru: 'Папка базы, файлов и ключа', en: 'Folder of the database, files and key' },
  },
  DATABASE_URI: {
    fallback: 'file:<DATA_DIR>/school.db',
    expects: {
      ru: 'file:путь, mongodb://… или mongodb+srv://…',
      en: 'file:path, mongodb://… or mongodb+srv://…',
    },
    purpose: {
      ru: 'База: встроенная SQLite (file:) или MongoDB региона. При разработке по умолчанию development.db',
      en: 'Database: embedded SQLite (file:) or MongoDB of a region. In development the default is development.db',
    },
    isSecret: true,
  },
  PAYLOAD_SECRET: {
    fallback: '<DATA_DIR>/secret',
    expects: { ru: 'строка не короче 32 знаков', en: 'a text of at least 32 characters' },
    purpose: {
      ru: 'Ключ подписи сеансов. Для встроенной базы создаётся сам, для MongoDB обязателен',
      en: 'Key that signs sessions. Made by itself for the embedded database, required for MongoDB',
    },
    isSecret: true,
  },
  PAYLOAD_SECRET_FORMER: {
    fallback: '',
    expects: { ru: 'строка не короче 32 знаков', en: 'a text of at least 32 characters' },
    purpose: {
      ru: 'Прежний ключ, пока его меняют: при запуске всё, что им зашифровано, шифруется новым. Потом уберите',
      en: 'The key before, while it is replaced: at the start all that it has sealed is sealed with the new one. Remove it then',
    },
    isSecret: true,
  },
  HASH_ALGORITHM: {
    fallback: 'sha256',
    expects: { ru: HASHES.join(' или '), en: HASHES.join(' or ') },
    purpose: {
      ru: 'Хеш новых записей истории журнала, её печатей и подписей ссылок; прежние проверяются тем, которым сделаны',
      en: 'Hash of new changes of journals, their seals and signatures of links; those of before are checked by their own',
    },
  },
  CIPHER_ALGORITHM: {
    fallback: 'aes-256-gcm',
    expects: { ru: CIPHERS.join(' или '), en: CIPHERS.join(' or ') },
    purpose: {
      ru: 'Шифр секретов приложений с кодами; после перемены они шифруются заново при запуске',
      en: 'Cipher of the secrets of programs with codes; after a change they are sealed anew at the start',
    },
  },
  INSTANCE: {
    fallback: '0',
    expects: wholeNumber(0, 31),
    purpose: {
      ru: 'Номер процесса, свой у каждого, кто пишет в одну базу',
      en: 'Number of the process, its own for each that writes to one database',
    },
  },
  WORKERS: {
    fallback: '1',
    expects: wholeNumber(1, 16),
    purpose: {
      ru: 'Рабочих процессов на этой машине; занимают номера INSTANCE и следующие за ним',
      en: 'Worker processes on this machine; they take the numbers from INSTANCE on',
    },
  },
  DEMO: {
    fallback: '1 (file:), 0 (mongodb:, PUBLIC_URL)',
    expects: yesOrNo,
    purpose: {
      ru: 'Заполнить пустую базу демонстрационной школой и впускать её людей, чей пароль известен всем; 0 — начать с создания своей, учётные записи демонстрационной закрыты',
      en: 'Fill an empty database with the demo school and let in its people, whose password is known to everybody; 0 begins with making your own, and accounts of a demo school are closed',
    },
  },
  DEMO_SIZE: {
    fallback: 'full',
    expects: { ru: 'full или small', en: 'full or small' },
    purpose: { ru: 'Демонстрационная школа: вся или два класса', en: 'Demo school: whole or two classes' },
  },
  MEDIA_DIR: {
    fallback: '<DATA_DIR>/media',
    expects: folder,
    purpose: { ru: 'Папка загруженных файлов', en: 'Folder of uploaded files' },
  },
  MAX_UPLOAD_MB: {
    fallback: '25',
    expects: wholeNumber(1, 1024),
    purpose: { ru: 'Наибольший размер загружаемого файла, МБ', en: 'Largest uploaded file, MB' },
  },
  ANTIVIRUS: {
    fallback: '',
    expects: { ru: 'узел и порт вида 127.0.0.1:3310', en: 'a host and a port like 127.0.0.1:3310' },
    purpose: {
      ru: 'Служба clamd (ClamAV): проверяет каждый присланный файл; пока она не отвечает, файлы не принимаются',
      en: 'The service clamd (ClamAV): scans each file that is sent; while it does not answer, no file is taken',
    },
  },
  BACKUP_DIR: {
    fallback: '<DATA_DIR>/backups',
    expects: folder,
    purpose: {
      ru: 'Папка резервных копий; лучше на другом диске',
      en: 'Folder of backups; better on another disk',
    },
  },
  BACKUP_KEY: {
    fallback: '',
    expects: {
      ru: 'парольная фраза от 16 знаков, ключ AGE-SECRET-KEY-1… или открытый ключ age1…',
      en: 'a passphrase of 16 characters or more, a key AGE-SECRET-KEY-1… or a public key age1…',
    },
    purpose: {
      ru: 'Чем шифруются резервные копии (формат age); без него они не зашифрованы. Храните его не на этом сервере',
      en: 'What encrypts backups (the age format); without it they are not encrypted. Keep it elsewhere as well',
    },
    isSecret: true,
  },
  BACKUP_AT: {
    fallback: '02:30',
    expects: { ru: 'время вида 02:30 или off', en: 'a time like 02:30, or off' },
    purpose: {
      ru: 'Когда каждый день делается резервная копия, по времени школы; off — не делать самой',
      en: 'When the daily backup is made, by the time of the school; off makes none by itself',
    },
  },
  BACKUP_KEEP: {
    fallback: USUAL_BACKUP_KEEP,
    expects: { ru: 'три числа через запятую, например 7,4,12', en: 'three numbers, as 7,4,12' },
    purpose: {
      ru: 'Сколько копий хранить: дней, недель, месяцев',
      en: 'How many backups to keep: days, weeks, months',
    },
  },
  SMTP_URL: {
    fallback: '',
    expects: {
      ru: 'адрес вида smtps://имя:пароль@узел:465',
      en: 'an address like smtps://name:password@host:465',
    },
    purpose: {
      ru: 'Почтовый сервер; без него письма не отправляются',
      en: 'Mail server; no mail is sent without it',
    },
    isSecret: true,
  },
  ALLOW_PLAIN_CONNECTIONS: {
    fallback: '0',
    expects: yesOrNo,
    purpose: {
      ru: 'Разрешить MongoDB, почту и антивирус без TLS на других машинах: только в сети, закрытой от всех остальных',
      en: 'Allow MongoDB, mail and antivirus without TLS on other machines: only in a network closed to all others',
    },
  },
  MAIL_FROM: {
    fallback: '',
    expects: {
      ru: 'адрес вида «Школа <school@example.ru>»',
      en: 'an address like "School <school@example.org>"',
    },
    purpose: { ru: 'Отправитель писем; нужен вместе с SMTP_URL', en: 'Sender of mail; needed with SMTP_URL' },
  },
  PUSH_HOSTS: {
    fallback: USUAL_PUSH_HOSTS.join(', '),
    expects: {
      ru: 'узлы через запятую, например fcm.googleapis.com, *.push.apple.com',
      en: 'hosts separated by commas, as fcm.googleapis.com, *.push.apple.com',
    },
    purpose: {
      ru: 'Службы браузеров, через которые уходят уведомления на устройства; к другим узлам сервер не обращается',
      en: 'Services of browsers through which messages go to devices; the server asks no other hosts',
    },
  },
  VAPID_PUBLIC_KEY: {
    fallback: '<DATA_DIR>/vapid',
    expects: { ru: 'открытый ключ VAPID, 87 знаков', en: 'a public VAPID key of 87 characters' },
    purpose: {
      ru: 'Открытый ключ уведомлений на устройства; пара создаётся сама. Нескольким серверам нужна одна',
      en: 'Public key of messages to devices; the pair is made by itself. Several servers need one and the same',
    },
  },
  VAPID_PRIVATE_KEY: {
    fallback: '<DATA_DIR>/vapid',
    expects: { ru: 'закрытый ключ VAPID, 43 знака', en: 'a private VAPID key of 43 characters' },
    purpose: {
      ru: 'Закрытый ключ той же пары; задаются вместе',
      en: 'Private key of the same pair; both are given together',
    },
    isSecret: true,
  },
  LOG_LEVEL: {
    fallback: 'info',
    expects: {
      ru: 'fatal, error, warn, info, debug, trace или silent',
      en: 'fatal, error, warn, info, debug, trace or silent',
    },
    purpose: { ru: 'Подробность журнала сервера', en: 'How much the server logs' },
  },
  SECOND_FACTOR: {
    fallback: 'required',
    expects: {
      ru: 'required, staff, everybody или offered',
      en: 'required, staff, everybody or offered',
    },
    purpose: {
      ru: 'Второй шаг входа: required — обязателен администратору, завучу и секретарю, staff — всем сотрудникам, everybody — всем, offered — по желанию. В демонстрационной школе всегда по желанию',
      en: 'Second step of signing in: required of administrator, deputy and secretary, of all staff, of everybody, or offered. In the demo school it is always offered',
    },
  },
  SESSION_IDLE_MINUTES: {
    fallback: '240',
    expects: wholeNumber(5, 720),
    purpose: {
      ru: 'Через сколько минут без действий сеанс кончается; и без того — через 12 часов после входа',
      en: 'Minutes without any action after which a session ends; it ends 12 hours after signing in anyway',
    },
  },
  METRICS_TOKEN: {
    fallback: '',
    expects: { ru: 'строка не короче 16 знаков', en: 'a text of at least 16 characters' },
    purpose: {
      ru: 'Ключ к /metrics (Authorization: Bearer …); без него метрики видны только с этой машины',
      en: 'Key to /metrics (Authorization: Bearer …); without it metrics are seen from this machine only',
    },
    isSecret: true,
  },
  RATE_LIMIT_LOGIN_NAME: {
    fallback: '20',
    expects: wholeNumber(0, 1_000_000),
    purpose: {
      ru: 'Попыток входа за 15 минут для одного имени с одного адреса; 0 — без предела',
      en: 'Sign-in attempts in 15 minutes for one name from one address; 0 is no limit',
    },
  },
  RATE_LIMIT_LOGIN_IP: {
    fallback: '300',
    expects: wholeNumber(0, 1_000_000),
    purpose: {
      ru: 'Попыток входа в минуту с одного адреса (вся школа может выходить через один); 0 — без предела',
      en: 'Sign-in attempts a minute from one address (a whole school may share one); 0 is no limit',
    },
  },
  RATE_LIMIT_API_SESSION: {
    fallback: '1200',
    expects: wholeNumber(0, 10_000_000),
    purpose: {
      ru: 'Запросов к API в минуту для одного сеанса; 0 — без предела',
      en: 'API requests a minute of one session; 0 is no limit',
    },
  },
  RATE_LIMIT_API_IP: {
    fallback: '12000',
    expects: wholeNumber(0, 10_000_000),
    purpose: {
      ru: 'Запросов к API в минуту с одного адреса; 0 — без предела',
      en: 'API requests a minute from one address; 0 is no limit',
    },
  },
  STATEMENT_HEADER: {
    fallback: '0',
    expects: yesOrNo,
    purpose: {
      ru: 'Добавлять в ответы Server-Timing с числом обращений к базе (для замеров)',
      en: 'Add Server-Timing with the number of database statements to answers (for measurements)',
    },
  },
  NODE_ENV: {
    fallback: 'development',
    expects: { ru: 'production, development или test', en: 'production, development or test' },
    purpose: { ru: 'Режим; команды npm ставят его сами', en: 'Mode; the npm commands set it themselves' },
  },
}
