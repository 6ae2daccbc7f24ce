FROM base
RUN one
