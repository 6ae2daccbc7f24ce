/** Small programs that open libraries while they run, one for each libc, made by the machine's compiler. */
import { execFile, execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

/** Without headers, and with a start of its own: musl's development files are not needed for it. */
const SOURCE = `
extern void *dlopen(const char *, int);
extern char *dlerror(void);
extern int puts(const char *);
static int run(int argc, char **argv) {
  /* "now" binds all symbols at once, anything else as late as it can. */
  int mode = argv[1][0] == 'n' ? 2 : 1;
  if (dlopen(argv[2], mode)) return 0;
  puts(dlerror());
  return 1;
}
#ifdef OWN_START
extern int __libc_start_main(int (*)(int, char **), int, char **, void (*)(void), void (*)(void), void (*)(void));
void begin(long *stack) { __libc_start_main(run, (int)stack[0], (char **)(stack + 1), 0, 0, 0); }
#ifdef __x86_64__
__asm__(".globl _start\\n_start: mov %rsp, %rdi\\n and $-16, %rsp\\n call begin\\n");
#else
__asm__(".globl _start\\n_start: mov x0, sp\\n bl begin\\n");
#endif
#else
int main(int argc, char **argv) { return run(argc, argv); }
#endif
`;

export interface Opener {
  readonly path: string;
  /** Opens a library; null where that worked, else what the loader says. */
  open(library: string, how: "now" | "lazy", libraryPath: string | null): Promise<string | null>;
}

function compile(folder: string, name: string, options: readonly string[]): Opener {
  const [source, path] = [join(folder, `${name}.c`), join(folder, name)];
  writeFileSync(source, SOURCE);
  try {
    execFileSync("gcc", ["-O0", "-fno-stack-protector", "-o", path, source, ...options], { stdio: "pipe" });
  } catch (error) {
    throw new Error(`this test needs gcc, which did not make ${name}: ${String(error)}`, { cause: error });
  }
  return {
    path,
    open: async (library, how, libraryPath) => {
      const env = libraryPath === null ? {} : { LD_LIBRARY_PATH: libraryPath };
      try {
        await promisify(execFile)(path, [how, library], { env, timeout: 30_000 });
        return null;
      } catch (error) {
        const output: unknown = error instanceof Error && "stdout" in error ? error.stdout : "";
        return String(output) || String(error);
      }
    },
  };
}

export function glibcOpener(folder: string): Opener {
  return compile(folder, "opener-glibc", ["-ldl"]);
}

/** @param loader path of musl's loader, which is its libc as well */
export function muslOpener(folder: string, loader: string): Opener {
  const start = ["-DOWN_START", "-nostdlib", "-nostartfiles", "-fPIE", "-pie"];
  return compile(folder, "opener-musl", [...start, `-Wl,--dynamic-linker=${loader}`, loader]);
}
