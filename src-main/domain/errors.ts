/** Every error a user can meet: code → what it means. Words for it stand in the locale files under `error.<code>`. */
export const errorMeanings = {
  'file-empty': 'The file holds no byte.',
  'file-unreadable': 'The file could not be opened or read.',
  'file-too-large': 'The file is over the size limit.',
  'kind-unknown': 'The content is of no known document kind.',
  'kind-unsupported': 'A known document kind that is not supported yet.',
  'text-binary': 'Binary content that poses as text.',
  'text-encoding': 'The text could not be decoded.',
  'pdf-damaged': 'The PDF is truncated or too damaged to be read safely.',
  'pdf-password': 'The PDF asks for a password, and none was given.',
  'pdf-wrong-password': 'The password given does not open the PDF.',
  'pdf-no-pages': 'The PDF has no page.',
  'pdf-page-too-large': 'A page is larger than can be drawn safely.',
  'pdf-too-complex': 'The structure is too deep, recursive or large to be read safely.',
  'needs-text-recognition': 'Pages without usable text: held back until text recognition can read them.',
  'doubts-left': 'Doubts are left and the run was told to hold such documents back.',
  'detection-unfinished': 'A recognizer or page did not finish; export is blocked.',
  'verification-failed': 'Something that should be gone was found again, or a check could not be done.',
  'worker-timeout': 'A page or file took longer than its deadline.',
  'worker-memory': 'Reading the file took more memory than allowed.',
  'worker-crashed': 'The process that read the file died.',
  cancelled: 'Stopped by the user.',
  'output-exists': 'A file of the final name is already there.',
  'output-inside-input': 'The output folder lies inside an input folder.',
  'output-unwritable': 'The output folder or file cannot be written.',
  'known-unreadable': 'The file with what is known of the patient cannot be understood.',
  'policy-unknown': 'No policy of this name.',
  usage: 'The command line is wrong.',
  'bad-request': 'A call did not fit the contract.',
  internal: 'A fault of ours.',
} as const;
export type ErrorCode = keyof typeof errorMeanings;

/** Data of an error: numbers and codes only, never text, names or paths of a document. */
export type ErrorData = Readonly<Record<string, number | string>>;

/** An error with a stable code. Hosts turn the code into words; the message is the code itself. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly data: ErrorData;

  constructor(code: ErrorCode, data: ErrorData = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.data = data;
  }
}

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(errorMeanings, value);
}

/** The code of anything thrown; `internal` where it is none of ours. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof AppError ? error.code : 'internal';
}

export function assertNever(value: never): never {
  throw new AppError('internal', { unexpected: typeof value });
}
