import styles from './contact-links.module.css'

/** A number that a phone dials. */
export const PhoneLink = ({ phone }: { phone: string }) => (
  <a className={styles.contact} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
    {phone}
  </a>
)

export const MailLink = ({ email }: { email: string }) => (
  <a className={styles.address} href={`mailto:${email}`}>
    {email}
  </a>
)
