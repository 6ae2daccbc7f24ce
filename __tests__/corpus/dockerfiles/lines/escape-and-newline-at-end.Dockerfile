FROM base
RUN one \
