import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Offered } from '../../commands/Offered';
import { SETTING_PARTS } from '../../commands/settingParts';
import type { Section } from './sections';
import styles from './settings.module.css';

/** The element of a part, by its name. */
export const sectionId = (id: Section['id']): string => `settings-${id}`;

const elementOf = (id: Section['id']): HTMLElement | null => document.getElementById(sectionId(id));

/** Leads to a part of the settings that are open. */
export function openPart(id: Section['id']): void {
  const element = elementOf(id);
  element?.scrollIntoView({ block: 'start' });
  // The next Tab goes on in the part, not in the list of them.
  element?.focus({ preventScroll: true });
}

/** The parts of the settings beside them: a click leads there, and the one that is being read is marked. */
export function SectionList({ sections }: { sections: readonly Section[] }) {
  const { t } = useTranslation('settings');
  const read = useCurrent(sections);
  const [asked, setAsked] = useAsked();
  const current = asked ?? read;
  const open = (id: Section['id']): void => {
    setAsked(id);
    openPart(id);
  };
  return (
    <nav className={styles['list']} aria-label={t('sections')}>
      <ul>
        {sections.map(({ id }) => (
          <li key={id}>
            <Offered name={SETTING_PARTS[id].command} run={() => open(id)} />
            <button
              type="button"
              className={styles['link']}
              aria-current={id === current ? 'true' : undefined}
              onClick={() => open(id)}
            >
              {t(id)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const MOVES = ['wheel', 'pointerdown', 'keydown'] as const;

/** The part that was asked for, until somebody moves on: the last ones are too short to come to the top. */
function useAsked(): readonly [Section['id'] | null, (id: Section['id']) => void] {
  const [asked, setAsked] = useState<Section['id'] | null>(null);
  useEffect(() => {
    if (asked === null) return undefined;
    const move = (): void => setAsked(null);
    for (const type of MOVES) window.addEventListener(type, move, { capture: true });
    return () => {
      for (const type of MOVES) window.removeEventListener(type, move, { capture: true });
    };
  }, [asked]);
  return [asked, setAsked];
}

/** The first part of which something stands in the upper third of the window. */
function useCurrent(sections: readonly Section[]): Section['id'] | undefined {
  const [visible, setVisible] = useState<ReadonlySet<string>>(new Set());
  const ids = sections.map(({ id }) => id).join(' ');
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) =>
        setVisible((before) => {
          const now = new Set(before);
          for (const { target, isIntersecting } of entries) {
            if (isIntersecting) now.add(target.id);
            else now.delete(target.id);
          }
          return now;
        }),
      { rootMargin: '0px 0px -66% 0px' },
    );
    for (const id of ids.split(' ')) {
      const element = document.getElementById(`settings-${id}`);
      if (element) watch.observe(element);
    }
    return () => watch.disconnect();
  }, [ids]);
  return sections.find(({ id }) => visible.has(sectionId(id)))?.id;
}
