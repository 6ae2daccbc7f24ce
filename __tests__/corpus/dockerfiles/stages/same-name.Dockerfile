FROM base AS one
RUN a
FROM other AS one
RUN b
FROM one
RUN c
