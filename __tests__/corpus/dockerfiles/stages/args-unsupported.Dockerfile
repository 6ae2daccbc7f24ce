ARG V=1
FROM base:${V^^}
FROM base:${V:0:1}
