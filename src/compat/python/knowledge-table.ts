/** What is known of Python packages on Alpine without looking: names of Alpine packages, and who ships what for musl. */

/**
 * What an index had of a package for CPython 3.11 on x86_64 in August 2026. `pure`: a wheel without native code, which may
 * need another package that has some. `musl`: wheels for musl. `source`: wheels for glibc only, and a source archive.
 * `only-source`: no wheel for Linux at all. `nothing`: wheels for glibc and no source.
 */
export type Ships = "pure" | "musl" | "source" | "only-source" | "nothing";

export interface PackageNeeds {
  /** What compiling takes beside a C compiler. */
  readonly build?: readonly string[];
  /** What the compiled package loads. Wheels for musl bring their own copies. */
  readonly runtime?: readonly string[];
  /** What it opens at run time however it was installed. */
  readonly opens?: readonly string[];
  /** Compiled with a C++ compiler. */
  readonly cpp?: true;
  /** Programs for glibc inside a wheel that calls itself fit for anything: the rest of a sentence about the package. */
  readonly carries?: string;
}

const RUST = ["cargo", "rust"];
const JPEG = "libjpeg-turbo";
/** Up to 1.33 polars is native itself; later ones need a package that is. */
const POLARS: PackageNeeds = { build: [...RUST, "cmake", "make"], runtime: ["libgcc"] };

/** By normalised name. Equivalents of Debian's names, and field knowledge: a proposal until a build has proved it. */
export const NEEDS: Readonly<Record<string, PackageNeeds>> = {
  psycopg2: { build: ["postgresql-dev"], runtime: ["libpq"] },
  "psycopg2-binary": { build: ["postgresql-dev"], runtime: ["libpq"] },
  "psycopg-c": { build: ["postgresql-dev"], runtime: ["libpq"] },
  psycopg: { opens: ["libpq"] },
  mysqlclient: { build: ["mariadb-dev", "pkgconf"], runtime: ["mariadb-connector-c"] },
  mariadb: { build: ["mariadb-connector-c-dev"], runtime: ["mariadb-connector-c"] },
  pymssql: { build: ["freetds-dev"], runtime: ["freetds"] },
  pyodbc: { build: ["g++", "unixodbc-dev"], runtime: ["unixodbc"], cpp: true },
  lxml: { build: ["libxml2-dev", "libxslt-dev"], runtime: ["libxml2", "libxslt"] },
  xmlsec: {
    build: ["libxml2-dev", "pkgconf", "xmlsec-dev"],
    runtime: ["libxml2", "xmlsec"],
  },
  pillow: {
    build: ["freetype-dev", `${JPEG}-dev`, "libwebp-dev", "tiff-dev", "zlib-dev"],
    runtime: ["freetype", JPEG, "libwebp", "tiff"],
  },
  "pillow-simd": { build: [`${JPEG}-dev`, "zlib-dev"], runtime: [JPEG] },
  cryptography: { build: [...RUST, "libffi-dev", "openssl-dev", "pkgconf"], runtime: ["libffi", "libssl3"] },
  pyopenssl: {},
  bcrypt: { build: RUST, runtime: ["libgcc"] },
  "argon2-cffi-bindings": { build: ["libffi-dev"], runtime: ["libffi"] },
  cffi: { build: ["libffi-dev"], runtime: ["libffi"] },
  pynacl: { build: ["libffi-dev", "libsodium-dev", "make"], runtime: ["libffi", "libsodium"] },
  pycurl: { build: ["curl-dev"], runtime: ["libcurl"] },
  "python-ldap": { build: ["openldap-dev"], runtime: ["libldap"] },
  pygit2: { build: ["libffi-dev", "libgit2-dev"], runtime: ["libgit2"] },
  gevent: { build: ["libev-dev", "libffi-dev", "make"], runtime: ["libev"] },
  uvloop: { build: ["autoconf", "automake", "libtool", "linux-headers", "make"] },
  httptools: { build: ["make"] },
  psutil: { build: ["linux-headers"] },
  netifaces: { build: ["linux-headers"] },
  evdev: { build: ["linux-headers"] },
  pyyaml: { build: ["yaml-dev"], runtime: ["yaml"] },
  pyzmq: { build: ["cmake", "g++", "make", "zeromq-dev"], runtime: ["libzmq"], cpp: true },
  "confluent-kafka": { build: ["librdkafka-dev"], runtime: ["librdkafka"] },
  greenlet: { cpp: true },
  grpcio: { build: ["linux-headers", "openssl-dev", "zlib-dev"], cpp: true },
  "grpcio-tools": { build: ["linux-headers"], cpp: true },
  numpy: { build: ["gfortran", "openblas-dev"], runtime: ["openblas"], cpp: true },
  scipy: { build: ["gfortran", "openblas-dev", "pkgconf"], runtime: ["libgfortran", "openblas"], cpp: true },
  pandas: { cpp: true },
  "scikit-learn": { build: ["gfortran", "openblas-dev"], runtime: ["libgomp", "openblas"], cpp: true },
  matplotlib: { build: ["freetype-dev", "pkgconf"], runtime: ["freetype"], cpp: true },
  contourpy: { cpp: true },
  statsmodels: { build: ["gfortran"] },
  shapely: { build: ["geos-dev"], runtime: ["geos"] },
  pyproj: { build: ["proj-dev", "proj-util"], runtime: ["proj"] },
  fiona: { build: ["gdal-dev"], runtime: ["gdal"], cpp: true },
  gdal: { build: ["gdal-dev"], runtime: ["gdal"], cpp: true },
  rasterio: { build: ["gdal-dev"], runtime: ["gdal"], cpp: true },
  h5py: { build: ["hdf5-dev", "pkgconf"], runtime: ["hdf5"] },
  "opencv-python": { build: ["cmake", "linux-headers", "make", "ninja"], cpp: true },
  "opencv-python-headless": { build: ["cmake", "linux-headers", "make", "ninja"], cpp: true },
  llvmlite: { build: ["cmake", "llvm-dev", "make"], cpp: true },
  numba: { cpp: true },
  duckdb: { build: ["cmake", "make"], cpp: true },
  pyarrow: { build: ["apache-arrow-dev", "cmake", "make"], cpp: true },
  tokenizers: { build: RUST, runtime: ["libgcc"], cpp: true },
  orjson: { build: RUST, runtime: ["libgcc"] },
  "pydantic-core": { build: RUST, runtime: ["libgcc"] },
  "rpds-py": { build: RUST, runtime: ["libgcc"] },
  watchfiles: { build: RUST, runtime: ["libgcc"] },
  tiktoken: { build: RUST, runtime: ["libgcc"] },
  polars: POLARS,
  "polars-runtime-32": POLARS,
  maturin: { build: RUST, runtime: ["libgcc"] },
  oracledb: {},
  pymongo: {},
  lz4: {},
  zstandard: {},
  regex: {},
  aiohttp: {},
  asyncpg: {},
  sqlalchemy: {},
  websockets: {},
  pycairo: { build: ["cairo-dev", "pkgconf"], runtime: ["cairo"] },
  pygobject: {
    build: ["cairo-dev", "glib-dev", "gobject-introspection-dev", "pkgconf"],
    runtime: ["cairo", "glib", "gobject-introspection"],
  },
  "python-magic": { opens: ["libmagic"] },
  soundfile: { opens: ["libsndfile"] },
  pyzbar: { opens: ["zbar"] },
  weasyprint: { opens: ["fontconfig", "pango"] },
  cairosvg: { opens: ["cairo"] },
  cairocffi: { opens: ["cairo"] },
  wand: { opens: ["imagemagick"] },
  pytesseract: { opens: ["tesseract-ocr"] },
  pdf2image: { opens: ["poppler-utils"] },
  pydub: { opens: ["ffmpeg"] },
  "ffmpeg-python": { opens: ["ffmpeg"] },
  gitpython: { opens: ["git"] },
  pyusb: { opens: ["libusb"] },
  pulp: { carries: "brings a solver (cbc) that is built for glibc" },
  playwright: { carries: "brings a Node.js that is built for glibc, and its browsers are as well" },
};

/** Names by what an index had of them: measured in lock files. */
export const SHIPS: ReadonlyMap<string, Ships> = new Map<string, Ships>([
  ...names(
    "musl",
    `numpy pandas scipy pydantic-core uvloop watchfiles websockets pyyaml cryptography cffi bcrypt psycopg2-binary
    psycopg-binary asyncpg greenlet sqlalchemy grpcio lxml pillow matplotlib pyarrow orjson polars-runtime-32 aiohttp shapely pyproj
    pyodbc psutil tiktoken tokenizers hiredis zstandard regex pyzmq httptools`,
  ),
  ...names("pure", "polars"),
  ...names("source", "scikit-learn opencv-python numba llvmlite duckdb oracledb confluent-kafka pymongo lz4"),
  ...names("only-source", "mysqlclient psycopg2 psycopg-c"),
  ...names("nothing", "torch torchvision triton onnxruntime playwright ctranslate2"),
]);

function names(ships: Ships, list: string): readonly (readonly [string, Ships])[] {
  return list.split(/\s+/).map((name) => [name, ships]);
}

/** When the second table was measured, on which Python and which processor. */
export const SHIPS_AS_OF = "2026-08-01";
export const SHIPS_PYTHON: readonly [number, number] = [3, 11];
