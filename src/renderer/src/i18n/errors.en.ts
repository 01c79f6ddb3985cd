/** One sentence per reason (src/shared/domain/reasons.ts): what happened, why, what to do. */
export const errorsEn: Readonly<Record<string, string>> = {};
