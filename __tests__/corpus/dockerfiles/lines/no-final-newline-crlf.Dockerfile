FROM base
RUN one