FROM base
RUN echo $? $$ $1 ${1} ${@} $! && cat <<EOF
one
EOF
CMD x
