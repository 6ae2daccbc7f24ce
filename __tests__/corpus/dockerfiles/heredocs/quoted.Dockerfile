FROM base
RUN cat <<'A' <<"B" <<C'D'
1
A
2
B
3
CD
CMD x
