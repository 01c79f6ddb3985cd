import { Checkbox, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '@renderer/components/SearchField';
import { useFormat } from '@renderer/lib/useFormat';
import { SEGMENTS, type Segment, type SegmentCounts } from './peopleQuery';
import styles from './PeopleScreen.module.css';
import { narrow, usePeopleState } from './peopleState';

interface Props {
  readonly counts: SegmentCounts | null;
  /** What stands at the end of the bar. */
  readonly children: ReactNode;
}

/** Search and filters of the grid of people, each segment with how many it has. */
export function PeopleBar({ counts, children }: Props) {
  const { t } = useTranslation('people');
  const { number } = useFormat();
  const text = usePeopleState((state) => state.text);
  const segment = usePeopleState((state) => state.segment);
  const owning = usePeopleState((state) => state.owning);
  const label = (one: Segment): string =>
    counts === null ? t(`segment.${one}`) : `${t(`segment.${one}`)} ${number(counts[one])}`;
  return (
    <div className={styles['bar']} role="search" aria-label={t('filter')}>
      <SearchField
        className={styles['search']}
        label={t('search')}
        limit={100}
        text={text}
        onText={(next) => narrow({ text: next })}
      />
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
