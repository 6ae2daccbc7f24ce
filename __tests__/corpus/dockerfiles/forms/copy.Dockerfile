FROM base AS one
FROM base
COPY --from=one --chown=1:2 --chmod=755 --link a b /c/
COPY --from=0 /a /b
COPY --from=busybox:1.36 /bin/sh /sh
COPY --link=false --parents a/b /c
COPY --exclude=*.md --exclude=x . /d
ADD --checksum=sha256:0000000000000000000000000000000000000000000000000000000000000000 --keep-git-dir=true https://example.org/a.tar /e
