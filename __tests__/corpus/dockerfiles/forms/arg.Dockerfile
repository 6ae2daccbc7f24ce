ARG A=1 B C="d e"
FROM base
ARG A
ARG F=g \
    H='i j'
ARG K=${A:-l}
