FROM base
RUN cat <<EOF >/etc/one.conf && echo done
key = $VALUE
EOF
RUN echo after
