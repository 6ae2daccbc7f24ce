FROM debian:bookworm-slim AS all
RUN echo a
FROM scratch
COPY --from=all / /
CMD ["/bin/sh"]
