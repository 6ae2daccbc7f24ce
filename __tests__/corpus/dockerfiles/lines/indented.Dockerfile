  FROM base
    RUN one
	CMD two
