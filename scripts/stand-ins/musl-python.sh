#!/bin/sh
# Compiles CPython against musl, inside a root that has gcc, make and musl-tools. The sources lie in /src as the
# distribution has them; the result is /out, to be laid over a base that has the musl loader. Without ssl, sqlite3,
# readline and tests: what the guide's packages need to be installed, not all that an official image has.
set -eu
export PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C
jobs=$(nproc)
machine=$(uname -m)
here=/build
rm -rf "$here" /out
mkdir -p "$here/deps" /out
[ -e /usr/bin/awk ] || ln -s mawk /usr/bin/awk

# The distribution's musl-gcc is a glibc compiler with other paths: it does not say whose it is, and has no kernel headers.
cat >"$here/cc" <<WRAPPER
#!/bin/sh
[ "\$1" = --print-multiarch ] && { echo $machine-linux-musl; exit; }
exec musl-gcc -w "\$@" -idirafter /usr/include -idirafter /usr/include/$machine-linux-gnu
WRAPPER
chmod +x "$here/cc"
export CC="$here/cc" CFLAGS="-O1 -fPIC" OPT="-DNDEBUG -fwrapv"

unpack() {
  mkdir "$here/$1"
  tar -xf /src/"$1"_*.orig.tar.* -C "$here/$1" --strip-components=1
}
( unpack zlib && cd "$here/zlib" && ./configure --static --prefix="$here/deps" && make -j"$jobs" libz.a && make install ) &
( unpack bzip2 && cd "$here/bzip2" && make CC="$CC" CFLAGS="$CFLAGS" libbz2.a &&
  mkdir -p "$here/deps/lib" "$here/deps/include" && cp libbz2.a "$here/deps/lib" && cp bzlib.h "$here/deps/include" ) &
( unpack libffi && cd "$here/libffi" &&
  ./configure --host="$machine-linux-musl" --disable-shared --disable-docs --prefix="$here/deps" && make -j"$jobs" && make install ) &
unpack "$PYTHON"
wait
for library in libz.a libbz2.a libffi.a; do
  [ -n "$(find "$here/deps" -name "$library")" ] || { echo "$library was not made" >&2; exit 1; }
done

cd "$here/$PYTHON"
export CPPFLAGS="-I$here/deps/include" LDFLAGS="-L$here/deps/lib -L$here/deps/lib64"
export LIBFFI_INCLUDEDIR="$here/deps/include"
./configure --prefix=/usr/local --build="$machine-linux-musl" --disable-test-modules --with-ensurepip=no \
  --with-wheel-pkg-dir=/usr/share/python-wheels --with-system-ffi \
  ZLIB_CFLAGS="$CPPFLAGS" ZLIB_LIBS="$LDFLAGS -lz"
make -j"$jobs"

# Laid out by hand: `make install` would compile the library three times, which official images undo.
version=$(./python -c 'import sys; print("%d.%d" % sys.version_info[:2])')
library=/out/usr/local/lib/python$version
mkdir -p "$library/lib-dynload" /out/usr/local/bin
cp python "/out/usr/local/bin/python$version"
for name in python python3; do ln -s "python$version" "/out/usr/local/bin/$name"; done
tar -C Lib -c --exclude=test --exclude=tests --exclude=idlelib --exclude=tkinter --exclude=turtledemo \
  --exclude=__pycache__ --exclude='*.exe' . | tar -x -C "$library"
built=$(cat pybuilddir.txt)
cp "$built"/_sysconfigdata_*.py "$library"
for module in "$built"/*.so Modules/*.so; do
  case $module in *_failed.so | */xx*.so | *"*.so") ;; *) cp "$module" "$library/lib-dynload" ;; esac
done
strip --strip-unneeded "/out/usr/local/bin/python$version" "$library"/lib-dynload/*.so
