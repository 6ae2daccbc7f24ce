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
export const APT_TABLE = `
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
