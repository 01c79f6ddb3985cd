import { SearchOutlined } from '@ant-design/icons';
import { useEffect, useEffectEvent, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deeds } from '@renderer/commands/command';
import { isPressed } from '@renderer/commands/keys';
import { VisuallyHidden } from '@renderer/components/VisuallyHidden';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { errorText } from '@renderer/lib/errorText';
import { commandEntries } from './commandEntries';
import type { Entry } from './entry';
import { datasetEntries } from './foundEntries';
import { Overlay } from './Overlay';
import { PaletteKeys } from './PaletteKeys';
import styles from './palette.module.css';
import { recentKeys, rememberUse } from './recent';
import { optionId, Results } from './Results';
import { arrange, browse } from './sections';
import { sayIn, sayInAll } from '@renderer/commands/speech';
import { useCommandState } from './useCommandState';
import { useFinds } from './useFinds';

/** Lines that a page key goes over. */
const PAGE = 8;

interface Props {
  readonly deeds: Deeds;
  readonly onClose: () => void;
}

/** Everything that can be opened or run, by a few letters: a text field over a list of what fits. */
export function Palette({ deeds, onClose }: Props) {
  const { t, i18n } = useTranslation('palette');
  const language = useLanguage();
  const state = useCommandState();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [awaited, setAwaited] = useState(false);
  const [recent] = useState(recentKeys);
  const listId = useId();

  const vendor = state.active?.vendor;
  const fixed = useMemo(
    () => [
      ...commandEntries(state, deeds, { say: sayIn(i18n, language), all: sayInAll(i18n) }),
      ...(vendor === undefined ? [] : datasetEntries(vendor, language)),
    ],
    [state, deeds, i18n, vendor, language],
  );
  const finds = useFinds(state.active, text);
  const typed = text.trim() !== '';
  const sections = typed ? arrange(fixed, finds.entries, text) : browse(fixed, recent);
  const entries = sections.flatMap((section) => section.entries);
  const chosenAt = entries.findIndex(({ key }) => key === chosen);
  const at = Math.max(chosenAt, 0);
  const current = entries[at];
  const settled = !typed || finds.settled;

  const run = (entry: Entry): void => {
    if (entry.unavailable !== null) return;
    if (fixed.some(({ key }) => key === entry.key)) rememberUse(entry.key);
    onClose();
    entry.run();
  };
  /** What the store found for the letters before may stand in the first place until it has answered. */
  const isSure = (entry: Entry | undefined): boolean =>
    settled || chosenAt >= 0 || fixed.some(({ key }) => key === entry?.key);
  const runAwaited = useEffectEvent(() => {
    setAwaited(false);
    if (current !== undefined) run(current);
  });
  useEffect(() => {
    if (awaited && settled) runAwaited();
  }, [awaited, settled]);

  const move = (to: number): void => {
    setAwaited(false);
    setChosen(entries[Math.min(Math.max(to, 0), entries.length - 1)]?.key ?? null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter and arrows belong to the input method while it composes.
    if (event.nativeEvent.isComposing) return;
    if (isPressed({ mod: true, key: 'k' }, event.nativeEvent)) onClose();
    else if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    else if (event.key === 'Escape') onClose();
    else if (event.key === 'ArrowDown') move(at === entries.length - 1 ? 0 : at + 1);
    else if (event.key === 'ArrowUp') move(at === 0 ? entries.length - 1 : at - 1);
    else if (event.key === 'PageDown') move(at + PAGE);
    else if (event.key === 'PageUp') move(at - PAGE);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(entries.length - 1);
    else if (event.key === 'Enter') {
      if (current !== undefined && isSure(current)) run(current);
      else setAwaited(!settled);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const status = settled ? t('results', { count: entries.length }) : t('searching');
  return (
    <Overlay label={t('label')} className={styles['palette'] ?? ''} onClose={onClose} onKeyDown={onKeyDown}>
      <div className={styles['field']}>
        <SearchOutlined className={styles['icon']} aria-hidden="true" />
        <input
          className={styles['input']}
          type="text"
          role="combobox"
          aria-label={t('label')}
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={current === undefined ? undefined : optionId(listId, current)}
          placeholder={t('placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(null);
            setAwaited(false);
          }}
        />
      </div>
      <Results
        id={listId}
        sections={sections}
        current={current?.key ?? null}
        text={text}
        onPoint={setChosen}
        onRun={run}
      />
      {entries.length === 0 && settled && (
        <div className={styles['none']}>
          <p>{t('none')}</p>
          <p>{t('noneText')}</p>
        </div>
      )}
      {finds.error !== undefined && typed && (
        <p className={styles['partly']} role="alert">
          {t('partly', { reason: errorText(finds.error, language).sentence })}
        </p>
      )}
      <VisuallyHidden>
        <span role="status">{status}</span>
      </VisuallyHidden>
      <PaletteKeys />
    </Overlay>
  );
}
