import path from 'node:path';
import { startWorker } from '../../app/worker/start.ts';
import { parentPort } from './parent-port.ts';

// Compiled lexicons lie beside the built code.
startWorker(parentPort(), path.join(import.meta.dirname, '..', 'lexicons'));
