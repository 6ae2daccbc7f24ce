FROM base AS Builder
RUN one
FROM BUILDER AS Final
COPY --from=builder /a /b
