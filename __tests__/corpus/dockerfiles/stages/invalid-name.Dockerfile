FROM base AS 1one
