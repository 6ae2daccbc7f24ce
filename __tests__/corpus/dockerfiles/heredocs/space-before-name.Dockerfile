FROM base
RUN cat << EOF > /one
two
EOF
RUN << 'EOF'
three
EOF
CMD four
