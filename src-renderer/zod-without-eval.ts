import { z } from 'zod';

// Compiled schemas need code made from strings, which the window's content security policy forbids. Must be imported
// before any schema is made.
z.config({ jitless: true });
