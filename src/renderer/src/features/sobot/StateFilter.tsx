import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/useFormat';

const ALL = 'all';

interface Props<S extends string> {
  readonly label: string;
  readonly states: readonly S[];
  readonly counts: Readonly<Record<S, number>>;
  readonly nameOf: (state: S) => string;
  readonly value: S | null;
  readonly onChange: (state: S | null) => void;
}

/** Which rows are shown, by state; states that no row is in are left out. */
export function StateFilter<S extends string>(props: Props<S>) {
  const { label, states, counts, nameOf, value, onChange } = props;
  const { t } = useTranslation('sobot');
  const { number } = useFormat();
  const total = states.reduce((sum, state) => sum + counts[state], 0);
  return (
    <Segmented<string>
      size="small"
      aria-label={label}
      value={value ?? ALL}
      onChange={(picked) => onChange(states.find((state) => state === picked) ?? null)}
      options={[
        { value: ALL, label: `${t('all')} ${number(total)}` },
        ...states
          .filter((state) => counts[state] > 0 || state === value)
          .map((state) => ({ value: state, label: `${nameOf(state)} ${number(counts[state])}` })),
      ]}
    />
  );
}
