import path from 'node:path';
import { app, type BrowserWindow, dialog, type OpenDialogOptions, shell } from 'electron';
import type { Sources } from '../../app/sources.ts';
import type { HostActionHandlers } from '../../contract/bridge.ts';
import { AppError } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';

const OUTPUT_NAMES: Readonly<Record<Language, string>> = { fr: 'Copies caviardées', en: 'Redacted copies' };

/** Dialogs and the file manager. Paths stay on this side; the window gets ids and names to show. */
export function createHostActions(
  sources: Sources,
  locale: Language,
  currentWindow: () => BrowserWindow | undefined,
): HostActionHandlers {
  let output = path.join(app.getPath('documents'), OUTPUT_NAMES[locale]);
  let outputId: string | undefined;
  const current = async () => {
    outputId ??= sources.grantFolder(output);
    return { id: outputId, name: output.split(path.sep).slice(-2).join(' / ') };
  };
  const choose = async (options: OpenDialogOptions): Promise<string[]> => {
    const window = currentWindow();
    const chosen = await (window === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options));
    return chosen.canceled ? [] : chosen.filePaths;
  };
  return {
    'files.pick': async ({ folders }) =>
      sources.add(await choose({ properties: [folders ? 'openDirectory' : 'openFile', 'multiSelections'] })),
    'output.current': current,
    'output.pick': async () => {
      const [folder] = await choose({ properties: ['openDirectory', 'createDirectory'], defaultPath: output });
      if (folder !== undefined) {
        output = folder;
        outputId = undefined;
      }
      return current();
    },
    'output.show': async ({ folder, output: copy }) => {
      const root = sources.folder(folder);
      const file = path.join(root, ...copy.split('/'));
      if (!file.startsWith(root + path.sep)) throw new AppError('bad-request');
      shell.showItemInFolder(file);
      return {};
    },
  };
}
