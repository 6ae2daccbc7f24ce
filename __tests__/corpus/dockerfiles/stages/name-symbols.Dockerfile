FROM base AS one.two-three_4
