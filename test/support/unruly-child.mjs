// A child that misbehaves in every way a parser of hostile files can.
const post = (message) => process.send(message);
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const jobs = {
  add: ({ a, b }) => a + b,
  pid: () => process.pid,
  spin: () => {
    for (;;);
  },
  stall: async (_, id) => {
    post({ kind: 'page', id, page: 0 });
    await sleep(60_000);
  },
  pages: async ({ count, everyMs }, id) => {
    for (let page = 0; page < count; page++) {
      await sleep(everyMs);
      post({ kind: 'page', id, page });
    }
    return 'done';
  },
  buffers: async () => {
    const kept = [];
    for (;;) {
      kept.push(Buffer.alloc(16 << 20, 1));
      await sleep(5);
    }
  },
  heap: () => {
    const kept = [];
    for (;;) kept.push(new Array(100_000).fill(Math.random()));
  },
  segv: () => process.kill(process.pid, 'SIGSEGV'),
  abort: () => process.abort(),
  exit: () => process.exit(0),
};

process.on('message', async ({ id, job, input }) => {
  if (job === 'fail') return post({ kind: 'failed', id, code: 'pdf-damaged', data: {} });
  const value = await jobs[job](input, id);
  post({ kind: 'done', id, value });
});
