FROM base
\
RUN one
