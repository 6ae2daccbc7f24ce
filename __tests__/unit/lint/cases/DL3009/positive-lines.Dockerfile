FROM python:3.12-slim
RUN set -eux; \
    # the first of them
# expect: DL3009
    apt-get -qq update; \
    apt-get install -y --no-install-recommends libpq5; \
    rm -rf /tmp/build
