/** In the flags of a request, the number of its undo group stands above what the library knows. */
const GROUP_SHIFT = 16;
const GROUPS = 0x7fff;

/** The undo group that a request belongs to, by its flags; 0 for none. */
export function undoGroupOf(flags: number): number {
  return (flags >>> GROUP_SHIFT) & GROUPS;
}

type Batch = (context: { _requestFlagModifier: number }) => unknown;

/** What of a library is needed to have it say which requests are a group. */
interface Running {
  run: (...args: readonly unknown[]) => unknown;
}

/**
 * Has a library say which requests `Excel.run({ mergeUndoGroup: true }, …)` makes: the one that Microsoft serves does, the one
 * that is installed drops the option.
 */
export function sendUndoGroups(library: object): void {
  const excel = library as Running;
  const { run } = excel;
  let last = 0;
  excel.run = (...args) => {
    const [options, batch] = args as readonly [{ readonly mergeUndoGroup?: boolean }, Batch?];
    if (!batch || options.mergeUndoGroup !== true) return run(...args);
    last = (last % GROUPS) + 1;
    const flag = last << GROUP_SHIFT;
    return run(options, ((context) => {
      context._requestFlagModifier |= flag;
      return batch(context);
    }) satisfies Batch);
  };
}
