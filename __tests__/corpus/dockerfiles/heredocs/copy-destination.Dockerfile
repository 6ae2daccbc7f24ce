FROM base
COPY a <<EOF
b
EOF
