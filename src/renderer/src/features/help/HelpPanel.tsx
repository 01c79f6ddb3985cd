import { ArrowLeftOutlined, CloseOutlined, SearchOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { Suspense, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Bones } from '@renderer/components/Bones';
import { useConnections } from '@renderer/state/AppState';
import { showHelp, useHelp } from '@renderer/stores/help';
import { TakeUpTour } from '../tour/TakeUpTour';
import { HelpContent } from './HelpContent';
import styles from './help.module.css';
import { helpHost, useHelpPlace } from './helpPlace';
import { useHelpKeys } from './useHelpKeys';
import { useScreenPage } from './useScreenPage';

/** Most characters of a search. */
const SEARCH_LIMIT = 100;

/**
 * The help, at the right of the screen or of a dialog. It follows what is on the screen unless a page was chosen,
 * and stays open while one works.
 */
export function HelpPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['help', 'common']);
  const panel = useRef<HTMLElement>(null);
  const shown = useHelp((help) => help.shown);
  const asked = useHelp((help) => help.asked);
  const here = useScreenPage();
  const [text, setText] = useState('');
  const [seen, setSeen] = useState(asked);
  // A page that was asked for is shown, whatever was searched for before.
  if (seen !== asked) {
    setSeen(asked);
    setText('');
  }
  useHelpPlace(useConnections().length > 0);
  useHelpKeys(panel, onClose);
  useLayoutEffect(() => {
    if (panel.current !== null) panel.current.querySelector('[data-scroll]')?.scrollTo({ top: 0 });
  }, [shown, here, text]);
  const away = shown !== null && shown !== here;
  return createPortal(
    <aside ref={panel} className={styles['panel']} aria-label={t('title')}>
      <header className={styles['head']}>
        <span className={styles['title']}>{t('title')}</span>
        <Button
          type="text"
          icon={<UnorderedListOutlined aria-hidden="true" />}
          aria-pressed={shown === 'list'}
          onClick={() => showHelp(shown === 'list' ? null : 'list')}
        >
          {t('list')}
        </Button>
        <Button
          type="text"
          icon={<CloseOutlined aria-hidden="true" />}
          aria-label={t('common:close')}
          onClick={onClose}
        />
      </header>
      <div className={styles['bar']}>
        <Input
          prefix={<SearchOutlined aria-hidden="true" />}
          aria-label={t('search')}
          placeholder={t('search')}
          allowClear
          maxLength={SEARCH_LIMIT}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {(away || text !== '') && (
          <Button
            type="link"
            size="small"
            className={styles['back'] ?? ''}
            icon={<ArrowLeftOutlined aria-hidden="true" />}
            onClick={() => showHelp()}
          >
            {t('ofScreen')}
          </Button>
        )}
        <TakeUpTour />
      </div>
      <div className={styles['body']} data-scroll role="region" aria-label={t('title')} tabIndex={0}>
        <Suspense fallback={<Bones rows={8} />}>
          <HelpContent shown={shown ?? here} here={here} text={text} />
        </Suspense>
      </div>
    </aside>,
    helpHost,
  );
}
