export const id = 859;
export const ids = [859];
export const modules = {

/***/ 449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EJ: () => (/* binding */ MAPPING_SOURCES),
  Zb: () => (/* binding */ allMappings),
  UF: () => (/* binding */ apkFor),
  gt: () => (/* binding */ brings)
});

;// CONCATENATED MODULE: ./.cache/build/js/convert/apt-table.js
/**
 * Debian's packages and what stands for them on Alpine. A row is a proposal until a build has proved it; the names of
 * Alpine were looked up where the source says so, that they are equivalent is knowledge.
 *
 * Columns: names on Debian that mean the same (with `/`) · names on Alpine (with `,`; `+`: nothing is needed;
 * `-`: there is none) · use: `build` compiles, `run` is loaded or run, `tool` is used by hand or by scripts · confidence · source · caveat.
 *
 * Sources: `tree` is Alpine's tree of build recipes, read in August 2026; `index` the package index of Alpine 3.17's main
 * repository; `use` is knowledge from use.
 */
const APT_TABLE = `
build-essential | build-base | build | certain | index
gcc | gcc | build | certain | index
g++ | g++ | build | certain | index
make | make | build | certain | index
cmake | cmake | build | certain | index
ninja-build | samurai | build | likely | tree
meson | meson | build | likely | use
autoconf | autoconf | build | certain | index
automake | automake | build | certain | index
libtool / libtool-bin | libtool | build | certain | index
m4 | m4 | build | certain | index
bison | bison | build | certain | index
flex | flex | build | certain | index
nasm | nasm | build | certain | use
patch | patch | build | certain | index
pkg-config / pkgconf | pkgconf | build | certain | index
binutils | binutils | build | certain | index
gfortran | gfortran | build | certain | index
clang | clang | build | likely | use
swig | swig | build | certain | index
cargo | cargo | build | certain | index
rustc | rust | build | certain | index
golang / golang-go | go | build | certain | index
patchelf | patchelf | build | certain | use
protobuf-compiler | protoc | build | likely | use
libc6-dev | musl-dev | build | certain | index
linux-libc-dev | linux-headers | build | certain | index
python3-dev | python3-dev | build | certain | index
python3 / python3-minimal / python3-venv | python3 | build | certain | index
python3-pip | py3-pip | build | certain | index
libpq-dev / postgresql-server-dev-all | libpq-dev | build | certain | tree
default-libmysqlclient-dev / libmariadb-dev / libmariadb-dev-compat | mariadb-connector-c-dev | build | likely | tree
libffi-dev | libffi-dev | build | certain | index
libssl-dev | openssl-dev | build | certain | index
libxml2-dev | libxml2-dev | build | certain | index
libxslt1-dev / libxslt-dev | libxslt-dev | build | certain | index
libxmlsec1-dev | xmlsec-dev | build | certain | tree
libjpeg-dev / libjpeg62-turbo-dev / libjpeg-turbo8-dev | libjpeg-turbo-dev | build | certain | index
libpng-dev | libpng-dev | build | certain | index
libtiff-dev / libtiff5-dev | tiff-dev | build | certain | index
libfreetype6-dev / libfreetype-dev | freetype-dev | build | certain | index
libwebp-dev | libwebp-dev | build | certain | index
libopenjp2-7-dev | openjpeg-dev | build | certain | use
liblcms2-dev | lcms2-dev | build | certain | use
libavif-dev | libavif-dev | build | likely | use
zlib1g-dev | zlib-dev | build | certain | index
libbz2-dev | bzip2-dev | build | certain | index
liblzma-dev | xz-dev | build | certain | index
libzstd-dev | zstd-dev | build | certain | index
liblz4-dev | lz4-dev | build | certain | index
libsnappy-dev | snappy-dev | build | certain | index
libreadline-dev | readline-dev | build | certain | index
libsqlite3-dev | sqlite-dev | build | certain | index
libncurses5-dev / libncurses-dev / libncursesw5-dev | ncurses-dev | build | certain | index
libcurl4-openssl-dev / libcurl4-gnutls-dev | curl-dev | build | certain | index
libgmp-dev | gmp-dev | build | certain | index
libicu-dev | icu-dev | build | certain | index
libyaml-dev | yaml-dev | build | certain | index
libldap2-dev / libldap-dev | openldap-dev | build | certain | index
libsasl2-dev | cyrus-sasl-dev | build | certain | index
libkrb5-dev | krb5-dev | build | certain | index
libopenblas-dev | openblas-dev | build | certain | index
liblapack-dev | lapack-dev | build | likely | use
libhdf5-dev | hdf5-dev | build | certain | tree
libcairo2-dev | cairo-dev | build | certain | index
libpango1.0-dev | pango-dev | build | certain | index
libgirepository1.0-dev | gobject-introspection-dev | build | certain | index
libglib2.0-dev | glib-dev | build | certain | index
libgeos-dev | geos-dev | build | certain | use
libgdal-dev | gdal-dev | build | certain | tree
libproj-dev | proj-dev | build | certain | use
librdkafka-dev | librdkafka-dev | build | certain | use
unixodbc-dev | unixodbc-dev | build | certain | tree
freetds-dev | freetds-dev | build | certain | index
libmemcached-dev | libmemcached-dev | build | likely | use
libev-dev | libev-dev | build | certain | index
libuv1-dev | libuv-dev | build | certain | index
libsodium-dev | libsodium-dev | build | certain | index
libevent-dev | libevent-dev | build | certain | index
libpcre2-dev | pcre2-dev | build | certain | index
libpcre3-dev | pcre-dev | build | likely | index
libprotobuf-dev | protobuf-dev | build | certain | use
libzmq3-dev | zeromq-dev | build | certain | tree
libmagic-dev | file-dev | build | likely | index
uuid-dev | util-linux-dev | build | certain | index
portaudio19-dev | portaudio-dev | build | certain | use
libjemalloc-dev | jemalloc-dev | build | likely | use
libgit2-dev | libgit2-dev | build | certain | use
libpcap-dev | libpcap-dev | build | certain | index
libvips-dev | vips-dev | build | certain | use
libx11-dev | libx11-dev | build | certain | tree
libxext-dev | libxext-dev | build | certain | tree
libxrender-dev | libxrender-dev | build | certain | tree
libxcb1-dev | libxcb-dev | build | certain | tree
libgl1-mesa-dev / libgl-dev | mesa-dev | build | likely | tree
tk-dev | tk-dev | build | certain | tree
tcl-dev | tcl-dev | build | certain | tree
libfribidi-dev | fribidi-dev | build | certain | tree
libharfbuzz-dev | harfbuzz-dev | build | certain | tree
libasound2-dev | alsa-lib-dev | build | certain | tree
libgraphviz-dev | graphviz-dev | build | certain | tree
libgnutls28-dev | gnutls-dev | build | certain | tree
libmagickwand-dev | imagemagick-dev | build | likely | tree
libspatialite-dev | libspatialite-dev | build | certain | tree
libusb-1.0-0-dev | libusb-dev | build | certain | tree
libseccomp-dev | libseccomp-dev | build | certain | tree
libmpfr-dev | mpfr-dev | build | certain | tree
libpq5 | libpq | run | certain | tree
libmariadb3 | mariadb-connector-c | run | certain | index
libssl3 | libssl3 | run | certain | index
libffi8 / libffi7 / libffi6 | libffi | run | certain | index
libxml2 | libxml2 | run | certain | index
libxslt1.1 | libxslt | run | certain | index
libxmlsec1-openssl / libxmlsec1 | xmlsec | run | likely | tree
libjpeg62-turbo / libjpeg62 / libjpeg-turbo8 | libjpeg-turbo | run | certain | index
libpng16-16 | libpng | run | certain | index
libtiff6 / libtiff5 | tiff | run | certain | index
libfreetype6 | freetype | run | certain | index
libwebp7 / libwebp6 | libwebp | run | certain | index
libopenjp2-7 | openjpeg | run | certain | use
liblcms2-2 | lcms2 | run | certain | use
zlib1g | zlib | run | certain | index
libyaml-0-2 | yaml | run | certain | index
libsqlite3-0 | sqlite-libs | run | certain | index
libcurl4 | libcurl | run | certain | index
libkrb5-3 | krb5-libs | run | certain | index
libgssapi-krb5-2 | krb5-libs | run | certain | index
libldap-2.5-0 / libldap-2.4-2 | libldap | run | certain | index
libmagic1 | libmagic | run | certain | index
libgomp1 | libgomp | run | certain | index
libgcc-s1 / libgcc1 | libgcc | run | certain | index
libstdc++6 | libstdc++ | run | certain | index
libgfortran5 | libgfortran | run | certain | index
libopenblas0 / libopenblas0-pthread | openblas | run | certain | index
libgl1 / libgl1-mesa-glx | mesa-gl | run | likely | index
libegl1 | mesa-egl | run | likely | index
libglib2.0-0 | glib | run | certain | index
libsm6 | libsm | run | certain | index
libice6 | libice | run | certain | index
libx11-6 | libx11 | run | certain | index
libxext6 | libxext | run | certain | index
libxrender1 | libxrender | run | certain | index
libxcb1 | libxcb | run | certain | index
libfontconfig1 / fontconfig | fontconfig | run | certain | index
libcairo2 | cairo | run | certain | index
libpango-1.0-0 / libpangocairo-1.0-0 / libpangoft2-1.0-0 | pango | run | certain | index
libgdk-pixbuf-2.0-0 / libgdk-pixbuf2.0-0 | gdk-pixbuf | run | certain | index
libharfbuzz0b | harfbuzz | run | certain | index
shared-mime-info | shared-mime-info | run | certain | index
libsndfile1 | libsndfile | run | certain | index
libportaudio2 | portaudio | run | certain | use
libasound2 | alsa-lib | run | certain | index
libzmq5 | libzmq | run | certain | tree
librdkafka1 | librdkafka | run | certain | use
unixodbc / libodbc1 / libodbc2 | unixodbc | run | certain | tree
libaio1 | libaio | run | certain | index
libnss3 | nss | run | certain | index
libuuid1 | libuuid | run | certain | index
libjemalloc2 / libjemalloc1 | jemalloc | run | likely | use
libsodium23 | libsodium | run | certain | index
libvips42 | vips | run | certain | use
libzbar0 | libzbar | run | certain | tree
libusb-1.0-0 | libusb | run | certain | tree
libfribidi0 | fribidi | run | certain | tree
libxml2-utils | libxml2-utils | run | certain | tree
xmlsec1 | xmlsec | run | certain | tree
ldap-utils | openldap-clients | run | certain | tree
libc6 | - | run | guess | use
ffmpeg | ffmpeg | run | certain | use
imagemagick | imagemagick | run | certain | tree
ghostscript | ghostscript | run | certain | index
poppler-utils | poppler-utils | run | certain | index
tesseract-ocr / tesseract-ocr-eng | tesseract-ocr, tesseract-ocr-data-eng | run | likely | tree
wkhtmltopdf | - | run | certain | tree
graphviz | graphviz | run | certain | index
gdal-bin | gdal-tools | run | certain | tree
chromium | chromium | run | certain | use | the program is called chromium-browser, and is no longer where Debian has it
fonts-liberation / fonts-liberation2 | font-liberation | run | certain | tree
fonts-dejavu / fonts-dejavu-core | font-dejavu | run | certain | tree
fonts-noto-cjk | font-noto-cjk | run | likely | use
xvfb | xvfb | run | certain | use
redis-tools | redis | run | likely | tree
postgresql-client / postgresql-client-common | postgresql-client | run | likely | tree
default-mysql-client / mariadb-client | mariadb-client | run | certain | index
sqlite3 | sqlite | run | certain | index
openssl | openssl | run | certain | index
ca-certificates | ca-certificates | run | certain | index
tzdata | tzdata | run | certain | index
locales / locales-all | musl-locales | run | guess | tree
tini | tini | run | certain | tree
dumb-init | dumb-init | run | certain | tree
gosu | gosu | run | likely | tree
supervisor | supervisor | run | likely | tree | its configuration is /etc/supervisord.conf, and it reads /etc/supervisor.d/*.ini, not /etc/supervisor/conf.d
cron | dcron | run | guess | tree
nginx | nginx | run | likely | index | sites are read from /etc/nginx/http.d, not from /etc/nginx/sites-enabled
apache2-utils | apache2-utils | run | certain | index
nodejs | nodejs | run | certain | index
npm | npm | run | certain | index
openjdk-17-jre-headless | openjdk17-jre-headless | run | certain | use
openjdk-21-jre-headless | openjdk21-jre-headless | run | certain | use
openjdk-17-jre | openjdk17-jre | run | certain | tree
openjdk-17-jdk-headless | openjdk17-jdk | build | likely | tree
default-jre-headless / default-jre | openjdk17-jre-headless | run | guess | use
libreoffice | libreoffice | run | likely | use
libimage-exiftool-perl | exiftool | run | certain | index
mediainfo | mediainfo | run | certain | use
jpegoptim | jpegoptim | run | certain | use
optipng | optipng | run | certain | use
gifsicle | gifsicle | run | certain | use
qpdf | qpdf | run | certain | use
perl | perl | run | certain | index
gettext | gettext, gettext-envsubst | run | likely | use
gettext-base | gettext-envsubst | run | likely | use
git | git | tool | certain | index
git-lfs | git-lfs | tool | certain | use
subversion | subversion | tool | certain | index
mercurial | mercurial | tool | certain | use
curl | curl | tool | certain | index
wget | wget | tool | certain | index
gnupg / gnupg2 / gpg | gnupg | tool | certain | index
dirmngr / gpg-agent | gnupg | tool | certain | index
openssh-client / ssh / ssh-client | openssh-client | tool | certain | index
openssh-server | openssh-server | tool | certain | index
rsync | rsync | tool | certain | index
unzip | unzip | tool | certain | index
zip | zip | tool | certain | index
xz-utils | xz | tool | certain | index
bzip2 | bzip2 | tool | certain | index
gzip | gzip | tool | certain | index
tar | tar | tool | certain | index
zstd | zstd | tool | certain | index
p7zip-full | 7zip | tool | likely | tree
jq | jq | tool | certain | index
file | file | tool | certain | index
less | less | tool | certain | index
vim / vim-tiny | vim | tool | certain | index
nano | nano | tool | certain | index
bash | bash | tool | certain | index
zsh | zsh | tool | certain | index
coreutils | coreutils | tool | certain | index
findutils | findutils | tool | certain | index
diffutils | diffutils | tool | certain | index
grep | grep | tool | certain | index
sed | sed | tool | certain | index
gawk | gawk | tool | certain | index
util-linux | util-linux | tool | certain | index
procps | procps | tool | certain | tree
psmisc | psmisc | tool | certain | index
lsof | lsof | tool | certain | index
htop | htop | tool | certain | index
strace | strace | tool | certain | index
gdb | gdb | tool | certain | index
tree | tree | tool | certain | index
socat | socat | tool | certain | index
iproute2 | iproute2 | tool | certain | index
iputils-ping | iputils | tool | certain | tree
net-tools | net-tools | tool | certain | index
iptables | iptables | tool | certain | index
dnsutils / bind9-dnsutils / bind9-host | bind-tools | tool | certain | index
telnet | busybox-extras | tool | likely | index
netcat / netcat-openbsd / netcat-traditional / ncat | netcat-openbsd | tool | likely | index
tcpdump | tcpdump | tool | certain | index
nmap | nmap | tool | certain | index
sudo | sudo | tool | certain | index
passwd | shadow | tool | certain | index
screen | screen | tool | certain | index
tmux | tmux | tool | certain | index
expect | expect | tool | certain | index
bc | bc | tool | certain | index
pv | pv | tool | certain | tree
parallel | parallel | tool | certain | tree
inotify-tools | inotify-tools | tool | certain | tree
sshpass | sshpass | tool | certain | tree
acl | acl | tool | certain | tree
libcap2-bin | libcap | tool | likely | tree
iperf3 | iperf3 | tool | certain | tree
apt-utils / apt-transport-https / debconf-utils / dialog / libc-bin | + | tool | certain | use
lsb-release | - | tool | certain | use
software-properties-common | - | tool | certain | use
dpkg-dev | - | tool | certain | use
`;

;// CONCATENATED MODULE: ./.cache/build/js/convert/apt-to-apk.js

/** Sentences for what must not be replaced although something of the same use exists. */
const NONE = {
    libc6: "gcompat stands in for parts of glibc only, so it is never put in without a person's word",
    locales: "musl has no locales of its own, so what they are for decides",
    cron: "dcron is started in another way",
};
/** What Alpine has for a package, without its version or architecture. */
function apkFor(debian) {
    // Debian 13 renamed libraries when it made time 64 bits wide.
    const row = table().get(debian) ?? table().get(debian.replace(/t64$/, ""));
    if (row === undefined)
        return { kind: "unknown" };
    if (row === null || row.confidence === "guess") {
        return { kind: "none", why: NONE[debian] ?? `Alpine has no counterpart of ${debian}` };
    }
    return { kind: "mapped", mapping: row };
}
/** Every mapping there is; those without a counterpart are missing. For tests and documentation. */
function allMappings() {
    return [...table().values()].filter((row) => row !== null);
}
/** How a person reads a source. */
const MAPPING_SOURCES = {
    tree: "Alpine's tree of build recipes, August 2026",
    index: "the package index of Alpine 3.17",
    use: "knowledge from use",
};
let known = null;
function table() {
    known ??= new Map(APT_TABLE.trim().split("\n").flatMap(readRow));
    return known;
}
const USES = ["build", "run", "tool"];
const CONFIDENCES = ["certain", "likely", "guess"];
const SOURCES = ["tree", "index", "use"];
function readRow(line) {
    const [names = "", alpine = "", use, confidence, source, caveat = null] = line.split(" | ");
    const row = {
        use: oneOf(USES, use, line),
        confidence: oneOf(CONFIDENCES, confidence, line),
        source: oneOf(SOURCES, source, line),
        alpine: alpine === "+" ? [] : alpine.split(", "),
        caveat,
    };
    return names.split(" / ").map((debian) => [debian, alpine === "-" ? null : { debian, ...row }]);
}
function oneOf(words, word, line) {
    const found = words.find((each) => each === word);
    if (found === undefined)
        throw new Error(`"${line}" is no row of the table`);
    return found;
}
/** What a package of Alpine brings along: these need not be named beside it. */
function brings(alpine) {
    return alpine === "build-base" ? ["binutils", "g++", "gcc", "libc-dev", "make", "musl-dev"] : [];
}


/***/ }),

/***/ 1185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ alpineVariant)
/* harmony export */ });
/* harmony import */ var _dockerfile_image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(547);
/* harmony import */ var _known_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1904);
/** From a base image to its Alpine variant: official images of Python, Node.js and nginx, where one is known to exist. */


const IMAGES = {
    "library/python": "python",
    "library/node": "node",
    "library/nginx": "nginx",
};
const DEBIAN = new Set([
    "trixie",
    "bookworm",
    "bullseye",
    "buster",
    "stretch",
    "jessie",
]);
/** What may follow the version, as each image writes it; `D` stands for a release of Debian. */
const SHAPES = {
    python: ["", "slim", "D", "slim-D"],
    node: ["", "slim", "D", "D-slim"],
    nginx: ["", "D", "perl", "otel", "D-perl", "D-otel"],
};
/**
 * The Alpine variant of a base.
 *
 * @param reference with every variable expanded
 * @param release the release of Alpine that is wanted; null for the one that the image's own `-alpine` tag brings
 */
function alpineVariant(reference, release) {
    if (reference === "scratch")
        return { kind: "empty" };
    const parsed = (0,_dockerfile_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .imageReference */ .r)(reference);
    if (parsed === null)
        return left(`${quoted(reference)} is not understood as the name of an image`);
    const { registry, path, tag, digest } = parsed;
    if (isAlpine(path, tag))
        return { kind: "alpine" };
    const image = registry === "docker.io" && Object.hasOwn(IMAGES, path) ? IMAGES[path] : undefined;
    if (image === undefined)
        return left(`a conversion of ${quoted(reference)} to Alpine is not there yet`);
    if (tag === null && digest !== null)
        return left(`${quoted(reference)} has no tag that names its version`);
    return ofOfficial(image, tag, digest, release);
}
function ofOfficial(image, tag, digest, release) {
    const { version, from, debian, extra } = parts(image, tag);
    if (version === null)
        return left(`no Alpine variant of ${image}:${quoted(tag ?? "")} is known`);
    const known = (0,_known_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .knownVariant */ .fZ)(image, version);
    if (known === null) {
        const name = version === "" ? image : `${image}:${version}`;
        return left(`no Alpine variant of ${name} is known (as of ${_known_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS_AS_OF */ .hb})`);
    }
    if (release !== null && release !== known.plain && !known.releases.includes(release)) {
        return left(`no variant of ${image}:${version} for Alpine ${release} is known (as of ${_known_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS_AS_OF */ .hb})`);
    }
    const isPlain = release === null || release === known.plain;
    const variant = `alpine${isPlain ? "" : release}${extra}`;
    return {
        kind: "variant",
        image,
        from,
        to: `${version === "" ? ":" : "-"}${variant}`,
        alpine: release ?? known.plain,
        digest,
        // There is one nginx only, and it is small.
        isFull: image !== "nginx" && !from.includes("slim"),
        debian,
    };
}
function parts(image, tag) {
    if (tag === null)
        return { version: "", from: "", debian: null, extra: "" };
    if (tag === "latest")
        return { version: "", from: ":latest", debian: null, extra: "" };
    const words = tag.split("-");
    const first = words[0] ?? "";
    const isVersion = /^\d+(?:\.\d+){0,2}$/.test(first) || (0,_known_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .isNamed */ .ev)(image, first);
    const rest = isVersion ? words.slice(1) : words;
    const shape = rest.map((word) => (DEBIAN.has(word) ? "D" : word)).join("-");
    const version = !SHAPES[image].includes(shape) ? null : isVersion ? first : "";
    return {
        version,
        from: version === "" ? `:${tag}` : tag.slice(first.length),
        debian: rest.find((word) => DEBIAN.has(word)) ?? null,
        extra: /-(?:perl|otel)$/.exec(`-${shape}`)?.[0] ?? "",
    };
}
/** By their names: images of Alpine, and variants of others that say so. */
function isAlpine(path, tag) {
    return /(?:^|\/)alpine$/.test(path) || /(?:^|-)alpine(?:[\d.]*)(?:-|$)/.test(tag ?? "");
}
function left(why) {
    return { kind: "left", why };
}
function quoted(text) {
    return text.replace(/[^\x21-\x7e]/g, "?").slice(0, 200);
}


/***/ }),

/***/ 1744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ convertDockerfile)
});

// UNUSED EXPORTS: CONVERT_DEFAULTS

// EXTERNAL MODULE: ./.cache/build/js/dockerfile/parse.js + 3 modules
var parse = __webpack_require__(9796);
// EXTERNAL MODULE: ./.cache/build/js/shell/index.js + 7 modules
var shell = __webpack_require__(3439);
// EXTERNAL MODULE: ./.cache/build/js/convert/apt-to-apk.js + 1 modules
var apt_to_apk = __webpack_require__(449);
// EXTERNAL MODULE: ./.cache/build/js/convert/package-list.js
var package_list = __webpack_require__(2440);
;// CONCATENATED MODULE: ./.cache/build/js/convert/apt-read.js


function readAptRun(run) {
    const { reading, instruction } = run;
    if (reading.kind === "unread") {
        const concerned = /\b(?:apt|apt-get|dpkg)\b/.test(instruction.raw);
        return { run, commands: [], installs: [], problems: concerned ? [reading.reason] : [] };
    }
    const found = reading.commands.map(readCommand).filter((one) => one !== null);
    const problems = found.flatMap((one) => (one.kind === "problem" ? [one.why] : []));
    const commands = found.filter((one) => one.kind !== "problem");
    if (reading.form === "exec" && found.length > 0) {
        return { run, commands: [], installs: [], problems: ["it is written as a list of words"] };
    }
    const packages = commands.flatMap((one) => (one.kind === "install" ? one.packages : []));
    const installs = problems.length > 0 ? [] : new Set(packages.map(({ mapping }) => mapping));
    return { run, commands, installs: [...installs], problems: [...new Set(problems)] };
}
/** Programs that work on Debian's packages and settings only, or are of its own making. */
const DEBIAN_ONLY = /^(?:dpkg(?:-.*)?|apt-key|apt-cache|apt-file|add-apt-repository|aptitude|gdebi|debconf-set-selections|update-alternatives|locale-gen|update-locale|a2enmod|a2ensite|service|invoke-rc\.d|update-rc\.d)$/;
function readCommand(command) {
    const { program } = command;
    if (program === "apt-get" || program === "apt")
        return readApt(command, program);
    if (program === "apt-mark")
        return readMark(command);
    if (program !== null && DEBIAN_ONLY.test(program)) {
        return { kind: "problem", why: `${program} is a program of Debian` };
    }
    if (program === "rm")
        return (0,package_list/* readRemoval */.hf)(command, TIDIED);
    if (program === "export" && isAptSetting(command))
        return { kind: "drop", command, why: null };
    return readFiles(command);
}
function isAptSetting({ words }) {
    const [, ...names] = words;
    return names.length > 0 && names.every(({ raw }) => /^["']?(?:DEBIAN_FRONTEND|DEBCONF_\w+)=/.test(raw));
}
/** Options that take the next word as their value. */
const VALUED = new Set(["-o", "--option", "-c", "--config-file"]);
const VERSION_WANTED = /^(?:-t|--target-release|--default-release)(?:=|$)|^-t\S/;
const KNOWN_OPTION = /^(?:-[yqfVudm]+|-q=\d|--(?:yes|assume-yes|quiet|no-install-recommends|no-install-suggests|install-recommends|install-suggests|allow-[a-z-]+|fix-broken|fix-missing|force-yes|no-upgrade|only-upgrade|reinstall|show-progress|ignore-missing|auto-remove|autoremove|purge)(?:=\S*)?|-o\S+|--option=\S+)$/;
function aptWords({ words }) {
    let verb = null;
    let problem = null;
    const operands = [];
    for (let index = 1; index < words.length; index += 1) {
        const word = words[index];
        if (word === undefined)
            continue;
        const { text } = word.value;
        if (word.value.kind === "text" && VALUED.has(text))
            index += 1;
        else if (text.startsWith("-") && word.value.kind === "text") {
            if (VERSION_WANTED.test(text))
                problem ??= `${text} asks for another release of Debian`;
            else if (!KNOWN_OPTION.test(text))
                problem ??= `the option ${text} is not known`;
        }
        else if (verb === null) {
            verb = word.value.kind === "text" ? text : "";
        }
        else
            operands.push(word);
    }
    return { verb: verb ?? "", operands, problem };
}
function readApt(command, program) {
    const { verb, operands, problem } = aptWords(command);
    const why = problem ?? (command.open ? "the names of packages come from elsewhere" : null);
    switch (verb) {
        case "update":
        case "clean":
        case "autoclean":
        case "auto-clean":
        case "dist-clean":
        case "distclean":
        case "check":
            return { kind: "drop", command, why: null };
        case "autoremove":
        case "auto-remove":
        case "autopurge":
            return operands.length === 0 ? { kind: "drop", command, why: null } : readPurge(command, operands, why);
        case "upgrade":
        case "dist-upgrade":
        case "full-upgrade":
            return why === null && operands.length === 0
                ? { kind: "upgrade", command }
                : { kind: "problem", why: why ?? "an upgrade of single packages" };
        case "install":
            return readInstall(command, operands, why);
        case "remove":
        case "purge":
            return readPurge(command, operands, why);
        default:
            return {
                kind: "problem",
                why: `${program} ${verb || "with a verb that is not known"} is not converted`,
            };
    }
}
function readInstall(command, operands, problem) {
    const packages = readPackages(operands);
    if (problem !== null)
        return { kind: "problem", why: problem };
    if (operands.length === 0)
        return { kind: "problem", why: "it names no packages" };
    if (typeof packages === "string")
        return { kind: "problem", why: packages };
    return { kind: "install", command, packages };
}
function readPurge(command, operands, problem) {
    const packages = readPackages(operands);
    if (problem !== null)
        return { kind: "problem", why: problem };
    if (typeof packages === "string")
        return { kind: "problem", why: packages };
    return packages.length === 0 ? { kind: "drop", command, why: null } : { kind: "purge", command, packages };
}
/** The packages, or a sentence about those that nothing is known of. */
function readPackages(words) {
    const found = [];
    const problems = [];
    for (const word of words) {
        const read = readPackage(word);
        if (typeof read === "string")
            problems.push(read);
        else
            found.push(read);
    }
    if (problems.length === 0)
        return found;
    const known = found.flatMap(({ mapping }) => mapping.alpine);
    const rest = known.length === 0 ? "" : `; the others would be ${known.join(" ")}`;
    return `${[...new Set(problems)].join("; ")}${rest}`;
}
const PACKAGE = /^([a-z0-9][a-z0-9+.-]*)(?:=(\S+))?$/;
function readPackage(word) {
    const { kind, text } = word.value;
    if (kind === "dynamic")
        return `${text} is known at build time only`;
    const match = kind === "text" ? PACKAGE.exec(text) : null;
    if (match === null)
        return `${text} is no plain name of a package`;
    const [, name = "", version = null] = match;
    const answer = (0,apt_to_apk/* apkFor */.UF)(name);
    switch (answer.kind) {
        case "mapped":
            return { word, mapping: answer.mapping, version };
        case "none":
            return answer.why;
        case "unknown":
            return `no counterpart of ${name} is known`;
    }
}
/** `apt-mark auto x y` leaves them to the next autoremove. */
function readMark(command) {
    const { verb, operands, problem } = aptWords(command);
    if (verb === "hold" || verb === "unhold")
        return { kind: "drop", command, why: null };
    if (verb === "auto")
        return readPurge(command, operands, problem);
    return { kind: "problem", why: "apt-mark keeps account of packages in a way that apk does not" };
}
/** Files of apt: there are none on Alpine. */
const TIDIED = /^\/(?:var\/(?:lib\/apt|cache\/apt|cache\/debconf|log\/apt|log\/dpkg\.log)|etc\/apt)(?:\/|\*|$)|^\/var\/(?:lib|cache|log)\/\{[^}]*\bapt\b/;
/** Commands that change apt's own files, or fetch packages of Debian. */
function readFiles(command) {
    const words = [...command.words, ...command.redirects.flatMap(({ target }) => target ?? [])];
    const texts = words.map(({ value }) => value.text);
    const has = (pattern) => texts.some((text) => pattern.test(text));
    if (has(/\/\/(?:deb|apt)\.[\w.-]+\//))
        return { kind: "problem", why: "it adds a repository of packages for Debian" };
    if (has(/\.deb(?:$|[?#"'])/))
        return { kind: "problem", why: "it fetches a package of Debian" };
    if (!has(/(?:^|[\s"'=])\/etc\/apt\b|\/usr\/share\/keyrings\//))
        return null;
    const isSetting = command.redirects.some(({ target }) => /^\/etc\/apt\/apt\.conf\.d\//.test(target?.value.text ?? ""));
    if (isSetting && (command.program === "echo" || command.program === "printf")) {
        return { kind: "drop", command, why: null };
    }
    if (command.program === "sed" && has(/^\/etc\/apt\/sources\.list/) && has(/^-i/)) {
        return {
            kind: "drop",
            command,
            why: "the mirror it sets is one of Debian; that of Alpine is in /etc/apk/repositories",
        };
    }
    return { kind: "problem", why: "it changes where packages of Debian come from" };
}

// EXTERNAL MODULE: ./.cache/build/js/convert/draft.js
var convert_draft = __webpack_require__(7236);
// EXTERNAL MODULE: ./.cache/build/js/convert/edits.js
var convert_edits = __webpack_require__(1042);
// EXTERNAL MODULE: ./.cache/build/js/convert/froms.js
var froms = __webpack_require__(5678);
// EXTERNAL MODULE: ./.cache/build/js/guide/figures.js
var figures = __webpack_require__(7909);
;// CONCATENATED MODULE: ./.cache/build/js/convert/needs.js
/** Which packages of Alpine the installed packages need, by what is known: a judgement of them, or the guide's list. */

const COMPAT = "compat";
const GUIDE = "the Alpine Image Optimization Guide";
/** What packages of Node.js are compiled with: node-gyp calls for Python, make and a compiler of C++. */
const NODE_BUILD = ["python3", "make", "g++"];
/** @param compat null: nothing was judged, so lists of what is usual have to do */
function needsOf(compat) {
    const usual = {
        python: {
            build: figures/* BUILD_PACKAGES */.lA.map(({ name }) => guideNeed(name)),
            runtime: figures/* RUNTIME_PACKAGES */.$h.map(({ name }) => guideNeed(name)),
        },
        node: { build: NODE_BUILD.map(nodeNeed), runtime: [] },
    };
    if (compat === null)
        return { of: usual, lacking: [], complete: new Set(), obstacles: [] };
    const concerned = compat.packages.filter(({ install }) => install !== "not-applicable");
    const isComplete = compat.counts.unknown === 0 && concerned.length > 0;
    const complete = new Set(isComplete ? concerned.map(({ ecosystem }) => ecosystem) : []);
    const judged = (of) => {
        const build = judgedNeeds(compat, compat.apk.build, of);
        const runtime = judgedNeeds(compat, compat.apk.runtime, of);
        if (complete.has(of))
            return { build, runtime };
        return { build: merged(build, usual[of].build), runtime: merged(runtime, usual[of].runtime) };
    };
    return {
        of: { python: judged("python"), node: judged("node") },
        lacking: lackingNeeds(compat),
        complete,
        obstacles: concerned.flatMap(({ name, install }) => install === "blocked"
            ? [`${name} cannot be installed on Alpine`]
            : install === "relock"
                ? [`the lock file has no file of ${name} for Alpine: lock again`]
                : []),
    };
}
/** Needs of packages of an ecosystem; programs that compat found outside all packages count for each. */
function judgedNeeds({ packages }, found, of) {
    const foreign = new Set(packages.filter(({ ecosystem }) => ecosystem !== of).map(({ name }) => name));
    for (const { name, ecosystem } of packages)
        if (ecosystem === of)
            foreign.delete(name);
    return found.flatMap(({ name, neededBy }) => {
        const own = neededBy.filter((each) => !foreign.has(each));
        return own.length === 0 ? [] : need(name, own);
    });
}
/** A report may come from anywhere, and names end up in a RUN: only what can be a package's name is taken. */
const APK_NAME = /^[a-z0-9][a-z0-9+._-]{0,99}$/;
function need(name, neededBy) {
    if (!APK_NAME.test(name))
        return [];
    const why = `${neededBy.slice(0, 5).join(", ")} need${neededBy.length === 1 ? "s" : ""} it`;
    return [{ name, why, confidence: "likely", source: COMPAT }];
}
function guideNeed(name) {
    return {
        name,
        why: "the guide's list has it; whether it is needed here is not proven",
        confidence: "guess",
        source: GUIDE,
    };
}
function nodeNeed(name) {
    return {
        name,
        why: "packages that compile need it; whether one does is not known",
        confidence: "guess",
        source: "what node-gyp calls for",
    };
}
/** Libraries and interpreters that programs would lack after the switch. */
function lackingNeeds({ lacking }) {
    return lacking.flatMap(({ apk, when, neededBy, presentElsewhere }) => apk === null || when !== "after-switch" || presentElsewhere !== null ? [] : need(apk, [neededBy]));
}
function merged(first, others) {
    const names = new Map(first.map((one) => [one.name, one]));
    for (const one of others)
        if (!names.has(one.name))
            names.set(one.name, one);
    return [...names.values()];
}
/** Where the library is that a package of headers belongs to, if not in the one without `-dev`. Empty: there is none. */
const LIBRARIES = {
    "openssl-dev": "libssl3",
    "bzip2-dev": "libbz2",
    "xz-dev": "xz-libs",
    "zstd-dev": "zstd-libs",
    "lz4-dev": "lz4-libs",
    "sqlite-dev": "sqlite-libs",
    "ncurses-dev": "ncurses-libs",
    "curl-dev": "libcurl",
    "icu-dev": "icu-libs",
    "openldap-dev": "libldap",
    "cyrus-sasl-dev": "libsasl",
    "krb5-dev": "krb5-libs",
    "zeromq-dev": "libzmq",
    "file-dev": "libmagic",
    "util-linux-dev": "libuuid",
    "libmemcached-dev": "libmemcached-libs",
    "protobuf-dev": "libprotobuf",
    "musl-dev": "",
    "python3-dev": "",
};
/** The package with the library that headers belong to: it is what a program compiled against them loads. */
function libraryOf(alpine) {
    if (!alpine.endsWith("-dev"))
        return null;
    const name = LIBRARIES[alpine] ?? alpine.slice(0, -"-dev".length);
    return name === "" ? null : name;
}

// EXTERNAL MODULE: ./.cache/build/js/convert/mounts.js
var mounts = __webpack_require__(4745);
// EXTERNAL MODULE: ./.cache/build/js/convert/removal.js + 1 modules
var convert_removal = __webpack_require__(605);
;// CONCATENATED MODULE: ./.cache/build/js/convert/apt.js




function convertAptRun({ run, commands, problems }, context) {
    const { draft } = context;
    const { instruction, reading } = run;
    const problem = [...problems, ...purgedElsewhere(commands)].join("; ");
    if (problem !== "") {
        draft.leave(instruction, "the packages of apt are not converted", problem);
        return "left";
    }
    if (commands.length === 0 || reading.kind === "unread")
        return "none";
    const script = new AptScript(commands, instruction, context);
    script.rewrite();
    const own = new Set(commands.map(({ command }) => command.id));
    const removal = (0,convert_removal/* removeCommands */.$)(draft.text, reading, script.removed, own);
    if (removal.kind === "everything") {
        draft.remove(instruction);
        return "removed";
    }
    draft.add(...removal.edits);
    (0,mounts/* removeAptMounts */.A)(instruction, draft);
    return "converted";
}
/** Only what the same RUN installed can go with it. */
function purgedElsewhere(commands) {
    const installed = new Set(commands.flatMap((one) => (one.kind === "install" ? one.packages.map(nameOf) : [])));
    const foreign = commands
        .flatMap((one) => (one.kind === "purge" ? one.packages.map(nameOf) : []))
        .filter((name) => !installed.has(name));
    return foreign.length === 0 ? [] : [`it takes away ${foreign.join(", ")}, which it did not install`];
}
function nameOf({ mapping }) {
    return mapping.debian;
}
class AptScript {
    removed = new Set();
    #commands;
    #instruction;
    #context;
    #purged;
    /** Names of the groups of packages that are deleted again. */
    #groups = [];
    constructor(commands, instruction, context) {
        this.#commands = commands;
        this.#instruction = instruction;
        this.#context = context;
        this.#purged = new Set(commands.flatMap((one) => (one.kind === "purge" ? one.packages.map(nameOf) : [])));
    }
    rewrite() {
        for (const one of this.#commands) {
            switch (one.kind) {
                case "install":
                    this.#install(one);
                    break;
                case "purge":
                    this.#purge(one);
                    break;
                case "upgrade":
                    this.#whole(one.command, "apk upgrade --no-cache");
                    break;
                case "trim":
                    for (const word of one.words)
                        (0,package_list/* removeWord */.Td)(this.#context.draft, one.command, word);
                    break;
                case "drop":
                    this.removed.add(one.command.id);
                    if (one.why !== null)
                        this.#context.draft.note(one.command.span.line, "a setting of apt is dropped", one.why);
                    break;
            }
        }
    }
    #install({ command, packages }) {
        const { draft, added } = this.#context;
        const staying = packages.filter((one) => this.#stays(one));
        const passing = staying.filter((one) => this.#purged.has(nameOf(one)));
        const lasting = staying.filter((one) => !this.#purged.has(nameOf(one)));
        const isPassing = passing.length > 0;
        const extra = added.splice(0);
        this.#tellAdded(command, extra);
        const builds = isPassing ? extra.filter(({ name }) => isBuildPackage(name)) : [];
        const lastingExtra = extra.filter((one) => !builds.includes(one)).map(({ name }) => name);
        const group = isPassing ? this.#newGroup() : "";
        const passingNames = (0,package_list/* unique */.Am)([...alpineNames(passing), ...builds.map(({ name }) => name)]);
        if (lasting.length === 0 && lastingExtra.length === 0) {
            if (isPassing)
                this.#list(command, passing, packages, `apk add --no-cache --virtual ${group}`, builds.map(({ name }) => name)); // prettier-ignore
            else
                this.removed.add(command.id);
        }
        else {
            this.#list(command, lasting, packages, "apk add --no-cache", lastingExtra);
            if (isPassing) {
                const { end } = command.span;
                draft.replace(end, end, ` && apk add --no-cache --virtual ${group} ${passingNames.join(" ")}`);
            }
        }
        this.#tell(command, staying);
        if (staying.length > 0 && !command.words.some(({ raw }) => raw === "--no-install-recommends")) {
            draft.note(command.span.line, "packages that others only recommend are not installed", "apk has no recommendations; add by name what is missed"); // prettier-ignore
        }
    }
    #stays(one) {
        const reason = this.#context.decide(one.mapping);
        if (reason === null)
            return true;
        const what = `${one.mapping.debian} is dropped`;
        // That it is in the other of the two stages goes without saying.
        if (reason.why !== null)
            this.#change(one.word.span.line, what, reason.why, "likely", reason.source);
        return false;
    }
    /** Writes the packages in their places, and takes every other word of the command away. */
    #list(command, packages, all, head, extra) {
        const { draft } = this.#context;
        const [program] = command.words;
        if (program === undefined)
            return;
        const byWord = new Map(packages.map((one) => [one.word, one]));
        // A variable for apt alone goes with it.
        draft.replace(this.#startOfHead(command, program), program.span.end, head);
        const seen = (0,package_list/* writeNames */.Yt)(draft, command, (word) => byWord.get(word)?.mapping.alpine ?? []);
        const added = extra.filter((name) => !seen.has(name));
        const last = all.at(-1)?.word ?? program;
        if (added.length > 0)
            draft.replace(last.span.end, last.span.end, `${(0,package_list/* gapBefore */.C6)(last, command, draft)}${added.join(" ")}`);
    }
    #startOfHead({ assignments, span, wrappers }, program) {
        const isOwn = assignments.length > 0 && assignments.every(({ name }) => /^(?:DEBIAN_FRONTEND|DEBCONF_\w+|APT_\w+)$/.test(name)); // prettier-ignore
        return isOwn && wrappers.length === 0 ? span.start : program.span.start;
    }
    #purge({ command }) {
        const groups = this.#groups.splice(0);
        if (groups.length === 0)
            this.removed.add(command.id);
        else
            this.#whole(command, `apk del ${groups.join(" ")}`);
    }
    #whole(command, text) {
        const [program] = command.words;
        const last = command.words.at(-1);
        if (program === undefined || last === undefined)
            return;
        this.#context.draft.replace(this.#startOfHead(command, program), last.span.end, text);
    }
    #newGroup() {
        const name = this.#groups.length === 0 ? ".build-deps" : `.build-deps-${this.#groups.length + 1}`;
        this.#groups.push(name);
        return name;
    }
    #tell(command, packages) {
        const same = [];
        for (const { mapping, version, word } of packages) {
            const { alpine, debian, confidence, source, caveat } = mapping;
            const { line } = word.span;
            if (alpine.length === 1 && alpine[0] === debian)
                same.push(debian);
            else if (alpine.length === 0)
                this.#change(line, `${debian} is dropped`, "nothing of it is needed with apk", confidence, apt_to_apk/* MAPPING_SOURCES */.EJ[source]); // prettier-ignore
            else
                this.#change(line, `${debian} becomes ${alpine.join(" ")}`, "Alpine has it under that name", confidence, apt_to_apk/* MAPPING_SOURCES */.EJ[source]); // prettier-ignore
            if (version !== null)
                this.#change(line, `the version of ${debian} is no longer pinned`, `${version} is a version of Debian's package`, "certain", "use"); // prettier-ignore
            if (caveat !== null)
                this.#context.draft.leave(this.#instruction, `${debian} is not the same on Alpine`, caveat);
        }
        if (same.length > 0)
            this.#change(command.span.line, `apk installs ${same.join(", ")}`, "the packages have the same names on Alpine", "certain", "the table of packages"); // prettier-ignore
    }
    #tellAdded({ span }, added) {
        for (const { name, why, confidence, source } of added)
            this.#change(span.line, `${name} is added`, why, confidence, source);
    }
    #change(line, what, why, confidence, source) {
        this.#context.draft.change({ line, what, why, confidence, source });
    }
}
function alpineNames(packages) {
    return (0,package_list/* unique */.Am)(packages.flatMap(({ mapping }) => mapping.alpine));
}
/** By their names: what only compiles need not outlive the RUN. */
function isBuildPackage(name) {
    return /-dev$|^(?:gcc|g\+\+|make|build-base|cmake|cargo|rust|linux-headers|pkgconf|gfortran|samurai|autoconf|automake|libtool)$/.test(name);
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/package-programs.js
/** By the package's name on Debian; one that is called as its package is left out. */
const PROGRAMS = {
    "apache2-utils": "htpasswd ab",
    "build-essential": "make gcc g++ cc c++ ld ar",
    "default-jre": "java",
    "default-jre-headless": "java",
    "default-libmysqlclient-dev": "mysql_config mariadb_config",
    "default-mysql-client": "mysql mysqldump mysqladmin mariadb",
    "g++": "c++",
    "gdal-bin": "gdalinfo ogr2ogr gdal_translate gdalwarp",
    gcc: "cc",
    gettext: "msgfmt xgettext envsubst",
    "gettext-base": "envsubst",
    ghostscript: "gs",
    golang: "go gofmt",
    "golang-go": "go gofmt",
    graphviz: "dot neato",
    imagemagick: "convert identify magick mogrify",
    "libimage-exiftool-perl": "exiftool",
    "libmariadb-dev": "mariadb_config mysql_config",
    "libpq-dev": "pg_config",
    libreoffice: "soffice",
    "mariadb-client": "mysql mysqldump mysqladmin mariadb",
    "ninja-build": "ninja",
    nodejs: "node",
    "ldap-utils": "ldapsearch ldapadd ldapmodify",
    "libxml2-utils": "xmllint",
    "openjdk-17-jdk-headless": "java javac",
    "openjdk-17-jre": "java",
    "openjdk-17-jre-headless": "java",
    "openjdk-21-jre-headless": "java",
    pkgconf: "pkg-config",
    "poppler-utils": "pdftotext pdftoppm pdfinfo",
    "postgresql-client": "psql pg_dump pg_isready pg_restore",
    "protobuf-compiler": "protoc",
    python3: "python3",
    "python3-pip": "pip pip3",
    "redis-tools": "redis-cli",
    rustc: "rustc",
    supervisor: "supervisord supervisorctl",
    "tesseract-ocr": "tesseract",
    xvfb: "Xvfb xvfb-run",
};
/** Whether one of these programs is the package's. */
function isCalled({ debian, alpine }, programs) {
    const own = Object.hasOwn(PROGRAMS, debian) ? (PROGRAMS[debian] ?? "").split(" ") : [];
    return [debian, ...alpine, ...own].some((name) => programs.has(name));
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/plan.js



/** @param installed every package that the stage installs with apt @param programs what its scripts call */
function planPackages(facts, needs, installed, programs) {
    const wanted = wantedIn(facts, needs);
    const decide = decideFor(facts, needs, new Set(wanted.map(({ name }) => name)), programs);
    const staying = installed.filter((mapping) => decide(mapping) === null).flatMap(({ alpine }) => alpine);
    const there = new Set([...staying, ...staying.flatMap(apt_to_apk/* brings */.gt)]);
    const libraries = facts.role === "runtime" ? librariesOf(facts, needs, installed) : [];
    const added = [...wanted, ...libraries].filter(({ name }, index, all) => !there.has(name) && all.findIndex((one) => one.name === name) === index);
    return { decide, added };
}
const ECOSYSTEMS = ["python", "node"];
/** What compat, or the guide, says that this stage needs. */
function wantedIn({ role, use, isShipped, image, installed }, needs) {
    const builds = role === "runtime" ? [] : ECOSYSTEMS.filter((one) => use.installs.has(one));
    const runs = role === "builder" || !isShipped
        ? []
        : ECOSYSTEMS.filter((one) => one === image || use.installs.has(one)).filter((one) => needs.complete.has(one) || installed.has(one));
    return [
        ...builds.flatMap((one) => needs.of[one].build.filter(({ confidence }) => confidence !== "guess" || isGuessed(one, role))), // prettier-ignore
        ...runs.flatMap((one) => needs.of[one].runtime),
        ...(role !== "builder" && isShipped ? needs.lacking : []),
    ];
}
/** Most packages of Node.js compile nothing: compilers on suspicion are no burden in a builder only. */
function isGuessed(ecosystem, role) {
    return ecosystem === "python" || role === "builder";
}
function decideFor({ role, use, image }, needs, wanted, programs) {
    const isCovered = needs.complete.size > 0 && !use.compiles && [...use.installs].every((one) => needs.complete.has(one));
    return (mapping) => {
        if (role === "runtime" && image === "node" && /^python3(?:-minimal)?$/.test(mapping.debian)) {
            return { why: FOR_NODE_GYP, source: "what node-gyp calls for" };
        }
        const isOfOther = mapping.use === (role === "builder" ? "run" : "build");
        if (role !== "whole" && isOfOther && !isCalled(mapping, programs))
            return { why: null };
        if (mapping.use !== "build" || !isCovered || mapping.alpine.length === 0)
            return null;
        if (mapping.alpine.some((name) => wanted.has(name)))
            return null;
        return { why: "nothing that is installed compiles with it", source: "compat" };
    };
}
const FOR_NODE_GYP = "it serves to build packages, so only the builder has it; add it where the program itself calls it";
/** Headers bring their library along on Debian. Where it is not judged what is needed, the library stays. */
function librariesOf({ use }, needs, installed) {
    if (needs.complete.size > 0 && !use.compiles)
        return [];
    return installed
        .filter((mapping) => mapping.use === "build")
        .flatMap(({ alpine, debian }) => alpine.flatMap((name) => {
        const library = libraryOf(name);
        return library === null
            ? []
            : [{ name: library, why: `${debian} brought its library along`, confidence: "likely", source: "use" }]; // prettier-ignore
    }));
}

// EXTERNAL MODULE: ./.cache/build/js/convert/bases.js
var bases = __webpack_require__(1185);
// EXTERNAL MODULE: ./.cache/build/js/convert/only-there.js
var only_there = __webpack_require__(2498);
;// CONCATENATED MODULE: ./.cache/build/js/convert/debian-paths.js

const ALL = null;
const RULES = [
    { pattern: /\bLD_PRELOAD\b/, keywords: ALL, why: "what is loaded before all else has to be built for musl" },
    { pattern: /(?:\/usr)?\/lib\/(?:x86_64|aarch64|arm|i386)[a-z0-9_]*-linux-gnu[a-z]*/, keywords: ALL, why: "Alpine has its libraries in /usr/lib" },
    { pattern: /\/lib(?:64)?\/ld-linux[\w.-]*/, keywords: ALL, why: "the loader of glibc is not on Alpine" },
    { pattern: /\/usr\/lib\/jvm\/[\w.-]+/, keywords: ALL, why: "Alpine names the folders of Java in another way" },
    { pattern: /\/etc\/(?:debian_version|default\/\w+|apt\/[\w./-]+)/, keywords: new Set(["ENV", "COPY", "ADD"]), why: "it is a file of Debian" },
    { pattern: /\/(?:etc\/nginx\/sites-(?:enabled|available)|etc\/supervisor\/conf\.d)\b/, keywords: new Set(["COPY", "ADD", "RUN", "CMD", "ENTRYPOINT"]), why: "Alpine's package reads its configuration from elsewhere" },
    { pattern: /\/usr\/bin\/chromium\b/, keywords: new Set(["ENV", "CMD", "ENTRYPOINT"]), why: "check where Alpine's package has the program" },
]; // prettier-ignore
/** Users of Debian that Alpine has no user for, though it may have the group. */
const USERS = /(?:^|[\s=,"'])(www-data|_apt|man|proxy|backup|list|irc|gnats|sys)(?=$|[\s:"'])/;
/** What an instruction says that holds on Debian only. `users`: those that the Dockerfile makes itself. */
function debianOnly(instruction, users) {
    const found = (0,only_there/* onlyThere */.x)(instruction, RULES, "Debian");
    for (const text of (0,only_there/* ownersOf */.K)(instruction, ownersIn)) {
        const user = USERS.exec(text)?.[1];
        if (user !== undefined && !users.has(user)) {
            found.push({ what: `there is no user ${user} on Alpine`, why: "make it, or take another" });
            break;
        }
    }
    return found;
}
function ownersIn(args) {
    return [...args.matchAll(/\b(?:chown|install\s+-o|su|gosu|runuser\s+-u)\s[^&;|]{0,300}/g)].map(([text]) => text);
}

// EXTERNAL MODULE: ./.cache/build/js/convert/shells.js
var shells = __webpack_require__(6084);
;// CONCATENATED MODULE: ./.cache/build/js/convert/remarks.js



function remarkOn({ stage, scripts, removed, draft, hasTini, hasBash, isShipped }) {
    const users = usersMadeBy(scripts);
    for (const instruction of stage.instructions) {
        if (removed.has(instruction))
            continue;
        for (const { what, why } of debianOnly(instruction, users))
            draft.leave(instruction, what, why);
        foreignCopy(instruction, draft);
    }
    if (hasTini)
        moveTini(stage, draft);
    const start = isShipped && !hasBash ? (0,shells/* startScript */.OW)(stage) : null;
    if (start !== null) {
        draft.note(start.line, `the container starts with ${start.script}`, "if its first line names bash, install bash or let it name /bin/sh"); // prettier-ignore
    }
}
/** What compiles where nobody said so fails without the tools for it, which Debian's full images have. */
function remarkOnModules({ stage, facts, needs, isFull, draft }, packages) {
    const { use, role } = facts;
    if (!use.installs.has("node") || needs.complete.has("node"))
        return;
    const what = "whether packages of Node.js compile is not known";
    if (role === "builder") {
        draft.note(stage.line, what, "python3, make and g++ are in the builder for it; a report of compat tells whether one does"); // prettier-ignore
        return;
    }
    if (packages.has("build-base") || (packages.has("make") && packages.has("g++")))
        return;
    const full = isFull ? "the full image has compilers; " : "";
    const why = `${full}packages that compile need python3, make and g++ on Alpine, and a report of compat tells which do`;
    draft.note(stage.line, what, why);
}
function usersMadeBy(scripts) {
    const names = scripts.flatMap(({ reading }) => reading.kind === "unread"
        ? []
        : reading.commands
            .filter(({ program }) => program === "useradd" || program === "adduser")
            .flatMap(({ words }) => words.slice(1).map(({ value }) => value.text)));
    return new Set(names);
}
/** Files from an image on Debian. */
function foreignCopy(instruction, draft) {
    if (instruction.keyword !== "COPY")
        return;
    for (const { name, value } of instruction.flags) {
        if (name !== "from" || value === null || !/[:/@]/.test(value))
            continue;
        if ((0,bases/* alpineVariant */.N)(value, null).kind === "variant") {
            draft.leave(instruction, `${value} is on Debian`, "what is copied from it may be built for glibc");
        }
    }
}
const DEBIAN_TINI = "/usr/bin/tini";
function moveTini({ instructions }, draft) {
    for (const { keyword, line, endLine } of instructions) {
        if (keyword !== "ENTRYPOINT" && keyword !== "CMD")
            continue;
        const start = draft.startOf(line);
        const at = draft.text.slice(start, draft.startOf(endLine + 1)).indexOf(DEBIAN_TINI);
        if (at < 0)
            continue;
        draft.replace(start + at, start + at + DEBIAN_TINI.length, "/sbin/tini");
        draft.change({
            line,
            what: `${DEBIAN_TINI} becomes /sbin/tini`,
            why: "Alpine's package has it there",
            confidence: "certain",
            source: "use",
        });
    }
}

// EXTERNAL MODULE: ./.cache/build/js/convert/tools.js + 1 modules
var convert_tools = __webpack_require__(1143);
;// CONCATENATED MODULE: ./.cache/build/js/convert/split-node-calls.js
const MANAGER_PACKAGE = /^(?:npm|pnpm|yarn|corepack)(?:@[\w.^~-]+)?$/;
/** null for a command of another kind. */
function nodeCall(command) {
    const { program } = command;
    const args = command.words.slice(1).map(({ value }) => value.text);
    switch (program) {
        case "npm":
            return npmCall(wordsOf(args, /^(?:--prefix|-C)$/));
        case "yarn":
        case "yarnpkg":
            return yarnCall(wordsOf(args, /^--cwd$/));
        case "pnpm":
            return pnpmCall(wordsOf(args, /^(?:-C|--dir)$/));
        case "corepack":
            return { kind: "manager", byCorepack: true };
        case "npx":
        case "pnpx":
        case "node-gyp":
            return { kind: "project", folder: null };
        case "bun":
        case "bunx":
        case "lerna":
            return { kind: "other", what: `${program} installs packages` };
        case null:
        default:
            return null;
    }
}
/** Options that take the next word as their value, beside those that name a folder. */
const split_node_calls_VALUED = /^(?:--registry|--cache|--loglevel|--network-timeout|--mutex|--location|-w|--workspace)$/;
function wordsOf(args, folderOption) {
    let folder = null;
    const operands = [];
    for (let index = 0; index < args.length; index += 1) {
        const word = args[index] ?? "";
        const [name = "", value] = word.split("=", 2);
        if (folderOption.test(name)) {
            folder = value ?? args[index + 1] ?? "";
            if (value === undefined)
                index += 1;
        }
        else if (split_node_calls_VALUED.test(word))
            index += 1;
        else if (!word.startsWith("-"))
            operands.push(word);
    }
    const [verb = "", ...rest] = operands;
    const isGlobal = args.some((word, index) => /^(?:-g|--global|--location=global)$/.test(word) || (word === "global" && args[index - 1] === "--location")); // prettier-ignore
    return { verb, rest, isGlobal, folder };
}
const INSTALLS = /^(?:ci|clean-install|install|i|add|in|install-clean|rebuild|prune|dedupe|ddp|rb)$/;
const ASKS = /^(?:|cache|config|set|get|version|help|ls|list|audit|fund|why|outdated|store|info|view|ping|root|bin|prefix|import)$/; // prettier-ignore
function npmCall({ verb, rest, isGlobal, folder }) {
    if (isGlobal && !ASKS.test(verb))
        return globalCall(rest);
    if (INSTALLS.test(verb))
        return { kind: "modules", folder };
    if (ASKS.test(verb))
        return { kind: "tidy" };
    return /^(?:run|run-script|rum|test|t|exec|x|start|restart)$/.test(verb)
        ? { kind: "project", folder }
        : { kind: "other", what: `npm ${verb} is called` };
}
function yarnCall({ verb, rest, folder }) {
    if (verb === "global")
        return globalCall(rest.slice(1));
    if (/^(?:|install|add|remove)$/.test(verb))
        return { kind: "modules", folder };
    if (verb === "set" || verb === "plugin")
        return { kind: "other", what: BERRY };
    return ASKS.test(verb) ? { kind: "tidy" } : { kind: "project", folder };
}
/** Yarn 2 and later keep packages in a cache outside the project, or in the project: the settings say which. */
const BERRY = "where this version of Yarn keeps packages is not known";
function pnpmCall({ verb, rest, isGlobal, folder }) {
    if (isGlobal)
        return globalCall(rest);
    if (/^(?:install|i|add|fetch|ci|rebuild|rb|prune)$/.test(verb))
        return { kind: "modules", folder };
    if (/^(?:deploy|setup|env|self-update|link)$/.test(verb))
        return { kind: "other", what: `pnpm ${verb} is called` };
    return ASKS.test(verb) ? { kind: "tidy" } : { kind: "project", folder };
}
function globalCall(names) {
    return names.length > 0 && names.every((name) => MANAGER_PACKAGE.test(name))
        ? { kind: "manager", byCorepack: false }
        : { kind: "global" };
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/stage-use.js

const COMPILERS = /^(?:make|gmake|gcc|g\+\+|cc|c\+\+|clang(?:\+\+)?|cmake|ninja|meson|cargo|rustc|rustup|go|gem|bundle|node-gyp|f2py|cython|\.?configure)$/;
const PYTHON_TOOLS = new Set(["uv", "poetry", "pdm", "pipenv", "pipx"]);
function useOfStage(stage, scripts) {
    const installs = new Set();
    let compiles = false;
    for (const { reading, stage: of } of scripts) {
        if (of !== stage)
            continue;
        if (reading.kind === "unread") {
            compiles = true;
            continue;
        }
        for (const command of reading.commands) {
            const pip = pipArguments(command);
            if (pip !== null && /^(?:install|wheel)$/.test(pip[0] ?? "")) {
                const sources = pipSources(pip.slice(1));
                if (!sources.areBuilt)
                    installs.add("python");
                if (sources.words.some(isLocalSource))
                    compiles = true;
            }
            if (command.program !== null && PYTHON_TOOLS.has(command.program))
                installs.add("python");
            if (/^(?:modules|global|other)$/.test(nodeCall(command)?.kind ?? ""))
                installs.add("node");
            if (mayCompile(command))
                compiles = true;
        }
    }
    return { installs, compiles };
}
/** Words after `pip` in whatever way it is called; null for another command. Dynamic words are as written. */
function pipArguments({ program, words }) {
    const texts = words.map(({ value }) => value.text);
    if (program !== null && /^pip(?:3(?:\.\d+)?)?$/.test(program))
        return texts.slice(1);
    if (program === null || !/^python(?:3(?:\.\d+)?)?$/.test(program))
        return null;
    const module = texts.indexOf("-m");
    return module > 0 && texts[module + 1] === "pip" ? texts.slice(module + 2) : null;
}
const stage_use_VALUED = /^(?:-r|--requirement|-c|--constraint|-w|--wheel-dir|-f|--find-links|-i|--index-url|--extra-index-url|--trusted-host|--cache-dir|-d|--target|-t|--prefix|--root|--progress-bar|--timeout|--retries|--no-binary|--only-binary|--python)$/;
/** What pip is told to install, beside files that list packages; whether that was built before. */
function pipSources(args) {
    const words = [];
    for (let index = 0; index < args.length; index += 1) {
        const word = args[index] ?? "";
        if (stage_use_VALUED.test(word))
            index += 1;
        else if (!word.startsWith("-") || /^(?:-e|--editable)$/.test(word))
            words.push(word);
    }
    return { words: words.filter((word) => !WHEELS.test(word)), areBuilt: args.includes("--no-index") || args.some((word) => WHEELS.test(word)) }; // prettier-ignore
}
/** A wheel, or the folder that a stage before put them into. */
const WHEELS = /^\S*\/\S*wheel\S*\/\*(?:\.whl)?$|\.whl$/;
/** A folder, a repository or an archive: what is in it nobody has judged. */
function isLocalSource(word) {
    return (/^(?:\.|\.{1,2}\/.*|\/.*)(?:\[.*\])?$/.test(word) || /^(?:-e|--editable)$|^git\+|^https?:/.test(word));
}
/** A compiler, or a script of which nobody knows what it does. */
function mayCompile({ program, words }) {
    if (program === null)
        return words.length > 0;
    if (COMPILERS.test(program))
        return true;
    const [name, ...rest] = words.map(({ value }) => value.text);
    if (name !== undefined && /^\.{0,2}\//.test(name) && !/^\/(?:usr\/)?(?:local\/)?s?bin\//.test(name)) {
        return !/^\/(?:[\w.-]+\/)*\.?venv\/bin\//.test(name);
    }
    if (/\.(?:sh|bash)$/.test(program))
        return true;
    if (/^(?:sh|bash|ash)$/.test(program))
        return !rest.includes("-c");
    return /^python/.test(program) && rest.some((word) => /(?:^|\/)setup\.py$/.test(word));
}

// EXTERNAL MODULE: ./.cache/build/js/convert/user-commands.js + 2 modules
var user_commands = __webpack_require__(3459);
;// CONCATENATED MODULE: ./.cache/build/js/convert/stage.js






function convertStage(work) {
    const { stage, scripts, draft, facts, needs } = work;
    const apt = scripts.flatMap((run) => work.apt.get(run) ?? []);
    const installed = apt.flatMap(({ installs }) => installs);
    const plan = planPackages(facts, needs, installed, programsIn(scripts));
    const inherited = work.ancestorScripts.flatMap((run) => work.apt.get(run)?.installs ?? []);
    const there = new Set([...installed, ...inherited].flatMap(({ alpine }) => alpine));
    const tools = (0,convert_tools/* toolNeeds */.eE)(work).filter(({ need }) => !there.has(need.name));
    const early = unique(tools.filter(({ isEarly }) => isEarly).map(({ need }) => need));
    const late = unique([...plan.added, ...tools.filter(({ isEarly }) => !isEarly).map(({ need }) => need)]);
    // What was put into a list of packages is taken from it.
    const added = late.filter(({ name }) => early.every((one) => one.name !== name));
    const first = firstInstall(apt, scripts, tools);
    const removed = new Set();
    for (const run of apt) {
        const outcome = convertAptRun(run, { draft, decide: plan.decide, added: run === first ? added : [] });
        if (outcome === "removed")
            removed.add(run.run.instruction);
    }
    (0,convert_tools/* installEarly */.Jh)(work, [...early, ...added]);
    (0,user_commands/* convertUsers */.m)(scripts, draft, there.has("shadow"));
    remarkOn({
        stage,
        scripts,
        removed,
        draft,
        hasTini: there.has("tini"),
        isShipped: facts.isShipped,
        hasBash: [...there, ...tools.map(({ need }) => need.name)].includes("bash"),
    });
    remarkOnModules(work, there);
}
/** What is run through another program (`gosu nobody true`) calls both. */
function programsIn(scripts) {
    const commands = scripts.flatMap(({ reading }) => (reading.kind === "unread" ? [] : reading.commands));
    return new Set(commands.flatMap(({ program, wrappers }) => [
        ...(program === null ? [] : [program]),
        ...wrappers.map(({ value }) => value.text),
    ]));
}
function unique(needs) {
    return needs.filter(({ name }, index) => needs.findIndex((one) => one.name === name) === index);
}
/** The list of packages to add to: the first, if it comes before whatever needs them. */
function firstInstall(apt, scripts, tools) {
    const first = apt.find(({ commands, problems }) => problems.length === 0 && commands.some(({ kind }) => kind === "install")); // prettier-ignore
    const needing = [
        ...scripts.filter(installsPackages).map(({ instruction }) => instruction.line),
        ...tools.map(({ instruction }) => instruction.line),
    ];
    return first === undefined || needing.some((line) => line < first.run.instruction.line) ? null : first;
}
function installsPackages({ reading }) {
    if (reading.kind === "unread")
        return true;
    return reading.commands.some((command) => pipArguments(command) !== null ||
        /^(?:npm|yarn|pnpm|uv|poetry|pipenv|pdm)$/.test(command.program ?? ""));
}

// EXTERNAL MODULE: ./.cache/build/js/convert/plan-bases.js + 1 modules
var plan_bases = __webpack_require__(844);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/history.js
var dockerfile_history = __webpack_require__(4958);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/words.js
var dockerfile_words = __webpack_require__(6115);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/stage-scope.js
var stage_scope = __webpack_require__(389);
;// CONCATENATED MODULE: ./.cache/build/js/convert/split-places.js
/** Where the instructions of a stage work, and with which settings, as far as the Dockerfile itself says so. */


/** An ARG may be given another value on the command line: nothing that a folder is copied by rests on one. */
const UNKNOWN = {
    expand: () => null,
    argument: () => undefined,
    given: () => ({ value: undefined }),
};
/** How the search path of the official images ends. */
const BASE_PATH = "/usr/local/bin:/usr/bin:/bin";
/** The place of each instruction of a stage that is built on an image of Python or Node.js. */
function placesOf(stage) {
    const scope = new stage_scope/* StageScope */.n(UNKNOWN, new Map([["PATH", BASE_PATH]]));
    const places = new Map();
    let folder = "/";
    let user = null;
    for (const instruction of stage.instructions) {
        const environment = new Map(scope.environment);
        const local = new stage_scope/* StageScope */.n(UNKNOWN, environment);
        places.set(instruction, { folder, environment, user, expand: (text) => local.expand(text) });
        scope.apply(instruction);
        if (instruction.keyword === "WORKDIR") {
            const path = scope.expand(instruction.args);
            folder = path === null ? null : pathIn(folder, path);
        }
        if (instruction.keyword === "USER")
            user = instruction.args;
    }
    return places;
}
/** The longest path that is followed. */
const LONGEST = 1000;
/** What may stand in a COPY without quotes. */
const PLAIN = /^\/[\w./@+-]*$/;
/** An absolute path without dots; null where the folder that it begins in is not known, or the path is no plain one. */
function pathIn(folder, path) {
    if (path.length > LONGEST || (folder === null && !path.startsWith("/")))
        return null;
    const full = external_node_path_.posix.resolve(folder ?? "/", path);
    return PLAIN.test(full) ? full : null;
}
/** What a stage says: each instruction on one line, and the scripts of heredocs. */
function writtenIn({ instructions }) {
    return instructions
        .flatMap(({ text, raw, heredocs }) => (heredocs.length > 0 ? [text, raw] : [text]))
        .join("\n");
}
/** Whether a path is the folder, or lies in it. */
function isWithin(path, folder) {
    return path === folder || path.startsWith(folder === "/" ? "/" : `${folder}/`);
}
/** Each once, and none that lies in another. */
function outermost(folders) {
    const all = [...new Set(folders)];
    return all.filter((one) => !all.some((other) => other !== one && isWithin(one, other)));
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/split-copies.js
/** What a COPY or an ADD puts where. */



/** null for another instruction. */
function copiedBy(instruction, place) {
    const { keyword, args, flags } = instruction;
    if (keyword !== "COPY" && keyword !== "ADD")
        return null;
    const words = (0,dockerfile_history/* jsonWords */.WY)(args) ?? (0,dockerfile_words/* splitWords */.y)(args).map(({ raw }) => raw.replace(/^(["'])(.*)\1$/, "$2"));
    const target = place?.expand(words.at(-1) ?? "") ?? null;
    const flag = (name) => flags.find((one) => one.name === name)?.value ?? null;
    return {
        sources: words.slice(0, -1).filter((word) => !word.startsWith("<<")),
        destination: target === null || target === "" ? null : pathIn(place?.folder ?? null, target),
        from: flag("from"),
        owner: flag("chown"),
    };
}
/** Files that say which packages of Python are installed. */
const PYTHON_LISTS = /^(?:\.\/)?(?:[\w.-]+\/)*(?:requirements\/[\w.*-]*|[\w.*-]*(?:requirements|constraints)[\w.*-]*\.(?:txt|in)|requirements|pyproject\.toml\*?|setup\.(?:py|cfg)|(?:poetry|uv|pdm)\.(?:lock|toml)\*?|Pipfile(?:\.lock)?\*?|\.python-version)$/;
/** Files of the folder itself that say which packages of Node.js are installed; a workspace has more. */
const NODE_LISTS = /^(?:\.\/)?(?:package\*?\.json|package(?:-lock)?\*?\.json\*?|npm-shrinkwrap\.json\*?|yarn\.lock\*?|pnpm-lock\.yaml\*?|\.npmrc\*?|\.yarnrc\*?|\.nvmrc|\.node-version)$/;
/** Nothing but such files is copied from the context. */
function isList(copied, of) {
    const pattern = of === "python" ? PYTHON_LISTS : NODE_LISTS;
    return (copied.from === null &&
        copied.sources.length > 0 &&
        copied.sources.every((source) => pattern.test(source)));
}
/** Whether something else than lists came into the folder before the instruction. */
function holdsSources(folder, before, places, of) {
    return before.some((one) => {
        const copied = copiedBy(one, places.get(one));
        if (copied === null || isList(copied, of))
            return false;
        const { destination } = copied;
        return destination === null || isWithin(destination, folder) || isWithin(folder, destination);
    });
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/split-python-calls.js

/** Programs that install, and that nothing which is installed needs. */
const split_python_calls_PYTHON_TOOLS = /^(?:poetry|uv|uvx|pipenv|pdm|pipx)$/;
/** null for a command of another kind. */
function pythonCall(command) {
    const pip = pipArguments(command);
    if (pip !== null)
        return pipCall(pip);
    const { program, words } = command;
    const [, ...args] = words.map(({ value }) => value.text);
    if (program === null)
        return null;
    if (/^python(?:3(?:\.\d+)?)?$/.test(program)) {
        const module = args.indexOf("-m");
        if (module < 0)
            return null;
        return moduleCall(args[module + 1] ?? "", args.slice(module + 2));
    }
    return split_python_calls_PYTHON_TOOLS.test(program) || program === "virtualenv" ? moduleCall(program, args) : null;
}
function moduleCall(name, args) {
    switch (name) {
        case "venv":
        case "virtualenv":
            return { kind: "venv", path: venvPath(args, null) };
        case "poetry":
            return poetryCall(args);
        case "uv":
            return uvCall(args);
        case "pipenv":
            return pipenvCall(args);
        case "pdm":
            return pdmCall(args);
        case "uvx":
            return { kind: "other", what: "uvx runs something" };
        case "pipx":
            return args[0] === "install" ? { kind: "tool" } : { kind: "other", what: "pipx runs something" };
        default:
            return null;
    }
}
/** The one word that is no option. */
function venvPath(args, fallback) {
    const [path, ...others] = operandsOf(args, /^(?:--prompt|-p|--python)$/);
    return others.length > 0 ? null : (path ?? fallback);
}
/** Words that are neither options nor their values. */
function operandsOf(args, valued) {
    return args.filter((word, index) => !word.startsWith("-") && !valued.test(args[index - 1] ?? ""));
}
const BOOTSTRAP = /^(?:pip|setuptools|wheel)(?:\[|[=<>~!]|$)/;
const TOOL_PACKAGE = /^(?:poetry|uv|pipenv|pdm|pipx|virtualenv|poetry-plugin-[\w-]+|poetry-dynamic-versioning)(?:\[|[=<>~!@]|$)/;
const PIP_VALUED = /^(?:-[rcif]|--(?:requirement|constraint|index-url|extra-index-url|find-links|trusted-host|cache-dir|timeout|retries|no-binary|only-binary))$/;
function pipCall([verb, ...args]) {
    if (verb !== "install")
        return { kind: "pip" };
    const names = operandsOf(args, PIP_VALUED);
    const lists = args.some((word) => /^(?:-r|--requirement(?:=.*)?|-r\S+|-e|--editable)$/.test(word));
    if (names.length > 0 && !lists) {
        if (names.every((name) => BOOTSTRAP.test(name)))
            return { kind: "bootstrap" };
        if (names.every((name) => BOOTSTRAP.test(name) || TOOL_PACKAGE.test(name)))
            return { kind: "tool" };
    }
    const isEditable = args.some((word) => word === "-e" || word.startsWith("--editable"));
    return { kind: "install", by: "pip", isEditable };
}
/** The first word that is no option. */
function verbOf(args) {
    return args.find((word) => !word.startsWith("-")) ?? "";
}
function poetryCall(args) {
    if (args.some((word) => /^(?:-C|-P|--directory|--project)(?:=|$)/.test(word))) {
        return { kind: "other", what: "poetry works in another folder" };
    }
    const verb = verbOf(args);
    if (verb === "install" || verb === "sync") {
        return { kind: "install", by: "poetry", isEditable: !args.includes("--no-root") };
    }
    return /^(?:run|shell|build|publish|add|remove|update|env)$/.test(verb)
        ? { kind: "other", what: `poetry ${verb} is called` }
        : { kind: "tool" };
}
function uvCall(args) {
    const verb = verbOf(args);
    const rest = args.slice(args.indexOf(verb) + 1);
    if (args.some((word) => /^(?:--directory|--project|--script)(?:=|$)/.test(word))) {
        return { kind: "other", what: "uv works in another folder" };
    }
    switch (verb) {
        case "sync":
            return { kind: "install", by: "uv", isEditable: !rest.some((word) => /^--no-(?:install-project|editable)$/.test(word)) }; // prettier-ignore
        case "venv":
            return { kind: "venv", path: venvPath(rest, ".venv") };
        case "pip":
            return uvPipCall(rest);
        case "run":
        case "tool":
        case "python":
        case "build":
        case "add":
        case "remove":
        case "init":
            return { kind: "other", what: `uv ${verb} is called` };
        default:
            return { kind: "tool" };
    }
}
function uvPipCall([verb, ...args]) {
    if (verb !== "install" && verb !== "sync")
        return { kind: "tool" };
    if (args.some((word) => /^(?:-p|--python|--target|-t|--prefix)(?:=|$)/.test(word))) {
        return { kind: "other", what: "uv is told where to install" };
    }
    return { kind: "install", by: "uv pip", isEditable: args.some((word) => word === "-e" || word.startsWith("--editable")) }; // prettier-ignore
}
function pipenvCall(args) {
    const verb = verbOf(args);
    // What a Pipfile holds is not known here: it may name the project itself.
    if (verb === "install" || verb === "sync")
        return { kind: "install", by: "pipenv", isEditable: true };
    return /^(?:run|shell|update|upgrade|uninstall)$/.test(verb) || args.some((word) => /^--(?:three|python)/.test(word))
        ? { kind: "other", what: `pipenv ${verb} is called` }
        : { kind: "tool" }; // prettier-ignore
}
function pdmCall(args) {
    if (args.some((word) => /^(?:-g|--global|-p|--project)(?:=|$)/.test(word))) {
        return { kind: "other", what: "pdm works in another folder" };
    }
    const verb = verbOf(args);
    if (verb === "install" || verb === "sync") {
        return { kind: "install", by: "pdm", isEditable: !args.some((word) => /^--no-(?:self|editable)$/.test(word)) }; // prettier-ignore
    }
    return /^(?:lock|export|info|cache|list|)$/.test(verb)
        ? { kind: "tool" }
        : { kind: "other", what: `pdm ${verb} is called` };
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/split-lots.js






const BUILDER = { to: "builder", shipped: null };
const IN_BOTH = new Set(["ARG", "ENV", "WORKDIR", "SHELL"]);
const SHIPPED_ONLY = new Set("LABEL MAINTAINER EXPOSE STOPSIGNAL HEALTHCHECK CMD ENTRYPOINT VOLUME".split(" "));
function lotOf(instruction, context) {
    const { keyword, line } = instruction;
    const { takeover, scripts } = context;
    if (IN_BOTH.has(keyword))
        return { to: "both" };
    if (SHIPPED_ONLY.has(keyword))
        return { to: "shipped" };
    if (keyword === "USER" && takeover.takesUser)
        return { to: "both" };
    if (keyword === "COPY" || keyword === "ADD")
        return lotOfCopy(instruction, context);
    const run = scripts.get(instruction);
    if (keyword === "RUN" && run !== undefined)
        return lotOfRun(run, context);
    return { to: "nowhere", why: `${keyword} stands before the packages are installed, in line ${line}` };
}
function lotOfCopy(instruction, { takeover, places, after }) {
    if (takeover.tools.has(instruction))
        return BUILDER;
    const copied = copiedBy(instruction, places.get(instruction));
    if (copied === null)
        return { to: "both" };
    const { destination } = copied;
    if (takeover.whole.length > 0) {
        if (destination === null) {
            return { to: "nowhere", why: `where line ${instruction.line} copies to is not known` };
        }
        if (takeover.whole.some((folder) => isWithin(destination, folder)))
            return BUILDER;
    }
    const isDropped = takeover.dropsLists && isList(copied, "python");
    // The program may read its own settings there, unless they come with everything else.
    const isRead = copied.sources.some((source) => /(?:pyproject\.toml|setup\.cfg)\*?$/.test(source));
    const comesLater = after.some((one) => copiedBy(one, places.get(one))?.sources.some((source) => /^\.\/?$/.test(source)) === true); // prettier-ignore
    return isDropped && (!isRead || comesLater) ? BUILDER : { to: "both" };
}
/** Commands that only prepare or tidy up for the others. */
const NEUTRAL = new Set(["set", "cd", "true", ":", "rm", "echo", "find", "export", "test", "[", ".", "source"]); // prettier-ignore
const split_lots_USERS = new Set(["useradd", "groupadd", "usermod", "groupmod", "adduser", "addgroup"]);
/** Commands that use nothing of what is installed. */
const PREPARING = new Set([...split_lots_USERS, "mkdir", "chown", "chmod", "touch", "ln", "cp", "mv", "curl", "wget", "tar", "unzip", "sed", "printf", "git", "install"]); // prettier-ignore
/** What brings a tool when its own script of installation is run. */
const FETCHES = /install\.python-poetry\.org|astral\.sh\/uv\/|pdm-project\.org\/install/;
const FETCHING = new Set(["curl", "wget", "python", "python3", "sh", "bash", "ln", "mv", "chmod"]);
function lotOfRun(run, context) {
    const { reading, instruction } = run;
    const { line } = instruction;
    if (reading.kind === "unread")
        return { to: "nowhere", why: `line ${line} is not understood` };
    const apt = readAptRun(run);
    if (apt.problems.length > 0) {
        return { to: "nowhere", why: `what line ${line} does with apt is not understood` };
    }
    const ofApt = new Set(apt.commands.map(({ command }) => command.id));
    const others = reading.commands.filter(({ id, program, words }) => !ofApt.has(id) && words.length > 0 && !NEUTRAL.has(program ?? ""));
    const { installs, tools } = context.takeover;
    if (installs.includes(instruction) || tools.has(instruction)) {
        const isKnown = others.every((command) => pythonCall(command) !== null || nodeCall(command) !== null);
        const writes = reading.commands.some((one) => NEUTRAL.has(one.program ?? "") && writesFile(one));
        return isKnown && !writes
            ? inBuilder(apt)
            : { to: "nowhere", why: `line ${line} does more than install packages` };
    }
    if (FETCHES.test(instruction.raw) && others.every(({ program }) => FETCHING.has(program ?? ""))) {
        return inBuilder(apt);
    }
    if (others.length > 0 && others.every(({ program }) => split_lots_USERS.has(program ?? "")) && ofApt.size === 0) {
        return { to: needsUsers(context) ? "both" : "shipped" };
    }
    if (line > installs[0].line && others.some(({ program }) => !PREPARING.has(program ?? ""))) {
        return { to: "nowhere", why: `line ${line} may use what is installed before all is` };
    }
    if (others.some(mayCompile))
        return { to: "nowhere", why: `line ${line} may compile something` };
    const builds = apt.commands.some((one) => one.kind === "install" && one.packages.some(({ mapping }) => mapping.use === "build")); // prettier-ignore
    if (others.length > 0 && builds) {
        return { to: "nowhere", why: `line ${line} installs compilers and uses them` };
    }
    return others.length > 0 && worksOnSources(instruction, context)
        ? { to: "nowhere", why: `line ${line} works on files that are copied before the packages are installed` }
        : { to: "both" };
}
/** Into a file that outlives the RUN. */
function writesFile({ redirects }) {
    return redirects.some(({ operator, target }) => operator.includes(">") && !/^(?:&?\d|-|\/dev\/|\/tmp\/)/.test(target?.value.text ?? "/")); // prettier-ignore
}
function inBuilder(apt) {
    return { to: "builder", shipped: aptPart(apt) };
}
/** The packages that outlive a RUN, as a RUN of their own. */
function aptPart({ commands }) {
    const gone = new Set(commands.flatMap((one) => (one.kind === "purge" ? one.packages.map(({ mapping }) => mapping.debian) : []))); // prettier-ignore
    const names = commands.flatMap((one) => one.kind === "install"
        ? one.packages.filter(({ mapping }) => !gone.has(mapping.debian)).map(({ word }) => word.raw)
        : []);
    return names.length === 0
        ? null
        : `RUN apt-get update && apt-get install -y --no-install-recommends ${[...new Set(names)].join(" ")}`;
}
/** Something in the builder names a user that the stage makes. */
function needsUsers({ before, places }) {
    return before.some((one) => {
        if (one.keyword === "USER")
            return true;
        const owner = copiedBy(one, places.get(one))?.owner ?? null;
        return owner !== null && !/^[\d:]+$/.test(owner);
    });
}
/** Sources that come from the builder as a whole are not in the shipped stage when a RUN before it works on them. */
function worksOnSources(instruction, { takeover, before, places }) {
    const earlier = before.slice(0, before.indexOf(instruction));
    return earlier.some((one) => {
        const destination = copiedBy(one, places.get(one))?.destination ?? null;
        return destination !== null && takeover.whole.some((folder) => isWithin(destination, folder));
    });
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/split-types.js
function whole(why) {
    return { kind: "whole", why };
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/split-node.js




/** @param places the place of each instruction of the stage */
function planNode(stage, scripts, places) {
    const written = writtenIn(stage);
    const obstacle = UNSAFE.find(([pattern]) => pattern.test(written));
    if (obstacle !== undefined)
        return whole(obstacle[1]);
    const python = startsPython(stage, scripts);
    if (python !== null)
        return whole(python);
    const calls = scripts.flatMap(callsIn);
    const other = calls.flatMap(({ call, run }) => (call.kind === "other" ? [`${call.what} in line ${run.instruction.line}`] : []))[0]; // prettier-ignore
    if (other !== undefined)
        return whole(other);
    const working = new Set(calls.filter(({ call }) => call.kind === "modules" || call.kind === "project").map(({ run }) => run.instruction)); // prettier-ignore
    const [first, ...others] = stage.instructions.filter((one, index, all) => working.has(one) || isTidying(calls, one, all[index - 1], working)); // prettier-ignore
    if (first === undefined || !calls.some(({ call }) => call.kind === "modules")) {
        return whole("it does not install packages in a way that is known");
    }
    const installs = [first, ...others];
    const mixed = calls.find(({ call, run }) => call.kind === "global" && working.has(run.instruction));
    if (mixed !== undefined) {
        return whole(`line ${mixed.run.instruction.line} installs programs for the whole system too`);
    }
    const tools = managersOf(stage, calls, working);
    if (tools.kind === "whole")
        return tools;
    const folders = foldersOf(stage, calls, places);
    if (typeof folders === "string")
        return whole(folders);
    return {
        kind: "planned",
        takeover: {
            installs,
            tools: tools.builder,
            edits: [],
            prepared: [],
            ...folders,
            settings: [],
            takesUser: true,
            dropsLists: false,
            notes: [],
        },
    };
}
/** A RUN right after one that installs, which empties its cache. */
function isTidying(calls, instruction, before, working) {
    const own = calls.filter(({ run }) => run.instruction === instruction);
    return own.length > 0 && own.every(({ call }) => call.kind === "tidy") && before !== undefined && working.has(before); // prettier-ignore
}
const UNSAFE = [
    [/playwright|puppeteer|cypress|electron/i, "it installs a browser, which is put elsewhere"],
    [/\byarn\s[^\n]{0,500}--immutable|\.yarnrc\.yml|(?:^|[\s"'/])\.yarn(?:[\s"'/]|$)/m, BERRY],
    [
        /\b(?:mv|cp|ln|rsync)\s[^\n]{0,500}node_modules|--modules-folder|NODE_PATH/,
        "node_modules are put elsewhere than they are installed",
    ],
];
/** Python is in the builder, for packages that compile: in the shipped stage it is only if something there calls it. */
function startsPython({ instructions }, scripts) {
    const run = scripts.find(({ reading }) => reading.kind === "read" && reading.commands.some(({ program }) => /^python/.test(program ?? ""))); // prettier-ignore
    const start = instructions.find(({ keyword, args }) => /^(?:CMD|ENTRYPOINT|HEALTHCHECK)$/.test(keyword) && /(?:^|[\s"'/])python/.test(args));
    const line = run?.instruction.line ?? start?.line ?? null;
    return line === null ? null : `line ${line} calls Python`;
}
function callsIn(run) {
    if (run.reading.kind === "unread")
        return [];
    return run.reading.commands.flatMap((command) => {
        const call = nodeCall(command);
        return call === null ? [] : [{ run, command, call }];
    });
}
/** What brings package managers: it is shipped only if something in the shipped stage calls them. */
function managersOf(stage, calls, working) {
    const brought = calls.filter(({ call }) => call.kind === "manager");
    const own = new Set(calls.map(({ run }) => run.instruction));
    const called = stage.instructions.flatMap((one) => own.has(one) || !/^(?:RUN|CMD|ENTRYPOINT|HEALTHCHECK)$/.test(one.keyword)
        ? []
        : one.args.split(/[^\w.-]+/).flatMap((word) => (/^(?:npm|npx|yarn|pnpm|pnpx|corepack)$/.test(word) ? [{ word, line: one.line }] : [])));
    const others = called.find(({ word }) => /^(?:yarn|pnpm|pnpx|corepack)$/.test(word));
    const fetched = brought.some(({ call }) => call.kind === "manager" && call.byCorepack);
    if (others !== undefined && fetched) {
        return whole(`line ${others.line} starts ${others.word}, which corepack fetched when packages were installed`); // prettier-ignore
    }
    if (called.length > 0 && brought.some(({ run }) => working.has(run.instruction))) {
        return whole(`line ${called[0]?.line ?? 0} starts a package manager that is installed with the packages`);
    }
    const managers = called.length > 0 ? [] : brought.map(({ run }) => run.instruction);
    return { kind: "found", builder: new Set(managers) };
}
/** What to copy, or why that is not known. */
function foldersOf(stage, calls, places) {
    const projects = [];
    let onlyModules = true;
    let last = null;
    for (const { run, call } of calls) {
        if (call.kind !== "modules" && call.kind !== "project")
            continue;
        const folder = places.get(run.instruction)?.folder ?? null;
        if (folder === null || folder === "/")
            return "the folder that packages are installed in is not known";
        const moves = movesWithin(run);
        if (moves === "out" || (call.folder !== null && !isBelow(call.folder, folder))) {
            return `line ${run.instruction.line} installs in a folder that is not followed`;
        }
        if (call.kind === "project" || moves === "within" || call.folder !== null)
            onlyModules = false;
        projects.push(folder);
        last = run.instruction;
    }
    const before = last === null ? [] : stage.instructions.slice(0, stage.instructions.indexOf(last));
    const unique = outermost(projects);
    // A workspace has modules in the folders of its packages too, and scripts of the project may write anywhere in it.
    if (!onlyModules || unique.some((folder) => holdsSources(folder, before, places, "node"))) {
        return { folders: unique, whole: unique };
    }
    return { folders: [...new Set(projects)].map((folder) => `${folder}/node_modules`), whole: [] };
}
function isBelow(path, folder) {
    const full = pathIn(folder, path);
    return full !== null && full.startsWith(`${folder}/`);
}
/** Whether `cd` leads a script into folders of its folder, or out of it. */
function movesWithin({ reading }) {
    if (reading.kind === "unread")
        return "out";
    let depth = 0;
    let moves = false;
    for (const { program, words } of reading.commands) {
        if (program === "pushd" || program === "popd")
            return "out";
        if (program !== "cd")
            continue;
        moves = true;
        const target = words[1]?.value;
        if (target?.kind !== "text" || words.length !== 2 || !/^[\w./-]+$/.test(target.text))
            return "out";
        if (target.text.startsWith("/") || target.text === "-")
            return "out";
        for (const part of target.text.split("/"))
            depth += part === ".." ? -1 : part === "" || part === "." ? 0 : 1; // prettier-ignore
        if (depth < 0)
            return "out";
    }
    return moves ? "within" : "not";
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/split-python-edits.js
/** The guide's own place for it. */
const VENV = "/opt/venv";
/** null where a command is not written in a way that can be changed. */
function editsInto(installs) {
    const edits = [];
    for (const one of installs) {
        const found = editsOf(one);
        if (found === null)
            return null;
        edits.push(...found);
    }
    return edits;
}
function editsOf({ command: { words }, call }) {
    const [program] = words;
    if (program === undefined)
        return null;
    switch (call.by) {
        case "pip":
            return [over(program, `${VENV}/bin/${/python/.test(program.value.text) ? "python" : "pip"}`)];
        case "uv":
            return [{ at: program.span.start, length: 0, text: `UV_PROJECT_ENVIRONMENT=${VENV} ` }];
        case "uv pip":
            return intoPython(words);
        case "pipenv": {
            // VIRTUAL_ENV, which is set for it, leads it there.
            const at = words.findIndex(({ value }) => value.text === "--system");
            const [before, option] = [words[at - 1], words[at]];
            if (before === undefined || option === undefined)
                return null;
            return [{ at: before.span.end, length: option.span.end - before.span.end, text: "" }];
        }
        case "poetry":
        case "pdm":
            return [];
    }
}
function intoPython(words) {
    const option = `--python ${VENV}/bin/python`;
    const system = words.find(({ value }) => value.text === "--system");
    if (system !== undefined)
        return [over(system, option)];
    const verb = words.find(({ value }, index) => index > 1 && /^(?:install|sync)$/.test(value.text));
    return verb === undefined ? null : [{ at: verb.span.end, length: 0, text: ` ${option}` }];
}
function over({ span }, text) {
    return { at: span.start, length: span.end - span.start, text };
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/split-python-targets.js
/** Where the tools of Python install, by their options, the environment and what they were told before. */

const SYSTEM = { kind: "system" };
const ON = /^(?:1|true|yes|on|y|t)$/i;
const OFF = /^(?:0|false|no|off|n|f)$/i;
class Targets {
    #calls;
    /** Virtual environments that the stage makes. */
    #made;
    #isUnclear;
    constructor(calls) {
        this.#calls = calls;
        const made = calls.flatMap(({ call, place, run }) => call.kind === "venv" ? [changesFolder(run) ? null : pathAt(place, call.path)] : []);
        this.#made = new Set(made.filter((path) => path !== null));
        this.#isUnclear = made.includes(null);
    }
    of(install) {
        if (this.#isUnclear)
            return unclear("it makes a virtual environment in a folder that is not known");
        if (exportsSetting(install))
            return unclear("a RUN exports settings of its own");
        switch (install.call.by) {
            case "pip":
                return this.#pip(install);
            case "uv pip":
                return this.#uvPip(install);
            case "uv":
                return this.#uv(install);
            case "poetry":
                return this.#poetry(install);
            case "pipenv":
                return this.#pipenv(install);
            case "pdm":
                return this.#active(install) ?? inProject(install);
        }
    }
    #pip(install) {
        const [program] = install.command.words;
        const path = program?.value.text ?? "";
        const activated = this.#activated(install);
        if (path.includes("/"))
            return this.#known(install.place, /^(.*)\/bin\/[^/]+$/.exec(path)?.[1] ?? "");
        if (activated !== null)
            return this.#known(install.place, activated);
        const search = install.place.environment.get("PATH");
        if (search === undefined)
            return this.#made.size === 0 ? SYSTEM : unclear(OWN);
        const [first = ""] = search.split(":");
        const home = first.replace(/\/bin\/?$/, "");
        if (this.#made.has(home))
            return { kind: "folder", path: home };
        return this.#made.size === 0 ? SYSTEM : unclear(OWN);
    }
    #uvPip(install) {
        const words = install.command.words.map(({ value }) => value.text);
        if (words.includes("--system") || ON.test(setting(install, "UV_SYSTEM_PYTHON") ?? ""))
            return SYSTEM;
        const active = this.#active(install);
        if (active !== null)
            return active;
        const local = inProject(install);
        return local.kind === "folder" && this.#made.has(local.path)
            ? local
            : unclear("where uv installs is not known");
    }
    #uv(install) {
        const words = install.command.words.map(({ value }) => value.text);
        if (words.includes("--active"))
            return this.#active(install) ?? inProject(install);
        const { environment, folder } = install.place;
        if (!environment.has("UV_PROJECT_ENVIRONMENT"))
            return assigns(install, "UV_PROJECT_ENVIRONMENT") ? unclear(ELSEWHERE) : inProject(install); // prettier-ignore
        const path = environment.get("UV_PROJECT_ENVIRONMENT");
        const full = path === undefined ? null : pathIn(folder, path);
        if (full === null || changesFolder(install.run))
            return unclear(ELSEWHERE);
        return full === "/usr/local" || full === "/usr" ? SYSTEM : { kind: "folder", path: full };
    }
    #poetry(install) {
        const active = this.#active(install);
        if (active !== null)
            return active;
        if (OFF.test(this.#poetrySetting(install, "create")))
            return SYSTEM;
        if (ON.test(this.#poetrySetting(install, "in-project")))
            return inProject(install);
        return unclear("poetry installs into a folder that only poetry finds again");
    }
    #poetrySetting(install, name) {
        const key = `virtualenvs.${name}`;
        for (const { command } of this.#calls) {
            const words = command.words.map(({ value }) => value.text);
            const at = words.indexOf(key);
            if (words.includes("config") && at > 0)
                return words[at + 1] ?? "";
        }
        return setting(install, `POETRY_VIRTUALENVS_${name.toUpperCase().replace("-", "_")}`) ?? "";
    }
    #pipenv(install) {
        if (install.command.words.some(({ value }) => value.text === "--system"))
            return SYSTEM;
        const active = this.#active(install);
        if (active !== null)
            return active;
        return ON.test(setting(install, "PIPENV_VENV_IN_PROJECT") ?? "")
            ? inProject(install)
            : unclear("pipenv installs into a folder that only pipenv finds again");
    }
    /** The environment that is active; null for none. */
    #active(install) {
        const activated = this.#activated(install);
        if (activated !== null)
            return this.#known(install.place, activated);
        const { environment } = install.place;
        if (!environment.has("VIRTUAL_ENV"))
            return null;
        return this.#known(install.place, environment.get("VIRTUAL_ENV") ?? "");
    }
    /** `. /opt/venv/bin/activate` before it in the same script. */
    #activated({ run, command }) {
        if (run.reading.kind === "unread")
            return null;
        const script = run.reading.commands
            .filter(({ id, program }) => id < command.id && (program === "." || program === "source"))
            .at(-1);
        const path = script?.words[1]?.value.text ?? null;
        return path === null ? null : (/^(.*)\/bin\/activate$/.exec(path)?.[1] ?? "");
    }
    #known(place, written) {
        const path = pathAt(place, written);
        if (path !== null && this.#made.has(path))
            return { kind: "folder", path };
        return path === "/usr/local" || path === "/usr" ? SYSTEM : unclear(OWN);
    }
}
const OWN = "it makes a virtual environment itself, and what is installed into it is not known";
const ELSEWHERE = "uv is told of a folder that is not known";
/** An absolute path, with the variables in it replaced. */
function pathAt(place, written) {
    const path = written === null || written === "" ? null : place.expand(written);
    return path === null ? null : pathIn(place.folder, path);
}
/** The virtual environment in the project's own folder. */
function inProject({ place, run }) {
    const path = changesFolder(run) ? null : pathIn(place.folder, ".venv");
    return path === null ? unclear("the folder that it installs in is not known") : { kind: "folder", path };
}
function changesFolder({ reading }) {
    return reading.kind === "read" && reading.commands.some(({ program }) => program === "cd" || program === "pushd");
} // prettier-ignore
/** Set for the command, or by ENV; undefined for neither, or for what is known at build time only. */
function setting({ command, place }, name) {
    const own = command.assignments.find((one) => one.name === name)?.value?.value;
    return own === undefined ? place.environment.get(name) : own.kind === "text" ? own.text : undefined;
}
function assigns({ command }, name) {
    return command.assignments.some((one) => one.name === name);
}
/** `export VIRTUAL_ENV=...` within the script. */
function exportsSetting({ run }) {
    return (run.reading.kind === "read" &&
        run.reading.commands.some(({ program, words, assignments }) => (program === "export" && words.some(({ value }) => SETTING.test(value.text))) ||
            (program === null && assignments.some(({ name }) => SETTING.test(name)))));
}
const SETTING = /^(?:PATH|VIRTUAL_ENV|UV_|POETRY_|PIPENV_|PDM_)/;
function unclear(why) {
    return { kind: "unclear", why };
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/split-python.js







/** @param places the place of each instruction of the stage */
function planPython(stage, scripts, places) {
    const written = writtenIn(stage);
    const obstacle = obstacleIn(written, split_python_UNSAFE);
    if (obstacle !== null)
        return whole(obstacle);
    const calls = split_python_callsIn(scripts, places);
    const other = calls.flatMap(({ call, run }) => (call.kind === "other" ? [`${call.what} in line ${run.instruction.line}`] : []))[0]; // prettier-ignore
    if (other !== undefined)
        return whole(other);
    const installs = calls.flatMap((one) => (one.call.kind === "install" ? [{ ...one, call: one.call }] : []));
    const started = startsTool(stage, calls);
    if (started !== null && installs.length > 0)
        return whole(started);
    const targets = new Targets(calls);
    const found = installs.map((one) => [one, targets.of(one)]);
    const unclear = found.flatMap(([, target]) => (target.kind === "unclear" ? [target.why] : []))[0];
    if (unclear !== undefined)
        return whole(unclear);
    const own = found.flatMap(([, target]) => (target.kind === "folder" ? [target.path] : []));
    const sources = sourceFolders(stage, installs, places);
    if (sources === null)
        return whole("the project that it installs has no folder of its own");
    const plan = { stage, calls, installs, sources, written };
    if (own.length === 0)
        return intoVenv(plan);
    if (own.length < found.length)
        return whole("its packages are installed into two places");
    const runs = runsOf(stage, calls, ({ kind }) => kind === "install");
    if (runs === null)
        return whole(NOTHING);
    return {
        kind: "planned",
        takeover: {
            installs: runs,
            tools: toolsOf(stage, calls),
            edits: [],
            prepared: [],
            folders: outermost([...own, ...sources]),
            whole: sources,
            settings: [],
            takesUser: true,
            dropsLists: true,
            notes: notesOn(stage, calls),
        },
    };
}
const NOTHING = "it does not install packages in a way that is known";
/** Packages in the folders of the system would come with those of the tools that install them. */
function intoVenv({ stage, calls, installs, sources, written }) {
    const obstacle = obstacleIn(written, UNSAFE_IN_SYSTEM);
    if (obstacle !== null)
        return whole(obstacle);
    if (installs.some(({ run }) => run.reading.kind === "read" && run.reading.form === "exec")) {
        return whole("what installs the packages is written as a list of words");
    }
    // Then pip is the only one, and the search path leads it into the environment.
    const isPlain = calls.every(({ call }) => call.kind === "bootstrap" || call.kind === "pip" || (call.kind === "install" && call.by === "pip")); // prettier-ignore
    const runs = runsOf(stage, calls, ({ kind }) => kind === "install" || (isPlain && kind === "bootstrap"));
    if (runs === null || installs.length === 0)
        return whole(NOTHING);
    const edits = isPlain ? [] : editsInto(installs);
    if (edits === null)
        return whole("where the packages go cannot be changed there");
    const path = `ENV PATH=${VENV}/bin:$PATH`;
    const byUv = installs.every(({ call }) => call.by === "uv" || call.by === "uv pip");
    const reads = installs.some(({ call }) => call.by === "poetry" || call.by === "pipenv");
    return {
        kind: "planned",
        takeover: {
            installs: runs,
            tools: toolsOf(stage, calls),
            edits,
            // uv needs no pip in it.
            prepared: [
                `RUN python -m venv ${byUv ? "--without-pip " : ""}${VENV}`,
                ...(isPlain ? [path] : reads ? [`ENV VIRTUAL_ENV=${VENV}`] : []),
            ],
            folders: [VENV, ...sources],
            whole: sources,
            settings: [path],
            takesUser: false,
            dropsLists: true,
            notes: notesOn(stage, calls),
        },
    };
}
/** Ways to install that nobody but the tool finds again. */
const split_python_UNSAFE = [
    [/\b(?:conda|mamba|micromamba)\b/, "conda installs the packages"],
    [
        /(?<!\buv\s+)pip3?\s(?:[^\n]{0,1000}\s)?(?:--user|--prefix|--target|--root|-t)\b/,
        "pip is told where to install",
    ],
    [/UV_LINK_MODE=["']?symlink/, "what uv installs are links into its cache"],
];
/** What a virtual environment in the place of the system's folders would change. */
const UNSAFE_IN_SYSTEM = [
    [/site-packages|\/usr\/local\/lib\/python/, "it names the folder that packages are installed into"],
    [
        /\/usr\/local\/bin\/(?:python|(?!docker-|pip|uvx?\b)\w)/,
        "it names programs by the folder that packages are installed into",
    ],
    [/\bvenv\b|\bvirtualenv\b|VIRTUAL_ENV/, "it makes a virtual environment itself"],
    [
        /^ENV\s(?:[^\n]*\s)?PATH[= ](?:["']?\/usr\/local\/bin|(?![^\n]*\$\{?PATH\b))/im,
        "it sets the search path anew",
    ],
    [/\b(?:crond?|crontab|sudo|su)\s/, "cron and su start programs with a search path of their own"],
];
function obstacleIn(text, obstacles) {
    return obstacles.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
function split_python_callsIn(scripts, places) {
    return scripts.flatMap((run) => {
        const place = places.get(run.instruction);
        if (run.reading.kind === "unread" || place === undefined)
            return [];
        return run.reading.commands.flatMap((command) => {
            const call = pythonCall(command);
            return call === null ? [] : [{ run, command, call, place }];
        });
    });
}
/** RUNs that install, and those after the first of them that tidy up after a tool. */
function runsOf(stage, calls, installs) {
    const made = new Set(calls.filter(({ call }) => installs(call)).map(({ run }) => run.instruction));
    const [start] = stage.instructions.filter((one) => made.has(one));
    if (start === undefined)
        return null;
    const tidied = new Set(calls.filter(({ call }) => call.kind === "tool").map(({ run }) => run.instruction));
    const [first, ...others] = stage.instructions.filter((one) => made.has(one) || (tidied.has(one) && one.line > start.line)); // prettier-ignore
    return first === undefined ? null : [first, ...others];
}
const UV_IMAGE = /(?:^|\/)astral-sh\/uv(?:[:@]|$)/;
/** What brings a tool: a RUN, or a COPY from the tool's image. */
function toolsOf(stage, calls) {
    const runs = calls.filter(({ call }) => call.kind !== "install").map(({ run }) => run.instruction);
    const copies = stage.instructions.filter((one) => UV_IMAGE.test(copiedBy(one, undefined)?.from ?? ""));
    return new Set([...runs, ...copies]);
}
/** The container, or a RUN that is no call of a tool, starts one: then it has to be shipped. */
function startsTool({ instructions }, calls) {
    const own = new Set(calls.map(({ run }) => run.instruction));
    for (const instruction of instructions) {
        const { keyword, args, line } = instruction;
        if (own.has(instruction) || !/^(?:RUN|CMD|ENTRYPOINT|HEALTHCHECK)$/.test(keyword))
            continue;
        const [tool] = args.split(/[^\w.-]+/).filter((word) => split_python_calls_PYTHON_TOOLS.test(word));
        if (tool !== undefined)
            return `line ${line} starts ${tool}, which would have to be shipped too`;
    }
    return null;
}
/** Folders of projects that are installed as they are, to be found there: what building them leaves is in them. */
function sourceFolders({ instructions }, installs, places) {
    const found = [];
    for (const { call, run, place } of installs) {
        if (!call.isEditable)
            continue;
        const before = instructions.slice(0, instructions.indexOf(run.instruction));
        if (!holdsSources(place.folder ?? "/", before, places, "python"))
            continue;
        if (place.folder === null || place.folder === "/")
            return null;
        found.push(place.folder);
    }
    return outermost(found);
}
function notesOn(stage, calls) {
    // prettier-ignore
    const found = [];
    if (calls.some(({ call, place }) => call.kind === "install" && call.by === "uv" && !place.environment.has("UV_PYTHON_DOWNLOADS"))) {
        found.push({ what: "uv takes Python from the image if the project allows that version", why: "one that it downloads would not be in the stage that is shipped; UV_PYTHON_DOWNLOADS=never rules that out" }); // prettier-ignore
    }
    const tools = new Set(calls.flatMap(({ command: { program } }) => (program !== null && split_python_calls_PYTHON_TOOLS.test(program) ? [program] : []))); // prettier-ignore
    const start = (0,shells/* startScript */.OW)(stage);
    const [tool] = tools;
    if (tool !== undefined && start !== null) {
        found.push({ what: `${tool} is not in the stage that is shipped`, why: `nothing in the Dockerfile calls it there; if ${start.script} does, install it there` }); // prettier-ignore
    }
    return found;
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/split.js
/**
 * Splits a stage that installs packages and is shipped into the guide's two: a builder that installs them, and the stage
 * that is shipped, which takes only what was installed over. What is written is still for Debian.
 */











/** Stages longer than anyone writes are not looked through again and again. */
const MOST_INSTRUCTIONS = 300;
/**
 * Splits the last stage of a file, which is built on an image of Python or Node.js; says why where that is not safe.
 *
 * @param of whose packages the stage installs
 */
function splitStage(text, dockerfile, of) {
    const stage = dockerfile.stages.at(-1);
    const [from] = stage?.instructions ?? [];
    if (stage === undefined || from === undefined)
        return whole("it has no stage");
    if (stage.instructions.length > MOST_INSTRUCTIONS)
        return whole("it is longer than anyone writes");
    const runs = (0,shell/* readRunScripts */.i)(text, dockerfile).filter((run) => run.stage === stage && !run.onbuild);
    const scripts = new Map(runs.map((run) => [run.instruction, run]));
    const places = placesOf(stage);
    const planned = (of === "python" ? planPython : planNode)(stage, runs, places);
    if (planned.kind === "whole")
        return planned;
    const { takeover } = planned;
    const last = takeover.installs.at(-1) ?? takeover.installs[0];
    const end = stage.instructions.indexOf(last) + 1;
    const before = stage.instructions.slice(1, end);
    const after = stage.instructions.slice(end);
    const lots = before.map((one) => lotOf(one, { takeover, scripts, places, before, after }));
    const problem = lots.find((lot) => lot.to === "nowhere");
    if (problem !== undefined)
        return whole(problem.why);
    const compiling = after.find((one) => compiles(one, scripts.get(one)));
    if (compiling !== undefined) {
        return whole(`line ${compiling.line} may compile something after the packages are installed`);
    }
    const owner = ownerOf(before, last, takeover, places);
    return write(text, dockerfile, { stage, from, before, lots, takeover, last, owner });
}
function compiles({ keyword }, run) {
    if (keyword !== "RUN" || run === undefined)
        return false;
    return run.reading.kind === "unread" || run.reading.commands.some((one) => one.words.length > 0 && mayCompile(one)); // prettier-ignore
}
/** A user as instructions name one. */
const USER_NAME = /^[\w.:${}-]{1,100}$/;
/** Whom the copies belong to where another user than root installs; null also where files belong to several. */
function ownerOf(before, last, { whole: folders }, places) {
    const user = places.get(last)?.user ?? null;
    if (user === null || !USER_NAME.test(user) || /^(?:root|0)(?::|$)/.test(user))
        return null;
    const [name] = user.split(":");
    const copies = before.flatMap((one) => copiedBy(one, places.get(one)) ?? []);
    const own = copies.flatMap(({ owner }) => (owner !== null && owner.split(":")[0] === name ? [owner] : []));
    const isMixed = copies.some(({ destination, owner }) => owner?.split(":")[0] !== name && folders.some((folder) => destination !== null && isWithin(destination, folder))); // prettier-ignore
    // Copies keep their owners, as numbers.
    return isMixed ? null : (own[0] ?? user);
}
function write(text, dockerfile, parts) {
    const { stage, from, before, lots, takeover, last, owner } = parts;
    const { installs, prepared, folders, settings, edits, notes } = takeover;
    const draft = new convert_draft/* Draft */.KO(text);
    const copied = stage.instructions.map((one) => copiedBy(one, undefined)?.from?.toLowerCase());
    const names = new Set([...dockerfile.stages.map(({ name }) => name?.toLowerCase()), ...copied]);
    const builder = ["builder", "build", "packages"].find((name) => !names.has(name)) ?? "packages-builder";
    const lineOf = (at) => draft.lines.span(at, at).line;
    const shipped = linesOf(text.slice(draft.startOf(from.line), draft.startOf(from.endLine + 1)), from.line); // prettier-ignore
    for (const [index, instruction] of before.entries()) {
        const lot = lots[index];
        const start = lot?.to === "shipped" ? startWithComments(draft, instruction) : draft.startOf(instruction.line);
        const end = draft.startOf(instruction.endLine + 1);
        if (lot?.to === "both" || lot?.to === "shipped")
            shipped.push(...linesOf(text.slice(start, end), lineOf(start)));
        if (lot?.to === "shipped")
            draft.replace(start, end, "");
        if (lot?.to === "builder" && lot.shipped !== null)
            shipped.push({ text: lot.shipped, origin: instruction.line });
    }
    nameBuilder(draft, stage, from, builder);
    if (prepared.length > 0)
        draft.insertBefore(firstCopy(before, installs[0]), prepared);
    draft.add(...edits);
    const flags = `--from=${builder}${owner === null ? "" : ` --chown=${owner}`}`;
    const added = [...folders.map((folder) => `COPY ${flags} ${folder} ${folder}`), ...settings];
    shipped.push(...added.map((one) => ({ text: one, origin: last.line })));
    draft.insertAfter(last, ["", ...shipped.map((line) => line.text)]);
    if (!(0,convert_edits/* areSeparate */.I1)(text.length, draft.edits))
        return whole("its two stages would meet in one place");
    const result = (0,convert_edits/* applyEdits */.ct)(text, draft.edits);
    const parsed = (0,parse/* parseDockerfile */.Ai)(result);
    return parsed.declined === null && parsed.stages.length === dockerfile.stages.length + 1
        ? { kind: "split", text: result, edits: draft.edits, origins: shipped.map(({ origin }) => origin), notes }
        : whole("its two stages would not be understood");
}
/** Whole lines of a text, without their ends. */
function linesOf(text, first) {
    const lines = text.split(/\r?\n/);
    return (lines.at(-1) === "" ? lines.slice(0, -1) : lines).map((line, index) => ({ text: line, origin: first + index })); // prettier-ignore
}
/** The COPYs right before the packages are installed: the environment is made before them, for the cache's sake. */
function firstCopy(before, first) {
    let index = before.indexOf(first);
    while (index > 0 && /^(?:COPY|ADD)$/.test(before[index - 1]?.keyword ?? ""))
        index -= 1;
    return before[index] ?? first;
}
/** Comments right above an instruction move with it. */
function startWithComments(draft, { line }) {
    let first = line;
    while (first > 1 && /^\s*#/.test(draft.text.slice(draft.startOf(first - 1), draft.startOf(first))))
        first -= 1;
    return draft.startOf(first);
}
function nameBuilder(draft, stage, from, builder) {
    const start = draft.startOf(from.line);
    const written = draft.text.slice(start, draft.startOf(from.endLine + 1)).trimEnd();
    const end = start + written.length;
    if (stage.name === null)
        draft.replace(end, end, ` AS ${builder}`);
    else
        draft.replace(end - stage.name.length, end, builder);
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/convert.js
/** Converts a Dockerfile from Debian's slim images to Alpine: everything it is not about stays as it is, to the byte. */











const CONVERT_DEFAULTS = { compat: null, target: null, alpine: null };
/** Each stage is held against those that it is built on. */
const MOST_STAGES = 200;
/** Converts the text of a Dockerfile. Pure, and it throws nothing whatever the text holds. */
function convertDockerfile(text, options = CONVERT_DEFAULTS) {
    const dockerfile = (0,parse/* parseDockerfile */.Ai)(text);
    if (dockerfile.declined !== null)
        return declined(text, dockerfile.declined);
    if (dockerfile.stages.length > MOST_STAGES)
        return declined(text, "it has more stages than anyone writes");
    const trial = (0,froms/* convertBases */.Q)(dockerfile, new convert_draft/* Draft */.KO(text), options);
    if (trial.kind === "declined")
        return declined(text, trial.reason);
    const needs = needsOf(options.compat);
    const prepared = prepare(text, dockerfile, trial, needs);
    return convertPrepared(text, prepared, needs, options);
}
/** The guide's two stages where one does it all, if packages have to be compiled or that is not known. */
function prepare(text, dockerfile, { converted, shipped, parents }, needs) {
    const asIs = { text, dockerfile, edits: [], origins: null, notes: [] };
    const scripts = (0,shell/* readRunScripts */.i)(text, dockerfile);
    const uses = new Map(dockerfile.stages.map((stage) => [stage, useOfStage(stage, scripts).installs]));
    const image = converted.get(shipped)?.image;
    const installs = uses.get(shipped) ?? new Set();
    const of = image === "node" ? "node" : "python";
    const installing = dockerfile.stages.filter((stage) => uses.get(stage)?.has(of) === true);
    if (installing.length === 0 || (of === "node" && !installs.has("node")))
        return asIs;
    if (needs.complete.has(of) && needs.of[of].build.length === 0) {
        return needs.obstacles.length > 0 ? asIs : { ...asIs, notes: [NOTHING_COMPILES] };
    }
    if (!installs.has(of) || image !== of)
        return asIs;
    const isAlone = installing.length === 1 && shipped === dockerfile.stages.at(-1) && !parents.has(shipped);
    const split = !isAlone
        ? { kind: "whole", why: "other stages have to do with it" }
        : installs.size > 1
            ? { kind: "whole", why: "it installs packages of Python and of Node.js" }
            : splitStage(text, dockerfile, of);
    if (split.kind === "whole") {
        const what = of === "python"
            ? "it stays one stage, so what compiles is shipped"
            : isAlone
                ? "it stays one stage"
                : "the stage that is shipped installs packages itself";
        return { ...asIs, notes: [{ what, why: split.why }] };
    }
    return {
        text: split.text,
        dockerfile: (0,parse/* parseDockerfile */.Ai)(split.text),
        edits: split.edits,
        origins: split.origins,
        notes: split.notes,
    };
}
const NOTHING_COMPILES = {
    what: "no compiler stage is needed",
    why: "compat found nothing that has to be compiled",
};
function convertPrepared(original, prepared, needs, options) {
    const { text, dockerfile, origins } = prepared;
    const isSplit = origins !== null;
    const draft = new convert_draft/* Draft */.KO(text);
    const bases = (0,froms/* convertBases */.Q)(dockerfile, draft, isSplit ? { ...options, target: null } : options);
    if (bases.kind === "declined")
        return declined(original, bases.reason);
    if (isSplit) {
        draft.change({
            line: bases.shipped.line,
            what: "one stage becomes two: a builder, and the one that is shipped",
            why: "compilers stay out of the image",
            confidence: "likely",
            source: "the guide's builder and runtime stages",
        });
    }
    for (const { what, why } of prepared.notes)
        draft.note(bases.shipped.line, what, why);
    const roles = new Map();
    if (isSplit) {
        const [builder, runtime] = dockerfile.stages.slice(-2);
        if (builder !== undefined)
            roles.set(builder, "builder");
        if (runtime !== undefined)
            roles.set(runtime, "runtime");
    }
    convertStages(dockerfile, draft, bases, needs, roles);
    const [from] = bases.shipped.instructions;
    if (from !== undefined)
        for (const why of needs.obstacles)
            draft.leave(from, "a package is in the way", why);
    // Commands within the words of commands can come to that: rather nothing than something wrong.
    if (!(0,convert_edits/* areSeparate */.I1)(text.length, draft.edits))
        return declined(original, "two changes would meet in one place");
    const result = (0,convert_edits/* applyEdits */.ct)(text, draft.edits);
    const parsed = (0,parse/* parseDockerfile */.Ai)(result);
    if (parsed.declined !== null || parsed.stages.length !== dockerfile.stages.length) {
        return declined(original, "what would come of it is no Dockerfile that is understood");
    }
    return concluded(result, draft, lineMap(original, prepared, draft));
}
function convertStages(dockerfile, draft, bases, needs, roles) {
    const scripts = (0,shell/* readRunScripts */.i)(draft.text, dockerfile);
    const apt = new Map(scripts.map((run) => [run, readAptRun(run)]));
    const uses = new Map(dockerfile.stages.map((stage) => [stage, useOfStage(stage, scripts)]));
    const installed = new Set([...uses.values()].flatMap(({ installs }) => [...installs]));
    if (installed.has("python") && needs.complete.size === 0) {
        draft.note(bases.shipped.line, "what has to be compiled is not known", "the guide's list of packages is taken; a report of compat on the requirements narrows it down"); // prettier-ignore
    }
    for (const [stage, { isFull, image }] of bases.converted) {
        const use = uses.get(stage);
        if (use === undefined)
            continue;
        const ancestors = (0,plan_bases/* ancestorsOf */.Gw)(stage, bases.parents);
        convertStage({
            stage,
            apt,
            scripts: scripts.filter((run) => run.stage === stage),
            ancestors,
            ancestorScripts: scripts.filter((run) => ancestors.includes(run.stage)),
            descendantScripts: scripts.filter((run) => (0,plan_bases/* ancestorsOf */.Gw)(run.stage, bases.parents).includes(stage)),
            facts: { role: roles.get(stage) ?? "whole", use, isShipped: stage === bases.shipped, image, installed },
            needs,
            isFull,
            draft,
        });
    }
}
/** From lines of the draft's text to lines of the original. */
function lineMap(original, { dockerfile, edits, origins }, draft) {
    if (origins === null)
        return (line) => line;
    const lines = new convert_draft/* Draft */.KO(original).lines;
    const first = dockerfile.stages.at(-1)?.line ?? 1;
    return (line) => {
        const at = (0,convert_edits/* originalOffset */.ZY)(edits, draft.startOf(line));
        return origins[line - first] ?? lines.span(at, at).line;
    };
}
function concluded(text, draft, toOriginal) {
    const moved = (items) => uniqueRemarks(items.map((item) => ({ ...item, line: toOriginal(item.line) }))).sort((a, b) => a.line - b.line);
    const changes = moved(draft.changes);
    const left = moved(draft.left);
    const notes = moved(draft.notes);
    return left.length === 0
        ? { kind: "converted", text, changes, left: [], notes }
        : { kind: "partial", text, changes, left, notes };
}
/** What is in both of two stages is told once. */
function uniqueRemarks(items) {
    const told = new Map(items.map((item) => [`${item.line}\0${item.what}\0${item.why}`, item]));
    return [...told.values()];
}
function declined(text, reason) {
    return { kind: "declined", text, reason, changes: [], left: [], notes: [] };
}


/***/ }),

/***/ 7987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unifiedDiff)
/* harmony export */ });
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7291);
/** A conversion as a unified diff that `git apply` and `patch` take. */

/** @param path of the Dockerfile, relative, with forward slashes; empty text for no difference */
function unifiedDiff(path, before, after) {
    if (before === after)
        return "";
    return (0,diff__WEBPACK_IMPORTED_MODULE_0__/* .createTwoFilesPatch */ .ss)(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
        context: 3,
        headerOptions: diff__WEBPACK_IMPORTED_MODULE_0__/* .FILE_HEADERS_ONLY */ .jr,
    });
}


/***/ }),

/***/ 7236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KO: () => (/* binding */ Draft)
/* harmony export */ });
/* unused harmony exports MARK, oneLine */
/* harmony import */ var _shell_source_map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3486);

/** What every mark in a converted Dockerfile begins with. */
const MARK = "# image-budget: ";
const LONGEST_MARK = 240;
const IGNORE = /^\s*#\s*(?:image-budget|hadolint)\s+(?:global\s+)?ignore\s*=/i;
class Draft {
    text;
    lines;
    /** As the text ends its lines. */
    eol;
    changes = [];
    left = [];
    notes = [];
    #edits = [];
    #told = new Set();
    #marks = new Map();
    constructor(text) {
        this.text = text;
        this.lines = new _shell_source_map_js__WEBPACK_IMPORTED_MODULE_0__/* .Lines */ .q(text);
        this.eol = /\r\n/.test(text) ? "\r\n" : "\n";
    }
    /** All edits, the marks among them. */
    get edits() {
        const marks = [...this.#marks].flatMap(([line, texts]) => {
            const at = this.#aboveDirectives(line);
            return this.#missingMarks(at, texts).map((text) => ({ at: this.startOf(at), length: 0, text }));
        });
        // After what else is put there: a mark stands right above its instruction.
        return [...this.#edits, ...marks];
    }
    add(...edits) {
        this.#edits.push(...edits);
    }
    replace(start, end, text) {
        this.#edits.push({ at: start, length: end - start, text });
    }
    /** Puts whole lines (without line end) before an instruction. */
    insertBefore({ line }, added) {
        this.replace(this.startOf(line), this.startOf(line), added.map((each) => `${each}${this.eol}`).join(""));
    }
    /** Puts whole lines after an instruction. */
    insertAfter({ endLine }, added) {
        const at = this.startOf(endLine + 1);
        // The last line may have no end.
        const isEnded = at < this.text.length || this.text.endsWith("\n");
        const text = added.map((each) => (isEnded ? `${each}${this.eol}` : `${this.eol}${each}`)).join("");
        this.replace(at, at, text);
    }
    /** Takes an instruction out, with its lines. */
    remove({ line, endLine }) {
        const isBlank = (at) => this.text.slice(this.startOf(at), this.startOf(at + 1)).trim() === "";
        // Of two empty lines around it one stays.
        const isAlone = line > 1 && isBlank(line - 1) && isBlank(endLine + 1) && this.startOf(endLine + 1) < this.text.length;
        this.replace(this.startOf(line), this.startOf(endLine + (isAlone ? 2 : 1)), "");
    }
    /** Something that is not converted: listed, and marked above the instruction. */
    leave({ line }, what, why) {
        if (!this.#isNew("left", line, what, why))
            return;
        this.left.push({ line, what, why });
        const marks = this.#marks.get(line) ?? [];
        marks.push(`${MARK}${oneLine(`${what}: ${why}`)}`);
        this.#marks.set(line, marks);
    }
    change(change) {
        if (this.#isNew("change", change.line, change.what, change.why))
            this.changes.push(change);
    }
    note(line, what, why) {
        // Once for the file, where it first holds.
        if (this.#isNew("note", 0, what, why))
            this.notes.push({ line, what, why });
    }
    /** Offset of the first character of a 1-based line; the text's length past its end. */
    startOf(line) {
        return this.lines.offsetOf(line, 1);
    }
    /** Comments that silence rules count for the next line only: nothing may come between. */
    #aboveDirectives(line) {
        let first = line;
        while (first > 1 && IGNORE.test(this.text.slice(this.startOf(first - 1), this.startOf(first))))
            first -= 1;
        return first;
    }
    #isNew(...parts) {
        const key = parts.join("\0");
        if (this.#told.has(key))
            return false;
        this.#told.add(key);
        return true;
    }
    /** A mark that stands there already is not set twice. */
    #missingMarks(line, marks) {
        const above = new Set();
        for (let at = line - 1; at > 0; at -= 1) {
            const text = this.text.slice(this.startOf(at), this.startOf(at + 1)).trimEnd();
            if (!text.startsWith(MARK))
                break;
            above.add(text);
        }
        return marks.filter((mark) => !above.has(mark)).map((mark) => `${mark}${this.eol}`);
    }
}
/** Plain text on one line: marks stand in a file that others read. */
function oneLine(text) {
    const plain = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim();
    // A backslash at the end would be taken for a continuation by some readers.
    const cut = plain.length > LONGEST_MARK ? `${plain.slice(0, LONGEST_MARK)}…` : plain;
    return cut.replace(/\\+$/, "");
}


/***/ }),

/***/ 1042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I1: () => (/* binding */ areSeparate),
/* harmony export */   ZY: () => (/* binding */ originalOffset),
/* harmony export */   ct: () => (/* binding */ applyEdits)
/* harmony export */ });
/** Changes to a text that leave everything else as it is, to the byte. */
/**
 * The text with all edits applied. Insertions at the same place keep their order, and stand before what a replacement at
 * that place puts there.
 *
 * @throws RangeError when two edits meet or one leaves the text: that is a defect of the caller
 */
function applyEdits(text, edits) {
    if (!areSeparate(text.length, edits))
        throw new RangeError("edits meet each other, or leave the text");
    const parts = [];
    let done = 0;
    for (const { at, length, text: replacement } of sortEdits(edits)) {
        parts.push(text.slice(done, at), replacement);
        done = at + length;
    }
    return parts.join("") + text.slice(done);
}
/** Whether `applyEdits` takes them: none meets another, and none leaves a text of this length. */
function areSeparate(length, edits) {
    let done = 0;
    for (const edit of sortEdits(edits)) {
        if (edit.at < done || edit.length < 0 || edit.at + edit.length > length)
            return false;
        done = edit.at + edit.length;
    }
    return true;
}
/**
 * Where characters of the edited text stand in the original: an offset into a replacement leads to the replaced place.
 * It takes the edits that `applyEdits` took.
 */
function originalOffset(edits, offset) {
    let shift = 0;
    for (const { at, length, text } of sortEdits(edits)) {
        const start = at + shift;
        if (offset < start)
            break;
        if (offset < start + text.length)
            return at;
        shift += text.length - length;
    }
    return offset - shift;
}
function sortEdits(edits) {
    return [...edits].sort((a, b) => a.at - b.at || a.length - b.length);
}


/***/ }),

/***/ 5678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ convertBases),
/* harmony export */   c: () => (/* binding */ ON_ALPINE)
/* harmony export */ });
/* harmony import */ var _bases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1185);
/* harmony import */ var _known_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1904);
/* harmony import */ var _plan_bases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(844);



/** Why nothing is converted of a file that has nothing to convert. */
const ON_ALPINE = "every stage that could be is on Alpine already";
/** Plans the bases of a file, and writes their edits and remarks into the draft. */
function convertBases(dockerfile, draft, { target, alpine }) {
    return (0,_plan_bases_js__WEBPACK_IMPORTED_MODULE_2__/* .planBases */ .Og)(dockerfile, draft, {
        target,
        variantOf: (reference) => (0,_bases_js__WEBPACK_IMPORTED_MODULE_0__/* .alpineVariant */ .N)(reference, alpine),
        write,
        foreign: "what is copied from it may be built for glibc",
        done: ON_ALPINE,
    });
}
/** The release of Alpine 3 from which on the table of packages holds. */
const OLDEST = 17;
function write(stage, { answer, from }, draft) {
    const { image, alpine, digest, debian, to } = answer;
    draft.change({
        line: stage.line,
        what: `${from} becomes ${(0,_plan_bases_js__WEBPACK_IMPORTED_MODULE_2__/* .renamed */ .fN)(from, answer)}`,
        why: `the variant is published for this version of ${image}${alpine === null ? "" : `, on Alpine ${alpine}`}`,
        confidence: "certain",
        source: _known_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .TAGS_SOURCE */ .ID,
    });
    if (digest !== null) {
        draft.change({
            line: stage.line,
            what: "the digest is dropped",
            why: "it was that of the image on Debian; pin the new one after it was built",
            confidence: "certain",
            source: "use",
        });
    }
    if (alpine !== null && Number(alpine.split(".")[1]) < OLDEST) {
        const why = `names of packages were looked up for Alpine 3.${OLDEST} and later`;
        draft.note(stage.line, `the variant is on Alpine ${alpine}`, why);
    }
    if (debian !== null && alpine !== null) {
        const why = `${debian} was pinned; ${to.slice(1)} moves on with the image, from Alpine ${alpine} as of ${_known_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .TAGS_AS_OF */ .hb}`;
        draft.note(stage.line, "the release of the distribution is no longer pinned", why);
    }
}


/***/ }),

/***/ 1904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ID: () => (/* binding */ TAGS_SOURCE),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   fZ: () => (/* binding */ knownVariant),
/* harmony export */   fq: () => (/* binding */ fullName),
/* harmony export */   hb: () => (/* binding */ TAGS_AS_OF)
/* harmony export */ });
/**
 * Which versions of the official images have an Alpine variant: read from the history of the lists from which the official
 * images are built (docker-library/official-images, library/{python,node,nginx}), which name every tag there ever was.
 */
/** When the lists were read, and what they are called where a statement rests on them. */
const TAGS_AS_OF = "2026-08-21";
const TAGS_SOURCE = `the lists of the official images, ${TAGS_AS_OF}`;
/**
 * By major version, one word for each run of versions: `MINOR.PATCH[-PATCH]:OLDEST[-NEWEST][~PLAIN]`, where OLDEST to
 * NEWEST are the releases of Alpine (3.x) that `VERSION-alpine3.x` was published for, and PLAIN is the one behind
 * `VERSION-alpine` where that is not the newest. `?`: the release is not in the list. Every version between the first
 * and the last of an image had a variant; versions that never came out are missing.
 */
const TAGS = {
    python: {
        3: `7.0-1:7-8 7.2:7-9 7.3:8-10 7.4-5:9-10 7.6:9-11 7.7:10-12 7.8:11-12 7.9:11-13 7.10:12-14 7.11:13-14
      7.12:13-15 7.13:14-16 7.14:15-16 7.15:15-17 7.16:16-18 7.17:17-18 8.0:10 8.1-2:10-11 8.3:10-12
      8.4-6:11-12 8.7:11-13 8.8-9:12-13 8.10:12-14 8.11:13-14 8.12:13-15 8.13:14-16 8.14:15-16 8.15:15-17
      8.16:16-18 8.17:17-18 8.18:17-19 8.19:18-20 8.20:19-20 9.0:12 9.1-4:12-13 9.5:12-14 9.6-8:13-14
      9.9:13-15 9.10-12:14-15 9.13:14-16 9.14:15-16 9.15:15-17 9.16:16-18 9.17:17-18 9.18:17-19 9.19:18-20
      9.20:19-20 9.21:19-21 9.22:20-22 9.23-25:21-22 10.0:13-15 10.1-3:14-15 10.4:14-16 10.5-7:15-16
      10.8:15-17 10.9-10:16-17 10.11:16-18 10.12:17-18 10.13:17-19 10.14:18-20 10.15:19-20 10.16:19-21
      10.17:20-22 10.18:21-22 10.19:21-23 10.20:22-24 10.21:23-24 11.0:15-17 11.1-2:16-17 11.3:16-18
      11.4-6:17-18 11.7:17-19 11.8:18-19 11.9:18-20 11.10:19-20 11.11:19-21 11.12:20-22 11.13:21-22
      11.14:21-23 11.15:22-24 11.16:23-24 12.0:17-18 12.1-2:18-19 12.3:18-20 12.4-7:19-20 12.8:19-21
      12.9:20-21 12.10:20-22 12.11:21-22 12.12:21-23 12.13:22-24 12.14:23-24 13.0:19-20 13.1:19-21
      13.2:20-21 13.3:20-22 13.4-9:21-22 13.10:21-23 13.11-13:22-23 13.14-15:23-24 14.0:21-22 14.1:21-23
      14.2-5:22-23 14.6-7:23-24`,
    },
    node: {
        14: `0.0:10-11 1.0:10-11 2.0:10-11 3.0:10-11 4.0:10-12~11 5.0:10-12~11 6.0:10-12~11 7.0:10-12~11
      8.0:10-12~11 9.0:10-12~11 10.0-1:10-12~11 11.0:10-12~11 12.0:10-12~11 13.0-1:10-12~11 14.0:10-12~11
      15.0-4:10-12~11 15.5:10-13~11 16.0-1:10-13~11 17.0:10-13~11 17.1-2:11-13~11 17.3-6:11-14~11
      18.0:11-14~11 18.1:11-14 18.2:12-15 18.3:14-15 19.0-2:14-15 19.3:14-16 20.0-1:15-16 21.0:15-16
      21.1:15-17 21.2-3:16-17`,
        15: `0.0-1:10-12~11 1.0:10-12~11 2.0-1:10-12~11 3.0:10-12~11 4.0:10-12~11 5.0-1:10-12~11 6.0:10-12~11
      7.0:10-12~11 8.0:10-13~11 9.0:10-13~11 10.0:10-13~11 11.0:10-13~11 12.0:10-13~11 13.0:10-13~11
      14.0:10-13~11`,
        16: `0.0:11-13 1.0:11-13 2.0:11-13 3.0:11-13 4.0-1:11-13 4.2:11-14~13 5.0:11-14~13 6.0-2:11-14~13
      7.0:11-14~13 8.0:11-14~13 9.0-1:11-14~13 10.0:11-14~13 11.0-1:11-14~13 12.0:11-14~13 13.0:11-14
      13.1:12-15 13.2:14-15 14.0-2:14-15 15.0:14-15 15.1:14-16 16.0:15-16 17.0-1:15-16 18.0:15-16
      18.1:15-17 19.0-1:16-17 20.0:16-18 20.1-2:17-18`,
        17: `0.0-1:12-14 1.0:12-14 2.0:12-14 3.0:12-15 3.1:14-15 4.0:14-15 5.0:14-15 6.0:14-15 7.1-2:14-15
      8.0:14-15 9.0-1:14-15`,
        18: `0.0:14-15 1.0:14-15 2.0:14-15 3.0:14-16 4.0:15-16 5.0:15-16 6.0:15-16 7.0:15-16 8.0:15-16
      9.0-1:15-16 10.0:15-16 11.0:15-16 12.0:15-16 12.1:15-17 13.0:16-17 14.0-2:16-17 15.0:16-17
      16.0:16-18 16.1:17-18 17.0-1:17-18 18.0-2:17-18 19.0:17-19 19.1:18-19 20.0-2:18-19 20.3:18-20
      20.4:19-20 20.5:19-21 20.6-8:20-21`,
        19: `0.0-1:15-16 1.0:15-16 2.0:15-17 3.0:16-17 4.0:16-17 5.0:16-17 6.0-1:16-17 7.0:16-17 8.1:16-17
      9.0:16-18`,
        20: `0.0:16-17 1.0:16-17 2.0:16-18 3.0-1:17-18 4.0:17-18 5.0-1:17-18 6.0-1:17-18 7.0:17-18 8.0-1:17-18
      9.0:17-18 10.0:17-19 11.0-1:18-19 12.0-2:18-19 13.0:18-19 13.1:18-20 14.0:19-20 15.0-1:19-20
      16.0:19-20 17.0:19-20 18.0:19-20 18.1:19-21 18.2-3:20-21 19.0-1:20-21 19.2:20-22 19.3-5:21-22
      19.6:21-23 20.0-2:22-23`,
        21: `0.0:17-18 1.0:17-18 2.0:17-18 3.0:17-18 4.0:17-19 5.0:18-19 6.0-2:18-19 7.0-2:18-19 7.3:18-20`,
        22: `0.0:18-19 1.0:18-19 2.0:18-20 3.0:19-20 4.0-1:19-20 5.0-1:19-20 6.0:19-20 7.0:19-20 8.0:19-20
      9.0:19-20 10.0:19-20 11.0:19-20 12.0:19-21 13.0-1:20-21 14.0:20-21 15.0-1:20-21 16.0:20-22
      17.0-1:21-22 18.0:21-22 19.0:21-22 20.0:21-22 21.0:21-22 21.1:21-23 22.0-2:22-23 22.3:22-24
      23.0-2:23-24`,
        23: `0.0:19-20 1.0:19-20 2.0:19-20 3.0:19-21 4.0:20-21 5.0:20-21 6.0-1:20-21 7.0:20-21 8.0:20-21
      9.0:20-21 10.0:20-21 11.0:20-21 11.1:20-22`,
        24: `0.0-2:20-21 1.0:20-22 2.0:21-22 3.0:21-22 4.0-1:21-22 5.0:21-22 6.0:21-22 7.0:21-22 8.0:21-22
      9.0:21-22 10.0:21-22 11.0:21-22 11.1:21-23 12.0:22-23 13.0-1:22-23 14.0-1:22-23 15.0:22-23
      16.0:22-24 17.0:23-24 18.0-1:23-24 19.0:23-24`,
        25: `0.0:21-22 1.0:21-22 2.0:21-22 2.1:21-23 3.0:22-23 4.0:22-23 5.0:22-23 6.0-1:22-23 7.0:22-23
      8.0-2:22-23 9.0:22-23`,
        26: `0.0:22-23 1.0:22-23 2.0:22-23 3.0:22-24 3.1:23-24 4.0:23-24 5.0-1:23-24 6.0:23-24 7.0:23-24`,
    },
    nginx: {
        1: `22.0:? 22.1:17 23.0-3:? 23.4:17 24.0:17 25.0-1:17 25.2-4:18 25.5:19 26.0-1:19 26.2-3:20 27.0:19
      27.1-3:20 27.4-5:21 28.0:21 28.1-3:23 29.0-3:22 29.4-8:23 30.0-3:23 30.4:24 31.0-2:23 31.3-4:24`,
    },
};
/** Tags that stand for a version, without their variant; the empty name is that of no tag at all, or `latest`. */
const NAMES = {
    python: { "": "3.14" },
    node: {
        "": "26",
        current: "26",
        lts: "24",
        krypton: "24",
        jod: "22",
        iron: "20",
        hydrogen: "18",
        gallium: "16",
        fermium: "14",
    },
    nginx: { "": "1.31", mainline: "1.31", stable: "1.30" },
};
/** Whether a word stands for a version in the tags of an image: `lts`, `stable`. */
function isNamed(image, word) {
    return word !== "" && Object.hasOwn(NAMES[image], word);
}
/**
 * The Alpine variant of a version, complete or not (`3.11.4`, `3.11`, `lts`): for a shortened one that of the last version
 * it stood for. null where none is known.
 */
function knownVariant(image, version) {
    return variants(image).get(fullName(image, version)) ?? null;
}
/** The version that a name of one stands for (`lts`, the empty name); one that is none stands for itself. */
function fullName(image, version) {
    const names = NAMES[image];
    return Object.hasOwn(names, version) ? (names[version] ?? "") : version;
}
const read = new Map();
function variants(image) {
    const known = read.get(image);
    if (known !== undefined)
        return known;
    const found = new Map();
    for (const [major, words] of Object.entries(TAGS[image])) {
        for (const word of words.split(/\s+/))
            addRun(found, major, word);
    }
    read.set(image, found);
    return found;
}
const WORD = /^(\d+)\.(\d+)(?:-(\d+))?:(?:\?|(\d+)(?:-(\d+))?(?:~(\d+))?)$/;
function addRun(found, major, word) {
    const match = WORD.exec(word);
    if (match === null)
        throw new Error(`"${word}" is no run of versions`);
    const [, minor = "", first = "", last = first, oldest, newest = oldest, plain = newest] = match;
    const releases = oldest === undefined ? [] : range(Number(oldest), Number(newest)).map((release) => `3.${release}`);
    const variant = { plain: plain === undefined ? null : `3.${plain}`, releases };
    for (const patch of range(Number(first), Number(last)))
        found.set(`${major}.${minor}.${patch}`, variant);
    // The words are in the order of the versions: the last one wins.
    found.set(`${major}.${minor}`, variant);
    found.set(major, variant);
}
function range(first, last) {
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}


/***/ }),

/***/ 4745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ removeAptMounts),
/* harmony export */   Z: () => (/* binding */ removeMounts)
/* harmony export */ });
/* harmony import */ var _dockerfile_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9796);
/* harmony import */ var _dockerfile_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6115);


const APT = /(?:^|,)(?:target|dst|destination)=\/var\/(?:cache|lib)\/apt(?:\/[^,]*)?(?:,|$)/;
/** Takes away cache mounts for apt: apk is told to keep nothing. */
function removeAptMounts(instruction, draft) {
    removeMounts(instruction, draft, APT);
}
/** Takes away cache mounts. @param targets tells those to go by the options of the mount, without quotes */
function removeMounts(instruction, draft, targets) {
    const isToGo = (raw) => isCacheOf(raw, targets);
    const { text, args } = instruction;
    const flags = (0,_dockerfile_words_js__WEBPACK_IMPORTED_MODULE_1__/* .splitWords */ .y)(text.slice(0, text.length - args.length));
    const going = flags.filter(({ raw }) => isToGo(raw));
    if (going.length > 0 && going.length === flags.length - 1) {
        const start = offsetOf(instruction, instruction.keyword.length - 1, draft) + 1;
        draft.replace(start, offsetOf(instruction, text.length - args.length, draft), " ");
        return;
    }
    for (const [index, { raw, at }] of flags.entries()) {
        const before = flags[index - 1];
        if (before === undefined || !isToGo(raw))
            continue;
        draft.replace(offsetOf(instruction, before.at + before.raw.length - 1, draft) + 1, offsetOf(instruction, at + raw.length - 1, draft) + 1, "");
    }
}
function isCacheOf(raw, targets) {
    if (!raw.startsWith("--mount="))
        return false;
    const value = raw.slice("--mount=".length).replace(/["']/g, "");
    return targets.test(value) && /(?:^|,)type=(?:cache|tmpfs)(?:,|$)/.test(value);
}
function offsetOf(instruction, offset, draft) {
    const { line, column } = (0,_dockerfile_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(instruction, offset);
    return draft.lines.offsetOf(line, column);
}


/***/ }),

/***/ 2498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ ownersOf),
/* harmony export */   x: () => (/* binding */ onlyThere)
/* harmony export */ });
/** @param system where it holds */
function onlyThere({ keyword, raw }, rules, system) {
    return rules
        .filter(({ keywords }) => keywords === null || keywords.has(keyword))
        .flatMap(({ pattern, why }) => {
        const match = pattern.exec(raw);
        return match === null ? [] : [{ what: `${match[0]} holds on ${system} only`, why }];
    });
}
/** Who an instruction gives files to, or runs as. `inRun` reads what a RUN says of it. */
function ownersOf({ keyword, args, flags }, inRun) {
    if (keyword === "USER")
        return [args];
    if (keyword === "RUN")
        return inRun(args);
    return flags.filter(({ name }) => name === "chown").map(({ value }) => value ?? "");
}


/***/ }),

/***/ 3941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readOptions)
/* harmony export */ });
/** Reads the options of a command by a table of those that are known. */
function readOptions({ words }, spelling) {
    const values = new Map();
    const flags = new Set();
    const operands = [];
    let unknown = null;
    for (let index = 1; index < words.length; index += 1) {
        const word = words[index];
        if (word === undefined)
            continue;
        const { text } = word.value;
        if (!text.startsWith("-") || text === "-") {
            operands.push(word);
            continue;
        }
        for (const option of spelled(text, spelling)) {
            const name = Object.hasOwn(spelling, option) ? (spelling[option] ?? "") : "";
            if (name === "")
                unknown ??= option;
            else if (!name.endsWith("="))
                flags.add(name);
            else {
                const [, inline] = /^--[a-z-]+=(.*)$/s.exec(text) ?? [];
                if (inline === undefined) {
                    index += 1;
                    const value = words[index];
                    if (value === undefined)
                        unknown ??= option;
                    else
                        values.set(name, value);
                }
                else
                    values.set(name, { ...word, raw: word.raw.replace(/^(["']?)--[a-z-]+=/, "$1"), value: { kind: "text", text: inline } }); // prettier-ignore
            }
        }
    }
    return { values, flags, operands, unknown };
}
/** `-rm` is `-r -m`; `--gid=1` is `--gid`. */
function spelled(text, spelling) {
    if (text.startsWith("--"))
        return [text.replace(/=.*$/s, "")];
    if (Object.hasOwn(spelling, text))
        return [text];
    return [...text.slice(1)].map((letter) => `-${letter}`);
}


/***/ }),

/***/ 2440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ unique),
/* harmony export */   C6: () => (/* binding */ gapBefore),
/* harmony export */   Td: () => (/* binding */ removeWord),
/* harmony export */   Yt: () => (/* binding */ writeNames),
/* harmony export */   hf: () => (/* binding */ readRemoval)
/* harmony export */ });
/** Writes each word's names in its place, each name once, and takes words without names away. Returns what was written. */
function writeNames(draft, { words: [program, ...words] }, namesOf) {
    const seen = new Set();
    let before = program;
    for (const word of words) {
        const names = namesOf(word).filter((name) => !seen.has(name));
        for (const name of names)
            seen.add(name);
        if (names.length > 0) {
            if (names.join(" ") !== word.raw)
                draft.replace(word.span.start, word.span.end, names.join(" "));
        }
        else if (before !== undefined)
            draft.replace(before.span.end, word.span.end, "");
        before = word;
    }
    return seen;
}
/** Takes a word away, with what separates it from the one before. */
function removeWord(draft, { words }, word) {
    const before = words[words.indexOf(word) - 1];
    if (before !== undefined)
        draft.replace(before.span.end, word.span.end, "");
}
/** Where each package stands on a line of its own, so does what is added behind the last. */
function gapBefore(last, { words }, { text, eol, lines }) {
    const before = words[words.indexOf(last) - 1];
    if (before === undefined || before.span.endLine === last.span.line)
        return " ";
    const start = lines.offsetOf(last.span.line, 1);
    const indent = text.slice(start, last.span.start);
    return /^[ \t]*$/.test(indent) && text.slice(before.span.end, start).includes("\\")
        ? ` \\${eol}${indent}`
        : " ";
}
/** What is needless of an `rm`: all of it, or the words that name files of a package manager. Null for nothing. */
function readRemoval(command, files) {
    const operands = command.words.slice(1).filter(({ value }) => !value.text.startsWith("-"));
    const words = operands.filter(({ value }) => value.kind !== "dynamic" && files.test(value.text));
    if (words.length === 0)
        return null;
    return words.length === operands.length
        ? { kind: "drop", command, why: null }
        : { kind: "trim", command, words };
}
function unique(names) {
    return [...new Set(names)];
}


/***/ }),

/***/ 844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gw: () => (/* binding */ ancestorsOf),
  Og: () => (/* binding */ planBases),
  fN: () => (/* binding */ renamed)
});

// UNUSED EXPORTS: rootOf

// EXTERNAL MODULE: ./.cache/build/js/dockerfile/global-args.js
var global_args = __webpack_require__(1725);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/stages.js + 1 modules
var stages = __webpack_require__(3766);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/expand.js + 1 modules
var expand = __webpack_require__(5033);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/parse.js + 3 modules
var parse = __webpack_require__(9796);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/words.js
var words = __webpack_require__(6115);
;// CONCATENATED MODULE: ./.cache/build/js/convert/from-reader.js
/** Finds the place in a Dockerfile where the end of a base's tag is written: in FROM, or in the ARG that it is taken from. */



class FromReader {
    #dockerfile;
    #roots;
    #lookup;
    #lines;
    #variantOf;
    /** @param roots the stages that are built on images; @param variantOf takes a reference without variables */
    constructor(dockerfile, roots, lookup, lines, variantOf) {
        this.#dockerfile = dockerfile;
        this.#roots = roots;
        this.#lookup = lookup;
        this.#lines = lines;
        this.#variantOf = variantOf;
    }
    step(stage) {
        const { text, missing, unsupported } = (0,expand/* expand */.f)(stage.from, this.#lookup);
        if (missing.length > 0 || unsupported !== null) {
            return { kind: "left", why: `the base ${stage.from} is known at build time only` };
        }
        const answer = this.#variantOf(text);
        if ("why" in answer)
            return { kind: "left", why: answer.why };
        if (!("to" in answer))
            return { kind: "settled", word: answer.kind };
        const edit = this.#inFrom(stage, answer) ?? this.#inArg(stage, answer);
        return edit === null
            ? { kind: "left", why: `the tag of ${stage.from} is put together in a way that is not understood` }
            : { kind: "edit", edit, answer, from: text };
    }
    /** The end of the tag stands in the FROM itself. */
    #inFrom(stage, { digest, from, to }) {
        const [instruction] = stage.instructions;
        const raw = stage.from;
        const tail = digest === null ? from : `${from}@${digest}`;
        if (instruction === undefined || !raw.endsWith(tail) || /["'\\]/.test(raw))
            return null;
        const start = instruction.text.length - instruction.args.length + raw.length - tail.length;
        return this.#edit(instruction, start, tail, to);
    }
    /** It is the end of an ARG's default that the FROM ends in, and that nothing else makes use of. */
    #inArg(stage, { digest, from, to }) {
        const name = lastVariable(stage.from);
        if (name === null || digest !== null || from === "")
            return null;
        const users = this.#roots.filter((root) => mentions(root.from, name));
        if (!users.every((root) => this.#endsAlike(root, name, from, to)))
            return null;
        const within = this.#dockerfile.stages.flatMap(({ instructions }) => instructions);
        if (within.some(({ keyword, args }) => keyword === "ARG" && (0,words/* splitWords */.y)(args).some(({ raw }) => nameIn(raw) === name)))
            return null; // prettier-ignore
        const found = this.#dockerfile.globalArgs.flatMap((instruction) => (0,words/* splitWords */.y)(instruction.args).map((word) => ({ instruction, word })));
        if (found.some(({ word }) => nameIn(word.raw) !== name && mentions(word.raw, name)))
            return null;
        const [declared, ...others] = found.filter(({ word }) => nameIn(word.raw) === name);
        if (declared === undefined || others.length > 0)
            return null;
        const { instruction, word } = declared;
        const value = /^(.*?)(["']?)$/s.exec(word.raw) ?? [];
        const [, body = ""] = value;
        if (!body.endsWith(from) || body.includes("$"))
            return null;
        const start = instruction.text.length - instruction.args.length + word.at + body.length - from.length;
        return this.#edit(instruction, start, from, to);
    }
    #endsAlike(root, name, from, to) {
        if (lastVariable(root.from) !== name)
            return false;
        const answer = this.#variantOf((0,expand/* expand */.f)(root.from, this.#lookup).text);
        return "to" in answer && answer.from === from && answer.to === to && answer.digest === null;
    }
    /** null where the text is broken by a continuation. */
    #edit(instruction, start, text, replacement) {
        const first = (0,parse/* positionAt */.t$)(instruction, Math.max(0, start - 1));
        const at = this.#lines.offsetOf(first.line, first.column) + (start > 0 ? 1 : 0);
        return this.#lines.text.slice(at, at + text.length) === text
            ? { at, length: text.length, text: replacement }
            : null;
    }
}
/** The variable that a text ends in, in its plain form. */
function lastVariable(text) {
    const match = /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))$/.exec(text);
    return match?.[1] ?? match?.[2] ?? null;
}
function mentions(text, name) {
    return new RegExp(`\\$(?:\\{${name}(?!\\w)|${name}(?!\\w))`).test(text);
}
function nameIn(word) {
    const equals = word.indexOf("=");
    return equals < 0 ? word : word.slice(0, equals);
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/plan-bases.js
/** Plans the bases of a file: which stages change theirs, and which keep what they have. */



/** Plans the bases of a file, and writes their edits and remarks into the draft. */
function planBases(dockerfile, draft, { target, variantOf, write, foreign, done }) {
    const resolved = (0,stages/* resolveStages */.R)(dockerfile, { target, args: {}, platform: null });
    const { shipped } = resolved;
    if (shipped === null)
        return { kind: "declined", reason: resolved.unknown ?? "no stage is shipped" };
    const parents = (0,stages/* parentStages */.i)(dockerfile);
    const roots = dockerfile.stages.filter((stage) => !parents.has(stage));
    const lookup = (0,global_args/* globalLookup */.O)(dockerfile.globalArgs, {}, { target: null, build: null });
    const reader = new FromReader(dockerfile, roots, lookup, draft.lines, variantOf);
    const steps = new Map(roots.map((stage) => [stage, reader.step(stage)]));
    const declined = declinedFor(steps.get(rootOf(shipped, parents)), [...steps.values()], done);
    if (declined !== null)
        return { kind: "declined", reason: declined };
    for (const [stage, step] of steps) {
        if (step.kind === "edit")
            write(stage, step, draft);
        if (step.kind === "left" && resolved.built.includes(stage)) {
            const [from] = stage.instructions;
            if (from !== undefined)
                draft.leave(from, step.why, foreign);
        }
    }
    draft.add(...uniqueEdits([...steps.values()]));
    const converted = new Map();
    for (const stage of dockerfile.stages) {
        const step = steps.get(rootOf(stage, parents));
        if (step?.kind === "edit")
            converted.set(stage, step.answer);
    }
    return { kind: "planned", converted, shipped, parents };
}
function declinedFor(shipped, all, done) {
    if (shipped?.kind === "left")
        return shipped.why;
    if (shipped?.kind === "settled" && shipped.word === "empty")
        return "the shipped stage has no base that could be another";
    return all.some(({ kind }) => kind === "edit") ? null : done;
}
function rootOf(stage, parents) {
    let root = stage;
    // Parents stand before their children, so this ends.
    for (let next = parents.get(root); next !== undefined; next = parents.get(root))
        root = next;
    return root;
}
/** The stages that a stage is built on, the nearest first. */
function ancestorsOf(stage, parents) {
    const found = [];
    for (let next = parents.get(stage); next !== undefined; next = parents.get(next))
        found.push(next);
    return found;
}
/** Several FROMs may take the end of their tag from the same ARG. */
function uniqueEdits(steps) {
    const edits = new Map();
    for (const step of steps)
        if (step.kind === "edit")
            edits.set(`${step.edit.at}`, step.edit);
    return [...edits.values()];
}
/** A reference with the end of its tag changed. */
function renamed(reference, { from, to, digest }) {
    const tail = digest === null ? from : `${from}@${digest}`;
    return `${reference.slice(0, reference.length - tail.length)}${to}`;
}


/***/ }),

/***/ 605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ removeCommands)
});

;// CONCATENATED MODULE: ./.cache/build/js/convert/gaps.js
/** What stands between commands and words of a RUN: white space, continuations, and comments on lines of their own. */
/**
 * Where what follows an operator begins: past white space and continuations. A comment ends the way, for it belongs to what
 * comes after it; then only white space on the operator's own line is passed.
 */
function endOfGap(text, at) {
    const sameLine = skipBlanks(text, at);
    let end = sameLine;
    for (;;) {
        const next = afterContinuation(text, end);
        if (next === null)
            break;
        end = skipBlanks(text, next);
        while (lineIsBlank(text, end))
            end = skipBlanks(text, text.indexOf("\n", end) + 1);
        if (text.charAt(end) === "#")
            return sameLine;
    }
    return end;
}
/** Where what stands before `at` ends: white space, continuations, comments and empty lines between them do not count. */
function startOfGap(text, at) {
    let start = at;
    for (;;) {
        while (start > 0 && /[ \t\r]/.test(text.charAt(start - 1)))
            start -= 1;
        if (text.charAt(start - 1) !== "\n")
            return start;
        const lineEnd = start - 1;
        const lineStart = text.lastIndexOf("\n", lineEnd - 1) + 1;
        const line = text.slice(lineStart, lineEnd).trim();
        if (line === "" || line.startsWith("#"))
            start = lineStart;
        else if (line.endsWith("\\"))
            start = lineStart + text.slice(lineStart, lineEnd).lastIndexOf("\\");
        // The end of a line in a heredoc, where nothing has to continue it.
        else
            return lineEnd - (text.charAt(lineEnd - 1) === "\r" ? 1 : 0);
    }
}
function skipBlanks(text, at) {
    let end = at;
    while (text.charAt(end) === " " || text.charAt(end) === "\t")
        end += 1;
    return end;
}
/** Past `\` and the end of its line; null when none stands at `at`. */
function afterContinuation(text, at) {
    if (text.charAt(at) !== "\\")
        return null;
    const end = skipBlanks(text, at + 1);
    if (text.charAt(end) === "\n")
        return end + 1;
    return text.startsWith("\r\n", end) ? end + 2 : null;
}
function lineIsBlank(text, at) {
    return text.charAt(at) === "\n" || text.startsWith("\r\n", at);
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/removal.js

/** Operators after which the next command runs just as it would have without the one that succeeded before it. */
const IN_ORDER = new Set(["&&", ";", "newline"]);
/**
 * Removes the commands with the given ids. A command is taken to have succeeded: where its outcome decides something, or
 * where the syntax needs a command, `true` takes its place.
 *
 * @param strict ids of commands whose failure may end a script with `set -e` although the one removed stood after `&&`,
 * which keeps it going: a failure that nobody meant to be overlooked
 */
function removeCommands(text, { commands, constructs }, ids, strict) {
    const removed = commands.filter(({ id }) => ids.has(id));
    if (removed.length === 0)
        return { kind: "edits", edits: [] };
    const isPlain = constructs.length === 0 && removed.every(({ negated }) => !negated);
    if (isPlain && commands.every((command) => isRemoved(command, commands, ids))) {
        return { kind: "everything" };
    }
    return {
        kind: "edits",
        edits: runs(removed).flatMap((run) => removeRun(text, run, commands, strict)),
    };
}
/** Itself, or all of the command in whose words it stands. */
function isRemoved(command, commands, ids) {
    for (let at = command; at !== undefined; at = outer(at, commands)) {
        if (ids.has(at.id))
            return true;
    }
    return false;
}
function outer({ within }, commands) {
    return within === null ? undefined : commands[within];
}
/** Commands one after the other in the same list. */
function runs(removed) {
    const found = [];
    for (const command of removed) {
        const open = found.at(-1);
        const last = open?.at(-1);
        const isNext = last?.list === command.list &&
            last.after !== null &&
            last.after.span.start === command.before?.span.start &&
            IN_ORDER.has(last.after.kind);
        if (isNext && open !== undefined)
            open.push(command);
        else
            found.push([command]);
    }
    return found;
}
function removeRun(text, run, commands, strict) {
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined)
        throw new Error("a run without commands");
    const { before } = first;
    const { after } = last;
    const isChain = run.slice(1).every((command) => command.before?.kind === "&&");
    const stands = [{ ...cut(first.span.start, last.span.end), text: before?.kind === "&&" && !isChain ? "true; true" : "true" }]; // prettier-ignore
    const isFree = [before, after].every((operator) => operator === null || IN_ORDER.has(operator.kind));
    if (!isFree || run.some(({ negated }) => negated))
        return stands;
    if (after !== null && (before?.kind !== "&&" || (after.kind === "&&" && isChain))) {
        return forward(text, first.span.start, last.span.end, after.span);
    }
    if (before === null)
        return stands;
    const backward = [cut(startOfGap(text, before.span.start), last.span.end)];
    const previous = commands.find((command) => command.after?.span.start === before.span.start);
    const mayStop = previous !== undefined && strict.has(previous.id);
    if (before.kind !== "&&") {
        // The last command of a list is its outcome, unless one that fails before it ends the script anyway.
        const stops = mayStop || (previous !== undefined && previous.before?.kind !== "&&" && previous.before?.kind !== "||");
        return last.errexit && last.context.length === 0 && stops && !(previous?.negated ?? false)
            ? backward
            : stands;
    }
    if (after?.kind === "&&")
        return stands;
    if (after === null) {
        // What stands before `&&` may fail without an end to the script, in all of a compound command: without `&&` it may not.
        const isSame = !last.errexit || mayStop || (previous !== undefined && last.context.length === 0);
        return isChain && isSame ? backward : stands;
    }
    // With `set -e` a command that fails before `&&` does not end the script: without the `&&` it would.
    return !last.errexit || mayStop ? backward : stands;
}
/** Up to what follows the operator; comments before the operator stay. */
function forward(text, start, end, operator) {
    const between = text.slice(end, operator.start);
    if (!/\n[ \t]*#/.test(between))
        return [cut(start, endOfGap(text, operator.end))];
    const blanks = /^[ \t]*/.exec(between)?.[0].length ?? 0;
    return [cut(start, end + blanks), cut(operator.start, endOfGap(text, operator.end))];
}
function cut(start, end) {
    return { at: start, length: end - start, text: "" };
}


/***/ }),

/***/ 6084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FM: () => (/* binding */ bashOnly),
/* harmony export */   MG: () => (/* binding */ startsBash),
/* harmony export */   NW: () => (/* binding */ ashTakes),
/* harmony export */   OW: () => (/* binding */ startScript),
/* harmony export */   ns: () => (/* binding */ bashShell)
/* harmony export */ });
/* harmony import */ var _dockerfile_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4958);
/** Where a Dockerfile needs bash, and where Alpine's own shell does as well. */

/** Syntax beyond POSIX that Alpine's ash understands too (found by running it in a genuine Alpine 3.20). */
const ASH_TOO = new Set([
    "[[",
    "ansi-c-quote",
    "and-redirect",
]);
/** Words with which only bash begins a command. */
const BASH_ONLY = new Set(["declare", "typeset", "shopt", "mapfile", "readarray", "pushd", "popd", "let"]);
/** Why a script needs bash; null when ash reads it as well. */
function bashOnly({ reading }) {
    if (reading.kind === "unread")
        return null;
    for (const { kind } of reading.constructs)
        if (!ASH_TOO.has(kind))
            return `${kind} is syntax of bash`;
    for (const { program, words } of reading.commands) {
        const texts = words.map(({ value }) => value.text);
        if (program !== null && BASH_ONLY.has(program))
            return `${program} is a command of bash`;
        if (program === "read" && texts.some((text) => /^-[a-z]*a/.test(text)))
            return "read -a is of bash";
        if (program === "printf" && texts.some((text) => text.includes("%q")))
            return "printf %q is of bash";
    }
    return null;
}
/** A SHELL that names bash, with its options; null for another. */
function bashShell(instruction) {
    if (instruction.keyword !== "SHELL")
        return null;
    const words = (0,_dockerfile_history_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonWords */ .WY)(instruction.args);
    return words !== null && /^(?:\/(?:usr\/)?bin\/)?bash$/.test(words[0] ?? "") ? words : null;
}
/** Options of a SHELL that ash takes as well. */
function ashTakes(words) {
    return words
        .slice(1)
        .every((word, index, rest) => /^-[celxu]*o?[celxu]*$/.test(word) || (word === "pipefail" && /o/.test(rest[index - 1] ?? ""))); // prettier-ignore
}
/** A CMD, ENTRYPOINT or HEALTHCHECK, or a `RUN` of words, that starts bash by name. */
function startsBash({ keyword, args }) {
    if (!/^(?:CMD|ENTRYPOINT|HEALTHCHECK)$/.test(keyword))
        return false;
    const words = (0,_dockerfile_history_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonWords */ .WY)(args.replace(/^CMD\s+/i, ""));
    const first = words === null ? (/^(?:exec\s+)?(\S+)/.exec(args)?.[1] ?? "") : (words[0] ?? "");
    return /^(?:\/(?:usr\/)?bin\/)?bash$/.test(first);
}
/** The script of the project that a container starts with; null where it starts a program. */
function startScript(stage) {
    for (const { keyword, args, line } of stage.instructions) {
        if (keyword !== "ENTRYPOINT" && keyword !== "CMD")
            continue;
        const words = (0,_dockerfile_history_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonWords */ .WY)(args) ?? args.split(/\s+/);
        const script = words.find((word) => /\.(?:sh|bash)$|entrypoint[^/]*$/.test(word));
        if (script !== undefined)
            return { line, script };
    }
    return null;
}


/***/ }),

/***/ 167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ tellSlim),
/* harmony export */   V: () => (/* binding */ slimVariant)
/* harmony export */ });
/* harmony import */ var _dockerfile_image_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(547);
/* harmony import */ var _known_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1904);
/* harmony import */ var _plan_bases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(844);
/* harmony import */ var _debian_releases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4115);
/** From an Alpine base to the slim image of the same version: official images of Python, Node.js and nginx. */




const IMAGES = {
    "library/python": "python",
    "library/node": "node",
    "library/nginx": "nginx",
};
/** What stands for the newest version where the tag names none. */
const NEWEST = { python: ":slim", node: ":slim", nginx: ":mainline" };
/** Alpine's part of a tag: its release, and the variants of nginx. */
const ALPINE = /^alpine(3\.\d{1,3})?(?:-(slim|perl|otel))?$/;
/**
 * The slim variant of a base on Alpine. There was one of every version that had an Alpine variant, by the same lists.
 *
 * @param reference with every variable expanded
 */
function slimVariant(reference) {
    if (reference === "scratch")
        return { kind: "empty" };
    const parsed = (0,_dockerfile_image_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .imageReference */ .r)(reference);
    if (parsed === null)
        return left(`${quoted(reference)} is not understood as the name of an image`);
    const { registry, path, tag, digest } = parsed;
    if (/(?:^|\/)alpine$/.test(path)) {
        return left(`what would take the place of ${quoted(reference)} depends on the programs in it`);
    }
    if (!/(?:^|-)alpine[\d.]*(?:-|$)/.test(tag ?? ""))
        return { kind: "debian" };
    const image = registry === "docker.io" && Object.hasOwn(IMAGES, path) ? IMAGES[path] : undefined;
    if (image === undefined)
        return left(`a conversion of ${quoted(reference)} to slim is not there yet`);
    return ofOfficial(image, tag ?? "", digest);
}
function ofOfficial(image, tag, digest) {
    const [first = "", ...others] = tag.split("-");
    const isVersion = /^\d+(?:\.\d+){0,2}$/.test(first) || (0,_known_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .isNamed */ .ev)(image, first);
    const match = ALPINE.exec(isVersion ? others.join("-") : tag);
    const version = isVersion ? first : "";
    const extra = match?.[2] ?? "";
    const hasExtra = extra !== "";
    if (match === null || (hasExtra && image !== "nginx") || (0,_known_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .knownVariant */ .fZ)(image, version) === null) {
        return left(`no slim variant of ${image}:${quoted(tag)} is known (as of ${_known_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS_AS_OF */ .hb})`);
    }
    // The Debian image of nginx is one, and has what the small one on Alpine lacks.
    const kept = hasExtra && extra !== "slim" ? `-${extra}` : "";
    const plain = image === "nginx" ? "" : "-slim";
    return {
        kind: "variant",
        image,
        from: isVersion ? tag.slice(first.length) : `:${tag}`,
        to: isVersion ? `${plain}${kept}` : `${NEWEST[image]}${kept}`,
        digest,
        debian: (0,_debian_releases_js__WEBPACK_IMPORTED_MODULE_2__/* .debianBehind */ .Ah)(image, version),
        alpine: match[1] ?? null,
    };
}
/** Says what becomes of a FROM. */
function tellSlim(stage, { answer, from }, draft) {
    const { image, debian, digest, alpine } = answer;
    const to = (0,_plan_bases_js__WEBPACK_IMPORTED_MODULE_1__/* .renamed */ .fN)(from, answer);
    draft.change({
        line: stage.line,
        what: `${from} becomes ${to}`,
        why: `the variant is published for this version of ${image}${debian === null ? "" : `, on Debian ${debian}`}`,
        confidence: "certain",
        source: _known_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS_SOURCE */ .ID,
    });
    if (digest !== null) {
        draft.change({
            line: stage.line,
            what: "the digest is dropped",
            why: "it was that of the image on Alpine; pin the new one after it was built",
            confidence: "certain",
            source: "use",
        });
    }
    if (alpine !== null) {
        const on = debian === null ? "" : `, from Debian ${debian} as of ${_known_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .TAGS_AS_OF */ .hb}`;
        const why = `Alpine ${alpine} was pinned; ${to} moves on with the image${on}`;
        draft.note(stage.line, "the release of the distribution is no longer pinned", why);
    }
}
function left(why) {
    return { kind: "left", why };
}
function quoted(text) {
    return text.replace(/[^\x21-\x7e]/g, "?").slice(0, 200);
}


/***/ }),

/***/ 3723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ ON_DEBIAN),
  Y: () => (/* binding */ convertToSlim)
});

// EXTERNAL MODULE: ./.cache/build/js/dockerfile/parse.js + 3 modules
var parse = __webpack_require__(9796);
// EXTERNAL MODULE: ./.cache/build/js/shell/index.js + 7 modules
var shell = __webpack_require__(3439);
// EXTERNAL MODULE: ./.cache/build/js/convert/draft.js
var convert_draft = __webpack_require__(7236);
// EXTERNAL MODULE: ./.cache/build/js/convert/edits.js
var edits = __webpack_require__(1042);
// EXTERNAL MODULE: ./.cache/build/js/convert/plan-bases.js + 1 modules
var plan_bases = __webpack_require__(844);
// EXTERNAL MODULE: ./.cache/build/js/convert/package-list.js
var package_list = __webpack_require__(2440);
// EXTERNAL MODULE: ./.cache/build/js/convert/apt-to-apk.js + 1 modules
var apt_to_apk = __webpack_require__(449);
;// CONCATENATED MODULE: ./.cache/build/js/convert/to-slim/apk-table.js
/**
 * Alpine's packages and what stands for them on Debian, where the table from Debian to Alpine, read the other way round,
 * does not say, or says several things. Alpine's names were looked up in its tree of build recipes (August 2026); what
 * stands for them is knowledge from use.
 *
 * Columns: names on Alpine that mean the same (with `/`) · names on Debian (with `,`; `+`: Debian's base image or glibc has
 * it; `-`: there is none to put in its place unseen) · use: `build` compiles, `run` is loaded or run, `tool` is used by hand
 * or by scripts · confidence · a caveat, or why there is none.
 *
 * `bullseye:NAME` is the name up to that release of Debian, where later ones have another.
 */
const APK_TABLE = `
musl-dev / libc-dev | libc6-dev | build | certain
alpine-sdk | build-essential, git | build | certain
g++ | g++ | build | certain
postgresql-dev | libpq-dev | build | certain
mariadb-connector-c-dev / mariadb-dev | libmariadb-dev | build | certain
jpeg-dev | libjpeg62-turbo-dev | build | certain
giflib-dev | libgif-dev | build | certain
pixman-dev | libpixman-1-dev | build | certain
librsvg-dev | librsvg2-dev | build | certain
harfbuzz-dev | libharfbuzz-dev | build | certain
fribidi-dev | libfribidi-dev | build | certain
ncurses-dev | libncurses-dev | build | certain
gdbm-dev | libgdbm-dev | build | certain
expat-dev | libexpat1-dev | build | certain
eudev-dev | libudev-dev | build | certain
libusb-dev | libusb-1.0-0-dev | build | certain
boost-dev | libboost-all-dev | build | likely
pcre-dev | - | build | certain | Debian has taken it out of its newer releases: name what needs it
libffi | buster:libffi6, bullseye:libffi7, libffi8 | run | certain
tiff | bullseye:libtiff5, libtiff6 | run | certain
libwebp | bullseye:libwebp6, libwebp7 | run | certain
libssl3 / libcrypto3 | bullseye:libssl1.1, libssl3 | run | likely
libldap | bullseye:libldap-2.4-2, bookworm:libldap-2.5-0, libldap2 | run | certain
icu-libs | buster:libicu63, bullseye:libicu67, bookworm:libicu72, libicu76 | run | certain
gdk-pixbuf | buster:libgdk-pixbuf2.0-0, libgdk-pixbuf-2.0-0 | run | certain
krb5-libs | libgssapi-krb5-2 | run | certain
libbz2 | libbz2-1.0 | run | certain
xz-libs | liblzma5 | run | certain
zstd-libs | libzstd1 | run | certain
lz4-libs | liblz4-1 | run | certain
ncurses-libs | libncursesw6 | run | certain
readline | buster:libreadline7, libreadline8 | run | certain
libsasl | libsasl2-2 | run | certain
expat | libexpat1 | run | certain
libusb | libusb-1.0-0 | run | certain
giflib | libgif7 | run | certain
pixman | libpixman-1-0 | run | certain
librsvg | librsvg2-2 | run | certain
mariadb-connector-c | libmariadb3 | run | certain
unixodbc | unixodbc | run | certain
libaio | - | run | certain | Debian 13 has the library under another name, which programs built before do not look for
openjdk17-jre-headless / openjdk21-jre-headless / openjdk17-jre / openjdk21-jre | - | run | certain | which versions of Java there are depends on the release of Debian: name one that it has
alsa-lib | bookworm:libasound2, libasound2t64 | run | certain
nss | libnss3 | run | certain
mesa-gl | libgl1 | run | likely
redis | redis-server | run | likely
gettext | gettext | run | certain
gettext-envsubst / envsubst | gettext-base | run | certain
tesseract-ocr | tesseract-ocr | run | certain
tesseract-ocr-data-eng | tesseract-ocr-eng | run | certain
mysql-client | default-mysql-client | run | certain
ttf-dejavu / font-dejavu | fonts-dejavu | run | certain
ttf-liberation / font-liberation | fonts-liberation | run | certain
ttf-freefont / font-freefont | fonts-freefont-ttf | run | certain
font-noto | fonts-noto-core | run | likely
font-noto-emoji | fonts-noto-color-emoji | run | certain
su-exec | gosu | run | certain
chromium | chromium | run | certain | the program is called chromium there, and lies in /usr/bin
supervisor | supervisor | run | certain | its configuration is /etc/supervisor/supervisord.conf, which reads /etc/supervisor/conf.d/*.conf
nginx | nginx | run | likely | sites are read from /etc/nginx/sites-enabled, not from /etc/nginx/http.d
gcompat / libc6-compat | + | run | certain
musl / musl-utils / libc-utils / libintl / musl-libintl | + | run | certain
libgcc / libstdc++ / zlib | + | run | certain
ca-certificates-bundle | ca-certificates | run | certain
icu-data-full / icu-data-en | + | run | likely
musl-locales / musl-locales-lang | - | run | certain | glibc has locales of its own: say which are needed
dcron / cronie | - | run | certain | Debian's cron is started in another way
openrc / busybox / busybox-extras / busybox-suid / alpine-conf / tzdata-utils | - | tool | certain | it is a part of Alpine
bash / coreutils / diffutils / findutils / grep / gzip / sed / tar / util-linux / shadow / ncurses | + | tool | certain
gnupg | gnupg | tool | certain
bind-tools | bind9-dnsutils | tool | certain
netcat-openbsd | netcat-openbsd | tool | certain
openssh | openssh-client, openssh-server | tool | certain
iputils / iputils-ping | iputils-ping | tool | certain
git-lfs | git-lfs | tool | certain
7zip / p7zip | 7zip | tool | certain
dos2unix | dos2unix | tool | certain
acl | acl | tool | certain
pwgen | pwgen | tool | certain
logrotate | logrotate | tool | certain
moreutils | moreutils | tool | certain
aws-cli | awscli | tool | likely
`;

// EXTERNAL MODULE: ./.cache/build/js/convert/to-slim/debian-releases.js
var debian_releases = __webpack_require__(4115);
;// CONCATENATED MODULE: ./.cache/build/js/convert/to-slim/apk-to-apt.js



/**
 * What Debian has for a package, named without its version.
 *
 * @param release the release of Debian, on which the names of some libraries depend; null where it is not known
 */
function aptFor(alpine, release) {
    const row = table().get(alpine);
    if (row === undefined)
        return { kind: "unknown" };
    if (row === null)
        return { kind: "none", why: `several packages of Debian are part of ${alpine}` };
    const { use, confidence, source, caveat } = row;
    if (row.debian === "-")
        return { kind: "none", why: `${alpine}: ${caveat ?? "Debian has no counterpart"}` };
    const names = row.debian === "+" ? [] : namesOn(row.debian.split(", "), release);
    if (names === null) {
        return {
            kind: "none",
            why: `the name of ${alpine} depends on the release of Debian, which is not known`,
        };
    }
    return { kind: "mapped", mapping: { alpine, debian: names, use, confidence, source, caveat } };
}
/** Every package of Alpine that something is known of. For tests. */
function knownApkNames() {
    return [...table().keys()];
}
/** `bullseye:libffi7, libffi8` for one release; null where it matters and is not known. */
function namesOn(written, release) {
    const until = written.flatMap((word) => {
        const [first = "", name] = word.split(":");
        return name === undefined ? [] : [{ last: debian_releases/* DEBIAN_RELEASES */.D.findIndex((each) => each === first), name }];
    });
    const newest = written.filter((word) => !word.includes(":"));
    if (until.length === 0)
        return newest;
    if (release === null)
        return null;
    const at = debian_releases/* DEBIAN_RELEASES */.D.indexOf(release);
    const old = until.find(({ last }) => at <= last);
    return old === undefined ? newest : [old.name];
}
let known = null;
/** The table of its own goes before the other one, read backwards. */
function table() {
    known ??= new Map([...reversed(), ...APK_TABLE.trim().split("\n").flatMap(readRow)]);
    return known;
}
const RANK = ["certain", "likely", "guess"];
/**
 * From Alpine's names to Debian's: of several the surest one, of those that mean the same the first. null where several
 * stay that are not the same.
 */
function reversed() {
    const found = new Map();
    const rows = [...(0,apt_to_apk/* allMappings */.Zb)()].sort((a, b) => RANK.indexOf(a.confidence) - RANK.indexOf(b.confidence));
    const settled = new Map();
    for (const { debian, alpine, use, confidence, source, caveat } of rows) {
        const [name, ...others] = alpine;
        if (name === undefined || others.length > 0 || confidence === "guess")
            continue;
        const first = settled.get(name);
        // Names in one row share everything but themselves.
        const same = `${use} ${source} ${caveat ?? ""}`;
        if (first === undefined) {
            settled.set(name, { confidence, names: same });
            found.set(name, { alpine: name, debian, use, confidence: confidence, source: apt_to_apk/* MAPPING_SOURCES */.EJ[source], caveat: null }); // prettier-ignore
            if (caveat !== null)
                found.set(name, null);
        }
        else if (first.confidence === confidence && first.names !== same)
            found.set(name, null);
    }
    return found;
}
const USES = ["build", "run", "tool"];
function readRow(line) {
    const [names = "", debian = "", use, confidence, caveat = null] = line.split(" | ");
    const row = {
        debian,
        use: oneOf(USES, use, line),
        confidence: oneOf(RANK, confidence, line),
        source: apt_to_apk/* MAPPING_SOURCES */.EJ.use,
        caveat,
    };
    return names.split(" / ").map((alpine) => [alpine, { alpine, ...row }]);
}
function oneOf(words, word, line) {
    const found = words.find((each) => each === word);
    if (found === undefined)
        throw new Error(`"${line}" is no row of the table`);
    return found;
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/to-slim/apk-read.js


/** @param release of the image that the stage is built on afterwards; null where it is not known */
function readApkRun(run, release) {
    const { reading, instruction } = run;
    if (reading.kind === "unread") {
        return { run, commands: [], problems: /\bapk\b/.test(instruction.raw) ? [reading.reason] : [] };
    }
    const found = reading.commands.map((each) => readCommand(each, release)).filter((one) => one !== null);
    const problems = found.flatMap((one) => (one.kind === "problem" ? [one.why] : []));
    const commands = found.filter((one) => one.kind !== "problem");
    if (reading.form === "exec" && found.length > 0) {
        return { run, commands: [], problems: ["it is written as a list of words"] };
    }
    return { run, commands, problems: [...new Set(problems)] };
}
/** Programs that are of Alpine's own making. */
const ALPINE_ONLY = /^(?:rc-(?:update|service|status)|setup-[a-z]+|abuild(?:-.*)?|openrc|lbu|scanelf)$/;
function readCommand(command, release) {
    const { program } = command;
    if (program === "apk")
        return readApk(command, release);
    if (program !== null && ALPINE_ONLY.test(program)) {
        return { kind: "problem", why: `${program} is a program of Alpine` };
    }
    return program === "rm" ? ((0,package_list/* readRemoval */.hf)(command, TIDIED) ?? readFiles(command)) : readFiles(command);
}
/** Options without a value that change nothing of what is installed. */
const KNOWN_OPTION = /^(?:-[Uqvuli]+|--(?:no-cache|update|update-cache|quiet|verbose|no-progress|progress|upgrade|latest|force-refresh|force-overwrite|no-interactive|interactive|clean-protected|purge|no-scripts|wait))$/;
const GROUP = /^(?:-t|--virtual)$/;
const ELSEWHERE = /^(?:-X|--repository|--repositories-file|--allow-untrusted|-p|--root|--initdb|--arch)(?:=|$)/;
function apkWords({ words }) {
    let verb = null;
    let problem = null;
    let group = null;
    let inline = null;
    const operands = [];
    for (let index = 1; index < words.length; index += 1) {
        const word = words[index];
        if (word === undefined)
            continue;
        const { kind, text } = word.value;
        const option = kind === "text" && text.startsWith("-") ? text : null;
        if (option !== null && GROUP.test(option)) {
            index += 1;
            group = words[index] ?? null;
            if (group === null)
                problem ??= `${option} has no value`;
        }
        else if (option?.startsWith("--virtual=") === true)
            inline = option.slice("--virtual=".length);
        else if (option !== null && ELSEWHERE.test(option)) {
            problem ??= `${option.replace(/=.*$/s, "")} takes packages from elsewhere`;
        }
        else if (option !== null && !KNOWN_OPTION.test(option))
            problem ??= `the option ${option} is not known`;
        else if (option === null && verb === null)
            verb = kind === "text" ? text : "";
        else if (option === null)
            operands.push(word);
    }
    return { verb: verb ?? "", operands, group, inline, problem };
}
function readApk(command, release) {
    const { verb, operands, group, inline, problem } = apkWords(command);
    const why = problem ?? obstacle(command);
    if (why !== null)
        return { kind: "problem", why };
    switch (verb) {
        case "update":
        case "cache":
            return { kind: "drop", command, why: null };
        case "upgrade":
            return operands.length === 0
                ? { kind: "upgrade", command }
                : { kind: "problem", why: "an upgrade of single packages" };
        case "add": {
            const name = group?.value ?? null;
            if (name !== null && name.kind !== "text")
                return { kind: "problem", why: "the name of a group is known at build time only" };
            return readAdd(command, operands, name?.text ?? inline, release);
        }
        case "del": {
            const dynamic = operands.find(({ value }) => value.kind !== "text");
            return dynamic === undefined && operands.length > 0
                ? { kind: "del", command, names: operands.map(({ value }) => value.text) }
                : { kind: "problem", why: "what it takes away is known at build time only" };
        }
        default:
            return { kind: "problem", why: `apk ${verb || "with a verb that is not known"} is not converted` };
    }
}
function obstacle({ open, wrappers, assignments, redirects }) {
    if (open)
        return "the names of packages come from elsewhere";
    if (wrappers.length > 0)
        return "apk is run by another program";
    if (assignments.length > 0)
        return "variables are set for apk";
    return redirects.some(({ body }) => body !== null) ? "apk reads a heredoc" : null;
}
function readAdd(command, operands, group, release) {
    const packages = [];
    const problems = [];
    for (const word of operands) {
        const read = readPackage(word, release);
        if (typeof read === "string")
            problems.push(read);
        else
            packages.push(read);
    }
    if (problems.length === 0 && packages.length > 0) {
        const distinct = new Map(packages.map(({ mapping }) => [mapping.alpine, mapping.debian]));
        return { kind: "add", command, packages, distinct, group };
    }
    if (problems.length === 0)
        return { kind: "problem", why: "it names no packages" };
    const known = packages.flatMap(({ mapping }) => mapping.debian);
    const rest = known.length === 0 ? "" : `; the others would be ${known.join(" ")}`;
    return { kind: "problem", why: `${[...new Set(problems)].join("; ")}${rest}` };
}
const PACKAGE = /^([a-z0-9][a-z0-9+._-]*?)(?:(==?|~=?|[<>]=?)(\S+))?$/i;
function readPackage(word, release) {
    const { kind, text } = word.value;
    if (kind === "dynamic")
        return `${text} is known at build time only`;
    if (text.includes("@"))
        return `${text} is of another repository of Alpine`;
    const match = kind === "text" ? PACKAGE.exec(text) : null;
    if (match === null)
        return `${text} is no plain name of a package`;
    const [, name = "", , version = null] = match;
    const answer = aptFor(name, release);
    switch (answer.kind) {
        case "mapped":
            return { word, mapping: answer.mapping, version };
        case "none":
            return answer.why;
        case "unknown":
            return `no counterpart of ${name} is known`;
    }
}
/** Files of apk: there are none on Debian. */
const TIDIED = /^\/(?:var\/cache\/apk|etc\/apk\/cache|var\/lib\/apk\/lists)(?:\/|\*|$)/;
/** Commands that change apk's own files, or fetch packages of Alpine. */
function readFiles(command) {
    const words = [...command.words, ...command.redirects.flatMap(({ target }) => target ?? [])];
    const texts = words.map(({ value }) => value.text);
    const has = (pattern) => texts.some((text) => pattern.test(text));
    if (has(/\.apk(?:$|[?#"'])/))
        return { kind: "problem", why: "it fetches a package of Alpine" };
    if (!has(/(?:^|[\s"'=])\/(?:etc|lib|var\/cache)\/apk\b/))
        return null;
    if (command.program === "sed" && has(/\/etc\/apk\/repositories/) && has(/^-i/)) {
        return { kind: "drop", command, why: "the mirror it sets is one of Alpine" };
    }
    if (command.program === "ln" && has(/\/etc\/apk\/cache/))
        return { kind: "drop", command, why: null };
    return { kind: "problem", why: "it changes where packages of Alpine come from" };
}

// EXTERNAL MODULE: ./.cache/build/js/convert/to-slim/bases.js
var to_slim_bases = __webpack_require__(167);
// EXTERNAL MODULE: ./.cache/build/js/convert/tools.js + 1 modules
var tools = __webpack_require__(1143);
// EXTERNAL MODULE: ./.cache/build/js/convert/user-commands.js + 2 modules
var user_commands = __webpack_require__(3459);
// EXTERNAL MODULE: ./.cache/build/js/convert/mounts.js
var mounts = __webpack_require__(4745);
// EXTERNAL MODULE: ./.cache/build/js/convert/removal.js + 1 modules
var convert_removal = __webpack_require__(605);
;// CONCATENATED MODULE: ./.cache/build/js/convert/to-slim/joined.js
function firstOfLists({ commands }) {
    // The last one that is set for a list is its first.
    return new Map([...commands].reverse().map((command) => [command.list, command]));
}
/** Operators after which a list goes on as if several commands were one. */
const PLAIN = new Set(["&&", ";", "newline"]);
/**
 * With `set -e`, a command that fails before `&&` does not end the script, and one between `{` and `}` does; in a condition,
 * or before `||`, it never does.
 */
function joinOf(command, firsts, text) {
    const { before, after, negated, errexit } = command;
    const first = firsts.get(command.list) ?? command;
    const isCondition = /(?:^|[\s;&|({])(?:if|elif|while|until|!)[ \t]+$/.test(text.slice(Math.max(0, first.span.start - 12), first.span.start));
    const isFree = [before, after].every((operator) => operator === null || PLAIN.has(operator.kind));
    const goesOn = after !== null && after.kind !== ";" && after.kind !== "newline";
    // The last command of a script is its outcome.
    const isOutcome = after === null && command.context.length === 0 && command.within === null;
    const isStrict = errexit && !goesOn && !negated && !isCondition && !isOutcome;
    const isPlain = isFree && !negated && !isCondition && !(isStrict && before?.kind === "&&");
    return { text: isStrict ? "; " : " && ", isPlain };
}
/** What holds them together where that is needed. */
function bound({ isPlain }) {
    return isPlain ? { open: "", close: "" } : { open: "{ ", close: "; }" };
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/to-slim/apk.js




const MOUNT = /(?:^|,)(?:target|dst|destination)=\/(?:var\/cache\/apk|etc\/apk\/cache)(?:\/[^,]*)?(?:,|$)/;
const UPDATE = "apt-get update";
const INSTALL = "apt-get install -y --no-install-recommends";
const TIDY = "rm -rf /var/lib/apt/lists/*";
/** A RUN that installs packages on Debian and leaves no lists behind. */
function installingRun(names) {
    return `RUN ${UPDATE} && ${INSTALL} ${names.join(" ")} && ${TIDY}`;
}
function convertApkRun({ run, commands, problems }, context) {
    const { draft } = context;
    const { instruction, reading } = run;
    const foreign = commands.flatMap((one) => (one.kind === "del" ? one.names : [])).flatMap((name) => {
        const names = context.purged(name);
        return typeof names === "string" ? [names] : [];
    }); // prettier-ignore
    const problem = [...new Set([...problems, ...foreign])].join("; ");
    if (problem !== "") {
        draft.leave(instruction, "the packages of apk are not converted", problem);
        return "left";
    }
    if (commands.length === 0 || reading.kind === "unread")
        return "none";
    const script = new ApkScript(commands, instruction, reading, context);
    script.rewrite();
    const own = new Set(commands.map(({ command }) => command.id));
    const removal = (0,convert_removal/* removeCommands */.$)(draft.text, reading, script.removed, own);
    if (removal.kind === "everything") {
        draft.remove(instruction);
        return "removed";
    }
    draft.add(...removal.edits);
    (0,mounts/* removeMounts */.Z)(instruction, draft, MOUNT);
    return "converted";
}
class ApkScript {
    removed = new Set();
    #commands;
    #instruction;
    #firsts;
    #context;
    constructor(commands, instruction, reading, context) {
        this.#commands = commands;
        this.#instruction = instruction;
        this.#firsts = firstOfLists(reading);
        this.#context = context;
    }
    rewrite() {
        const adds = this.#commands.filter((one) => one.kind === "add");
        const installing = adds.filter((one) => this.#namesOf(one).length > 0);
        const [first] = installing;
        const last = installing.at(-1);
        // Lists that are fetched once do for all, where nothing can come between.
        const areTogether = installing.every(({ command }) => command.list === first?.command.list && command.context.length === 0 && joinOf(command, this.#firsts, this.#context.draft.text).isPlain); // prettier-ignore
        for (const one of this.#commands) {
            switch (one.kind) {
                case "add":
                    this.#add(one, !areTogether || one === first, !areTogether || one === last);
                    break;
                case "del":
                    this.#del(one);
                    break;
                case "upgrade":
                    this.#upgrade(one.command);
                    break;
                case "trim":
                    for (const word of one.words)
                        (0,package_list/* removeWord */.Td)(this.#context.draft, one.command, word);
                    break;
                case "drop":
                    this.removed.add(one.command.id);
                    if (one.why !== null)
                        this.#context.draft.note(one.command.span.line, "a setting of apk is dropped", one.why);
                    break;
            }
        }
    }
    #namesOf({ command, packages }) {
        const added = this.#context.added.get(command) ?? [];
        return (0,package_list/* unique */.Am)([...packages.flatMap(({ mapping }) => mapping.debian), ...added.map(({ name }) => name)]);
    }
    #add(add, updates, tidies) {
        const { command, packages } = add;
        this.#tell(command, packages);
        if (this.#namesOf(add).length === 0) {
            this.removed.add(command.id);
            return;
        }
        const { draft } = this.#context;
        const [program] = command.words;
        const last = command.words.at(-1);
        if (program === undefined || last === undefined)
            return;
        const join = joinOf(command, this.#firsts, draft.text);
        const head = `${updates ? `${UPDATE}${join.text}` : ""}${INSTALL}`;
        const isOne = !updates && !tidies;
        draft.replace(program.span.start, program.span.end, isOne ? head : `${bound(join).open}${head}`);
        const byWord = new Map(packages.map((one) => [one.word, one]));
        const seen = (0,package_list/* writeNames */.Yt)(draft, command, (word) => byWord.get(word)?.mapping.debian ?? []);
        this.#append(command, last, seen);
        const { end } = command.span;
        if (!isOne)
            draft.replace(end, end, `${tidies ? this.#tidy(command, last, join) : ""}${bound(join).close}`);
    }
    /** What other parts of the file need, at the end of the list. */
    #append(command, last, seen) {
        const { draft, added } = this.#context;
        const more = (added.get(command) ?? []).filter(({ name }) => !seen.has(name));
        if (more.length === 0)
            return;
        const names = more.map(({ name }) => name).join(" ");
        draft.replace(last.span.end, last.span.end, `${(0,package_list/* gapBefore */.C6)(last, command, draft)}${names}`);
        for (const { name, why, confidence, source } of more)
            this.#change(command.span.line, `${name} is added`, why, confidence, source);
    }
    /** On a line of its own where the packages are. */
    #tidy(command, last, join) {
        const gap = (0,package_list/* gapBefore */.C6)(last, command, this.#context.draft);
        if (gap === " ")
            return `${join.text}${TIDY}`;
        return join.text === "; " ? `;${gap}${TIDY}` : `${gap}&& ${TIDY}`;
    }
    #del({ command, names }) {
        const purged = (0,package_list/* unique */.Am)(names.flatMap((name) => {
            const found = this.#context.purged(name);
            return typeof found === "string" ? [] : found;
        }));
        if (purged.length === 0)
            this.removed.add(command.id);
        else
            this.#whole(command, `apt-get purge -y --auto-remove ${purged.join(" ")}`);
    }
    #upgrade(command) {
        const join = joinOf(command, this.#firsts, this.#context.draft.text);
        const { open, close } = bound(join);
        this.#whole(command, `${open}${[UPDATE, "apt-get upgrade -y", TIDY].join(join.text)}${close}`);
    }
    #whole(command, text) {
        const [program] = command.words;
        const last = command.words.at(-1);
        if (program !== undefined && last !== undefined)
            this.#context.draft.replace(program.span.start, last.span.end, text);
    }
    #tell(command, packages) {
        const same = [];
        for (const { mapping, version, word } of packages) {
            const { alpine, debian, confidence, source, caveat } = mapping;
            const { line } = word.span;
            if (debian.length === 1 && debian[0] === alpine)
                same.push(alpine);
            else if (debian.length === 0)
                this.#change(line, `${alpine} is dropped`, "Debian's base image has what it is for", confidence, source); // prettier-ignore
            else
                this.#change(line, `${alpine} becomes ${debian.join(" ")}`, "Debian has it under that name", confidence, source); // prettier-ignore
            if (version !== null)
                this.#change(line, `the version of ${alpine} is no longer pinned`, `${version} is a version of Alpine's package`, "certain", "use"); // prettier-ignore
            if (caveat !== null)
                this.#context.draft.leave(this.#instruction, `${alpine} is not the same on Debian`, caveat); // prettier-ignore
        }
        if (same.length > 0)
            this.#change(command.span.line, `apt installs ${same.join(", ")}`, "the packages have the same names on Debian", "certain", "the table of packages"); // prettier-ignore
    }
    #change(line, what, why, confidence, source) {
        this.#context.draft.change({ line, what, why, confidence, source });
    }
}

// EXTERNAL MODULE: ./.cache/build/js/dockerfile/history.js
var dockerfile_history = __webpack_require__(4958);
;// CONCATENATED MODULE: ./.cache/build/js/convert/to-slim/ash-only.js
/** What Alpine's shell understands and Debian's `/bin/sh` (dash) does not: bash, which Debian's base image has, does. */

/** Syntax beyond POSIX that ash has and dash has not. What ash has not either did not work before. */
const OF_ASH = new Set([
    "[[",
    "ansi-c-quote",
    "and-redirect",
    "parameter-expansion",
]);
/** Why a script that `/bin/sh` reads needs bash on Debian; null when dash reads it as well. */
function beyondDash({ reading }) {
    if (reading.kind === "unread" || reading.shell?.name !== "sh")
        return null;
    const construct = reading.constructs.find(({ kind }) => OF_ASH.has(kind));
    if (construct !== undefined)
        return `${construct.kind} is no syntax of Debian's /bin/sh`;
    for (const command of reading.commands) {
        const what = ofAsh(command);
        if (what !== null)
            return `${what} is not in Debian's /bin/sh`;
    }
    return null;
}
/** What ash takes as it is written, and bash as something else; null for nothing. */
function otherInBash({ reading }) {
    if (reading.kind === "unread")
        return null;
    const found = reading.constructs.find(({ kind }) => kind === "brace-expansion" || kind === "extended-glob");
    return found === undefined ? null : found.kind.replace("-", " ");
}
function ofAsh({ program, words }) {
    const texts = words.slice(1).map(({ value }) => value.text);
    switch (program) {
        case "echo":
            return /^-n?e/.test(texts[0] ?? "") ? `echo ${texts[0] ?? ""}` : null;
        case "set":
            return texts.includes("pipefail") ? "set -o pipefail" : null;
        case "source":
        case "let":
            return program;
        case "[":
        case "test":
            return texts.includes("==") ? `== of ${program}` : null;
        case "read":
            return texts.some((text) => /^-[a-z]*[pstn]/.test(text)) ? "an option of read" : null;
        case null:
        default:
            return null;
    }
}
/** A SHELL that names ash; its options are bash's too. */
function isAshShell(instruction) {
    if (instruction.keyword !== "SHELL")
        return false;
    return /^(?:\/(?:usr\/)?bin\/)?ash$/.test((0,dockerfile_history/* jsonWords */.WY)(instruction.args)?.[0] ?? "");
}
/** A SHELL of `/bin/sh` with an option that dash has not. */
function isShWithPipefail(instruction) {
    if (instruction.keyword !== "SHELL")
        return false;
    const words = (0,dockerfile_history/* jsonWords */.WY)(instruction.args) ?? [];
    return /^(?:\/(?:usr\/)?bin\/)?sh$/.test(words[0] ?? "") && words.includes("pipefail");
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/to-slim/installs.js
/** Parts of the base images that nothing may take away again, though Alpine's have them as packages of their own. */
const KEPT = {
    python: new Set(["ca-certificates", "openssl", "tzdata"]),
    node: new Set(["tzdata"]),
    nginx: new Set(["ca-certificates", "openssl", "tzdata", "curl", "gettext-base"]),
};
/** What a stage, with those it is built on, installs and may take away again. */
class Installs {
    /** Names of Debian by the group that they are in, and by their name on Alpine. */
    #groups = new Map();
    #packages = new Map();
    /** What is in no group, so that it is there to stay. */
    #lasting = new Set();
    #atHand = new Map();
    #kept;
    /** @param runs of the stage and of those that it is built on */
    constructor(runs, image) {
        this.#kept = KEPT[image];
        for (const { run, commands, problems } of runs) {
            if (problems.length > 0)
                continue;
            for (const one of commands)
                if (one.kind === "add")
                    this.#add(one, run.instruction);
        }
    }
    #add({ group, distinct }, instruction) {
        const names = [...distinct.values()].flat();
        for (const [alpine, debian] of distinct)
            this.#packages.set(alpine, debian);
        const atHand = this.#atHand.get(instruction) ?? new Set();
        const inGroup = (group === null ? null : this.#groups.get(group)) ?? [];
        for (const name of names) {
            atHand.add(name);
            if (group === null)
                this.#lasting.add(name);
            else
                inGroup.push(name);
        }
        this.#atHand.set(instruction, atHand);
        if (group !== null)
            this.#groups.set(group, inGroup);
    }
    /** It is there to stay, or is at hand in the RUN that needs it. */
    covers({ need: { name }, instruction }) {
        return this.#lasting.has(name) || (this.#atHand.get(instruction)?.has(name) ?? false);
    }
    /** Names of Debian for a word after `apk del`; a sentence where that cannot be told. */
    purged(name) {
        const group = this.#groups.get(name)?.filter((each) => !this.#lasting.has(each));
        const names = group ?? this.#packages.get(name);
        return (names?.filter((each) => !this.#kept.has(each)) ?? `it takes away ${name}, which is not installed here`);
    }
    /** Whether a RUN can be converted: it is understood, and takes away nothing that is not known. */
    allows({ problems, commands }) {
        const isKnown = (name) => typeof this.purged(name) !== "string";
        return problems.length === 0 && commands.every((one) => one.kind !== "del" || one.names.every(isKnown));
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/to-slim/busybox-only.js
const PROGRAMS = {
    wget: "wget",
    nc: "netcat-openbsd",
    ping: "iputils-ping",
    ping6: "iputils-ping",
    traceroute: "traceroute",
    telnet: "telnet",
    nslookup: "bind9-dnsutils",
    ip: "iproute2",
    ifconfig: "net-tools",
    netstat: "net-tools",
    route: "net-tools",
    arp: "net-tools",
    ps: "procps",
    top: "procps",
    free: "procps",
    pgrep: "procps",
    pkill: "procps",
    watch: "procps",
    uptime: "procps",
    vmstat: "procps",
    sysctl: "procps",
    killall: "psmisc",
    fuser: "psmisc",
    pstree: "psmisc",
    lsof: "lsof",
    unzip: "unzip",
    xz: "xz-utils",
    unxz: "xz-utils",
    xzcat: "xz-utils",
    lzma: "xz-utils",
    bzip2: "bzip2",
    bunzip2: "bzip2",
    bzcat: "bzip2",
    cpio: "cpio",
    patch: "patch",
    strings: "binutils",
    ar: "binutils",
    vi: "vim-tiny",
    less: "less",
    bc: "bc",
    dc: "dc",
    xxd: "xxd",
    hexdump: "bsdextrautils",
    dos2unix: "dos2unix",
    unix2dos: "dos2unix",
    tree: "tree",
    mkpasswd: "whois",
    time: "time",
};
/** Programs of BusyBox that nothing can be put in the place of unseen. */
const HOMELESS = {
    crond: "Debian's cron is started in another way",
    httpd: "it is a part of BusyBox",
    udhcpc: "it is a part of BusyBox",
    busybox: "name the programs that are needed",
};
/** What a program's name asks for on Debian; null for one that its images have too. */
function busyboxNeed(program) {
    if (Object.hasOwn(HOMELESS, program)) {
        return { kind: "none", what: program, why: HOMELESS[program] ?? "" };
    }
    const apt = Object.hasOwn(PROGRAMS, program) ? PROGRAMS[program] : undefined;
    return apt === undefined ? null : { kind: "package", apt, what: program };
}
/** Everything a command asks for: its program, those before it, and what unpacks for tar. */
function busyboxNeeds({ program, words, wrappers }) {
    const names = [program, ...wrappers.map(({ value }) => value.text)];
    const found = names.flatMap((name) => (name === null ? [] : (busyboxNeed(name) ?? [])));
    if (program !== "tar")
        return found;
    const texts = words.slice(1).map(({ value }) => value.text);
    const letters = texts.find((text, index) => index === 0 || /^-[a-zA-Z]/.test(text)) ?? "";
    const has = (letter, name) => (/^-?[a-zA-Z]+$/.test(letters) && letter.test(letters)) || texts.some((text) => name.test(text));
    const unpacking = [
        ...(has(/J/, /\.(?:tar\.xz|txz)$|^--xz$/) ? [{ kind: "package", apt: "xz-utils", what: "tar with xz" }] : []),
        ...(has(/j/, /\.(?:tar\.bz2|tbz2?)$|^--bzip2$/) ? [{ kind: "package", apt: "bzip2", what: "tar with bzip2" }] : []),
    ]; // prettier-ignore
    return [...found, ...unpacking];
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/to-slim/needs.js


/** Every need once, from where it first is one; what nothing can be done about is left. */
function toolNeeds({ stage, image, scripts, apk, draft }) {
    const found = [];
    const ask = (answer, instruction, from) => {
        const { what } = answer;
        if (answer.kind === "none") {
            draft.leave(instruction, `${what} is not in Debian's images`, answer.why);
            return;
        }
        found.push(placed(answer.apt, `${what} is part of Alpine's image only`, instruction, from));
    };
    for (const { instruction, reading, onbuild } of scripts) {
        if (reading.kind === "unread" || onbuild)
            continue;
        for (const command of reading.commands)
            for (const answer of busyboxNeeds(command))
                ask(answer, instruction, command.span.start);
    }
    for (const instruction of stage.instructions) {
        for (const program of (0,tools/* programsNamed */.lY)(instruction)) {
            const answer = busyboxNeed(program.split("/").at(-1) ?? "");
            if (answer !== null)
                ask(answer, instruction, draft.startOf(instruction.line));
        }
    }
    return unique([...found, ...certificates(image, apk)]);
}
const FETCHING = new Set(["curl", "wget", "git"]);
/** The images of Node.js have no certificates on Debian, and what fetches only recommends them. */
function certificates(image, apk) {
    if (image !== "node")
        return [];
    for (const { run, commands } of apk) {
        for (const one of commands) {
            const names = one.kind === "add" ? one.packages.flatMap(({ mapping }) => mapping.debian) : [];
            const name = names.find((each) => FETCHING.has(each));
            if (name === undefined)
                continue;
            const why = `${name} asks for https, and Debian's image has no certificates`;
            return [placed("ca-certificates", why, run.instruction, one.command.span.start)];
        }
    }
    return [];
}
function placed(name, why, instruction, from) {
    return { need: { name, why, confidence: "certain", source: "use" }, instruction, from };
}
function unique(needs) {
    const found = new Map();
    for (const one of needs) {
        const known = found.get(one.need.name);
        if (known === undefined || one.from < known.from)
            found.set(one.need.name, one);
    }
    return [...found.values()];
}
/** Puts needs into the stage's first list of packages, if it comes before them. */
function place(needs, lists) {
    const first = lists.find(({ command, group }) => group === null && command.runs === "always" && command.context.length === 0 && !command.negated);
    const start = first?.command.span.start ?? Infinity;
    const isInTime = ({ from }) => start <= from;
    const late = needs.filter(isInTime).map(({ need }) => need);
    return {
        added: first === undefined || late.length === 0 ? new Map() : new Map([[first.command, late]]),
        early: needs.filter((one) => !isInTime(one)).map(({ need }) => need),
    };
}

// EXTERNAL MODULE: ./.cache/build/js/convert/shells.js
var shells = __webpack_require__(6084);
// EXTERNAL MODULE: ./.cache/build/js/convert/only-there.js
var only_there = __webpack_require__(2498);
;// CONCATENATED MODULE: ./.cache/build/js/convert/to-slim/alpine-paths.js

const ALL = null;
const STARTS = ["CMD", "ENTRYPOINT", "HEALTHCHECK"];
const RULES = [
    { pattern: /\bLD_PRELOAD\b/, keywords: ALL, why: "Debian has its libraries in a folder of their architecture" },
    { pattern: /\/lib\/(?:ld-musl[\w.-]*|libc\.musl[\w.-]*)/, keywords: ALL, why: "the loader of musl is not on Debian" },
    { pattern: /\/usr\/glibc-compat\b/, keywords: ALL, why: "Debian has glibc itself" },
    { pattern: /(?<![\w/])\/usr\/lib\/lib[\w+-]+\.so[\w.]*/, keywords: ALL, why: "Debian has its libraries in a folder of their architecture" },
    { pattern: /\b(?:musllinux|linux-?musl|unknown-linux-musl)\w*/, keywords: ALL, why: "what it names is built for musl" },
    { pattern: /\/usr\/lib\/jvm\/[\w.-]+/, keywords: ALL, why: "Debian names the folders of Java in another way" },
    { pattern: /\/usr\/(?:bin\/chromium-browser|lib\/chromium)\b/, keywords: ALL, why: "Debian's program is /usr/bin/chromium" },
    { pattern: /\/etc\/(?:alpine-release|apk\/[\w./-]+)/, keywords: new Set(["ENV", "COPY", "ADD"]), why: "it is a file of Alpine" },
    { pattern: /\/etc\/(?:nginx\/http\.d|supervisord\.conf|supervisor\.d|crontabs)\b/, keywords: new Set(["COPY", "ADD", "RUN", ...STARTS]), why: "Debian's package reads its configuration from elsewhere" },
]; // prettier-ignore
/** Users and groups of Alpine that Debian has not. */
const USERS = /^(?:guest|ftp|squid|postmaster|ntp|smmsp|cyrus|vpopmail|at|xfs|halt|shutdown)$/;
const GROUPS = /^(?:nobody|wheel|ping|netdev|guest|ftp|squid|postmaster|ntp|smmsp|cyrus|vpopmail|abuild|usb|readproc|nofiles)$/; // prettier-ignore
/** What an instruction says that holds on Alpine only. `made`: users and groups that the Dockerfile makes itself. */
function alpineOnly(instruction, made) {
    const found = (0,only_there/* onlyThere */.x)(instruction, RULES, "Alpine");
    for (const text of (0,only_there/* ownersOf */.K)(instruction, ownersIn)) {
        const [user = "", group = ""] = text.trim().replace(/["']/g, "").split(/[:.]/);
        if (USERS.test(user) && !made.has(user))
            found.push({ what: `there is no user ${user} on Debian`, why: "make it, or take another" });
        if (GROUPS.test(group) && !made.has(group)) {
            const why = group === "nobody" ? "the group of nobody is nogroup there" : "make it, or take another";
            found.push({ what: `there is no group ${group} on Debian`, why });
        }
    }
    return found;
}
/** `user:group` of each chown, and what `install -g` and chgrp name. */
function ownersIn(args) {
    const owners = [...args.matchAll(/\bchown\s+(?:-\S+\s+){0,5}(\S{1,100})/g)].map(([, owner = ""]) => owner);
    const groups = [
        ...args.matchAll(/\b(?:chgrp\s+(?:-\S+\s+){0,5}|install\s[^&;|]{0,200}?-g\s+)(\S{1,100})/g),
    ];
    return [...owners, ...groups.map(([, group = ""]) => `:${group}`)];
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/to-slim/remarks.js



/** @param removed instructions of which nothing stays @param lists what the stage installs */
function remarkOn({ stage, scripts, ancestorScripts, descendants, isShipped, draft }, removed, callsSuExec, lists) {
    const made = namesMadeBy([...ancestorScripts, ...scripts]);
    for (const instruction of stage.instructions) {
        if (removed.has(instruction))
            continue;
        for (const { what, why } of alpineOnly(instruction, made))
            draft.leave(instruction, what, why);
        foreignCopy(instruction, draft);
    }
    const packages = lists.flatMap((list) => list.packages.map((one) => ({ ...one, list })));
    const suExec = packages.find(({ mapping }) => mapping.alpine === "su-exec");
    const isNamedLater = descendants.some(({ instructions }) => instructions.some(({ raw }) => /\bsu-exec\b/.test(raw))); // prettier-ignore
    if (suExec !== undefined && !callsSuExec && !isNamedLater) {
        const instruction = scripts.find(({ reading }) => reading.kind === "read" && reading.commands.includes(suExec.list.command))?.instruction; // prettier-ignore
        if (instruction !== undefined)
            draft.leave(instruction, "su-exec becomes gosu", "nothing here calls it: scripts that call su-exec have to call gosu"); // prettier-ignore
    }
    const built = packages.find(({ mapping }) => mapping.use === "build");
    if (built !== undefined) {
        draft.note(built.word.span.line, "what compiles is installed as before", "packages may have wheels or binaries for glibc where they had none for musl: try without"); // prettier-ignore
    }
    const start = isShipped ? (0,shells/* startScript */.OW)(stage) : null;
    if (start !== null) {
        draft.note(start.line, `the container starts with ${start.script}`, "if its first line names ash, or it calls su-exec or a tool of BusyBox, that is to be changed too"); // prettier-ignore
    }
}
/** Users and groups: the last word of each command that makes one. */
function namesMadeBy(scripts) {
    const names = scripts.flatMap(({ reading }) => reading.kind === "unread"
        ? []
        : reading.commands
            .filter(({ program }) => /^(?:adduser|addgroup|useradd|groupadd)$/.test(program ?? ""))
            .flatMap(({ words }) => words.slice(1).map(({ value }) => value.text)));
    return new Set(names);
}
/** Files from an image on Alpine. */
function foreignCopy(instruction, draft) {
    if (instruction.keyword !== "COPY")
        return;
    for (const { name, value } of instruction.flags) {
        if (name !== "from" || value === null || !/[:/@]/.test(value))
            continue;
        const { kind } = (0,to_slim_bases/* slimVariant */.V)(value);
        if (kind === "variant" || kind === "left")
            draft.leave(instruction, `${value} is on Alpine`, "what is copied from it may be built for musl");
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/to-slim/starts.js

const starts_STARTS = new Set(["CMD", "ENTRYPOINT", "HEALTHCHECK"]);
const SU_EXEC = /(?:\/sbin\/|\/usr\/bin\/)?(?<![\w./-])su-exec(?![\w.-])/g;
const TINI = /(?<![\w.-])\/sbin\/tini(?![\w.-])/g;
const REWRITES = [
    { pattern: SU_EXEC, to: "gosu", why: "gosu is called in the same way" },
    { pattern: TINI, to: "/usr/bin/tini", why: "Debian's package has it there" },
];
/**
 * Rewrites them in the instructions of a stage.
 * @returns whether su-exec is called anywhere in it
 */
function rewriteStarts({ instructions, scripts }, taken, draft) {
    let callsSuExec = false;
    for (const instruction of instructions) {
        const isStart = starts_STARTS.has(instruction.keyword);
        if (isStart || instruction.keyword === "RUN" || instruction.keyword === "COPY") {
            for (const rewrite of REWRITES) {
                const isFound = rewriteIn(instruction, rewrite, taken, draft);
                if (isFound && rewrite.pattern === SU_EXEC)
                    callsSuExec = true;
            }
            ashLines(instruction, draft);
        }
        if (isStart)
            startedAsh(instruction, draft);
        if (isAshShell(instruction) || isShWithPipefail(instruction))
            shellOf(instruction, draft);
    }
    for (const { reading } of scripts) {
        if (reading.kind === "unread")
            continue;
        for (const { program, words } of reading.commands) {
            const [first] = words;
            if (program === "ash" && first?.value.kind === "text")
                replace(first.span.start, first.span.end, first.value.text.replace(/ash$/, "bash"), first.span.line, draft); // prettier-ignore
        }
    }
    return callsSuExec;
}
function rewriteIn(instruction, { pattern, to, why }, taken, draft) {
    const start = draft.startOf(instruction.line);
    const text = draft.text.slice(start, draft.startOf(instruction.endLine + 1));
    let isFound = false;
    for (const match of text.matchAll(pattern)) {
        const at = start + match.index;
        const line = text.slice(text.lastIndexOf("\n", match.index) + 1, match.index);
        if (/^\s*#/.test(line) || taken.some((range) => at >= range.start && at < range.end))
            continue;
        isFound = true;
        draft.replace(at, at + match[0].length, to);
        draft.change({ line: instruction.line, what: `${match[0]} becomes ${to}`, why, confidence: "certain", source: "use" }); // prettier-ignore
    }
    return isFound;
}
/** `#!/bin/ash` on the first line of a file that is written here. */
function ashLines({ line, endLine }, draft) {
    const start = draft.startOf(line);
    const text = draft.text.slice(start, draft.startOf(endLine + 1));
    for (const match of text.matchAll(/(?<=^#!)\/bin\/ash(?=\s|$)/gm))
        replace(start + match.index, start + match.index + match[0].length, "/bin/bash", line, draft);
}
/** A CMD, ENTRYPOINT or HEALTHCHECK that starts ash by name. */
function startedAsh(instruction, draft) {
    const start = draft.startOf(instruction.line);
    const text = draft.text.slice(start, draft.startOf(instruction.endLine + 1));
    const match = /^(\s*[A-Za-z]+\s+(?:--\S+\s+)*(?:CMD\s+)?(?:\[\s*"|exec\s+)?)((?:\/bin\/)?ash)(?=["\s])/.exec(text); // prettier-ignore
    if (match === null)
        return;
    const [, before = "", word = ""] = match;
    const at = start + before.length;
    replace(at, at + word.length, word.replace(/ash$/, "bash"), instruction.line, draft);
}
function shellOf(instruction, draft) {
    const start = draft.startOf(instruction.line);
    const text = draft.text.slice(start, draft.startOf(instruction.endLine + 1));
    const match = /"(?:\/(?:usr\/)?bin\/)?a?sh"/.exec(text);
    if (match !== null)
        replace(start + match.index, start + match.index + match[0].length, '"/bin/bash"', instruction.line, draft);
}
function replace(start, end, to, line, draft) {
    const from = draft.text.slice(start, end);
    draft.replace(start, end, to);
    draft.change({ line, what: `${from} becomes ${to}`, why: "Debian has no ash, and its /bin/sh has not all of it", confidence: "likely", source: "use" }); // prettier-ignore
}

// EXTERNAL MODULE: ./.cache/build/js/convert/options.js
var options = __webpack_require__(3941);
;// CONCATENATED MODULE: ./.cache/build/js/convert/to-slim/users.js

/** Numbers and names that are taken in a fresh Debian (its base-passwd). */
const TAKEN_GROUPS = numbers("0-10 12 13 15 20-22 24-27 29 30 33 34 37-46 50 60 100 65534");
const TAKEN_USERS = numbers("0-10 13 33 34 38 39 41 42 65534");
const users_GROUPS = new Set("root daemon bin sys adm tty disk lp mail news uucp man proxy kmem dialout fax voice cdrom floppy tape sudo audio dip www-data backup operator list irc src shadow utmp video sasl plugdev staff games users nogroup".split(" "));
const users_USERS = new Set("root daemon bin sys sync games man lp mail news uucp proxy www-data backup list irc _apt nobody".split(" "));
const WHY = "Debian's slim images have groupadd and useradd";
/** Null for another command. */
function slimUserCommand(command) {
    switch (command.program) {
        case "addgroup":
            return addGroup(command);
        case "adduser":
            return addUser(command);
        case "deluser":
            return remove(command, "userdel");
        case "delgroup":
            return remove(command, "groupdel");
        case null:
        default:
            return null;
    }
}
const ADDGROUP = { "-g": "gid=", "--gid": "gid=", "-S": "system", "--system": "system" };
function addGroup(command) {
    const { values, flags, operands, unknown } = (0,options/* readOptions */.T)(command, ADDGROUP);
    const [name, group, ...others] = operands;
    if (unknown !== null || name === undefined || others.length > 0)
        return notUnderstood(command, unknown);
    if (group !== undefined)
        return rewrite(["usermod", "-aG", group.raw, name.raw]);
    if (users_GROUPS.has(name.value.text))
        return left(`the group ${name.value.text} is there already on Debian`);
    const gid = values.get("gid=");
    if (gid !== undefined && TAKEN_GROUPS.has(gid.value.text))
        return taken("group", gid.value.text);
    return rewrite([
        "groupadd",
        ...(flags.has("system") ? ["-r"] : []),
        ...(gid === undefined ? [] : ["-g", gid.raw]),
        name.raw,
    ]);
}
const ADDUSER = {
    "-h": "home=",
    "--home": "home=",
    "-g": "comment=",
    "--gecos": "comment=",
    "-s": "shell=",
    "--shell": "shell=",
    "-G": "group=",
    "--ingroup": "group=",
    "-S": "system",
    "--system": "system",
    "-D": "no-password",
    "--disabled-password": "no-password",
    "-H": "no-home",
    "--no-create-home": "no-home",
    "-u": "uid=",
    "--uid": "uid=",
};
function addUser(command) {
    const { values, flags, operands, unknown } = (0,options/* readOptions */.T)(command, ADDUSER);
    const [name, group, ...others] = operands;
    if (unknown !== null || name === undefined || others.length > 0)
        return notUnderstood(command, unknown);
    if (group !== undefined) {
        return values.size + flags.size > 0
            ? notUnderstood(command, null)
            : rewrite(["usermod", "-aG", group.raw, name.raw]);
    }
    if (users_USERS.has(name.value.text))
        return left(`the user ${name.value.text} is there already on Debian`);
    const uid = values.get("uid=");
    if (uid !== undefined && TAKEN_USERS.has(uid.value.text))
        return taken("user", uid.value.text);
    const isSystem = flags.has("system");
    if (!isSystem && !flags.has("no-password"))
        return left("adduser asks for a password there");
    const home = values.get("home=");
    const comment = values.get("comment=");
    const own = values.get("group=");
    const shell = users_shellOf(values.get("shell="), isSystem);
    return rewrite([
        "useradd",
        ...(isSystem ? ["-r"] : []),
        // useradd makes a home only when it is told to; BusyBox unless it is told not to.
        flags.has("no-home") ? "-M" : "-m",
        ...(home === undefined ? [] : ["-d", home.raw]),
        ...(shell === null ? [] : ["-s", shell]),
        ...(comment === undefined ? [] : ["-c", comment.raw]),
        ...(uid === undefined ? [] : ["-u", uid.raw]),
        // A system user without a group of its own is in nogroup.
        ...(own === undefined ? (isSystem ? ["-g", "nogroup"] : []) : ["-g", own.raw]),
        name.raw,
    ]);
}
function users_shellOf(word, isSystem) {
    if (word === undefined)
        return isSystem ? "/usr/sbin/nologin" : null;
    const { text } = word.value;
    if (/^\/bin\/ash$/.test(text))
        return "/bin/sh";
    return text === "/sbin/nologin" ? "/usr/sbin/nologin" : word.raw;
}
function remove(command, program) {
    const { flags, operands, unknown } = (0,options/* readOptions */.T)(command, { "--remove-home": "home" });
    const [name, group, ...others] = operands;
    if (unknown !== null || name === undefined || others.length > 0)
        return notUnderstood(command, unknown);
    if (group !== undefined)
        return rewrite(["gpasswd", "-d", name.raw, group.raw]);
    return rewrite([program, ...(flags.has("home") ? ["-r"] : []), name.raw]);
}
function rewrite(words) {
    return { kind: "rewrite", text: words.join(" "), why: WHY };
}
function left(why) {
    return { kind: "left", why };
}
function notUnderstood({ program }, unknown) {
    return left(`${unknown === null ? "this call" : unknown} of ${program ?? "the command"} is not understood`);
}
function taken(what, number) {
    return left(`Debian has a ${what} with the number ${number} already`);
}
function numbers(text) {
    return new Set(text.split(" ").flatMap((part) => {
        const [first = 0, last = first] = part.split("-").map(Number);
        return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
    }));
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/to-slim/stage.js










function convertSlimStage(work) {
    const { stage, base, scripts, draft, ancestorScripts } = work;
    const own = scripts.flatMap((run) => work.apk.get(run) ?? []);
    const inherited = ancestorScripts.flatMap((run) => work.apk.get(run) ?? []);
    const installs = new Installs([...inherited, ...own], base.image);
    const usable = own.filter((run) => installs.allows(run) && !run.run.onbuild);
    const lists = usable.flatMap(({ commands }) => commands).filter((one) => one.kind === "add");
    const needs = toolNeeds({ ...work, image: base.image, apk: own }).filter((one) => !installs.covers(one));
    const { added, early } = place(needs, lists);
    const removed = new Set();
    const left = new Set();
    for (const run of own) {
        const outcome = convertApkRun(run, { draft, purged: (name) => installs.purged(name), added });
        if (outcome === "removed")
            removed.add(run.run.instruction);
        if (outcome === "left")
            left.add(run.run.instruction);
    }
    startWith(work, early);
    archived(work, lists.length > 0 || early.length > 0);
    (0,user_commands/* rewriteUsers */.D)(scripts, draft, {
        programs: /\b(?:adduser|addgroup|deluser|delgroup)\b/,
        answerOf: slimUserCommand,
        source: "use",
    });
    const packages = own.flatMap(({ commands }) => commands).flatMap((one) => (one.kind === "add" ? one.packages : [])); // prettier-ignore
    const isCalled = rewriteStarts(
    // What is left is left as it is.
    { instructions: stage.instructions.filter((each) => !left.has(each)), scripts: scripts.filter(({ instruction }) => !left.has(instruction)) }, packages.map(({ word }) => word.span), draft); // prettier-ignore
    remarkOn(work, removed, isCalled, lists);
}
/** Installs packages right after FROM, and lets bash read the RUNs where one is beyond Debian's `/bin/sh`. */
function startWith({ stage, ancestors, scripts, ancestorScripts, draft }, needs) {
    const [from] = stage.instructions;
    if (from === undefined)
        return;
    const lines = [];
    const names = needs.map(({ name }) => name);
    if (names.length > 0 && (0,tools/* startsAsRoot */.Ow)(ancestors)) {
        lines.push(installingRun(names));
        for (const { name, why, confidence, source } of needs)
            draft.change({ line: from.line, what: `${name} is added`, why, confidence, source });
    }
    else if (names.length > 0) {
        draft.leave(from, `${names.join(" ")} cannot be installed here`, "the stage it is built on ends as another user than root"); // prettier-ignore
    }
    const why = scripts.map(beyondDash).find((each) => each !== null) ?? null;
    const isInherited = ancestorScripts.some((run) => beyondDash(run) !== null);
    if (why !== null && !isInherited) {
        lines.push('SHELL ["/bin/bash", "-c"]');
        draft.change({ line: from.line, what: "SHELL is bash", why, confidence: "likely", source: "use" });
    }
    readByBash(scripts, why !== null || isInherited, draft);
    if (lines.length > 0)
        draft.insertAfter(from, lines);
}
/** What bash would read in another way than ash did. */
function readByBash(scripts, isShBash, draft) {
    for (const run of scripts) {
        const name = run.reading.kind === "unread" ? null : (run.reading.shell?.name ?? null);
        const what = name === "ash" || (name === "sh" && isShBash) ? otherInBash(run) : null;
        if (what !== null)
            draft.leave(run.instruction, `bash knows a ${what}`, "ash took it as it is written: put it in quotes if that was meant"); // prettier-ignore
    }
}
function archived({ stage, base, draft }, installs) {
    const [from] = stage.instructions;
    if (from === undefined || base.debian === null || !debian_releases/* ARCHIVED */.Ts.has(base.debian) || !installs)
        return;
    draft.leave(from, `the packages of Debian ${base.debian} are in its archive only`, "apt looks for them in a place where they are no longer: take a newer version of the image"); // prettier-ignore
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/to-slim/convert.js
/** Converts a Dockerfile from Alpine to Debian's slim images: everything it is not about stays as it is, to the byte. */








/** Each stage is held against those that it is built on. */
const MOST_STAGES = 200;
/** Why nothing is converted of a file that has nothing to convert. */
const ON_DEBIAN = "no stage is on Alpine";
/** Converts the text of a Dockerfile. Pure, and it throws nothing whatever the text holds. */
function convertToSlim(text, { target } = { target: null }) {
    const dockerfile = (0,parse/* parseDockerfile */.Ai)(text);
    if (dockerfile.declined !== null)
        return declined(text, dockerfile.declined);
    if (dockerfile.stages.length > MOST_STAGES)
        return declined(text, "it has more stages than anyone writes");
    const draft = new convert_draft/* Draft */.KO(text);
    const bases = (0,plan_bases/* planBases */.Og)(dockerfile, draft, {
        target,
        variantOf: to_slim_bases/* slimVariant */.V,
        write: to_slim_bases/* tellSlim */.R,
        foreign: "what is copied from it may be built for musl",
        done: ON_DEBIAN,
    });
    if (bases.kind === "declined")
        return declined(text, bases.reason);
    convertStages(dockerfile, draft, bases);
    // Commands within the words of commands can come to that: rather nothing than something wrong.
    if (!(0,edits/* areSeparate */.I1)(text.length, draft.edits))
        return declined(text, "two changes would meet in one place");
    const result = (0,edits/* applyEdits */.ct)(text, draft.edits);
    const parsed = (0,parse/* parseDockerfile */.Ai)(result);
    if (parsed.declined !== null || parsed.stages.length !== dockerfile.stages.length) {
        return declined(text, "what would come of it is no Dockerfile that is understood");
    }
    return concluded(result, draft);
}
function convertStages(dockerfile, draft, { converted, shipped, parents }) {
    const scripts = (0,shell/* readRunScripts */.i)(draft.text, dockerfile);
    const apk = new Map(scripts.map((run) => [run, readApkRun(run, converted.get(run.stage)?.debian ?? null)]));
    for (const [stage, base] of converted) {
        const ancestors = (0,plan_bases/* ancestorsOf */.Gw)(stage, parents);
        convertSlimStage({
            stage,
            base,
            apk,
            scripts: scripts.filter((run) => run.stage === stage),
            ancestors,
            ancestorScripts: scripts.filter((run) => ancestors.includes(run.stage)),
            descendants: dockerfile.stages.filter((other) => (0,plan_bases/* ancestorsOf */.Gw)(other, parents).includes(stage)),
            isShipped: stage === shipped,
            draft,
        });
    }
}
function concluded(text, { changes, left, notes }) {
    const inOrder = (items) => [...items].sort((a, b) => a.line - b.line);
    const all = { text, changes: inOrder(changes), notes: inOrder(notes) };
    return left.length === 0
        ? { kind: "converted", ...all, left: [] }
        : { kind: "partial", ...all, left: inOrder(left) };
}
function declined(text, reason) {
    return { kind: "declined", text, reason, changes: [], left: [], notes: [] };
}


/***/ }),

/***/ 4115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ debianBehind),
/* harmony export */   D: () => (/* binding */ DEBIAN_RELEASES),
/* harmony export */   Ts: () => (/* binding */ ARCHIVED)
/* harmony export */ });
/* harmony import */ var _known_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1904);

/** Oldest first. */
const DEBIAN_RELEASES = ["stretch", "buster", "bullseye", "bookworm", "trixie"];
/** Releases whose packages have left the place where their images look for them. */
const ARCHIVED = new Set(["stretch", "buster"]);
/**
 * By major version, `MINOR.PATCH:RELEASE` for each version from which on `VERSION-slim` (of nginx `VERSION`) was on another
 * release than the version before it, in the order of the versions. `?`: the lists do not say.
 */
const RELEASES = {
    python: {
        3: `7.0:stretch 7.4:buster 7.11:bullseye 7.17:bookworm 8.0:buster 8.11:bullseye 8.17:bookworm 9.0:buster
      9.6:bullseye 9.17:bookworm 9.23:trixie 10.0:bullseye 10.12:bookworm 10.18:trixie 11.0:bullseye
      11.4:bookworm 11.13:trixie 12.0:bookworm 12.11:trixie 13.0:bookworm 13.6:trixie`,
    },
    node: {
        14: "0.0:stretch 19.3:buster",
        15: "0.0:stretch",
        16: "0.0:buster",
        17: "0.0:bullseye",
        18: "0.0:bullseye 16.0:bookworm",
        19: "0.0:bullseye",
        20: "0.0:bullseye 3.0:bookworm",
        21: "0.0:bookworm",
        22: "0.0:bookworm",
        23: "0.0:bookworm",
        24: "0.0:bookworm",
        25: "0.0:bookworm",
        26: "0.0:trixie",
    },
    nginx: {
        1: "22.0:? 22.1:bullseye 23.0:? 23.4:bullseye 25.1:bookworm 28.1:trixie 29.0:bookworm 29.2:trixie",
    },
};
/**
 * The release of Debian behind a version's slim variant; for a shortened version (`3.11`, `lts`) that of the last one it
 * stood for. null where the lists do not say.
 */
function debianBehind(image, version) {
    const [major = "", minor = "Infinity", patch = "Infinity"] = (0,_known_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(image, version).split(".");
    const words = RELEASES[image][major]?.split(/\s+/) ?? [];
    let found = null;
    for (const word of words) {
        const [, ofMinor = "", ofPatch = "", release = ""] = /^(\d+)\.(\d+):(.+)$/.exec(word) ?? [];
        const isLater = Number(ofMinor) > Number(minor) || (ofMinor === minor && Number(ofPatch) > Number(patch));
        if (isLater)
            break;
        found = DEBIAN_RELEASES.find((each) => each === release) ?? null;
    }
    return found;
}


/***/ }),

/***/ 1143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jh: () => (/* binding */ installEarly),
  lY: () => (/* binding */ programsNamed),
  Ow: () => (/* binding */ startsAsRoot),
  eE: () => (/* binding */ toolNeeds)
});

// EXTERNAL MODULE: ./.cache/build/js/dockerfile/history.js
var dockerfile_history = __webpack_require__(4958);
;// CONCATENATED MODULE: ./.cache/build/js/convert/gnu-only.js
/** BusyBox gives most tools of coreutils no long options. */
const COREUTILS = /^(?:base64|basename|cat|chmod|cut|df|du|head|id|ln|paste|readlink|rm|shuf|sort|split|tail|tee|tr|truncate|uniq|wc)$/;
const LONG = /^--(?!help$)[a-z]/;
/** Found by running them in a genuine Alpine 3.20 and in BusyBox 1.35. */
const RULES = [
    { program: /^grep$/, word: /^-[a-zA-Z]*[PTUbz]|^--(?!colou?r|help$)[a-z]/, apk: "grep" },
    { program: /^sed$/, word: /^-[nEri]*[sz]$|^--(?:null-data|separate|follow-symlinks|posix|debug)$/, apk: "sed" },
    { program: /^find$/, word: /^-(?:f?printf|fprint0?|fls|ls|regextype|newer[aBcm][aBcmt]|readable|writable|xtype|[ac]newer|[ac]min|samefile|daystart|execdir|ok|okdir|uid|gid|nouser|nogroup|i?lname|iwholename)$/, apk: "findutils" },
    { program: COREUTILS, word: LONG, apk: "coreutils" },
    { program: /^ln$/, word: /^-[sfnvT]*r[sfnvT]*$/, apk: "coreutils" },
    { program: /^readlink$/, word: /^-[nqv]*[em]/, apk: "coreutils" },
    { program: /^sort$/, word: /^-[a-zA-Z]*[hR]/, apk: "coreutils" },
    { program: /^split$/, word: /^-[dn]/, apk: "coreutils" },
    { program: /^seq$/, word: /^-f|^--/, apk: "coreutils" },
    { program: /^(?:chown|chmod|chgrp)$/, word: /^--(?:from|reference)=/, apk: "coreutils" },
    { program: /^date$/, word: /[+-] ?\d+ ?(?:sec|min|hour|day|week|month|year)|^(?:yesterday|tomorrow|next .*|last .*|.* ago)$|^--(?:iso-8601|rfc-3339)/, apk: "coreutils" },
    { program: /^stat$/, word: /^--(?:format|printf)(?:=|$)/, apk: "coreutils" },
    { program: /^(?:md5|sha1|sha256|sha512)sum$/, word: /^--(?:check|ignore-missing|strict|quiet|status|tag)$/, apk: "coreutils" },
    { program: /^ls$/, word: /^--(?!colou?r|help$)[a-z]/, apk: "coreutils" },
    { program: /^cp$/, word: /^--(?:no-preserve|preserve|reflink|update|backup)/, apk: "coreutils" },
    { program: /^realpath$/, word: /^--relative-to/, apk: "coreutils" },
    { program: /^mktemp$/, word: /^--suffix/, apk: "coreutils" },
    { program: /^tar$/, word: /^--(?:transform|xform|wildcards|checkpoint|exclude-vcs|owner|group|sort|mtime|one-top-level|zstd|keep-old-files|use-compress-program)/, apk: "tar" },
    { program: /^gzip$/, word: /^--(?:keep|best|fast|rsyncable)$/, apk: "gzip" },
    { program: /^cmp$/, word: LONG, apk: "diffutils" },
    { program: /^wget$/, word: /^--(?:progress|show-progress|retry-connrefused|no-verbose|tries|waitretry|content-disposition|max-redirect|auth-no-challenge|no-hsts)|^-nv$/, apk: "wget" },
]; // prettier-ignore
/** Options of programs that run the command that follows them. */
const OF_WRAPPERS = [
    { program: /^xargs$/, word: /^-[dL]|^--(?!no-run-if-empty|help$)[a-z]/, apk: "findutils" },
    { program: /^env$/, word: /^-[CS]|^--(?:split-string|chdir)/, apk: "coreutils" },
    { program: /^timeout$/, word: LONG, apk: "coreutils" },
    {
        program: /^setpriv$/,
        word: /^--(?!nnp$|no-new-privs$|inh-caps|ambient-caps|dump$)[a-z]/,
        apk: "setpriv",
    },
];
/** Programs that BusyBox has not at all but Debian's slim images have. */
const MISSING = {
    bash: "bash",
    perl: "perl",
    column: "util-linux-misc",
    runuser: "runuser",
    whereis: "util-linux-misc",
    findmnt: "findmnt",
    lscpu: "lscpu",
    ...Object.fromEntries(["b2sum", "csplit", "join", "numfmt", "pr", "sha224sum", "stdbuf"].map((name) => [name, "coreutils"])),
};
/** Programs that only the full images have. BusyBox has some of the others. */
const OF_FULL = {
    git: "git",
    curl: "curl",
    hg: "mercurial",
    svn: "subversion",
    ssh: "openssh-client",
    "ssh-keyscan": "openssh-client",
    make: "make",
    gcc: "gcc",
    cc: "gcc",
    "g++": "g++",
    autoconf: "autoconf",
    automake: "automake",
    "pkg-config": "pkgconf",
    file: "file",
    convert: "imagemagick",
    mysql_config: "mariadb-connector-c-dev",
    pg_config: "libpq-dev",
    gpg: "gnupg",
    jq: "jq",
};
/** The package of a tool of the full images, by the program's name; null where Alpine's image has it too. */
function fullImageNeed(program) {
    return Object.hasOwn(OF_FULL, program) ? (OF_FULL[program] ?? null) : null;
}
/** The packages of GNU's tools that a command takes to work as it did. */
function gnuNeeds({ program, words, wrappers }) {
    const called = [...(program === null ? [] : [program]), ...wrappers.map(({ value }) => value.text)];
    return [
        ...needsBy(RULES, program, words.slice(1)),
        ...wrappers.flatMap(({ value }, index) => needsBy(OF_WRAPPERS, value.text, wrappers.slice(index + 1))),
        ...called.flatMap((what) => (Object.hasOwn(MISSING, what) ? [{ apk: MISSING[what] ?? what, what }] : [])),
    ];
}
function needsBy(rules, program, words) {
    if (program === null)
        return [];
    return rules.flatMap((rule) => {
        if (!rule.program.test(program))
            return [];
        const match = words.find(({ value }) => rule.word.test(value.text));
        return match === undefined
            ? []
            : [{ apk: rule.apk, what: `${program} ${match.value.text.slice(0, 60)}` }];
    });
}

// EXTERNAL MODULE: ./.cache/build/js/convert/shells.js
var shells = __webpack_require__(6084);
;// CONCATENATED MODULE: ./.cache/build/js/convert/tools.js
/** Which tools of Debian's images a stage uses that Alpine's have not, or have in BusyBox's way. */



/** Tools that have to be installed. A SHELL of bash that is not needed becomes one of ash. */
function toolNeeds(work) {
    const { stage, scripts, descendantScripts, draft } = work;
    const found = [];
    for (const instruction of stage.instructions) {
        const shell = (0,shells/* bashShell */.ns)(instruction);
        if (shell !== null) {
            const why = reasonForBash(shell, [...scripts, ...descendantScripts]);
            if (why === null)
                toAsh(instruction, draft);
            else
                found.push(tool("bash", why, instruction, true));
        }
        for (const program of work.isFull ? programsNamed(instruction) : []) {
            const apk = fullImageNeed(program);
            if (apk !== null)
                found.push(tool(apk, `${program} was part of the full image`, instruction, false));
        }
        if ((0,shells/* startsBash */.MG)(instruction))
            found.push(tool("bash", "the container starts it", instruction, false));
        if (writesBashScript(instruction))
            found.push(tool("bash", "a script in it names bash", instruction, false));
    }
    for (const { instruction, reading } of scripts) {
        if (reading.kind === "unread")
            continue;
        // A `#!` line of a heredoc, not the SHELL.
        if (reading.form === "heredoc" && reading.shell?.name === "bash" && /#!.*bash/.test(instruction.raw)) {
            found.push(tool("bash", "a script names it", instruction, true));
        }
        const lastInstall = reading.commands.findLast(({ program, words }) => /^apt(?:-get)?$/.test(program ?? "") && words.some(({ value }) => value.text === "install"));
        for (const command of reading.commands) {
            // What its own RUN installs later, or within it (`bash <<EOF`), comes too late for it.
            const isEarly = lastInstall !== undefined && lastInstall.span.start > command.span.start;
            const apk = work.isFull && command.program !== null ? fullImageNeed(command.program) : null;
            if (apk !== null) {
                found.push(tool(apk, `${command.program ?? ""} was part of the full image`, instruction, isEarly));
            }
            for (const { apk: name, what } of gnuNeeds(command)) {
                found.push(tool(name, `${what} is not in BusyBox, or works in another way`, instruction, isEarly));
            }
        }
    }
    return found;
}
/** A file that the Dockerfile writes begins with a line that asks for bash. */
function writesBashScript({ keyword, args, heredocs }) {
    if (keyword === "RUN")
        return BASH_LINE.test(args);
    return /^(?:COPY|ADD)$/.test(keyword) && heredocs.some(({ body }) => BASH_LINE.test(body));
}
const BASH_LINE = /#![ ]*\/(?:usr\/)?bin\/(?:env +)?bash\b/;
/** First words of what a container runs: no shell script is read there. */
function programsNamed({ keyword, args }) {
    if (!/^(?:CMD|ENTRYPOINT|HEALTHCHECK)$/.test(keyword))
        return [];
    const written = args.replace(/^CMD\s+/i, "");
    const words = (0,dockerfile_history/* jsonWords */.WY)(written);
    return words === null
        ? written.split(/[;&|]+/).map((part) => part.trim().split(/\s+/)[0] ?? "")
        : [words[0] ?? ""];
}
function tool(name, why, instruction, isEarly) {
    return {
        need: { name, why, confidence: "certain", source: "tried in Alpine 3.20 and BusyBox 1.35" },
        instruction,
        isEarly,
    };
}
function reasonForBash(shell, scripts) {
    if (!(0,shells/* ashTakes */.NW)(shell))
        return "SHELL gives it options that ash has not";
    for (const run of scripts) {
        if (run.reading.kind === "unread")
            return "SHELL names it, and what runs in it is not understood";
        const why = run.reading.shell?.name === "bash" ? (0,shells/* bashOnly */.FM)(run) : null;
        if (why !== null)
            return why;
    }
    return null;
}
function toAsh(instruction, draft) {
    const start = draft.startOf(instruction.line);
    const text = draft.text.slice(start, draft.startOf(instruction.endLine + 1));
    const match = /"(?:\/(?:usr\/)?bin\/)?bash"/.exec(text);
    if (match === null)
        return;
    draft.replace(start + match.index, start + match.index + match[0].length, '"/bin/ash"');
    draft.change({
        line: instruction.line,
        what: "SHELL is ash instead of bash",
        why: "nothing that runs in it is beyond Alpine's own shell",
        confidence: "likely",
        source: "tried in Alpine 3.20",
    });
}
/** Installs packages right after FROM. */
function installEarly({ stage, ancestors, draft }, needs) {
    const [from] = stage.instructions;
    if (from === undefined || needs.length === 0)
        return;
    const names = needs.map(({ name }) => name).join(" ");
    if (!startsAsRoot(ancestors)) {
        draft.leave(from, `${names} cannot be installed here`, "the stage it is built on ends as another user than root");
        return;
    }
    draft.insertAfter(from, [`RUN apk add --no-cache ${names}`]);
    for (const { name, why, confidence, source } of needs) {
        draft.change({ line: from.line, what: `${name} is added`, why, confidence, source });
    }
}
/** Whether a stage built on these (the nearest first) begins as root, as far as they tell. */
function startsAsRoot(ancestors) {
    const user = ancestors.flatMap(({ instructions }) => instructions.findLast(({ keyword }) => keyword === "USER") ?? [])[0]; // prettier-ignore
    return user === undefined || /^(?:root|0)(?::|$)/.test(user.args);
}


/***/ }),

/***/ 3459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ convertUsers),
  D: () => (/* binding */ rewriteUsers)
});

;// CONCATENATED MODULE: ./.cache/build/js/convert/alpine-accounts.js
/** Users and groups that a fresh Alpine has, and Debian. Numbers are written as in a command. */
/** Numbers that are taken in a fresh Alpine (its base layout's passwd and group). */
const TAKEN_GROUPS = numbers("0-23 26-28 31 33-35 42 80 82 85 89 100 123 200 209 245 300 406 999 65533 65534");
/** As above, of users. */
const TAKEN_USERS = numbers("0-11 13 14 16 21 22 31 33 35 65 70 85 89 123 209 405 65534");
/** Groups that Alpine and Debian have. */
const GROUPS = new Set("root bin daemon sys adm tty disk lp kmem floppy mail news uucp audio cdrom dialout video games shadow www-data users nogroup".split(" "));
/** Groups that are there on Debian only. */
const DEBIAN_GROUPS = new Set("backup fax irc list man operator plugdev proxy sasl src staff sudo voice".split(" "));
/** Names that are there on Alpine only, so that making them fails. */
const ALPINE_ONLY = new Set("abuild cdrw cron cyrus ftp guest input kvm locate netdev nofiles ntp operator ping postmaster smmsp squid sshd tape usb utmp vpopmail wheel xfs".split(" "));
function numbers(text) {
    return new Set(text.split(" ").flatMap((part) => {
        const [first = 0, last = first] = part.split("-").map(Number);
        return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
    }));
}

// EXTERNAL MODULE: ./.cache/build/js/convert/options.js
var options = __webpack_require__(3941);
;// CONCATENATED MODULE: ./.cache/build/js/convert/users.js


const WHY = "Alpine has BusyBox's addgroup and adduser";
const SHADOW = "install shadow for it, or write it with addgroup and adduser";
function convertUserCommand(command, groups) {
    switch (command.program) {
        case "groupadd":
            return groupAdd(command, groups);
        case "useradd":
            return userAdd(command, groups);
        case "adduser":
            return addUser(command, groups);
        case "addgroup":
            return addGroup(command, groups);
        case "usermod":
            return userModify(command, groups);
        case "groupmod":
        case "chsh":
        case "chfn":
        case "chage":
        case "gpasswd":
        case "newusers":
            return { kind: "left", why: `${command.program} is not in BusyBox: ${SHADOW}` };
        case "userdel":
            return remove(command, "deluser", new Map([["-r", "--remove-home"], ["--remove", "--remove-home"], ["-f", ""], ["-rf", "--remove-home"]])); // prettier-ignore
        case "groupdel":
            return remove(command, "delgroup", new Map());
        case null:
        default:
            return null;
    }
}
const GROUPADD = { "-r": "system", "--system": "system", "-g": "gid=", "--gid": "gid=" };
function groupAdd(command, groups) {
    const { values, flags, operands, unknown } = (0,options/* readOptions */.T)(command, GROUPADD);
    const [name] = operands;
    if (unknown !== null || name === undefined || operands.length > 1) {
        return { kind: "left", why: `groupadd${unknown === null ? "" : ` ${unknown}`} has no counterpart in BusyBox: ${SHADOW}` }; // prettier-ignore
    }
    const gid = values.get("gid=");
    if (gid !== undefined && TAKEN_GROUPS.has(gid.value.text))
        return taken("group", gid.value.text);
    if (GROUPS.has(name.value.text) || ALPINE_ONLY.has(name.value.text))
        return { kind: "left", why: `the group ${name.value.text} is there already` };
    note(groups, name, gid);
    const parts = [
        "addgroup",
        ...(flags.has("system") ? ["-S"] : []),
        ...(gid === undefined ? [] : ["-g", gid.raw]),
    ];
    return { kind: "rewrite", text: [...parts, name.raw].join(" "), why: WHY };
}
function note(groups, name, gid) {
    groups.set(name.value.text, name.raw);
    if (gid !== undefined)
        groups.set(gid.value.text, name.raw);
}
const USERADD = {
    "-r": "system",
    "--system": "system",
    "-m": "home",
    "--create-home": "home",
    "-M": "no-home",
    "--no-create-home": "no-home",
    "-l": "no-log",
    "--no-log-init": "no-log",
    "-U": "own-group",
    "--user-group": "own-group",
    "-N": "no-group",
    "--no-user-group": "no-group",
    "-u": "uid=",
    "--uid": "uid=",
    "-g": "group=",
    "--gid": "group=",
    "-d": "home=",
    "--home": "home=",
    "--home-dir": "home=",
    "-s": "shell=",
    "--shell": "shell=",
    "-c": "comment=",
    "--comment": "comment=",
    "-G": "groups=",
    "--groups": "groups=",
};
function userAdd(command, groups) {
    const { values, flags, operands, unknown } = (0,options/* readOptions */.T)(command, USERADD);
    const [name] = operands;
    if (unknown !== null || name === undefined || operands.length > 1) {
        return { kind: "left", why: `useradd${unknown === null ? "" : ` ${unknown}`} has no counterpart in BusyBox: ${SHADOW}` }; // prettier-ignore
    }
    const uid = values.get("uid=");
    if (uid !== undefined && TAKEN_USERS.has(uid.value.text))
        return taken("user", uid.value.text);
    if (ALPINE_ONLY.has(name.value.text))
        return { kind: "left", why: `the name ${name.value.text} is taken already` };
    const isSystem = flags.has("system");
    const own = ownGroup(values, flags, name, groups);
    if (own === null)
        return { kind: "left", why: `no group with the number ${values.get("group=")?.value.text ?? ""} is known: BusyBox takes names only` }; // prettier-ignore
    const further = furtherGroups(values.get("groups="), groups);
    if (typeof further === "string")
        return { kind: "left", why: further };
    if (own.name === null || own.isMade)
        note(groups, name);
    const shell = shellOf(values.get("shell="), isSystem);
    const home = values.get("home=");
    const comment = values.get("comment=");
    const adduser = [
        "adduser",
        ...(isSystem ? ["-S"] : []),
        "-D",
        // BusyBox makes a home unless it is told not to; useradd on Debian only when it is told to.
        ...(flags.has("home") ? [] : ["-H"]),
        ...(home === undefined ? [] : ["-h", home.raw]),
        ...(shell === null ? [] : ["-s", shell]),
        ...(comment === undefined ? [] : ["-g", comment.raw]),
        ...(uid === undefined ? [] : ["-u", uid.raw]),
        ...(own.name === null ? [] : ["-G", own.name]),
        name.raw,
    ].join(" ");
    const commands = [
        ...(own.isMade ? [`addgroup -S ${name.raw}`] : []),
        adduser,
        ...further.map((group) => `addgroup ${name.raw} ${group}`),
    ];
    return { kind: "rewrite", text: commands.join(" && "), why: WHY };
}
/** Its first group; null for a number that no group is known by. Without `-G` BusyBox makes one, for a system user it takes nogroup. */
function ownGroup(values, flags, name, groups) {
    const group = values.get("group=");
    if (group !== undefined) {
        const { text, kind } = group.value;
        if (text === "0")
            return { name: "root", isMade: false };
        const known = groups.get(text);
        if (known !== undefined)
            return { name: known, isMade: false };
        return kind === "text" && /^\d+$/.test(text) ? null : { name: group.raw, isMade: false };
    }
    if (flags.has("no-group"))
        return { name: "users", isMade: false };
    return flags.has("system") ? { name: name.raw, isMade: true } : { name: null, isMade: false };
}
function furtherGroups(word, groups) {
    if (word === undefined)
        return [];
    if (word.value.kind === "dynamic")
        return "its further groups are known at build time only";
    const names = word.value.text.split(",");
    const missing = names.filter((name) => !GROUPS.has(name) && !groups.has(name));
    return missing.length === 0 ? names : `Alpine has no group ${missing.join(", ")}`;
}
/** The shell of a user matters to `su` alone. What both have is kept. */
function shellOf(word, isSystem) {
    if (word === undefined)
        return isSystem ? "/bin/sh" : null;
    const { text } = word.value;
    if (/^\/(?:usr\/)?bin\/(?:bash|dash)$/.test(text))
        return "/bin/sh";
    return /^\/(?:usr\/)?s?bin\/nologin$/.test(text) ? "/sbin/nologin" : word.raw;
}
/** Options of Debian's adduser that BusyBox has too, with those that it lacks. */
const ADDUSER = {
    "--home": "home=",
    "--gecos": "comment=",
    "--comment": "comment=",
    "--shell": "shell=",
    "--ingroup": "group=",
    "--disabled-password": "no-password",
    "--system": "system",
    "--no-create-home": "no-home",
    "--uid": "uid=",
    "--group": "own-group",
    "--disabled-login": "no-login",
    "--quiet": "quiet",
    "-q": "quiet",
};
/** Debian's adduser and BusyBox's share most options: only a call that BusyBox would refuse, or take otherwise, is rewritten. */
function addUser(command, groups) {
    const words = command.words.map(({ value }) => value.text);
    // Options of one letter are BusyBox's own way: it was written for it.
    if (words.slice(1).some((word) => /^-[DHSGghsu]+$/.test(word)))
        return null;
    const { values, flags, operands, unknown } = (0,options/* readOptions */.T)(command, ADDUSER);
    const [name, group] = operands;
    // `adduser USER GROUP` is the same in both, if there is the group.
    if (group !== undefined && DEBIAN_GROUPS.has(group.value.text) && !groups.has(group.value.text))
        return { kind: "left", why: `Alpine has no group ${group.value.text}` };
    if (unknown !== null || name === undefined) {
        return unknown === null ? null : { kind: "left", why: `adduser ${unknown} is not in BusyBox: ${SHADOW}` };
    }
    const isSystem = flags.has("system");
    const fits = !isSystem && !["own-group", "no-login", "quiet"].some((flag) => flags.has(flag));
    const isComment = [...command.words].some(({ raw }) => raw.startsWith("--comment"));
    const uid = values.get("uid=");
    if (uid !== undefined && TAKEN_USERS.has(uid.value.text))
        return taken("user", uid.value.text);
    if (group === undefined && !values.has("group=") && (!isSystem || flags.has("own-group")))
        note(groups, name);
    if (fits && !isComment)
        return null;
    if (operands.length > 1)
        return { kind: "left", why: `this call of adduser is not understood: ${SHADOW}` };
    const shell = values.get("shell=");
    const home = values.get("home=");
    const comment = values.get("comment=");
    const first = values.get("group=");
    const isOwn = isSystem && flags.has("own-group") && first === undefined;
    const hasHome = !flags.has("no-home") && (home !== undefined || !isSystem);
    const adduser = [
        "adduser",
        ...(isSystem ? ["-S"] : []),
        "-D",
        ...(hasHome ? [] : ["-H"]),
        ...(home === undefined ? [] : ["-h", home.raw]),
        ...(shell === undefined ? (isSystem ? ["-s", "/sbin/nologin"] : []) : ["-s", shellOf(shell, isSystem) ?? shell.raw]), // prettier-ignore
        ...(comment === undefined ? [] : ["-g", comment.raw]),
        ...(uid === undefined ? [] : ["-u", uid.raw]),
        ...(first === undefined ? (isOwn ? ["-G", name.raw] : []) : ["-G", first.raw]),
        name.raw,
    ].join(" ");
    const gid = isOwn && uid !== undefined ? ` -g ${uid.raw}` : "";
    return { kind: "rewrite", text: isOwn ? `addgroup -S${gid} ${name.raw} && ${adduser}` : adduser, why: WHY };
}
function addGroup(command, groups) {
    const { values, operands, unknown } = (0,options/* readOptions */.T)(command, { ...GROUPADD, "--quiet": "quiet", "-S": "system", "-q": "quiet" }); // prettier-ignore
    if (unknown !== null)
        return { kind: "left", why: `addgroup ${unknown} is not in BusyBox` };
    const gid = values.get("gid=");
    const [name] = operands;
    if (gid !== undefined && TAKEN_GROUPS.has(gid.value.text))
        return taken("group", gid.value.text);
    if (name !== undefined && operands.length === 1)
        note(groups, name, gid);
    return null;
}
/** `usermod -aG group user` is all that is common. */
function userModify(command, groups) {
    const { values, flags, operands, unknown } = (0,options/* readOptions */.T)(command, { "-a": "append", "--append": "append", "-G": "groups=", "--groups": "groups=" }); // prettier-ignore
    const [name] = operands;
    const further = furtherGroups(values.get("groups="), groups);
    if (unknown !== null ||
        !flags.has("append") ||
        name === undefined ||
        typeof further === "string" ||
        further.length === 0) {
        return {
            kind: "left",
            why: typeof further === "string" ? further : `usermod is not in BusyBox: ${SHADOW}`,
        };
    }
    return {
        kind: "rewrite",
        text: further.map((group) => `addgroup ${name.raw} ${group}`).join(" && "),
        why: WHY,
    };
}
function remove({ words }, program, options) {
    const rest = words.slice(1).map(({ raw }) => (raw.startsWith("-") ? (options.get(raw) ?? null) : raw));
    if (rest.some((word) => word === null))
        return { kind: "left", why: `this option is not in BusyBox: ${SHADOW}` };
    return { kind: "rewrite", text: [program, ...rest.filter((word) => word !== "")].join(" "), why: WHY };
}
function taken(what, number) {
    return { kind: "left", why: `Alpine has a ${what} with the number ${number} already` };
}

;// CONCATENATED MODULE: ./.cache/build/js/convert/user-commands.js

/** @param hasShadow the stage has Debian's own programs as a package */
function convertUsers(scripts, draft, hasShadow) {
    if (hasShadow)
        return;
    const groups = new Map();
    rewriteUsers(scripts, draft, {
        programs: /\b(?:useradd|groupadd|usermod)\b/,
        answerOf: (command) => convertUserCommand(command, groups),
        source: "tried in Alpine 3.20",
    });
}
/** Rewrites, or leaves, every command that there is an answer to. */
function rewriteUsers(scripts, draft, { programs, answerOf, source }) {
    for (const { instruction, reading } of scripts) {
        if (reading.kind === "unread") {
            if (programs.test(instruction.raw)) {
                draft.leave(instruction, "users are not converted", reading.reason);
            }
            continue;
        }
        for (const command of reading.commands) {
            const answer = answerOf(command);
            if (answer === null)
                continue;
            const problem = answer.kind === "left" ? answer.why : obstacle(command, reading.form);
            if (answer.kind === "left" || problem !== null) {
                draft.leave(instruction, `${command.program ?? "a command"} is not converted`, problem ?? "");
                continue;
            }
            write(command, answer.text, draft);
            draft.change({
                line: command.span.line,
                what: `${command.program ?? "a command"} becomes ${answer.text}`,
                why: answer.why,
                confidence: "certain",
                source,
            });
        }
    }
}
function obstacle({ redirects, words, open, negated }, form) {
    const last = words.at(-1)?.span.end ?? 0;
    if (form === "exec")
        return "it is written as a list of words";
    if (open || negated)
        return "what it is called with is not known";
    return redirects.some(({ span }) => span.start < last) ? "a redirection stands between its words" : null;
}
function write({ words, before }, text, draft) {
    const [first] = words;
    const last = words.at(-1);
    if (first === undefined || last === undefined)
        return;
    // After `||` one command is expected: several have to hold together.
    const isBound = text.includes(" && ") && before !== null && !["&&", ";", "newline"].includes(before.kind);
    draft.replace(first.span.start, last.span.end, isBound ? `{ ${text}; }` : text);
}


/***/ }),

/***/ 389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ outsideOf),
/* harmony export */   n: () => (/* binding */ StageScope)
/* harmony export */ });
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5033);
/* harmony import */ var _global_args_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1725);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6115);
/** The variables that an instruction of a stage sees. */



/** What is known of a build's arguments. Those from the environment have values that nobody here knows. */
function outsideOf(dockerfile, build) {
    const given = new Map(Object.entries(build.args).map(([name, source]) => [
        name,
        source.kind === "literal" ? source.value : undefined,
    ]));
    const literals = Object.fromEntries([...given].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
    const known = (0,_global_args_js__WEBPACK_IMPORTED_MODULE_0__/* .globalLookup */ .O)(dockerfile.globalArgs, literals, { target: build.platform, build: null });
    // A default may be made of such an argument; then none of them is certain.
    const uncertain = dockerfile.globalArgs.some(({ args }) => (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .splitWords */ .y)(args).some(({ raw }) => {
        const name = nameIn(raw);
        return given.has(name) && given.get(name) === undefined;
    }));
    const argument = (name) => (uncertain ? undefined : known(name));
    return {
        expand: (text) => expandWith(text, argument),
        argument,
        given: (name) => (given.has(name) ? { value: given.get(name) } : null),
    };
}
/** Follows a stage's ARG and ENV instructions. */
class StageScope {
    #outside;
    #environment;
    #arguments = new Map();
    /** @param inherited the environment of the stage it is built on; empty for an image from outside */
    constructor(outside, inherited) {
        this.#outside = outside;
        this.#environment = new Map(inherited);
    }
    get environment() {
        return this.#environment;
    }
    expand(text) {
        return expandWith(text, (name) => this.#environment.has(name) ? this.#environment.get(name) : this.#arguments.get(name));
    }
    apply({ keyword, args }) {
        if (keyword === "ARG")
            for (const { raw } of (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .splitWords */ .y)(args))
                this.#declare(raw);
        if (keyword !== "ENV")
            return;
        const words = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .splitWords */ .y)(args);
        // All of an instruction's values are expanded before any of them is set.
        const values = words[0]?.raw.includes("=") === true
            ? words.map(({ raw }) => [nameIn(raw), this.expand(raw.slice(raw.indexOf("=") + 1)) ?? undefined])
            : [[words[0]?.raw ?? "", this.expand(args.slice(words[1]?.at ?? args.length)) ?? undefined]];
        for (const [name, value] of values)
            this.#environment.set(name, value);
    }
    #declare(raw) {
        const name = nameIn(raw);
        const given = this.#outside.given(name);
        const fallback = raw.includes("=")
            ? (this.expand(raw.slice(raw.indexOf("=") + 1)) ?? undefined)
            : this.#outside.argument(name);
        this.#arguments.set(name, given === null ? fallback : given.value);
    }
}
/** Anything looked up in vain makes the result uncertain, a default included: a base image may set the variable. */
function expandWith(text, lookup) {
    let certain = true;
    const result = (0,_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .expand */ .f)(text, (name) => {
        const value = lookup(name);
        if (value === undefined)
            certain = false;
        return value;
    });
    return certain && result.missing.length === 0 && result.unsupported === null ? result.text : null;
}
function nameIn(word) {
    const equals = word.indexOf("=");
    return equals < 0 ? word : word.slice(0, equals);
}


/***/ }),

/***/ 3439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ readRunScripts)
});

// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 15 modules
var parser = __webpack_require__(8919);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/stages.js + 1 modules
var stages = __webpack_require__(3766);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/history.js
var dockerfile_history = __webpack_require__(4958);
;// CONCATENATED MODULE: ./.cache/build/js/shell/nested.js
const SHELLS = new Set(["sh", "bash", "ash", "dash"]);
/** Index of the word that holds a script; null when none does. */
function nestedScriptIndex(program, words) {
    if (program === "eval")
        return words.length === 2 ? 1 : null;
    const isShell = SHELLS.has(program);
    if (!isShell && program !== "su" && program !== "runuser")
        return null;
    for (const [index, { value }] of words.entries()) {
        if (index === 0)
            continue;
        if (isShell && /^-[a-zA-Z]*c$/.test(value.text))
            return index + 1 < words.length ? index + 1 : null;
        if (!isShell && (value.text === "-c" || value.text === "--command"))
            return index + 1 < words.length ? index + 1 : null;
        // `bash script.sh -c x` runs a file.
        if (isShell && !value.text.startsWith("-") && words[index - 1]?.value.text !== "-o")
            return null;
    }
    return null;
}
/** A shell that reads its script from its input: `bash`, `bash -e`, `sh -s`. */
function readsScriptFromInput(program, words) {
    return (SHELLS.has(program) &&
        words.slice(1).every(({ value }) => value.text.startsWith("-") || value.text === "pipefail"));
}
/** Whether `-e` is among a shell's options or those of `set`; null when they do not say. */
function errexitIn(options) {
    let found = null;
    for (const [index, option] of options.entries()) {
        if (/^-[a-zA-Z]*e[a-zA-Z]*$/.test(option))
            found = true;
        else if (/^\+[a-zA-Z]*e[a-zA-Z]*$/.test(option))
            found = false;
        else if (option === "errexit")
            found = options[index - 1]?.startsWith("-") ?? false;
    }
    return found;
}

// EXTERNAL MODULE: ./.cache/build/js/shell/scripts.js + 1 modules
var scripts = __webpack_require__(4015);
// EXTERNAL MODULE: ./.cache/build/js/shell/source-map.js
var source_map = __webpack_require__(3486);
;// CONCATENATED MODULE: ./.cache/build/js/shell/words.js
const DOUBLE_QUOTE_ESCAPES = new Set(["$", "`", '"', "\\"]);
/** Decodes one word of a script; `source` is the text that the word's offsets count in. */
function decodeWord(word, source) {
    const decoder = new Decoder(source);
    if (word.parts === undefined)
        decoder.literal(word.pos, word.end, "none");
    else
        for (const part of word.parts)
            decoder.part(part, "none");
    return decoder.result;
}
class Decoder {
    #source;
    #variables = new Set();
    #pieces = [];
    #text = "";
    #pattern = false;
    #dynamic = false;
    #computed = false;
    #quoted = true;
    #mapped = true;
    constructor(source) {
        this.#source = source;
    }
    get result() {
        return { value: this.#value(), pieces: this.#mapped ? this.#pieces : null };
    }
    part(part, quote) {
        switch (part.type) {
            case "Literal":
                this.literal(part.pos, part.end, quote);
                return;
            case "SingleQuoted":
                this.#copy(part.pos + 1, part.end - (part.text.endsWith("'") && part.text.length > 1 ? 1 : 0));
                return;
            case "DoubleQuoted":
            case "LocaleString":
                for (const child of part.parts)
                    this.part(child, "double");
                return;
            case "AnsiCQuoted":
                // Its escapes are many; without any, the text stands there as it is.
                if (part.text.includes("\\"))
                    this.#unmapped(part.value);
                else
                    this.#copy(part.pos + 2, part.end - 1);
                return;
            case "Glob":
            case "ExtendedGlob":
            case "BraceExpansion":
                this.#pattern = true;
                this.#copy(part.pos, part.end);
                return;
            case "SimpleExpansion":
                this.#expansion(part.pos, part.end, quote, part.text.slice(1));
                return;
            case "ParameterExpansion":
                this.#expansion(part.pos, part.end, quote, part.parameter);
                return;
            case "CommandExpansion":
            case "ArithmeticExpansion":
            case "ProcessSubstitution":
                this.#computed = true;
                this.#expansion(part.pos, part.end, quote, null);
                return;
        }
    }
    /** Text whose backslashes quote: any character outside quotes, a few within double quotes. */
    literal(pos, end, quote) {
        let start = pos;
        for (let at = pos; at < end; at += 1) {
            if (this.#source.charAt(at) !== "\\" || at + 1 >= end)
                continue;
            const next = this.#source.charAt(at + 1);
            if (quote === "double" && next !== "\n" && !DOUBLE_QUOTE_ESCAPES.has(next))
                continue;
            this.#copy(start, at);
            // A backslash and the end of the line are nothing at all.
            if (next !== "\n")
                this.#escaped(at);
            start = at + 2;
            at += 1;
        }
        this.#copy(start, end);
    }
    #escaped(at) {
        this.#pieces.push({ at: this.#text.length, from: at, wide: 2 });
        this.#text += this.#source.charAt(at + 1);
    }
    #expansion(pos, end, quote, variable) {
        this.#dynamic = true;
        if (quote === "none")
            this.#quoted = false;
        if (variable !== null)
            this.#variables.add(variable);
        this.#copy(pos, end);
    }
    #copy(start, end) {
        if (end <= start)
            return;
        this.#pieces.push({ at: this.#text.length, from: start });
        this.#text += this.#source.slice(start, end);
    }
    #unmapped(text) {
        this.#mapped = false;
        this.#text += text;
    }
    #value() {
        const text = this.#text;
        if (this.#dynamic) {
            const variables = [...this.#variables];
            return { kind: "dynamic", text, variables, computed: this.#computed, quoted: this.#quoted };
        }
        return { kind: this.#pattern ? "pattern" : "text", text };
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/shell/command-parts.js

function commandParts(node, script) {
    const words = node.name === undefined ? [] : [node.name];
    const assigned = [];
    for (const part of node.prefix)
        if (part.type === "Assignment")
            assigned.push(part);
    for (const part of node.suffix) {
        if (part.type === "Word")
            words.push(part);
        // `export A=1`: to the command it is a word like any other.
        else if (part.type === "Assignment")
            words.push(wordOfAssignment(part));
    }
    const decoded = words.map((word) => decodeWord(word, script.text));
    return {
        all: words.map((word, index) => locate(word, decoded[index]?.value ?? { kind: "text", text: word.text }, script)),
        pieces: decoded.map(({ pieces }) => pieces),
        assignments: assigned.map((one) => assignmentOf(one, script)),
        redirects: node.redirects.map((one) => redirectOf(one, script)),
        constructs: [
            ...assigned.flatMap((one) => constructsOfAssignment(one, script)),
            ...node.redirects.flatMap((one) => constructsOfRedirect(one, script)),
        ],
        scanned: [...assigned.flatMap(assignedWords), ...words, ...redirectedWords(node.redirects)],
        start: node.pos,
        end: node.end,
    };
}
/** The files and strings of redirects; a heredoc has none. */
function redirectedWords(redirects) {
    return redirects.flatMap((node) => node.type === "HereDoc" || node.target === undefined ? [] : [node.target]);
}
function locate(word, value, script) {
    return { span: script.span(word.pos, word.end), raw: script.text.slice(word.pos, word.end), value };
}
function shellWord(word, script) {
    return locate(word, decodeWord(word, script.text).value, script);
}
function assignmentOf(node, script) {
    const { value } = node;
    return {
        name: node.name,
        value: value.type === "ArrayValue" ? null : shellWord(value, script),
        append: node.append ?? false,
        span: script.span(node.pos, node.end),
    };
}
function constructsOfAssignment(node, script) {
    const span = script.span(node.pos, node.end);
    return [
        ...(node.append === true ? [{ kind: "append-assignment", span }] : []),
        ...(node.value.type === "ArrayValue" || node.index !== undefined
            ? [{ kind: "array", span }]
            : []),
    ];
}
function assignedWords({ value }) {
    return value.type === "ArrayValue" ? value.elements : [value];
}
function redirectOf(node, script) {
    const span = script.span(node.pos, node.end);
    if (node.type === "HereDoc")
        return { operator: node.operator, target: null, body: node.body.text, span };
    const target = node.target === undefined ? null : shellWord(node.target, script);
    return { operator: node.operator, target, body: null, span };
}
function constructsOfRedirect(node, script) {
    const span = script.span(node.pos, node.end);
    if (node.type === "HereString")
        return [{ kind: "here-string", span }];
    return node.operator.startsWith("&>") ? [{ kind: "and-redirect", span }] : [];
}
function wordOfAssignment(node) {
    const { pos, end, text, value } = node;
    const parts = value.type === "Word" ? value.parts : undefined;
    if (parts === undefined)
        return { type: "Word", text, value: text, pos, end };
    const head = text.slice(0, value.pos - pos);
    const literal = { type: "Literal", pos, end: value.pos, value: head, text: head };
    return { type: "Word", text, value: text, pos, end, parts: [literal, ...parts] };
}

;// CONCATENATED MODULE: ./.cache/build/js/shell/constructs.js
const NODES = new Map([
    ["TestCommand", "[["],
    ["ArithmeticCommand", "(("],
    ["ArithmeticFor", "c-style-for"],
    ["Select", "select"],
    ["Coproc", "coproc"],
]);
/** What a node itself is beyond POSIX; null for nothing. */
function constructsOfNode(node, script) {
    const kind = NODES.get(node.type);
    if (kind !== undefined)
        return { kind, span: script.span(node.pos, node.end) };
    if (node.type !== "Function")
        return null;
    const head = script.text.slice(node.pos, node.name.pos).trim();
    return head === "function"
        ? { kind: "function-keyword", span: script.span(node.pos, node.name.end) }
        : null;
}
const PARTS = new Map([
    ["AnsiCQuoted", "ansi-c-quote"],
    ["LocaleString", "locale-quote"],
    ["BraceExpansion", "brace-expansion"],
    ["ExtendedGlob", "extended-glob"],
    ["ProcessSubstitution", "process-substitution"],
]);
/** Defaults within defaults: deeper than anyone writes. */
const MAX_DEPTH = 12;
/** Walks the parts of a word. */
function constructsOfWord(word, script) {
    const constructs = [];
    const scripts = [];
    const visitWord = (inner, depth) => {
        if (depth > MAX_DEPTH)
            return;
        for (const part of inner?.parts ?? [])
            visit(part, depth);
    };
    const visit = (part, depth) => {
        const kind = PARTS.get(part.type);
        if (kind !== undefined)
            constructs.push({ kind, span: script.span(part.pos, part.end) });
        if (part.type === "DoubleQuoted" || part.type === "LocaleString") {
            for (const child of part.parts)
                visit(child, depth);
        }
        else if (part.type === "CommandExpansion" || part.type === "ProcessSubstitution") {
            if (part.script !== undefined)
                scripts.push(part.script);
        }
        else if (part.type === "ParameterExpansion") {
            if (!isPosix(part))
                constructs.push({ kind: "parameter-expansion", span: script.span(part.pos, part.end) });
            const { operation } = part;
            if (operation?.type === "Default" || operation?.type === "Remove")
                visitWord(operation.operand, depth + 1);
        }
    };
    visitWord(word, 0);
    return { constructs, scripts };
}
/** POSIX has defaults, the length, and removing a prefix or suffix. */
function isPosix({ operation, index, prefix }) {
    if (index !== undefined || prefix === "!")
        return false;
    return operation === undefined || operation.type === "Default" || operation.type === "Remove";
}

;// CONCATENATED MODULE: ./.cache/build/js/shell/operators.js
const KINDS = ["&&", "||", "|&", "|", "&", ";"];
/** The first operator at or after `at`; null at the end of the script or before what closes a compound command. */
function operatorAt(script, at) {
    const { text } = script;
    let start = at;
    while (start < text.length) {
        if (text.startsWith("\\\n", start))
            start += 2;
        else if (text.charAt(start) === " " || text.charAt(start) === "\t")
            start += 1;
        else
            break;
    }
    if (text.charAt(start) === "#") {
        const end = text.indexOf("\n", start);
        if (end < 0)
            return null;
        start = end;
    }
    if (text.charAt(start) === "\n")
        return { kind: "newline", span: script.span(start, start + 1) };
    const kind = KINDS.find((candidate) => text.startsWith(candidate, start));
    return kind === undefined ? null : { kind, span: script.span(start, start + kind.length) };
}

;// CONCATENATED MODULE: ./.cache/build/js/shell/wrappers.js

const NONE = { valued: [], operands: 0 };
const WRAPPERS = new Map([
    ["sudo", { valued: ["-u", "--user", "-g", "--group", "-h", "-p", "-C", "-r", "-t", "-D"], operands: 0 }],
    ["doas", { valued: ["-u", "-C"], operands: 0 }],
    ["env", { valued: ["-u", "--unset", "-C", "--chdir"], operands: 0 }],
    ["exec", { valued: ["-a"], operands: 0 }],
    ["command", NONE],
    ["builtin", NONE],
    ["nohup", NONE],
    ["time", { valued: ["-f", "-o"], operands: 0 }],
    ["nice", { valued: ["-n", "--adjustment"], operands: 0 }],
    ["ionice", { valued: ["-c", "-n"], operands: 0 }],
    ["eatmydata", NONE],
    ["fakeroot", NONE],
    ["timeout", { valued: ["-s", "--signal", "-k", "--kill-after"], operands: 1 }],
    ["gosu", { valued: [], operands: 1 }],
    ["su-exec", { valued: [], operands: 1 }],
    ["setpriv", { valued: ["--reuid", "--regid", "--groups"], operands: 0 }],
    [
        "xargs",
        {
            valued: [
                "-n",
                "-L",
                "-P",
                "-I",
                "-d",
                "-a",
                "-E",
                "-s",
                "--max-args",
                "--max-procs",
                "--delimiter",
                "--arg-file",
            ],
            operands: 0,
        },
    ],
]);
/** More wrappers around one command than anyone writes. */
const MOST = 8;
/** Strips what runs another command. A wrapper with nothing to run (`env` alone) stays the command. */
function unwrap(all) {
    const assignments = [];
    let open = false;
    let start = 0;
    for (let count = 0; count < MOST; count += 1) {
        const name = nameOf(all[start]);
        const wrapper = name === null ? undefined : WRAPPERS.get(name);
        if (name === null || wrapper === undefined)
            break;
        const found = [];
        const next = commandAfter(all, start + 1, name, wrapper, found);
        if (next === null)
            break;
        if (name === "xargs")
            open = true;
        assignments.push(...found);
        start = next;
    }
    return { wrappers: all.slice(0, start), words: all.slice(start), assignments, open };
}
function commandAfter(all, from, name, { valued, operands }, found) {
    let left = operands;
    for (let at = from; at < all.length; at += 1) {
        const word = all[at];
        if (word === undefined)
            return null;
        const { text } = word.value;
        // `command -v x` asks for a program and runs none.
        if (name === "command" && /^-[vV]/.test(text))
            return null;
        if (text === "--")
            return at + 1 < all.length ? at + 1 : null;
        if (text.startsWith("-") && word.value.kind !== "dynamic") {
            if (valued.includes(text))
                at += 1;
            continue;
        }
        const assignment = name === "env" || name === "sudo" ? wrappers_assignmentOf(word) : null;
        if (assignment !== null)
            found.push(assignment);
        else if (left > 0)
            left -= 1;
        else
            return at;
    }
    return null;
}
function wrappers_assignmentOf(word) {
    const match = /^([A-Za-z_][A-Za-z0-9_]*)=([\s\S]*)$/.exec(word.value.text);
    const [, name, text] = match ?? [];
    if (name === undefined || text === undefined)
        return null;
    return { name, value: wrappers_valueOf(word, name, text), append: false, span: word.span };
}
/** null where the value cannot be told apart from the name in the Dockerfile: quotes or a continuation stand between. */
function wrappers_valueOf({ raw, span, value }, name, text) {
    const skipped = name.length + 1;
    if (!raw.startsWith(`${name}=`) || span.end - span.start !== raw.length)
        return null;
    const rest = { ...span, start: span.start + skipped, column: span.column + skipped };
    return { raw: raw.slice(skipped), span: rest, value: { ...value, text } };
}
function nameOf(word) {
    return word === undefined || word.value.kind !== "text" ? null : (0,scripts/* baseName */.Fl)(word.value.text);
}

;// CONCATENATED MODULE: ./.cache/build/js/shell/walk.js






/** Nested scripts and substitutions within each other: deeper than anyone writes. */
const walk_MAX_DEPTH = 12;
const MAX_COMPOUND = 100;
const MAX_COMMANDS = 20_000;
const MAX_WORDS = 100_000;
class Walker {
    commands = [];
    constructs = [];
    /** Why it was not walked to the end; null when it was. */
    tooMuch = null;
    #parse;
    #lists = 0;
    #words = 0;
    constructor(parse) {
        this.#parse = parse;
    }
    /** Walks a whole script. */
    script(script, parsed, errexit) {
        this.#statements(parsed.commands, {
            script,
            context: [],
            within: null,
            maybe: false,
            depth: 0,
            state: { errexit },
        });
    }
    /** Lists one command that no shell runs: the words of the exec form. */
    exec(args, words, pieces) {
        const place = {
            script: args,
            context: [],
            within: null,
            maybe: false,
            depth: 0,
            state: { errexit: false },
        };
        const edges = { list: this.#newList(), before: null, after: null, negated: false };
        this.#add({ all: words, pieces, assignments: [], redirects: [], start: 0, end: args.text.length }, edges, place);
    }
    #newList() {
        this.#lists += 1;
        return this.#lists - 1;
    }
    #statements(statements, place) {
        const list = this.#newList();
        let before = null;
        for (const [index, { command }] of statements.entries()) {
            if (this.tooMuch !== null)
                return;
            const last = index + 1 === statements.length;
            const found = operatorAt(place.script, command.end);
            // What stands behind the last one may belong to what closes the list.
            const after = last && found?.kind !== "&" ? null : found;
            this.#node(command, { list, before, after, negated: false }, place);
            before = after;
        }
    }
    #list(body, place, context, maybe = false) {
        if (place.context.length >= MAX_COMPOUND) {
            this.tooMuch = "its compound commands are nested too deeply";
            return;
        }
        const own = context === "subshell" ? { errexit: place.state.errexit } : place.state;
        this.#statements(body.commands, {
            ...place,
            state: own,
            context: [...place.context, context],
            maybe: place.maybe || maybe,
        });
    }
    #node(node, edges, place) {
        const construct = constructsOfNode(node, place.script);
        if (construct !== null)
            this.constructs.push(construct);
        switch (node.type) {
            case "Command":
                this.#command(node, edges, place);
                return;
            case "AndOr":
                this.#joined(node, node.operators, edges, place);
                return;
            case "Pipeline":
                this.#pipeline(node, edges, place);
                return;
            case "Redirected":
                for (const word of redirectedWords(node.redirects))
                    this.#substitutions(word, place);
                this.#node(node.command, edges, place);
                return;
            case "Subshell":
                this.#list(node.body, place, "subshell");
                return;
            case "BraceGroup":
                this.#list(node.body, place, "group");
                return;
            case "If":
                this.#list(node.clause, place, "if");
                this.#list(node.then, place, "if", true);
                for (const branch of node.elif) {
                    this.#list(branch.clause, place, "if", true);
                    this.#list(branch.then, place, "if", true);
                }
                if (node.else !== undefined)
                    this.#list(node.else, place, "if", true);
                return;
            case "For":
            case "Select":
                for (const word of node.wordlist ?? [])
                    this.#substitutions(word, place);
                this.#list(node.body, place, "loop", true);
                return;
            case "ArithmeticFor":
                this.#list(node.body, place, "loop", true);
                return;
            case "While":
                this.#list(node.clause, place, "loop");
                this.#list(node.body, place, "loop", true);
                return;
            case "Case":
                this.#substitutions(node.word, place);
                for (const item of node.items)
                    this.#list(item.body, place, "case", true);
                return;
            case "Function":
            case "Coproc":
                this.#body(node.body, edges, place);
                return;
            case "TestCommand":
            case "ArithmeticCommand":
                return;
        }
    }
    #body(body, edges, place) {
        const inside = { ...place, context: [...place.context, "function"], maybe: true };
        if (body.type === "CompoundList")
            this.#list(body, inside, "group");
        else
            this.#node(body, { ...edges, list: this.#newList(), before: null, after: null }, inside);
    }
    #joined(node, operators, edges, place) {
        let before = edges.before;
        for (const [index, command] of node.commands.entries()) {
            const after = index + 1 < node.commands.length ? operatorAt(place.script, command.end) : edges.after;
            const maybe = place.maybe || operators[index - 1] === "||";
            this.#node(command, { ...edges, before, after }, maybe ? { ...place, maybe } : place);
            before = after;
        }
    }
    #pipeline(node, edges, place) {
        const negated = node.prefixes.some(({ type }) => type === "Negation") !== edges.negated;
        let before = edges.before;
        for (const [index, command] of node.commands.entries()) {
            const after = index + 1 < node.commands.length ? operatorAt(place.script, command.end) : edges.after;
            if (node.operators[index] === "|&" && after !== null)
                this.constructs.push({ kind: "pipe-and", span: after.span });
            this.#node(command, { ...edges, before, after, negated }, place);
            before = after;
        }
    }
    #command(node, edges, place) {
        const parts = commandParts(node, place.script);
        this.constructs.push(...parts.constructs);
        const id = this.#add(parts, edges, place);
        if (id === null)
            return;
        const inside = { ...place, within: id };
        for (const word of parts.scanned)
            this.#substitutions(word, inside);
        this.#scriptOfInput(id, node, inside);
    }
    #add(parts, edges, place) {
        const { all, pieces } = parts;
        this.#words += all.length;
        if (this.commands.length >= MAX_COMMANDS || this.#words > MAX_WORDS) {
            this.tooMuch = "it has more commands and words than anyone writes";
            return null;
        }
        const { wrappers, words, assignments, open } = unwrap(all);
        const [name] = words;
        const program = name === undefined || name.value.kind === "dynamic" ? null : (0,scripts/* baseName */.Fl)(name.value.text);
        const id = this.commands.length;
        this.commands.push({
            id,
            program,
            words,
            wrappers,
            open,
            assignments: [...parts.assignments, ...assignments],
            redirects: parts.redirects,
            span: place.script.span(parts.start, parts.end),
            list: edges.list,
            before: edges.before,
            after: edges.after,
            context: place.context,
            within: place.within,
            runs: place.maybe ? "maybe" : "always",
            errexit: place.state.errexit,
            negated: edges.negated,
        });
        if (program === "set")
            place.state.errexit = errexitIn(words.map(({ value }) => value.text)) ?? place.state.errexit;
        const nested = program === null ? null : nestedScriptIndex(program, words);
        if (program !== null && nested !== null) {
            const options = words.slice(1, nested).map(({ value }) => value.text);
            const errexit = program === "eval" ? place.state.errexit : (errexitIn(options) ?? false);
            this.#nested(words[nested], pieces[wrappers.length + nested] ?? null, errexit, {
                ...place,
                within: id,
            });
        }
        return id;
    }
    /** A word that is a script of its own. One made by commands cannot be known. */
    #nested(word, pieces, errexit, place) {
        if (word === undefined || pieces === null || place.depth >= walk_MAX_DEPTH)
            return;
        const { value } = word;
        if (value.kind === "dynamic" && value.computed)
            return;
        this.#inner(place.script.derive(value.text, pieces), errexit, place);
    }
    #inner(script, errexit, place) {
        const parsed = this.#parse(script.text);
        if (parsed === null)
            return;
        this.#statements(parsed.commands, {
            ...place,
            script,
            context: [...place.context, "nested"],
            depth: place.depth + 1,
            state: { errexit },
        });
    }
    /** `bash <<EOF`: the heredoc is a script. */
    #scriptOfInput(id, node, place) {
        const command = this.commands[id];
        if (command === undefined || command.program === null || place.depth >= walk_MAX_DEPTH)
            return;
        if (!readsScriptFromInput(command.program, command.words))
            return;
        const heredoc = node.redirects.findLast((redirect) => redirect.type === "HereDoc");
        if (heredoc === undefined)
            return;
        const { pos, text } = heredoc.body;
        if (place.script.text.slice(pos, pos + text.length) !== text)
            return;
        const errexit = errexitIn(command.words.map(({ value }) => value.text)) ?? false;
        this.#inner(place.script.derive(text, [{ at: 0, from: pos }]), errexit, { ...place, within: id });
    }
    /** The commands in `$(...)` and its like within a word. */
    #substitutions(word, place) {
        const { constructs, scripts } = constructsOfWord(word, place.script);
        this.constructs.push(...constructs);
        if (place.depth >= walk_MAX_DEPTH)
            return;
        for (const script of scripts) {
            // Backticks with escapes count their offsets in a text of their own.
            if (script.source !== undefined)
                continue;
            this.#statements(script.commands, {
                ...place,
                context: [...place.context, "substitution"],
                depth: place.depth + 1,
                state: { errexit: place.state.errexit },
            });
        }
    }
}

;// CONCATENATED MODULE: ./.cache/build/js/shell/index.js
/**
 * Reads what the RUN instructions of a Dockerfile do: simple commands with their words, each at its exact place.
 * Everything that cannot be read is a value that says so; nothing throws.
 */







/** Longest script that is read, in characters, and the most heredocs in it: their search takes quadratic time. */
const MAX_SCRIPT = 500_000;
const MAX_HEREDOCS = 500;
const DEFAULT_SHELL = { name: "sh", options: [] };
/**
 * Every RUN of a Dockerfile in the order of the file, those of ONBUILD included.
 *
 * @param text what `dockerfile` was parsed from, unchanged: offsets count in it
 */
function readRunScripts(text, dockerfile) {
    const lines = new source_map/* Lines */.q(text);
    const parents = (0,stages/* parentStages */.i)(dockerfile);
    const shells = new Map();
    return dockerfile.stages.flatMap((stage) => {
        const parent = parents.get(stage);
        let shell = parent === undefined ? DEFAULT_SHELL : (shells.get(parent) ?? null);
        const found = stage.instructions.flatMap((instruction) => {
            if (instruction.keyword === "SHELL")
                shell = (0,scripts/* shellProgram */.rM)((0,dockerfile_history/* jsonWords */.WY)(instruction.args) ?? []);
            const run = (0,scripts/* runOf */.ng)(instruction, stage);
            if (run === null)
                return [];
            const form = (0,scripts/* scriptOf */.YI)(instruction, run, shell, lines);
            return [{ stage, instruction, onbuild: run !== instruction, reading: readForm(form) }];
        });
        shells.set(stage, shell);
        return found;
    });
}
function lengthOf(form) {
    return form.kind === "script" ? form.text.text.length : form.args.text.length;
}
function readForm(form) {
    if (form.kind === "other")
        return unread(form, form.reason);
    if (lengthOf(form) > MAX_SCRIPT)
        return unread(form, "the script is too long");
    const walker = new Walker(parseScript);
    if (form.kind === "exec") {
        const { args, words } = form;
        walker.exec(args, words.map(({ start, end, text }) => ({
            span: args.span(start, end),
            raw: args.text.slice(start, end),
            value: { kind: "text", text },
        })), words.map(({ pieces }) => pieces));
        return reading(form, walker, null);
    }
    const { text } = form.text;
    const parsed = parseScript(text);
    if (parsed === null)
        return unread(form, "the script is not understood");
    walker.script(form.text, parsed, errexitIn(form.shell.options) ?? false);
    return reading(form, walker, form.shell);
}
function reading(form, walker, shell) {
    if (walker.tooMuch !== null)
        return unread(form, walker.tooMuch);
    return {
        kind: "read",
        form: form.kind === "script" ? form.form : "exec",
        shell,
        commands: walker.commands,
        constructs: walker.constructs,
    };
}
/** null when it holds an error, or is of a kind that takes too long. */
function parseScript(text) {
    let heredocs = 0;
    for (let at = text.indexOf("<<"); at >= 0; at = text.indexOf("<<", at + 2))
        heredocs += 1;
    if (heredocs > MAX_HEREDOCS)
        return null;
    try {
        const parsed = (0,parser/* parse */.qg)(text);
        return (parsed.errors ?? []).length > 0 ? null : parsed;
    }
    catch {
        // It promises not to throw; on hostile text that is not relied upon.
        return null;
    }
}
function unread(form, reason) {
    const text = form.kind === "script" ? form.text : form.args;
    return { kind: "unread", reason, span: text.span(0, text.text.length) };
}


/***/ }),

/***/ 4015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fl: () => (/* binding */ baseName),
  ng: () => (/* binding */ runOf),
  YI: () => (/* binding */ scriptOf),
  rM: () => (/* binding */ shellProgram)
});

// EXTERNAL MODULE: ./.cache/build/js/dockerfile/heredoc.js
var dockerfile_heredoc = __webpack_require__(4558);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/onbuild.js
var onbuild = __webpack_require__(1705);
// EXTERNAL MODULE: ./.cache/build/js/dockerfile/history.js
var dockerfile_history = __webpack_require__(4958);
;// CONCATENATED MODULE: ./.cache/build/js/shell/json-words.js
/** The words of an instruction's JSON form with the place of each. */

/** The strings of `["a", "b"]`; null when it is no array of strings, and so the shell form. */
function locatedJsonWords(args) {
    const texts = (0,dockerfile_history/* jsonWords */.WY)(args);
    if (texts === null)
        return null;
    const words = [];
    let at = 1;
    for (const text of texts) {
        // JSON.parse has read it: the next quote opens the next string.
        const start = args.indexOf('"', at);
        const { end, pieces } = stringAt(args, start);
        words.push({ text, start, end, pieces });
        at = end;
    }
    return words;
}
function stringAt(args, start) {
    const pieces = [];
    let length = 0;
    let fresh = true;
    let at = start + 1;
    while (at < args.length && args.charAt(at) !== '"') {
        const escaped = args.charAt(at) === "\\";
        const wide = !escaped ? 1 : args.charAt(at + 1) === "u" ? 6 : 2;
        if (fresh || escaped)
            pieces.push({ at: length, from: at, wide });
        fresh = false;
        at += wide;
        length += 1;
    }
    return { end: at + 1, pieces };
}

// EXTERNAL MODULE: ./.cache/build/js/shell/source-map.js
var source_map = __webpack_require__(3486);
;// CONCATENATED MODULE: ./.cache/build/js/shell/scripts.js
/** Finds the script of a RUN: what is given to a shell, and where each character of it stands. */




const SHELLS = new Set(["sh", "bash", "ash", "dash", "busybox", "ksh", "mksh"]);
/** The shell that a SHELL instruction or a `#!` line names; null for another interpreter. */
function shellProgram(words) {
    const parts = [...words];
    let name = baseName(parts.shift() ?? "");
    if (name === "env") {
        if (parts[0] === "-S")
            parts.shift();
        name = baseName(parts.shift() ?? "");
    }
    if (name === "busybox")
        name = baseName(parts.shift() ?? "");
    if (!SHELLS.has(name))
        return null;
    return { name, options: parts.flatMap(withoutCommandFlag) };
}
/** `-ec` is `-e` and `-c`. */
function withoutCommandFlag(option) {
    if (!/^-[a-zA-Z]*c[a-zA-Z]*$/.test(option))
        return [option];
    const rest = option.replace("c", "");
    return rest === "-" ? [] : [rest];
}
function baseName(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}
/** The RUN that is meant: the instruction itself, or what an ONBUILD holds; null for others. */
function runOf(instruction, stage) {
    if (instruction.keyword === "RUN")
        return instruction;
    if (instruction.keyword !== "ONBUILD")
        return null;
    const held = (0,onbuild/* onBuildTriggers */.r)({ ...stage, instructions: [instruction] })[0]?.instruction;
    return held?.keyword === "RUN" ? held : null;
}
/** @param shell what the stage's SHELL says; null when it is no shell that is read here */
function scriptOf(instruction, run, shell, lines) {
    const args = argsOf(instruction, run.args, lines);
    const [heredoc] = instruction.heredocs;
    if (heredoc !== undefined && (0,dockerfile_heredoc/* isMarkAlone */.d)(run.args)) {
        return aloneHeredoc(heredoc, args, shell, lines);
    }
    const words = locatedJsonWords(run.args);
    if (words !== null) {
        return words.length === 0
            ? { kind: "other", reason: "the list of words is empty", args }
            : { kind: "exec", args, words };
    }
    if (shell === null)
        return { kind: "other", reason: NO_SHELL, args };
    return { kind: "script", form: "shell", shell, text: withBodies(instruction, args, lines) };
}
const NO_SHELL = "SHELL names a program that is no POSIX shell";
/** The arguments are the end of the instruction's text. */
function argsOf(instruction, args, lines) {
    const first = instruction.text.length - args.length;
    const pieces = [];
    for (const [index, segment] of instruction.segments.entries()) {
        const next = instruction.segments[index + 1]?.at ?? instruction.text.length;
        if (next <= first && index + 1 < instruction.segments.length)
            continue;
        const skipped = Math.max(0, first - segment.at);
        pieces.push({
            at: Math.max(0, segment.at - first),
            from: lines.offsetOf(segment.line, segment.column) + skipped,
        });
    }
    return new source_map/* MappedText */.D(args, pieces, lines);
}
/** `RUN <<EOF` and nothing else: the body is the script, or names its own interpreter. */
function aloneHeredoc(heredoc, args, shell, lines) {
    const shebang = /^#!\s*(.*)/.exec(heredoc.body)?.[1];
    const program = shebang === undefined ? shell : shellProgram(shebang.trim().split(/\s+/));
    if (program === null) {
        return {
            kind: "other",
            reason: shebang === undefined ? NO_SHELL : "its first line names a program that is no POSIX shell",
            args,
        };
    }
    const built = new TextBuilder();
    built.addLines(heredoc.body, heredoc.line, heredoc.chomp, lines);
    return { kind: "script", form: "heredoc", shell: program, text: built.mapped(lines) };
}
/** The shell reads the bodies of heredocs after the line that opens them. */
function withBodies(instruction, args, lines) {
    if (instruction.heredocs.length === 0)
        return args;
    const rest = new TextBuilder();
    // The place of the line feed before each body: where the arguments end, then where each name ends.
    let end = args.span(args.text.length, args.text.length).start;
    for (const { body, chomp, line, name } of instruction.heredocs) {
        rest.add("\n", end);
        rest.addLines(body, line, false, lines);
        const start = lines.offsetOf(line + body.split("\n").length - 1, 1);
        const at = chomp ? start + tabsAt(lines.text, start) : start;
        rest.add(name, at);
        end = at + name.length;
    }
    return args.concat(rest.text, rest.pieces);
}
function tabsAt(text, start) {
    let end = start;
    while (text.charAt(end) === "\t")
        end += 1;
    return end - start;
}
/** Puts a text together from pieces of the Dockerfile. */
class TextBuilder {
    pieces = [];
    text = "";
    add(text, from) {
        if (text === "")
            return;
        this.pieces.push({ at: this.text.length, from });
        this.text += text;
    }
    /** Lines of a body; carriage returns before their ends are not part of it. */
    addLines(body, first, chomp, lines) {
        for (const [index, line] of body.split("\n").entries()) {
            const tabs = chomp ? (/^\t*/.exec(line)?.[0].length ?? 0) : 0;
            const start = lines.offsetOf(first + index, 1);
            if (index > 0)
                this.add("\n", start - 1);
            this.add(line.slice(tabs), start + tabs);
        }
    }
    mapped(lines) {
        return new source_map/* MappedText */.D(this.text, this.pieces, lines);
    }
}


/***/ }),

/***/ 3486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ MappedText),
/* harmony export */   q: () => (/* binding */ Lines)
/* harmony export */ });
/** Leads from offsets of a text that was put together back to the Dockerfile's own text. */
/** Where the lines of a text begin. */
class Lines {
    text;
    #starts;
    constructor(text) {
        this.text = text;
        const starts = [text.startsWith("\uFEFF") ? 1 : 0];
        for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
            starts.push(at + 1);
        this.#starts = starts;
    }
    /** Offset of a 1-based line and column. */
    offsetOf(line, column) {
        return (this.#starts[line - 1] ?? this.text.length) + column - 1;
    }
    /** The range from `start` to `end` with its places. */
    span(start, end) {
        const from = this.#lineAt(start);
        const to = this.#lineAt(end);
        return {
            start,
            end,
            line: from + 1,
            column: start - (this.#starts[from] ?? 0) + 1,
            endLine: to + 1,
            endColumn: end - (this.#starts[to] ?? 0) + 1,
        };
    }
    #lineAt(offset) {
        let low = 0;
        let high = this.#starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.#starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
/** A text together with where each of its characters stands in the Dockerfile. */
class MappedText {
    text;
    #pieces;
    #lines;
    /** @param pieces ascending by `at`, the first at 0; `from` is an offset of the Dockerfile */
    constructor(text, pieces, lines) {
        this.text = text;
        this.#pieces = pieces;
        this.#lines = lines;
    }
    /** The place of `[start, end)`: from its first character to its last, with whatever the Dockerfile has between them. */
    span(start, end) {
        const first = this.#place(start).start;
        return this.#lines.span(first, end <= start ? first : Math.max(first, this.#place(end - 1).end));
    }
    /** This text with another one behind it; `pieces` lead from that text to the Dockerfile. */
    concat(text, pieces) {
        const moved = pieces.map(({ at, from }) => ({ at: at + this.text.length, from }));
        return new MappedText(this.text + text, [...this.#pieces, ...moved], this.#lines);
    }
    /** A text made of this one: `pieces` lead from it to offsets of this one. */
    derive(text, pieces) {
        const composed = [];
        for (const [index, { at, from, wide = 1 }] of pieces.entries()) {
            const first = this.#place(from);
            composed.push({ at, from: first.start, wide: this.#place(from + wide - 1).end - first.start });
            const length = (pieces[index + 1]?.at ?? text.length) - at + wide - 1;
            // Where this text itself has a seam within the piece, the composed map has one too; and one after a wide character.
            if (length > wide)
                composed.push({ at: at + 1, ...this.#startAt(from + wide) });
            for (let seam = this.#pieceAt(from + wide) + 1; seam < this.#pieces.length; seam += 1) {
                const piece = this.#pieces[seam];
                if (piece === undefined || piece.at >= from + length)
                    break;
                composed.push({ ...piece, at: at + piece.at - from - wide + 1 });
            }
        }
        return new MappedText(text, composed, this.#lines);
    }
    /** Where one character stands. */
    #place(at) {
        const { from, wide } = this.#startAt(at);
        return { start: from, end: from + wide };
    }
    #startAt(at) {
        const piece = this.#pieces[this.#pieceAt(at)];
        if (piece === undefined)
            return { from: 0, wide: 1 };
        if (at <= piece.at)
            return { from: piece.from, wide: piece.wide ?? 1 };
        return { from: piece.from + at - piece.at + (piece.wide ?? 1) - 1, wide: 1 };
    }
    #pieceAt(at) {
        let low = 0;
        let high = this.#pieces.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.#pieces[middle]?.at ?? 0) <= at)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}


/***/ })

};
