FROM base AS one

FROM base AS two
# comment

FROM base


