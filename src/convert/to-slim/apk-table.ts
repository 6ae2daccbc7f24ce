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
export const APK_TABLE = `
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
