import { isHttps } from './is-https'
import type { EnvFault, Parsed } from './parse-env'
import { isPlainDatabase, isPlainMail, isPlainScanner } from './plain-connections'
import { ENVIRONMENT_DOCS } from './variables'

/** Whether the database is a file of this machine. */
export const isEmbedded = (uri: string | undefined): boolean => !uri || uri.startsWith('file:')

/** What is right by itself and wrong beside the rest. */
export const wrongTogether = (values: Parsed): EnvFault[] => {
  const faults: EnvFault[] = []
  if (!isEmbedded(values.DATABASE_URI) && !values.PAYLOAD_SECRET) {
    faults.push({
      variable: 'PAYLOAD_SECRET',
      message: {
        ru: 'обязателен, когда база — MongoDB: у всех процессов должен быть один ключ не короче 32 знаков.',
        en: 'is required with MongoDB: all processes must share one key of at least 32 characters.',
      },
    })
  }
  if (values.INSTANCE + values.WORKERS > 32) {
    faults.push({
      variable: 'WORKERS',
      message: {
        ru: `вместе с INSTANCE не больше 32: процессы заняли бы номера ${values.INSTANCE}…${values.INSTANCE + values.WORKERS - 1}, последний — 31.`,
        en: `and INSTANCE together are at most 32: the processes would take ${values.INSTANCE}…${values.INSTANCE + values.WORKERS - 1}, the last number is 31.`,
      },
    })
  }
  if (values.SMTP_URL && !values.MAIL_FROM) {
    faults.push({
      variable: 'MAIL_FROM',
      message: {
        ru: `нужен вместе с SMTP_URL: ${ENVIRONMENT_DOCS.MAIL_FROM.expects.ru}.`,
        en: `is needed with SMTP_URL: ${ENVIRONMENT_DOCS.MAIL_FROM.expects.en}.`,
      },
    })
  }
  if (Boolean(values.VAPID_PUBLIC_KEY) !== Boolean(values.VAPID_PRIVATE_KEY)) {
    const missing = values.VAPID_PUBLIC_KEY ? 'VAPID_PRIVATE_KEY' : 'VAPID_PUBLIC_KEY'
    faults.push({
      variable: missing,
      message: {
        ru: 'задаётся вместе со вторым ключом пары VAPID, или ни одного из них.',
        en: 'goes together with the other key of the VAPID pair, or leave out both.',
      },
    })
  }
  if (isHttps(values) && values.TRUST_PROXY === 0) {
    faults.push({
      variable: 'TRUST_PROXY',
      message: {
        ru: 'нужен вместе с https в PUBLIC_URL: TLS заканчивается на прокси, и только он знает, кто пришёл без него. Обычно 1.',
        en: 'is needed with https in PUBLIC_URL: TLS ends at the proxy, which alone knows who came without it. Usually 1.',
      },
    })
  }
  if (!values.ALLOW_PLAIN_CONNECTIONS) {
    if (isPlainDatabase(values.DATABASE_URI))
      faults.push({ variable: 'DATABASE_URI', message: PLAIN_DATABASE })
    if (isPlainScanner(values.ANTIVIRUS)) faults.push({ variable: 'ANTIVIRUS', message: PLAIN_SCANNER })
    if (isPlainMail(values.SMTP_URL)) faults.push({ variable: 'SMTP_URL', message: PLAIN_MAIL })
  }
  return faults
}

const PLAIN_DATABASE: EnvFault['message'] = {
  ru: 'данные школы пошли бы по сети открыто: добавьте tls=true. Если сеть закрыта от всех — ALLOW_PLAIN_CONNECTIONS=1.',
  en: 'the data of the school would go over the network in the open: add tls=true. In a network closed to all others, ALLOW_PLAIN_CONNECTIONS=1.',
}
const PLAIN_SCANNER: EnvFault['message'] = {
  ru: 'файлы пошли бы к антивирусу по сети открыто: запустите его на этой машине. Если сеть закрыта от всех — ALLOW_PLAIN_CONNECTIONS=1.',
  en: 'files would go to the antivirus over the network in the open: run it on this machine. In a network closed to all others, ALLOW_PLAIN_CONNECTIONS=1.',
}
const PLAIN_MAIL: EnvFault['message'] = {
  ru: 'письма пошли бы по сети открыто: возьмите smtps:// или добавьте ?requireTLS=true. Если сеть закрыта от всех — ALLOW_PLAIN_CONNECTIONS=1.',
  en: 'letters would go over the network in the open: take smtps:// or add ?requireTLS=true. In a network closed to all others, ALLOW_PLAIN_CONNECTIONS=1.',
}
