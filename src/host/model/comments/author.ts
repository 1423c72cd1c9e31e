/** Who writes comments and notes. */
export interface Author {
  readonly name: string;
  /** "" where there is none. */
  readonly email: string;
}
