FROM base AS one two
