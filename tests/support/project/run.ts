/** The end of a script: its result is the exit code of the process, and what it throws is shown and fails it. */
export function run(main: Promise<number>): void {
  main.then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
}
