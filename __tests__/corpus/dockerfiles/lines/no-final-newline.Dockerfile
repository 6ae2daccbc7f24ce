FROM base
RUN one