FROM base
RUN cat <<<EOF
RUN cat <<< "one two"
CMD x
