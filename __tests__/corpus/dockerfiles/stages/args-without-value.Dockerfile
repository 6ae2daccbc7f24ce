ARG A
FROM base:$A
FROM base:x${B}
FROM base:$-1
FROM base:$1x
FROM base:${A:+x}y
FROM base:$.1
