/** Names of the IPC channels, for preload and main alike. */
export const channels = {
  call: 'caviard:call',
  event: 'caviard:event',
  addFiles: 'caviard:add-files',
  act: 'caviard:act',
} as const;
