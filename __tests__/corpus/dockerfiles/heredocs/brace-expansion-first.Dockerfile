FROM base
RUN echo ${V:-x} ${W} && cat <<EOF
one
EOF
CMD x
