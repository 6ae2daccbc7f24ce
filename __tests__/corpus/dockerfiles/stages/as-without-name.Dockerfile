FROM base AS
