FROM base
RUN one \