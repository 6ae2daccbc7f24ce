FROM base
RUN cat <<'E F'
one
E F
RUN <<"G H"
two
G H
CMD x
