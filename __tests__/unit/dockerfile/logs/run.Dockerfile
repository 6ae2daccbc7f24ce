ARG V=1
FROM example-plain:${V} AS build
RUN echo a > /a

FROM example-plain:1
ENV X=1
COPY --from=build /a /a
# why
RUN echo x && \
    # inside
    cat /nonexistent && \
    echo y
