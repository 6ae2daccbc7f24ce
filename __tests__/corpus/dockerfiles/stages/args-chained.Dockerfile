ARG A=1
ARG B=${A}.2 C="$B"
ARG D='$A'
FROM base:$C
FROM base:$D
