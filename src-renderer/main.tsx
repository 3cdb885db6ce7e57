import './zod-without-eval.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { bridge, client } from './client.ts';
import { wordsIn } from './i18n.ts';

// The interface speaks the system's language; the service knows it.
client.call('app.info', {}).then(({ locale }) => {
  document.documentElement.lang = locale;
  createRoot(document.getElementById('root')!).render(<App client={client} bridge={bridge} words={wordsIn(locale)} />);
});
