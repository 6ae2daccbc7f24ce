FROM base
RUN echo ${V#a} ${V%%b} ${V/c/d} ${V//e/} && cat <<EOF
one
EOF
CMD x
