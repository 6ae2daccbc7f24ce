FROM base
RUN <<EOF
one
