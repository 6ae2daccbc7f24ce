FROM base
RUN [ \
  "echo", \
  # comment
  "one" \
]
