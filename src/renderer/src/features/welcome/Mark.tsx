import styles from './WelcomeScreen.module.css';

/** The app's mark: one circle hands over to the next. */
export function Mark() {
  return (
    <svg className={styles['mark']} viewBox="0 0 56 56" aria-hidden="true">
      <rect width="56" height="56" rx="14" fill="var(--accent)" />
      <circle cx="20" cy="28" r="8" fill="none" stroke="var(--on-accent)" strokeWidth="3.2" opacity="0.55" />
      <circle cx="36" cy="28" r="8" fill="var(--on-accent)" />
      <path
        d="M20 14.5h12m-4.4-4.4 4.4 4.4-4.4 4.4"
        transform="translate(2 -1)"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
