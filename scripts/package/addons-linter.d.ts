/** The part of addons-linter that we use; it brings no types. */
declare module 'addons-linter' {
  export interface LinterMessage {
    readonly code: string;
    readonly message: string;
    readonly description: string;
    readonly file?: string;
    /** Both count from one. */
    readonly line?: number;
    readonly column?: number;
  }

  interface Linter {
    run(): Promise<{
      readonly errors: readonly LinterMessage[];
      readonly warnings: readonly LinterMessage[];
    }>;
  }

  const linter: {
    createInstance(options: { readonly config: object; readonly runAsBinary: boolean }): Linter;
  };
  export default linter;
}
