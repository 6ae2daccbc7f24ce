FROM base
RUN <<EOF
set -e
apt-get update
# kept

FROM here
EOF
CMD one
