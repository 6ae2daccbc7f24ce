FROM base
SHELL ["/bin/bash", "-c"]
RUN echo ${V:0:1} && cat <<EOF
one
EOF
CMD x
