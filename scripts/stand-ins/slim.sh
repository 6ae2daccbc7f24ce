#!/bin/sh
# Makes an installed system of a root whose packages are only unpacked: runs inside it, the archives lie in /archives.
# What is left has about the size of an official slim base, and can install further packages.
set -eu
mkdir -p /etc/dpkg/dpkg.cfg.d /var/lib/dpkg/info /var/lib/dpkg/updates /usr/local/bin /usr/sbin
: >>/var/lib/dpkg/status
: >>/var/lib/dpkg/available
# As the official images have it: no waiting for the disk, no documentation, no services.
printf 'force-unsafe-io\npath-exclude=/usr/share/doc/*\npath-include=/usr/share/doc/*/copyright\npath-exclude=/usr/share/man/*\npath-exclude=/usr/share/locale/*\n' \
  >/etc/dpkg/dpkg.cfg.d/image-budget
printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
chmod +x /usr/sbin/policy-rc.d
dpkg --force-depends --install /archives/base-passwd_*.deb /archives/base-files_*.deb
dpkg --force-depends --unpack /archives/*.deb
dpkg --configure --pending

ln -sf /usr/bin/python3 /usr/local/bin/python
ln -sf /usr/bin/python3 /usr/local/bin/python3
# In an image there is no system to protect from pip.
rm -f /usr/lib/python3*/EXTERNALLY-MANAGED
rm -rf /archives /var/cache/apt/*.bin /var/cache/apt/archives/*.deb /var/cache/debconf/*-old /var/lib/apt/lists/* /var/log/*.log \
  /var/log/apt /usr/share/man/* /usr/share/locale/* /usr/share/info/* /var/lib/dpkg/*-old
find /usr/share/doc -type f ! -name copyright -delete
find /usr/share/doc -depth -type d -empty -delete
