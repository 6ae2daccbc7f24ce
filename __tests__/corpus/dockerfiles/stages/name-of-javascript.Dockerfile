FROM base AS constructor
FROM constructor AS tostring
FROM tostring
