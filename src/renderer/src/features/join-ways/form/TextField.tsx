import { Input } from 'antd';
import { useId } from 'react';
import { characters } from '@shared/domain/join-way-rules';
import { Field } from './Field';
import styles from './form.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Most characters; more can be typed, and is told. */
  readonly most: number;
  readonly hint: string;
  readonly warning?: string | undefined;
  readonly problem: string | undefined;
  readonly mono?: boolean;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
}

/** A text with the count of its characters as the vendor counts them. */
export function TextField(props: Props) {
  const { label, value, most, hint, warning, problem, mono = false, autoFocus = false, onChange } = props;
  const id = useId();
  const hintId = `${id}-said`;
  return (
    <Field label={label} inputId={id} hint={hint} hintId={hintId} warning={warning} problem={problem}>
      <Input
        id={id}
        className={mono ? (styles['mono'] ?? '') : ''}
        autoFocus={autoFocus}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={value}
        status={problem === undefined ? '' : 'error'}
        aria-invalid={problem !== undefined}
        aria-describedby={hintId}
        suffix={
          <span className={styles['count']} data-over={problem !== undefined}>
            {`${characters(value.trim())}/${most}`}
          </span>
        }
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
