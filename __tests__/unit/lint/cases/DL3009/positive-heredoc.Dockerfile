FROM debian:bookworm-slim
RUN <<EOF
set -e
# expect: DL3009
apt-get update
apt-get install -y --no-install-recommends ca-certificates
EOF
