FROM base
RUN cat <<$NAME
one
$NAME
RUN cat <<"${N}"
two
${N}
CMD x
