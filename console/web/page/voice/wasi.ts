/** As much of WASI as the built-in voice asks for: arguments in, one file out. */

/** Error numbers of WASI. */
const OK = 0;
const BAD_FILE = 8;
const CANNOT_SEEK = 70;

/** Kinds of files of WASI. */
const TERMINAL = 2;
const FOLDER = 3;
const FILE = 4;

/** Descriptors: the three of a terminal, then the one folder, then the one file. */
const FOLDER_FD = 3;
const FILE_FD = 4;
const FOLDER_NAME = '/out';

/** The program ended by itself. */
class Ended extends Error {
  constructor(readonly code: number) {
    super(`the program ended with ${code}`);
  }
}

/** A file in memory that is written, and read when it is finished. */
class OutputFile {
  private bytes = new Uint8Array(1 << 16);
  private size = 0;
  private at = 0;

  write(from: Uint8Array): void {
    const end = this.at + from.length;
    if (end > this.bytes.length) {
      const larger = new Uint8Array(Math.max(end, 2 * this.bytes.length));
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes.set(from, this.at);
    this.at = end;
    this.size = Math.max(this.size, end);
  }

  /** `whence`: 0 from the beginning, 1 from here, 2 from the end. */
  seek(offset: number, whence: number): number {
    this.at = offset + (whence === 0 ? 0 : whence === 1 ? this.at : this.size);
    return this.at;
  }

  get content(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.size);
  }
}

/**
 * Runs a program that writes one file into the folder "/out", and gives what it wrote.
 * Rejects when the program ends with anything but 0.
 */
export async function run(
  program: WebAssembly.Module,
  args: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const file = new OutputFile();
  const held: { memory?: WebAssembly.Memory } = {};
  const { exports } = await WebAssembly.instantiate(program, {
    wasi_snapshot_preview1: system(args, file, held),
  });
  const { memory, _start: start } = exports;
  if (!(memory instanceof WebAssembly.Memory) || typeof start !== 'function') throw new Error('no program');
  held.memory = memory;
  try {
    start();
  } catch (error) {
    if (!(error instanceof Ended && error.code === 0)) throw error;
  }
  return file.content;
}

function system(args: readonly string[], file: OutputFile, held: { memory?: WebAssembly.Memory }) {
  const buffer = () => {
    if (!held.memory) throw new Error('called before it began');
    return held.memory.buffer;
  };
  // The memory may have grown since the last call, which makes views of it useless.
  const view = () => new DataView(buffer());
  const put = (text: string, at: number) => new Uint8Array(buffer()).set(new TextEncoder().encode(text), at);
  return {
    ...argumentsOf(args, view, put),
    ...filesOf(file, view, put, buffer),
    clock_time_get(_id: number, _precision: bigint, at: number) {
      view().setBigUint64(at, 0n, true);
      return OK;
    },
    proc_exit(code: number) {
      throw new Ended(code);
    },
  };
}

type View = () => DataView;
type Put = (text: string, at: number) => void;

function argumentsOf(args: readonly string[], view: View, put: Put) {
  const texts = args.map((arg) => `${arg}\0`);
  const lengths = texts.map((text) => new TextEncoder().encode(text).length);
  return {
    args_sizes_get(count: number, bytes: number) {
      view().setUint32(count, texts.length, true);
      view().setUint32(
        bytes,
        lengths.reduce((sum, one) => sum + one, 0),
        true,
      );
      return OK;
    },
    args_get(pointers: number, bytes: number) {
      let at = bytes;
      for (const [i, text] of texts.entries()) {
        view().setUint32(pointers + 4 * i, at, true);
        put(text, at);
        at += lengths[i] ?? 0;
      }
      return OK;
    },
  };
}

function filesOf(file: OutputFile, view: View, put: Put, buffer: () => ArrayBuffer) {
  return {
    fd_prestat_get(fd: number, at: number) {
      if (fd !== FOLDER_FD) return BAD_FILE;
      view().setUint8(at, 0);
      view().setUint32(at + 4, FOLDER_NAME.length, true);
      return OK;
    },
    fd_prestat_dir_name(_fd: number, at: number) {
      put(FOLDER_NAME, at);
      return OK;
    },
    fd_fdstat_get(fd: number, at: number) {
      view().setUint8(at, fd === FOLDER_FD ? FOLDER : fd === FILE_FD ? FILE : TERMINAL);
      view().setUint16(at + 2, 0, true);
      view().setBigUint64(at + 8, 0xffff_ffff_ffff_ffffn, true);
      view().setBigUint64(at + 16, 0xffff_ffff_ffff_ffffn, true);
      return OK;
    },
    fd_fdstat_set_flags: () => OK,
    path_open(...[, , , , , , , , opened]: [...unknown[]] & { 8: number }) {
      view().setUint32(opened, FILE_FD, true);
      return OK;
    },
    fd_close: () => OK,
    fd_read(_fd: number, _parts: number, _count: number, read: number) {
      view().setUint32(read, 0, true);
      return OK;
    },
    fd_seek(fd: number, offset: bigint, whence: number, at: number) {
      if (fd !== FILE_FD) return CANNOT_SEEK;
      view().setBigUint64(at, BigInt(file.seek(Number(offset), whence)), true);
      return OK;
    },
    fd_write(fd: number, parts: number, count: number, written: number) {
      let bytes = 0;
      for (let i = 0; i < count; i += 1) {
        const from = view().getUint32(parts + 8 * i, true);
        const length = view().getUint32(parts + 8 * i + 4, true);
        if (fd === FILE_FD) file.write(new Uint8Array(buffer(), from, length));
        bytes += length;
      }
      view().setUint32(written, bytes, true);
      return OK;
    },
  };
}
