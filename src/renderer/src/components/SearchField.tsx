import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useDebounced } from '../lib/useDebounced';

const SEARCH_DELAY_MS = 80;

interface Props {
  readonly className?: string | undefined;
  readonly label: string;
  /** Most characters. */
  readonly limit: number;
  /** What is searched for; it may be changed from outside while somebody types. */
  readonly text: string;
  /** Called a moment after the last key, with another text than `text`. */
  readonly onText: (text: string) => void;
}

/** The search of a grid: asks a moment after the last key. */
export function SearchField({ className = '', label, limit, text, onText }: Props) {
  const [typed, setTyped] = useState(text);
  const [seen, setSeen] = useState(text);
  if (seen !== text) {
    setSeen(text);
    setTyped(text);
  }
  const settled = useDebounced(typed, SEARCH_DELAY_MS);
  const settle = useEffectEvent((next: string) => {
    setSeen(next);
    if (next !== text) onText(next);
  });
  useEffect(() => settle(settled), [settled]);
  return (
    <Input
      className={className}
      prefix={<SearchOutlined aria-hidden="true" />}
      aria-label={label}
      placeholder={label}
      allowClear
      maxLength={limit}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
