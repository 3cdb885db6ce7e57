import { app } from 'electron';
import type { Language } from '../../domain/language.ts';

/** The system's language where we speak it, French otherwise. */
export function systemLanguage(): Language {
  return app.getLocale().toLowerCase().startsWith('en') ? 'en' : 'fr';
}
