import { FileZipOutlined, SendOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { SOBOT_PARTS, type SobotPart } from '@renderer/stores/router';
import styles from './sobot.module.css';

const ICONS: Readonly<Record<SobotPart, typeof SendOutlined>> = {
  files: FileZipOutlined,
  orders: SendOutlined,
};

interface Props {
  readonly current: SobotPart | null;
  readonly onOpen: (part: SobotPart) => void;
}

/** What else there is at Sobot beside its statistics: files of raw data, and orders to push. */
export function SobotList({ current, onOpen }: Props) {
  const { t } = useTranslation('sobot');
  return (
    <ul className={styles['parts']} aria-label={t('parts.label')}>
      {SOBOT_PARTS.map((part) => {
        const Icon = ICONS[part];
        return (
          <li key={part}>
            <button
              type="button"
              className={styles['part']}
              aria-current={part === current ? 'true' : undefined}
              onClick={() => onOpen(part)}
            >
              <Icon className={styles['partIcon']} aria-hidden="true" />
              <span className={styles['partWords']}>
                <span className={styles['partTitle']}>{t(`parts.${part}`)}</span>
                <span className={styles['muted']}>{t(`parts.${part}Hint`)}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
