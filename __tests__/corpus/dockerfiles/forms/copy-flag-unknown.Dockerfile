FROM base
COPY --form=x a b
