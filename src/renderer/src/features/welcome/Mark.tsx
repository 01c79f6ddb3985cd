import styles from './WelcomeScreen.module.css';

/** The app's mark: one circle hands over to the next. */
export function Mark() {
  return (
    <svg className={styles['mark']} viewBox="0 0 56 56" aria-hidden="true">
      <rect width="56" height="56" rx="14" fill="var(--accent)" />
      <circle
        cx="18"
        cy="35"
        r="7.4"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="3.2"
        opacity="0.55"
      />
      <circle cx="38" cy="35" r="9" fill="var(--on-accent)" />
      <path
        d="M18 17h20m-5-5 5 5-5 5"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
