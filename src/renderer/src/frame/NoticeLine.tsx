import { CloseOutlined, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Notices.module.css';

interface Props {
  readonly text: string;
  readonly serious: boolean;
  /** What can be done about it. */
  readonly children?: ReactNode;
  /** Puts the line away; without it, it stays for as long as it is true. */
  readonly onDismiss?: () => void;
}

/** One line above the screen that should not be overlooked. */
export function NoticeLine({ text, serious, children, onDismiss }: Props) {
  const { t } = useTranslation('frame');
  return (
    <div role="status" className={styles['notice']} data-serious={serious}>
      <span className={styles['icon']} aria-hidden="true">
        {serious ? <WarningOutlined aria-hidden="true" /> : <InfoCircleOutlined aria-hidden="true" />}
      </span>
      <span>{text}</span>
      {children}
      {onDismiss !== undefined && (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden="true" />}
          aria-label={t('notice.dismiss')}
          title={t('notice.dismiss')}
          onClick={onDismiss}
        />
      )}
    </div>
  );
}
