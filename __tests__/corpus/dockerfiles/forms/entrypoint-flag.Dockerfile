FROM base
ENTRYPOINT --verbose serve
