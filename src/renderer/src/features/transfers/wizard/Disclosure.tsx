import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/useFormat';
import causeStyles from './causes.module.css';
import styles from './wizard.module.css';

interface Props {
  readonly text: string;
  /** What to do about it. */
  readonly fix: string;
  readonly count: number;
  /** A way out, beside the line. */
  readonly action?: ReactNode;
  /** Drawn only once it is asked for. */
  readonly children: ReactNode;
}

/** One cause with its number of groups, which are listed on a click. */
export function Disclosure({ text, fix, count, action, children }: Props) {
  const { t } = useTranslation('transfers');
  const { number } = useFormat();
  const [open, setOpen] = useState(false);
  const Caret = open ? DownOutlined : RightOutlined;
  return (
    <li className={causeStyles['reason']}>
      <div className={causeStyles['reasonLine']}>
        <button
          type="button"
          className={causeStyles['reasonHead']}
          aria-expanded={open}
          title={open ? t('wizard.blocked.hide') : t('wizard.blocked.show')}
          onClick={() => setOpen(!open)}
        >
          <Caret className={causeStyles['caret']} aria-hidden="true" />
          <span className={causeStyles['reasonCount']}>{number(count)}</span>
          <span className={causeStyles['reasonText']}>
            <span>{text}</span>
            <span className={styles['muted']}>{fix}</span>
          </span>
        </button>
        {action}
      </div>
      {open && children}
    </li>
  );
}
