/** The name of one of our own requests, with the types of its question and its answer. */
export interface Ask<Question, Answer> {
  readonly method: string;
  /** Never there: it ties the types to the name. */
  readonly types?: (question: Question) => Answer;
}

/** Names a request. */
export function ask<Question, Answer>(method: string): Ask<Question, Answer> {
  return { method };
}
