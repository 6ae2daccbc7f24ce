FROM base AS größe
