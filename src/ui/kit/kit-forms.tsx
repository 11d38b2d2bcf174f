import { Checkbox } from '../form/checkbox'
import { FormErrors } from '../form/form-errors'
import { FieldRow, Form } from '../form/form-layout'
import { SelectField } from '../form/select-field'
import { TextAreaField } from '../form/text-area-field'
import { TextField } from '../form/text-field'
import { LoginForm } from '../login/login-form'
import { PasswordForm } from '../password/password-form'
import { SearchForm } from '../search-form/search-form'
import { LanguageSwitch } from '../settings/language-switch'
import { ThemeSwitch } from '../settings/theme-switch'
import { Row } from '../layout/layout'
import { KitCard } from './kit-card'
import type { KitPartProps } from './kit-part'

export const KitForms = ({ locale, theme }: KitPartProps) => (
  <>
    <KitCard theme={theme} title="Поля">
      <Form>
        <FormErrors
          title="Исправьте одно поле, и всё получится"
          errors={[{ message: 'Напишите тему', fieldId: `topic-${theme}` }]}
        />
        <TextField id={`topic-${theme}`} name="topic" label="Тема урока" error="Напишите тему" />
        <FieldRow>
          <TextField name="date" type="date" label="Дата" defaultValue="2026-11-24" />
          <SelectField
            name="type"
            label="Вид урока"
            emptyLabel="Не выбрано"
            options={[
              { value: 1, label: 'Новый материал' },
              { value: 2, label: 'Контрольная работа' },
            ]}
          />
        </FieldRow>
        <TextAreaField
          name="homework"
          label="Домашнее задание"
          optional="необязательно"
          hint="Не длиннее 5000 знаков"
        />
        <Checkbox name="sms" label="Сообщить родителям" hint="Письмо уйдёт вечером" defaultChecked />
        <TextField name="closed" label="Закрытое поле" defaultValue="7А" readOnly />
      </Form>
    </KitCard>
    <KitCard theme={theme} title="Поиск">
      <SearchForm locale={locale} action="#" label={`Фамилия ${theme}`} placeholder="Фамилия" />
    </KitCard>
    <KitCard theme={theme} title="Вход">
      <LoginForm locale={locale} />
    </KitCard>
    <KitCard theme={theme} title="Пароль">
      <PasswordForm locale={locale} username="ivanova" />
    </KitCard>
    <KitCard theme={theme} title="Настройки">
      <Row gap={24}>
        <LanguageSwitch locale={locale} isWide />
        <ThemeSwitch locale={locale} value="auto" isWide />
        <ThemeSwitch locale={locale} value="auto" />
      </Row>
    </KitCard>
  </>
)
