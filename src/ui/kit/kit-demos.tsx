'use client'

import { useState } from 'react'

import { Button } from '../button/button'
import { Dialog } from '../dialog/dialog'
import { Row } from '../layout/layout'
import { toast } from '../toast/toast'

export const KitDemos = ({ closeLabel }: { closeLabel: string }) => {
  const [isOpen, setOpen] = useState(false)
  const undo = { label: 'Вернуть', onAction: () => toast({ text: 'Оценка возвращена', tone: 'good' }) }
  return (
    <Row>
      <Button onClick={() => setOpen(true)}>Открыть окно</Button>
      <Button onClick={() => toast({ text: 'Оценка удалена', action: undo })}>Удалить оценку</Button>
      <Button onClick={() => toast({ text: 'Нет связи, сохраним позже', tone: 'bad' })}>
        Сообщить о сбое
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title="Перенести урок"
        closeLabel={closeLabel}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>Отменить</Button>
            <Button tone="primary" onClick={() => setOpen(false)}>
              Перенести
            </Button>
          </>
        }
      >
        <p>Урок алгебры в 7А перейдёт со вторника на четверг, третьим.</p>
      </Dialog>
    </Row>
  )
}
