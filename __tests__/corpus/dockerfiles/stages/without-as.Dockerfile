FROM base one
