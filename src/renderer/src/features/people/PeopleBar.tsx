import { SearchOutlined } from '@ant-design/icons';
import { Checkbox, Input, Segmented } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '@renderer/lib/useDebounced';
import { useFormat } from '@renderer/lib/useFormat';
import { SEGMENTS, type Segment, type SegmentCounts } from './peopleQuery';
import styles from './PeopleScreen.module.css';
import { narrow, usePeopleState } from './peopleState';

const SEARCH_DELAY_MS = 80;

/** The search: asks a moment after the last key. */
function QuickSearch() {
  const { t } = useTranslation('people');
  const text = usePeopleState((state) => state.text);
  const [typed, setTyped] = useState(text);
  const [seen, setSeen] = useState(text);
  if (seen !== text) {
    setSeen(text);
    setTyped(text);
  }
  const settled = useDebounced(typed, SEARCH_DELAY_MS);
  useEffect(() => {
    setSeen(settled);
    narrow({ text: settled });
  }, [settled]);
  return (
    <Input
      className={styles['search'] ?? ''}
      prefix={<SearchOutlined aria-hidden="true" />}
      aria-label={t('search')}
      placeholder={t('search')}
      allowClear
      maxLength={100}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

interface Props {
  readonly counts: SegmentCounts | null;
  /** What stands at the end of the bar. */
  readonly children: ReactNode;
}

/** Search and filters of the grid of people, each segment with how many it has. */
export function PeopleBar({ counts, children }: Props) {
  const { t } = useTranslation('people');
  const { number } = useFormat();
  const segment = usePeopleState((state) => state.segment);
  const owning = usePeopleState((state) => state.owning);
  const label = (one: Segment): string =>
    counts === null ? t(`segment.${one}`) : `${t(`segment.${one}`)} ${number(counts[one])}`;
  return (
    <div className={styles['bar']} role="search" aria-label={t('filter')}>
      <QuickSearch />
      <Segmented<Segment>
        aria-label={t('column.state')}
        value={segment}
        onChange={(next) => narrow({ segment: next })}
        options={SEGMENTS.map((one) => ({ value: one, label: label(one), title: t(`segmentHint.${one}`) }))}
      />
      <Checkbox checked={owning} onChange={(event) => narrow({ owning: event.target.checked })}>
        {t('owning')}
      </Checkbox>
      {children}
    </div>
  );
}
