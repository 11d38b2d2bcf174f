import { orderLine, type OrderText } from '../../domain/order-text'
import type { OrdersMessages } from '../../translations'
import styles from './order-text-view.module.css'

type Props = { text: OrderText; words: OrdersMessages['paper'] }

/** The order as it stands on paper. Papers speak Russian, whatever the reader's language. */
export const OrderTextView = ({ text, words }: Props) => (
  <div className={styles.paper} lang="ru">
    <p className={styles.heading}>{text.heading}</p>
    <p>{text.preamble}</p>
    <p className={styles.heading}>{words.orders}</p>
    <ol>
      {text.points.map((point) => (
        <li key={point.text}>
          {point.text}
          {point.hasList && (
            <ol className={styles.list}>
              {text.list.map((line) => (
                <li key={orderLine(line, words)}>{orderLine(line, words)}</li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
    {text.ground && (
      <p>
        {words.ground}: {text.ground}
      </p>
    )}
  </div>
)
