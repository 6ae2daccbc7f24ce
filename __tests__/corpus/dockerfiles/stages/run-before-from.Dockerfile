ARG A
RUN one
FROM base
