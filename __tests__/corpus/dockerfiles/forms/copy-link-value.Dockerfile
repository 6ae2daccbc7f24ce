FROM base
COPY --link=maybe a b
