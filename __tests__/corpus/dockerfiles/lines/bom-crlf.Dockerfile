FROM base
RUN one
