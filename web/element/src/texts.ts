/** Everything the dialogs say. `{…}` are filled in. */
export interface Texts {
  accepted: string;
  rejected: string;
  finally: string;
  acceptedText: string;
  rejectedText: string;
  finallyText: string;
  score: string;
  target: string;
  ring: string;
  attempts: Record<'one' | 'other', string>;
  unlimited: string;
  hints: string;
  comment: string;
  close: string;
  annotate: string;
  dismiss: string;
  ok: string;
  appeal: string;
  notSent: string;
}

const en: Texts = {
  accepted: 'Job accepted',
  rejected: 'Not good enough yet',
  finally: 'Job rejected',
  acceptedText: 'Well done: the annotations are good enough.',
  rejectedText: 'The annotations do not reach the target: look through them again, or give the job up.',
  finallyText: 'The annotations do not reach the target, and no attempt is left.',
  score: 'Score',
  target: 'Target score',
  ring: 'Score {score} percent, target {target} percent',
  attempts: { one: '{n} attempt remaining', other: '{n} attempts remaining' },
  unlimited: 'Attempts are not limited',
  hints: 'What to look at',
  comment: 'Add a comment',
  close: 'Close',
  annotate: 'Re-annotate',
  dismiss: 'Dismiss',
  ok: 'OK',
  appeal: 'Appeal',
  notSent: 'Your answer could not be sent. Try again.',
};

const de: Texts = {
  accepted: 'Auftrag angenommen',
  rejected: 'Noch nicht gut genug',
  finally: 'Auftrag abgelehnt',
  acceptedText: 'Gut gemacht: Die Annotationen sind gut genug.',
  rejectedText: 'Die Annotationen erreichen das Ziel nicht: Sehen Sie sie noch einmal durch oder geben Sie den Auftrag ab.',
  finallyText: 'Die Annotationen erreichen das Ziel nicht, und es ist kein Versuch mehr übrig.',
  score: 'Ergebnis',
  target: 'Zielwert',
  ring: 'Ergebnis {score} Prozent, Zielwert {target} Prozent',
  attempts: { one: 'noch {n} Versuch', other: 'noch {n} Versuche' },
  unlimited: 'Versuche sind nicht begrenzt',
  hints: 'Worauf zu achten ist',
  comment: 'Kommentar hinzufügen',
  close: 'Schließen',
  annotate: 'Neu annotieren',
  dismiss: 'Abgeben',
  ok: 'OK',
  appeal: 'Einspruch',
  notSent: 'Ihre Antwort konnte nicht gesendet werden. Versuchen Sie es noch einmal.',
};

const known: Record<string, Texts> = { en, de };

/** The texts of a language, English where there are none, with what a page sets of its own. */
export const textsOf = (language: string, own: Partial<Texts> = {}): Texts =>
  ({ ...(known[language.toLowerCase().split('-')[0] ?? ''] ?? en), ...own });

/** Fills `{name}` in. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
