import { Select, type SelectProps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Person } from '@shared/contract/people';
import { shownName } from '../lib/personNames';
import { ErrorNote } from './ErrorNote';
import { PersonOption } from './PersonOption';
import styles from './PersonPicker.module.css';
import { usePeopleSearch, type PersonRole } from './usePeopleSearch';

/** A chosen person; the name may be unknown. */
export type PersonRef = Pick<Person, 'userid' | 'name'>;

interface Common {
  readonly connectionId: string;
  readonly role: PersonRole;
  /** Offers a typed userid that nobody known has. */
  readonly allowTyped?: boolean;
  readonly placeholder?: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly size?: 'small' | 'middle' | 'large';
  readonly className?: string;
  readonly autoFocus?: boolean;
  /** People who are chosen already and not offered again. */
  readonly chosen?: readonly PersonRef[];
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly person: Person;
  readonly disabled: boolean;
}

/** The list jumps to the first value that begins with what is typed; nothing typed begins with a space. */
const toKey = (userid: string): string => ` ${userid}`;
const fromKey = (key: string): string => key.slice(1);

/** Somebody who left can be found as a taker by typing the userid, and is told apart from a stranger that way. */
const toOption = (person: Person, role: PersonRole): Option => ({
  value: toKey(person.userid),
  label: labelOf(person),
  person,
  disabled: role === 'takers' && person.state === 'left',
});

/** Always with the userid: a choice among people of one name is made by it. */
function labelOf(person: PersonRef): string {
  const name = shownName(person);
  return name === null ? person.userid : `${name} (${person.userid})`;
}

const toValue = (person: PersonRef) => ({ value: toKey(person.userid), label: labelOf(person) });

/** What a single picker and one for several have in common. */
function usePicker(props: Common) {
  const { t } = useTranslation('common');
  const search = usePeopleSearch(props.connectionId, props.role, props.allowTyped ?? false);
  const empty = search.error ? <ErrorNote error={search.error} look="bare" /> : t('person.none');
  const common = {
    'aria-label': props.label,
    autoFocus: props.autoFocus,
    className: `${styles['picker']} ${props.className ?? ''}`,
    disabled: props.disabled,
    labelInValue: true,
    listHeight: 320,
    notFoundContent: <div className={styles['none']}>{search.loading ? t('loading') : empty}</div>,
    onOpenChange: search.setOpen,
    optionRender: ({ data }: { data: Option }) => <PersonOption person={data.person} />,
    options: search.people
      .filter(({ userid }) => !props.chosen?.some((person) => person.userid === userid))
      .map((person) => toOption(person, props.role)),
    placeholder: props.placeholder ?? t('person.placeholder'),
    popupMatchSelectWidth: 380,
    showSearch: { filterOption: false, searchValue: search.text, onSearch: search.setText },
    size: props.size ?? 'middle',
  } satisfies SelectProps<{ value: string; label: string }, Option>;
  return { common, search };
}

interface SingleProps extends Common {
  readonly value: PersonRef | null;
  readonly onChange: (person: Person | null) => void;
}

/** Picks one person by name, alias, pinyin or userid. */
export function PersonPicker({ value, onChange, ...props }: SingleProps) {
  const { common, search } = usePicker(props);
  return (
    <Select<{ value: string; label: string }, Option>
      {...common}
      allowClear
      value={value === null ? null : toValue(value)}
      onChange={(picked: { value: string } | null | undefined) => {
        const userid = picked === null || picked === undefined ? null : fromKey(picked.value);
        onChange(search.people.find((person) => person.userid === userid) ?? null);
        search.setText('');
      }}
    />
  );
}

interface SeveralProps extends Common {
  readonly value: readonly PersonRef[];
  readonly onChange: (people: readonly PersonRef[]) => void;
}

/** Picks any number of people by name, alias, pinyin or userid. */
export function PeoplePicker({ value, onChange, ...props }: SeveralProps) {
  const { common, search } = usePicker(props);
  return (
    <Select<{ value: string; label: string }[], Option>
      {...common}
      mode="multiple"
      maxTagCount="responsive"
      value={value.map(toValue)}
      onChange={(picked) => {
        const known = [...value, ...search.people];
        onChange(
          picked.map(
            (item) =>
              known.find((person) => toKey(person.userid) === item.value) ?? {
                userid: fromKey(item.value),
                name: null,
              },
          ),
        );
      }}
    />
  );
}
