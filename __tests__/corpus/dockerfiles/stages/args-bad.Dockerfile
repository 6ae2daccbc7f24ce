ARG V=1
FROM base:${V
