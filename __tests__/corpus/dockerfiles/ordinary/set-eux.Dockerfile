FROM debian:bookworm-slim
RUN set -eux; \
	savedAptMark="$(apt-mark showmanual)"; \
	apt-get update; \
	apt-get install -y --no-install-recommends gcc make; \
	\
	wget -O a.tar.gz "https://example.org/a-$VERSION.tar.gz"; \
	for f in a b; do \
		[ ! -e "$f" ] || rm "$f"; \
	done; \
# the libraries that stay
	apt-mark auto '.*' > /dev/null; \
	[ -z "$savedAptMark" ] || apt-mark manual $savedAptMark; \
	find /usr/local -type f -executable -exec ldd '{}' ';' \
		| awk '/=>/ { so = $(NF-1); print so }' \
		| sort -u; \
	rm -rf /var/lib/apt/lists/*
